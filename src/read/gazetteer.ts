import type { Language } from '#model/language.ts';
import { isPlaceCode, type Place, type PlaceCode } from '#model/place.ts';
import { adjectiveForms, declined } from './declension.ts';
import { ABLATIVE, CASES, NOMINATIVE } from './language/features.ts';
import { folded, marksOf } from './language/forms.ts';
import type { Tokens } from './language/tokens.ts';
import type { PlaceMention } from './mention.ts';
import { type CountriesOpened, countriesOpened } from './place-countries.ts';
import { type Adjective, type Adjectives, type Entry, findPlaces, mayOpenPlace } from './place-finder.ts';
import { type CityAbroad, type KnownPlace, loadCitiesAbroad, loadPlaces } from './places.ts';

export interface Gazetteer {
  /** Every place of the reference data, in code order. */
  readonly places: readonly Place[];
  /** A code as it is, or the code of a place by one of its names in three languages; undefined when unknown. */
  placeNamed(name: string): PlaceCode | undefined;
  placesIn(tokens: Tokens, language: Language): readonly PlaceMention[];
  /** Where places may lie whose names begin with a word. */
  countriesOpened(form: string, language: Language): CountriesOpened;
}

/** Builds the gazetteer from the reference tables; the case forms of names are generated once, for the languages that are read. */
export function loadGazetteer(
  places: readonly KnownPlace[] = loadPlaces(),
  abroad: readonly CityAbroad[] = loadCitiesAbroad(),
): Gazetteer {
  const order = [...places].sort((a, b) => rank(b) - rank(a));
  const books = new Map<Language, Book>();
  const bookOf = (language: Language): Book => {
    let book = books.get(language);
    if (!book) books.set(language, (book = bookIn(language, order, abroad)));
    return book;
  };
  const opening = (language: Language) =>
    marksOf((form) => {
      const { byFirst, adjectives } = bookOf(language);
      return mayOpenPlace(form, language, byFirst, adjectives);
    });
  const mayOpen = { ru: opening('ru'), kk: opening('kk'), en: opening('en') };
  let byName: ReadonlyMap<string, PlaceCode> | undefined;

  return {
    places: places.map(({ stem: _stem, also: _also, kind: _kind, ...place }) => place),
    placeNamed: (name) =>
      isPlaceCode(name)
        ? name
        : (byName ??= codesByName(order)).get(folded(name.trim()).replace(/\s+/gu, ' ')),
    countriesOpened: (form, language) => {
      const { byFirst, adjectives } = bookOf(language);
      return countriesOpened(form, language, byFirst, adjectives);
    },
    placesIn: (tokens, language) => {
      const { byFirst, adjectives } = bookOf(language);
      return findPlaces(tokens, language, byFirst, adjectives, mayOpen[language]);
    },
  };
}

/** The names of one language by their first words, and the adjectives of places where it has them. */
interface Book {
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  readonly adjectives?: Adjectives;
}

const namesOf = (place: KnownPlace): readonly string[] => [
  ...new Set([...Object.values(place.name), ...place.also]),
];
const isLatin = (name: string): boolean => /^[\p{Script=Latin}. '-]+$/u.test(name);

function bookIn(language: Language, order: readonly KnownPlace[], abroad: readonly CityAbroad[]): Book {
  const byFirst = new Map<string, Entry[]>();
  const plant = (form: string, code: PlaceCode, cases: number): void => {
    // «St. Petersburg»: the stop is a token of its own.
    const words = form.replace('. ', ' . ').split(' ');
    const list = byFirst.get(words[0]!);
    const entry: Entry = { words, code, cases, form: 'noun' };
    if (!list) byFirst.set(words[0]!, [entry]);
    else if (
      !list.some(
        (other) =>
          other.words.length === words.length && other.words.join(' ') === form && other.code !== code,
      )
    )
      list.push(entry);
  };
  for (const place of order)
    for (const name of namesOf(place))
      switch (language) {
        case 'en':
          if (isLatin(name))
            for (const variant of englishVariants(place, folded(name))) plant(variant, place.code, 0);
          break;
        case 'kk':
          if (!isLatin(name)) plant(folded(name), place.code, NOMINATIVE);
          break;
        case 'ru':
          if (!isLatin(name) && !/[әғқңөұүһі]/iu.test(name))
            for (const [form, cases] of russianForms(place, name)) plant(form, place.code, cases);
      }
  for (const { country, names } of abroad)
    for (const name of new Set(names))
      if (isLatin(name) === (language === 'en') && (language === 'kk' || !/[әғқңөұүһі]/iu.test(name)))
        for (const [form, cases] of language === 'ru'
          ? declined(name)
          : [[folded(name), NOMINATIVE] as const])
          plant(form, country, language === 'en' ? 0 : cases);
  return language === 'ru' ? { byFirst, adjectives: adjectivesOf(order) } : { byFirst };
}

function codesByName(order: readonly KnownPlace[]): ReadonlyMap<string, PlaceCode> {
  const byName = new Map<string, PlaceCode>();
  for (const place of order)
    for (const name of namesOf(place))
      for (const alias of aliasesOf(place, folded(name)))
        if (!byName.has(alias)) byName.set(alias, place.code);
  return byName;
}

/** The adjectives of places by their stems: an ending is taken off when a word is asked for. */
function adjectivesOf(order: readonly KnownPlace[]): Adjectives {
  const meanings = new Map<string, { readonly meaning: Meaning; readonly rank: number }>();
  const add = (stem: string, meaning: Meaning): void => {
    const known = meanings.get(stem);
    meanings.set(stem, {
      meaning: known ? { ...meaning, ...known.meaning } : meaning,
      rank: known?.rank ?? meanings.size,
    });
  };
  for (const place of order) {
    if (place.stem) for (const stem of place.stem.split('|')) add(stem, { [place.level]: place.code });
    else if (place.level === 'city') {
      // «Уральский» is mostly of the mountains.
      if (/^Уральск$/u.test(place.name.ru)) continue;
      if (/[сц]к$/u.test(place.name.ru) && !/^(Волжск|Каспийск)$/u.test(place.name.ru))
        add(folded(place.name.ru), { city: place.code });
      else for (const stem of cityStems(folded(place.name.ru))) add(stem, { city: place.code });
    }
  }
  const endings = adjectiveForms('');
  const known = new Map<string, Adjective | undefined>();
  const find = (form: string): Adjective | undefined => {
    const found = endings
      .flatMap(([ending, cases, number]) => {
        const stem = form.endsWith(ending) ? meanings.get(form.slice(0, -ending.length)) : undefined;
        return stem ? [{ adjective: { ...stem.meaning, cases, number }, rank: stem.rank }] : [];
      })
      .sort((a, b) => b.rank - a.rank)
      .map(({ adjective }) => adjective);
    return found.length > 1 ? (Object.assign({}, ...found) as Adjective) : found[0];
  };
  return {
    get: (form) => {
      const earlier = known.get(form);
      if (earlier || known.has(form)) return earlier;
      const adjective = find(form);
      if (known.size >= MOST_FORMS) known.clear();
      known.set(form, adjective);
      return adjective;
    },
  };
}

type Meaning = Pick<Adjective, 'region' | 'city' | 'country'>;
/** More distinct words than this are not remembered. */
const MOST_FORMS = 100_000;

/** Countries before regions before cities, large before small. */
const rank = (place: KnownPlace): number =>
  ({ country: 3e9, region: 2e9, city: 0 })[place.level] +
  (place.border ? 1e9 : 0) +
  (place.population ?? 0) -
  (place.code.startsWith('RU') || place.code.startsWith('KZ') ? 0 : 1);

function aliasesOf(place: KnownPlace, key: string): readonly string[] {
  if (place.level !== 'region') return [key];
  return [
    key,
    key.replace(/^область /u, ''),
    key.replace(/ region$/u, ' oblast'),
    key.replace(/^(.*) region$/u, 'the $1 region'),
  ];
}

function englishVariants(place: KnownPlace, key: string): readonly string[] {
  if (place.level !== 'region') return [key];
  const base = key.replace(/ (region|territory|republic|oblast)$/u, '');
  if (place.kind === 'krai') return [key, `${base} krai`, `${base} region`, `${base} kray`];
  if (place.kind === 'republic')
    return base === key ? [key, `republic of ${key}`] : [key, `republic of ${base}`];
  return base === key ? [key] : [key, `${base} oblast`, `${base} province`, `${base} regional`];
}

function russianForms(place: KnownPlace, name: string): readonly (readonly [string, number])[] {
  if (place.kind === 'oblast' && /область$/u.test(name)) return [];
  if (place.kind === 'krai' && /край$/u.test(name)) return [];
  if (/^[А-ЯЁ]{2,4}$/u.test(name)) return [[folded(name), CASES & ~ABLATIVE]];
  if (/^область /u.test(name)) return declinedHead(folded(name));
  if (/автономн/u.test(name)) return [];
  return declined(name);
}

const declinedHead = (name: string): readonly (readonly [string, number])[] =>
  [
    ['область', 0x9000],
    ['области', 0x26000],
    ['областью', 0x10000],
  ].map(([head, cases]) => [name.replace('область', head as string), cases as number] as const);

/** Cities whose adjective no rule makes from their name. */
const OWN_STEMS: Readonly<Record<string, readonly string[]>> = {
  уфа: ['уфимск'],
  златоуст: ['златоустовск'],
  рудный: ['рудненск'],
  'набережные челны': ['челнинск', 'набережночелнинск'],
  'нижний тагил': ['тагильск', 'нижнетагильск'],
};

/** «саратовск», «самарск», «уральск», «атырауск», «актауск», «махачкалинск», «сочинск», «череповецк», «миасск»: from a city's name. */
function cityStems(name: string): readonly string[] {
  if (/^(волжск(ий)?|каспийск)$/u.test(name)) return [];
  const own = OWN_STEMS[name];
  if (own) return own;
  if (/[\s-]/u.test(name)) return [];
  if (/а$/u.test(name)) return [`${name.slice(0, -1)}ск`, `${name.slice(0, -1)}инск`];
  if (/и$/u.test(name)) return [`${name.slice(0, -1)}ск`, `${name}нск`];
  if (/[ыо]$/u.test(name)) return [`${name.slice(0, -1)}ск`];
  if (/ц$/u.test(name)) return [`${name}к`];
  if (/сс$/u.test(name)) return [`${name}к`];
  if (/[ьй]$/u.test(name)) return [`${name.slice(0, -1)}ск`, `${name.slice(0, -1)}йск`];
  return /л$/u.test(name) ? [`${name}ьск`, `${name}ск`] : [`${name}ск`];
}

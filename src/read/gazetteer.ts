import type { Language } from '#model/language.ts';
import { isPlaceCode, type Place, type PlaceCode } from '#model/place.ts';
import { adjectiveForms, declined } from './declension.ts';
import { ABLATIVE, CASES, NOMINATIVE } from './language/features.ts';
import { folded, ofForm } from './language/forms.ts';
import type { Tokens } from './language/tokens.ts';
import type { PlaceMention } from './mention.ts';
import { type CountriesOpened, countriesOpened } from './place-countries.ts';
import { type Adjective, type Entry, findPlaces, mayOpenPlace } from './place-finder.ts';
import { type KnownPlace, loadPlaces } from './places.ts';

export interface Gazetteer {
  /** Every place of the reference data, in code order. */
  readonly places: readonly Place[];
  /** A code as it is, or the code of a place by one of its names in three languages; undefined when unknown. */
  placeNamed(name: string): PlaceCode | undefined;
  placesIn(tokens: Tokens, language: Language): readonly PlaceMention[];
  /** Where places may lie whose names begin with a word. */
  countriesOpened(form: string, language: Language): CountriesOpened;
}

/** Builds the gazetteer from the reference tables; every case form of every name is generated once. */
export function loadGazetteer(places: readonly KnownPlace[] = loadPlaces()): Gazetteer {
  const byFirst: Record<Language, Map<string, Entry[]>> = { ru: new Map(), kk: new Map(), en: new Map() };
  const adjectives = new Map<string, Adjective>();
  const byName = new Map<string, PlaceCode>();
  const order = [...places].sort((a, b) => rank(b) - rank(a));

  const plant = (
    language: Language,
    form: string,
    code: PlaceCode,
    cases: number,
    kind: PlaceMention['form'] = 'noun',
  ): void => {
    // «St. Petersburg»: the stop is a token of its own.
    const words = form.replace('. ', ' . ').split(' ');
    const list = byFirst[language].get(words[0]!);
    const entry = { words, code, cases, form: kind };
    if (!list) byFirst[language].set(words[0]!, [entry]);
    else if (
      !list.some(
        (other) =>
          other.words.length === words.length && other.words.join(' ') === form && other.code !== code,
      )
    )
      list.push(entry);
  };

  for (const place of order) {
    for (const name of new Set([...Object.values(place.name), ...place.also])) {
      const key = folded(name);
      for (const alias of aliasesOf(place, key)) if (!byName.has(alias)) byName.set(alias, place.code);
      if (/^[\p{Script=Latin}. '-]+$/u.test(name))
        for (const variant of englishVariants(place, key)) plant('en', variant, place.code, 0);
      else {
        if (!/[әғқңөұүһі]/iu.test(name))
          for (const [form, cases] of russianForms(place, name)) plant('ru', form, place.code, cases);
        plant('kk', key, place.code, NOMINATIVE);
      }
    }
    if (place.stem)
      addAdjective(adjectives, place.stem, { [place.level === 'city' ? 'city' : place.level]: place.code });
    else if (
      place.level === 'city' &&
      /ск$/u.test(place.name.ru) &&
      !/^(Волжск|Каспийск)$/u.test(place.name.ru)
    )
      addAdjective(adjectives, folded(place.name.ru), { city: place.code });
    else if (place.level === 'city')
      for (const stem of cityStems(folded(place.name.ru)))
        addAdjective(adjectives, stem, { city: place.code });
  }

  const adjectivesOf = (language: Language) => (language === 'ru' ? adjectives : undefined);
  const opening = (language: Language) =>
    ofForm((form) => mayOpenPlace(form, language, byFirst[language], adjectivesOf(language)));
  const mayOpen = { ru: opening('ru'), kk: opening('kk'), en: opening('en') };

  return {
    places: places.map(({ stem: _stem, also: _also, kind: _kind, ...place }) => place),
    placeNamed: (name) => (isPlaceCode(name) ? name : byName.get(folded(name.trim()).replace(/\s+/gu, ' '))),
    countriesOpened: (form, language) =>
      countriesOpened(form, language, byFirst[language], adjectivesOf(language)),
    placesIn: (tokens, language) =>
      findPlaces(tokens, language, byFirst[language], adjectivesOf(language), mayOpen[language]),
  };
}

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

/** «саратовск», «самарск», «уральск», «атырауск», «актауск»: from a city's name. */
function cityStems(name: string): readonly string[] {
  if (/^(волжск(ий)?|каспийск)$/u.test(name)) return [];
  if (/[\s-]/u.test(name)) return [];
  if (/(а|ы|о|и)$/u.test(name)) return [`${name.slice(0, -1)}ск`];
  if (/[ьй]$/u.test(name)) return [`${name.slice(0, -1)}ск`, `${name.slice(0, -1)}йск`];
  return /л$/u.test(name) ? [`${name}ьск`, `${name}ск`] : [`${name}ск`];
}

function addAdjective(
  adjectives: Map<string, Adjective>,
  stem: string,
  meaning: Pick<Adjective, 'region' | 'city' | 'country'>,
): void {
  for (const [form, cases, number] of adjectiveForms(stem)) {
    const known = adjectives.get(form);
    adjectives.set(form, known ? { ...meaning, ...known } : { ...meaning, cases, number });
  }
}

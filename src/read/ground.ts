import type { Language } from '#model/language.ts';
import { countryOf } from '#model/place.ts';
import type { ConceptFinder, Hit } from './concepts.ts';
import type { Gazetteer } from './gazetteer.ts';
import { IS, marksOf, ofForm } from './language/forms.ts';
import { inSentences } from './language/tokenise.ts';
import { type Cut, formAt, type Tokens } from './language/tokens.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { PlaceMention } from './mention.ts';

export type Side = 'RU' | 'KZ';

/** Words and places of a document: enough to tell whether it is about the two sides at all. */
export interface Ground {
  readonly tokens: Tokens;
  readonly places: readonly PlaceMention[];
  /** ISO 3166-1 codes of the countries that its article speaks of, by its places or by what implies them. */
  readonly countries: ReadonlySet<string>;
  /** The tokens at which it speaks of each side. */
  readonly spoken: Readonly<Record<Side, readonly number[]>>;
  /** The countries of the ends that one word names, by its token, in the order of the text: «Астрахань-Маңғышлақ». */
  readonly routes: ReadonlyMap<number, readonly string[]>;
}

export interface Grounding {
  /** Whether the words of a text may name both countries. Most news does not, and is put aside before it is cut into sentences. */
  mayBeOfBothSides(cut: Cut, language: Language): boolean;
  groundOf(cut: Cut, language: Language): Ground;
}

/** Domestic affairs and third countries make no claims: a document that names only one of the two countries, or neither, has none. */
export const isOfBothSides = ({ countries }: Ground): boolean => countries.has('RU') && countries.has('KZ');

const RUSSIA = 1;
const KAZAKHSTAN = 2;
const BOTH = RUSSIA | KAZAKHSTAN;

/** What a word may say of the sides, by itself and with the beginning of the word behind it. */
interface Hint {
  readonly sides: number;
  readonly behind: readonly (readonly [next: string, sides: number])[];
}
const NOTHING: Hint = { sides: 0, behind: [] };

/** `impliersOf` finds the concepts that imply a country. */
export function createGrounding(
  gazetteer: Gazetteer,
  impliersOf: (language: Language) => ConceptFinder,
): Grounding {
  const endsAt = ofForm((form) => endsOf(form, gazetteer));
  const hintOf = (form: string, language: Language): Hint => {
    const { countries, behind } = gazetteer.countriesOpened(form, language);
    const sides = [...countries, ...endsOf(form, gazetteer)].reduce(
      (all, country) => all | sideOf(country),
      0,
    );
    const further = behind
      .map(([next, country]) => [next, sideOf(country)] as const)
      .filter(([, side]) => side & ~sides);
    return sides || further.length > 0 ? { sides, behind: further } : NOTHING;
  };
  const hintsIn = (language: Language) => ({
    hinting: marksOf((form) => hintOf(form, language) !== NOTHING),
    hintAt: ofForm((form) => hintOf(form, language)),
  });
  const hints = { ru: hintsIn('ru'), kk: hintsIn('kk'), en: hintsIn('en') };
  const naming = marksOf((form) => endsOf(form, gazetteer).length > 0);
  return {
    mayBeOfBothSides: (cut, language) => {
      const { hinting, hintAt } = hints[language];
      const isHint = hinting(cut);
      let sides = language === 'kk' ? KAZAKHSTAN : 0;
      for (let token = 0; token < cut.count && sides !== BOTH; token += 1) {
        if (isHint[cut.type[token]!] !== IS) continue;
        const hint = hintAt(cut, token);
        sides |= hint.sides;
        if (hint.behind.length === 0) continue;
        const next = formAt(cut, token + 1);
        for (const [opening, side] of hint.behind) if (next.startsWith(opening)) sides |= side;
      }
      if (sides === BOTH) return true;
      // One sentence of all words finds what the true ones find, and more.
      const hits = impliersOf(language)({ ...cut, sentences: [{ first: 0, after: cut.count }] });
      for (const hit of hits) if (!isAnother(cut, hit)) sides |= IMPLYING.get(hit.concept)!;
      return sides === BOTH;
    },
    groundOf: (cut, language) => {
      const tokens = inSentences(cut);
      const places = gazetteer.placesIn(tokens, language);
      const countries = new Set<string>();
      const spoken: Record<Side, number[]> = { RU: [], KZ: [] };
      const speak = (country: string, token: number): void => {
        if (tokens.sentences[tokens.sentence[token]!]!.role === 'furniture') return;
        countries.add(country);
        if (country === 'RU' || country === 'KZ') spoken[country].push(token);
      };
      for (const { code, others, first } of places)
        for (const one of [code, ...others]) speak(countryOf(one), first);
      const hits = impliersOf(language)(tokens).filter(
        (hit) => !isGuarded(tokens, hit) && !isAnother(tokens, hit),
      );
      const isOfOneSide = countries.has('RU') !== countries.has('KZ') && countries.size === 1;
      for (const { concept, first } of hits)
        for (const country of impliedBy(concept, isOfOneSide)) speak(country, first);
      // A Kazakh text speaks of its own country throughout.
      if (language === 'kk') for (const { first } of tokens.sentences) speak('KZ', first);
      const routes = new Map<number, readonly string[]>();
      const names = naming(tokens);
      for (let token = 0; token < tokens.count; token += 1) {
        if (names[tokens.type[token]!] !== IS) continue;
        const ends = endsAt(tokens, token);
        routes.set(token, ends);
        for (const country of ends) speak(country, token);
      }
      return { tokens, places, countries, spoken, routes };
    },
  };
}

const sideOf = (country: string): number => (country === 'RU' ? RUSSIA : country === 'KZ' ? KAZAKHSTAN : 0);

/** «Русский язык», «диаспоры области»: people of whom only the Kazakhs tell of the other side. */
const isAnother = (tokens: Pick<Tokens, 'forms' | 'type'>, { concept, first, after }: Hit): boolean => {
  if (concept !== 'measure:people.diaspora') return false;
  for (let token = first; token < after; token += 1)
    if (/^(казах|қазақ|kazakh)/u.test(formAt(tokens, token))) return false;
  return true;
};

/** «Охрана государственной границы», «приехали из-за рубежа»: any border of the country, none with the other one. */
const isGuarded = (tokens: Tokens, { concept, first, after }: Hit): boolean =>
  concept === 'border' &&
  ([1, 2].some((back) => /^(охран|защит)/u.test(formAt(tokens, first - back))) ||
    (ABROAD.test(formAt(tokens, first)) &&
      /^(за|из-за)$/u.test(formAt(tokens, first - 1)) &&
      // «За границей с Казахстаном», «за границу области»: across one that is told by its place.
      !/^(с|со|между)$/u.test(formAt(tokens, after))));
const ABROAD = /^(рубеж(а|ом|е)?|границ(ы|ей|у|е))$/u;

/** Countries that a text speaks of without naming them: by the Volga, a parliament, a people or, where it names places of one side only, the border between the two. */
function impliedBy(concept: string, isOfOneSide: boolean): readonly Side[] {
  switch (IMPLYING.get(concept)) {
    case RUSSIA:
      return ['RU'];
    case KAZAKHSTAN:
      return ['KZ'];
    default:
      return isOfOneSide ? ['RU', 'KZ'] : [];
  }
}

/** «Астрахань-Мангышлак» in one word: the countries of the places that name the ends of a route. */
function endsOf(form: string, gazetteer: Gazetteer): readonly string[] {
  const parts = form.length > 8 && form.includes('-') ? form.split('-') : [];
  if (parts.length !== 2) return [];
  return parts.flatMap((part) => {
    if (PENINSULA.test(part)) return ['KZ'];
    const code = part.length > 3 ? gazetteer.placeNamed(part) : undefined;
    return code ? [countryOf(code)] : [];
  });
}

/** Mangyshlak, which no table of places holds. */
const PENINSULA = /^(мангышлак\p{L}*|маңғышла[қғ]\p{L}*|mangyshlak)$/u;

/** The concepts that `impliedBy` asks for, and the sides that they may imply. */
const IMPLYING: ReadonlyMap<string, number> = new Map([
  ['border', BOTH],
  ['asset:crossing', BOTH],
  ['volga', RUSSIA],
  ['of-russia', RUSSIA],
  ['of-kazakhstan', KAZAKHSTAN],
  ['measure:people.diaspora', KAZAKHSTAN],
]);

/** Only the words that imply a country. */
export const implying = (lexicon: Lexicon): Lexicon =>
  Object.fromEntries(Object.entries(lexicon).filter(([concept]) => IMPLYING.has(concept)));

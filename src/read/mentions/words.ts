import type { Language } from '#model/language.ts';
import { declined } from '../declension.ts';
import * as F from '../language/features.ts';
import type { Morphology } from '../language/morphology.ts';
import { CAPITAL, formAt, LATIN, MARK, type Tokens, UPPER, WORD } from '../language/tokens.ts';
import * as B from '../lexicon/body-words.ts';
import * as G from '../lexicon/geography.ts';
import * as N from '../lexicon/name-words.ts';

/** What a form may be in a name, as bits. */
export const GIVEN = 1 << 0;
export const PATRONYMIC = 1 << 1;
/** The dictionary has it as a surname. */
export const SURNAME = 1 << 2;
/** It ends like one, and the dictionary does not have the word. */
export const SURNAME_LIKE = 1 << 3;
/** The dictionary does not have the word. */
export const UNKNOWN = 1 << 4;
export const PLACE = 1 << 5;
/** The dictionary has it as a word that names nobody and nothing. */
export const COMMON = 1 << 6;
export const ADJECTIVE = 1 << 7;
export const NOUN = 1 << 8;
export const PLACE_HEAD = 1 << 9;
export const PLACE_TAIL = 1 << 10;
export const BODY_HEAD = 1 << 11;
export const STATE_HEAD = 1 << 12;
export const GENITIVE_HEAD = 1 << 13;
export const MATTER_HEAD = 1 << 14;
export const LEGAL_FORM = 1 << 15;
export const BODY = 1 << 16;
export const ROLE = 1 << 17;
export const SAYS = 1 << 18;
export const PARTICLE = 1 << 19;
export const EASTERN = 1 << 20;
export const NEVER = 1 << 21;
export const DIRECTION = 1 << 22;
export const NOT_BODY = 1 << 23;
export const WORK = 1 << 24;
/** An adjective made from a place: российский, московский. */
export const OF_PLACE = 1 << 25;
/** A verb, a preposition or another word that no name contains. */
export const FUNCTION = 1 << 26;

/** A body even without anything beside it: сборная. */
export const BODY_ALONE = 1 << 27;
/** A body that a state keeps in another: посольство в Токио. */
export const ABROAD = 1 << 28;

/** A press service or a cabinet, which may be a person's. */
export const OFFICE_OF = 1 << 29;
/** Its own name may follow in the nominative: компания, телеканал. */
export const NAMED_HEAD = 1 << 30;

export interface Traits {
  readonly bits: number;
  readonly analyses: readonly F.Analysis[];
  /** Cases of its readings as a noun or an adjective. */
  readonly cases: number;
}

/** The words of one document with what each may be in a name. */
export interface Words {
  readonly tokens: Tokens;
  readonly count: number;
  /** Traits of a token; of nothing outside the document. */
  at(token: number): Traits;
  form(token: number): string;
  /** As written. */
  text(first: number, after?: number): string;
  isCapital(token: number): boolean;
  isUpper(token: number): boolean;
  isLatin(token: number): boolean;
  isMark(token: number, marks: string): boolean;
  /** A word of more than one letter with a capital. */
  isName(token: number): boolean;
  /** Whether two tokens stand in one sentence. */
  together(first: number, second: number): boolean;
}

const NOTHING: Traits = { bits: 0, analyses: [], cases: 0 };
const MOST_FORMS = 400_000;

/** Gives the words of documents their traits; each distinct form is looked at once. */
export function createWords(
  morphology: Morphology,
  isPlaceAdjective: (form: string) => boolean,
): (tokens: Tokens, language: Language) => Words {
  const known: Record<Language, Map<string, Traits>> = { ru: new Map(), kk: new Map(), en: new Map() };
  return (tokens, language) => {
    const cache = known[language];
    const byType: (Traits | undefined)[] = [];
    const at = (token: number): Traits => {
      if (token < 0 || token >= tokens.count || tokens.kind[token] !== WORD) return NOTHING;
      const type = tokens.type[token]!;
      const found = byType[type];
      if (found) return found;
      const form = tokens.forms[type]!;
      let traits = cache.get(form);
      if (!traits) {
        traits = traitsOf(form, morphology.analyse(form, language), isPlaceAdjective(form));
        if (form.includes('-') && isGivenName(form.slice(0, form.indexOf('-')), morphology, language))
          traits = { ...traits, bits: (traits.bits | GIVEN | UNKNOWN) & ~(COMMON | FUNCTION) };
        if (cache.size >= MOST_FORMS) cache.clear();
        cache.set(form, traits);
      }
      byType[type] = traits;
      return traits;
    };
    const flag = (token: number, bit: number): boolean =>
      token >= 0 && token < tokens.count && Boolean(tokens.flags[token]! & bit);
    return {
      tokens,
      count: tokens.count,
      at,
      form: (token) => formAt(tokens, token),
      text: (first, after = first + 1) => tokens.text.slice(tokens.start[first], tokens.end[after - 1]),
      isCapital: (token) => flag(token, CAPITAL),
      isUpper: (token) => flag(token, UPPER),
      isLatin: (token) => flag(token, LATIN),
      isMark: (token, marks) =>
        token >= 0 &&
        token < tokens.count &&
        tokens.kind[token] === MARK &&
        marks.includes(tokens.text[tokens.start[token]!]!),
      isName: (token) => flag(token, CAPITAL) && tokens.end[token]! - tokens.start[token]! > 1,
      together: (first, second) =>
        first >= 0 && second < tokens.count && tokens.sentence[first] === tokens.sentence[second],
    };
  };
}

/** Жан-Мари, Карл-Хайнц. */
const isGivenName = (form: string, morphology: Morphology, language: Language): boolean =>
  MORE_GIVEN_NAMES.has(form) ||
  (!N.PARTICLES.has(form) &&
    form.length > 2 &&
    morphology
      .analyse(form, language)
      .some(({ features }) => features & F.GIVEN_NAME && !(features & F.GUESSED)));

const FUNCTION_FEATURES =
  F.VERB |
  F.PREPOSITION |
  F.CONJUNCTION |
  F.PRONOUN |
  F.PARTICLE |
  F.GERUND |
  F.INFINITIVE |
  F.ADVERB |
  F.NUMERAL;
const SMALL_WORD = F.PREPOSITION | F.CONJUNCTION | F.PRONOUN | F.PARTICLE;
const NAME_FEATURES = F.SURNAME | F.GIVEN_NAME | F.PATRONYMIC;
const SURNAME_ENDING =
  /((?:[оеё]в|[иы]н)(?:а|у|ым|е|ой|ы|ых)?|(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)|енко|дзе|швили|(?:ян|янц|юк|чук|баев|беков|сон|сен|берг|штейн|ман|вич)(?:а|у|ом|е|ем)?)$/u;

/** Every case form of listed names, for those that the dictionary lacks. */
const formsOf = (names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...names].flatMap((name) => (name.length > 4 ? declined(name).map(([form]) => form) : [name])));
const MORE_GIVEN_NAMES = new Set(
  [...N.MORE_GIVEN_NAMES].flatMap((name) => declined(name).map(([form]) => form)),
);
const PLACE_FORMS = formsOf(G.PLACE_NAMES);
const BODY_FORMS = formsOf(B.BODY_NAMES);

/** Adjectives from names: чилийская, мангистауских. */
const RELATIONAL_ENDING = /(ск|цк)(ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/u;

type Lists = readonly (readonly [ReadonlySet<string>, number])[];
const NAME_LISTS: Lists = [
  [G.PLACE_NAMES, PLACE],
  [G.HEAVENLY_BODIES, PLACE],
  [B.BODY_NAMES, BODY],
];
const WORD_LISTS: Lists = [
  [G.PLACE_HEADS, PLACE_HEAD],
  [G.PLACE_TAILS, PLACE_TAIL],
  [G.DIRECTIONS, DIRECTION],
  [B.STATE_HEADS, STATE_HEAD | BODY_HEAD],
  [B.BODY_HEADS, BODY_HEAD],
  [B.GENITIVE_HEADS, GENITIVE_HEAD],
  [B.MATTER_HEADS, MATTER_HEAD],
  [B.OFFICES_OF_PERSONS, OFFICE_OF],
  [B.NAMED_HEADS, NAMED_HEAD],
  [B.ALONE_HEADS, BODY_ALONE],
  [B.ABROAD_HEADS, ABROAD],
  [B.WORKS, WORK],
  [N.ROLES_OF_PERSONS, ROLE],
  [N.NEVER_NAMES, NEVER],
];

function traitsOf(form: string, analyses: readonly F.Analysis[], isPlaceAdjective: boolean): Traits {
  let bits = isPlaceAdjective ? OF_PLACE | ADJECTIVE : 0;
  let cases = 0;
  let isKnown = false;
  for (const { features, lemma, names } of analyses) {
    const isGuess = Boolean(features & F.GUESSED);
    if (isGuess && features & F.SURNAME) bits |= SURNAME_LIKE;
    if (features & (F.NOUN | F.ADJECTIVE | F.PARTICIPLE)) cases |= features & F.CASES;
    if (!isGuess) {
      isKnown = true;
      if (features & F.GIVEN_NAME) bits |= GIVEN;
      if (features & F.PATRONYMIC) bits |= PATRONYMIC;
      if (features & F.SURNAME) bits |= SURNAME;
      if (names === 'place') bits |= PLACE;
      if (names === 'body') bits |= BODY;
      if (!(features & NAME_FEATURES) && !names) {
        if (features & FUNCTION_FEATURES) bits |= FUNCTION;
        else bits |= COMMON;
      }
    }
    if (features & F.NOUN) bits |= NOUN;
    if (features & (F.ADJECTIVE | F.PARTICIPLE)) bits |= ADJECTIVE;
    for (const [list, bit] of NAME_LISTS) if (list.has(lemma)) bits |= bit;
    if (!isGuess || form.length > 8) for (const [list, bit] of WORD_LISTS) if (list.has(lemma)) bits |= bit;
  }
  for (const [list, bit] of NAME_LISTS) if (list.has(form)) bits |= bit;
  for (const [list, bit] of WORD_LISTS) if (list.has(form)) bits |= bit;
  if (!isKnown) {
    bits |= UNKNOWN;
    if (PLACE_FORMS.has(form)) bits |= PLACE;
    if (BODY_FORMS.has(form)) bits |= BODY;
  }
  if (analyses.some(({ lemma }) => B.BODY_NAMES.has(lemma))) bits &= ~PLACE;
  if (!isKnown && RELATIONAL_ENDING.test(form)) bits |= ADJECTIVE;
  if (!isKnown && SURNAME_ENDING.test(form) && form.length > 4) bits |= SURNAME_LIKE;
  if (/(ович|евич|овн|евн|ичн|инич)(а|у|ем|ом|е|ы|ой)?$/u.test(form) && !(bits & COMMON)) bits |= PATRONYMIC;
  if (N.PARTICLES.has(form)) bits |= PARTICLE;
  if (N.EASTERN_SURNAMES.has(form) || N.EASTERN_SURNAMES.has(form.replace(/(а|у|ом|е|я|ю|ем)$/u, '')))
    bits |= EASTERN;
  if (N.LATIN_GIVEN_NAMES.has(form) || MORE_GIVEN_NAMES.has(form)) bits |= GIVEN;
  if (bits & FUNCTION && N.SAYS.test(form)) bits |= SAYS;
  if (B.LEGAL_FORMS.has(form)) bits |= LEGAL_FORM;
  if (B.NOT_BODIES.has(form)) bits |= NOT_BODY;
  if (
    B.BODY_BEGINNING.test(form) &&
    form.length > 5 &&
    !(bits & (COMMON | SURNAME | SURNAME_LIKE | GIVEN | PLACE))
  )
    bits |= BODY;
  if (form.length <= 3 && analyses.some(({ features }) => features & SMALL_WORD)) {
    bits &= ~(NOUN | ADJECTIVE | COMMON | PLACE);
    cases = 0;
  }
  return { bits, analyses, cases };
}

/** Cases that two words may share; a word that is not in the dictionary may stand in any. */
export const agree = (a: Traits, b: Traits): number =>
  (a.bits & UNKNOWN ? F.CASES : a.cases) & (b.bits & UNKNOWN ? F.CASES : b.cases);

/** Cases of the readings that carry any of the features. */
export function casesAs(traits: Traits, features: number): number {
  let cases = 0;
  for (const analysis of traits.analyses)
    if (analysis.features & features) cases |= analysis.features & F.CASES;
  return cases;
}

/** Whether an adjective and a noun may agree in case, number and gender; an unknown adjective may with any noun. */
export function modifies(adjective: Traits, noun: Traits): boolean {
  if (
    adjective.bits & UNKNOWN &&
    adjective.bits & ADJECTIVE &&
    !casesAs(adjective, F.ADJECTIVE | F.PARTICIPLE)
  )
    return Boolean(noun.bits & NOUN);
  for (const a of adjective.analyses) {
    if (!(a.features & (F.ADJECTIVE | F.PARTICIPLE))) continue;
    for (const n of noun.analyses) {
      if (!(n.features & F.NOUN) || !(a.features & n.features & F.CASES)) continue;
      if (
        a.features & F.PLURAL
          ? n.features & F.PLURAL
          : n.features & F.SINGULAR && (!a.gender || !n.gender || a.gender === n.gender)
      )
        return true;
    }
  }
  return false;
}

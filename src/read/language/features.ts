/** Grammatical features of a word form as bits, the same for the three languages. A form may have several analyses. */
export const NOUN = 1 << 0;
export const ADJECTIVE = 1 << 1;
export const VERB = 1 << 2;
export const PARTICIPLE = 1 << 3;
export const GERUND = 1 << 4;
export const INFINITIVE = 1 << 5;
export const ADVERB = 1 << 6;
export const PREPOSITION = 1 << 7;
export const CONJUNCTION = 1 << 8;
export const PRONOUN = 1 << 9;
export const NUMERAL = 1 << 10;
export const PARTICLE = 1 << 11;

export const NOMINATIVE = 1 << 12;
export const GENITIVE = 1 << 13;
export const DATIVE = 1 << 14;
export const ACCUSATIVE = 1 << 15;
export const INSTRUMENTAL = 1 << 16;
/** Russian prepositional, Kazakh locative (жатыс). */
export const LOCATIVE = 1 << 17;
/** Kazakh шығыс. */
export const ABLATIVE = 1 << 18;

export const SINGULAR = 1 << 19;
export const PLURAL = 1 << 20;

export const PAST = 1 << 21;
export const PRESENT = 1 << 22;
export const FUTURE = 1 << 23;
/** Kazakh negated verb (-ма, -ме …). */
export const NEGATED = 1 << 24;
export const PASSIVE = 1 << 25;

export const SURNAME = 1 << 26;
export const GIVEN_NAME = 1 << 27;
export const PATRONYMIC = 1 << 28;
/** Kazakh third-person possessive (облысы, әкімі). */
export const POSSESSED = 1 << 29;
/** The dictionary does not have the form: a guess from its ending. */
export const GUESSED = 1 << 30;

export const CASES = NOMINATIVE | GENITIVE | DATIVE | ACCUSATIVE | INSTRUMENTAL | LOCATIVE | ABLATIVE;

/** One reading of a word form. */
export interface Analysis {
  /** Base form: nominative singular, infinitive; lower case, ё as е. */
  readonly lemma: string;
  readonly features: number;
  /** Russian nouns, adjectives, participles: m masculine, f feminine, n neuter. */
  readonly gender?: 'm' | 'f' | 'n';
  /** Russian: what the dictionary says a proper noun names. */
  readonly names?: 'place' | 'body';
}

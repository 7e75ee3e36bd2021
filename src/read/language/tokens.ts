/**
 * What a token is. A word is a run of letters with inner hyphens or apostrophes; a number a run of digits with inner separators;
 * letters and digits that touch (`2032-го`, `74-і`) are one word token after the number token.
 */
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;

/** Bits of `flags`. */
export const CAPITAL = 1;
export const UPPER = 2;
/** No space stands before it. */
export const GLUED = 4;
export const OPENS_SENTENCE = 8;
export const OPENS_PARAGRAPH = 16;
export const CYRILLIC = 32;
export const LATIN = 64;

/** A text cut into tokens: parallel arrays, offsets in UTF-16 units. */
export interface Cut {
  readonly text: string;
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  /** Index into `forms`; the same folded form (lower case, ё as е) has the same type. */
  readonly type: Uint32Array;
  /** Shared by many documents, and longer than this one's words are many: what is known of a type is known for all of them. */
  readonly forms: readonly string[];
}

/** A document cut into tokens and sentences. */
export interface Tokens extends Cut {
  /** The sentence each token stands in. */
  readonly sentence: Uint32Array;
  /** Sentences in order. */
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  /** First token, and the token after the last. */
  readonly first: number;
  readonly after: number;
  /** Offsets of the sentence's text, without white space around it. */
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  /** `heading`: a line without a full stop above text; `dateline`: a line that only gives a day or a place and a day; `furniture`: a line that a web page hangs around its article. */
  readonly role: 'heading' | 'dateline' | 'body' | 'furniture';
}

/** The folded form of a token; empty outside the document. */
export function formAt({ forms, type }: Pick<Tokens, 'forms' | 'type'>, token: number): string {
  const its = type[token];
  return its === undefined ? '' : forms[its]!;
}

/** Whether a token is one of some marks, written one behind the other. */
export const isOneOf = ({ text, start, kind }: Cut, token: number, marks: string): boolean =>
  kind[token] === MARK && marks.includes(text[start[token]!]!);

/** «И.»: a capital letter by itself with its point right behind. */
export const isInitial = (tokens: Tokens, token: number): boolean =>
  token < tokens.count &&
  tokens.kind[token] === WORD &&
  tokens.end[token]! - tokens.start[token]! === 1 &&
  Boolean(tokens.flags[token]! & CAPITAL) &&
  tokens.text[tokens.end[token]!] === '.';

/** Behind the stop of an abbreviated scale that its sentence goes on after: «657 тыс. тонн». */
export const behindStop = (tokens: Tokens, token: number): number =>
  formAt(tokens, token) === '.' &&
  tokens.flags[token]! & GLUED &&
  tokens.sentence[token] === tokens.sentence[token + 1]
    ? token + 1
    : token;

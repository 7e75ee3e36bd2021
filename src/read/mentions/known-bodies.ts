import { NUMBER } from '../language/tokens.ts';
import { BODY_PHRASES } from '../lexicon/body-words.ts';
import { phraseAt, phrasesByFirst } from './phrases.ts';
import * as W from './words.ts';

const PHRASES = phrasesByFirst(BODY_PHRASES);
const ROMAN = /^[ivxlc]+$/;

/** The end of a known name of several words that begins at a token. */
export const knownBodyAt = (words: W.Words, token: number): number | undefined =>
  phraseAt(words, token, PHRASES);

/** What other finders have found. */
export interface Found {
  isPerson(token: number): boolean;
  isPlace(token: number): boolean;
  /** The end of the place that begins at a token. */
  placeFrom(token: number): number | undefined;
  personFrom(token: number): number | undefined;
  /** Keys of the names that the document introduces by a noun for a body. */
  readonly introduced: ReadonlySet<string>;
}

/** «Лента.ру» */
export const domainAfter = (words: W.Words, token: number): number =>
  words.isMark(token + 1, '.') && /^(ру|ком|ru|com)$/u.test(words.form(token + 2)) ? token + 3 : token + 1;

/** A word in capitals that is not listed as something else; a ship's or a standard's number follows what is no body: ТМА-12. */
export function isAbbreviation(words: W.Words, token: number): boolean {
  const { bits } = words.at(token);
  const { length } = words.form(token);
  if (!words.isUpper(token) || words.isLatin(token) || length > 7 || length < 2) return false;
  if (bits & (W.NOT_BODY | W.PLACE) || ROMAN.test(words.form(token)) || isNumbered(words, token))
    return false;
  if (words.isUpper(token - 1) && words.isUpper(token + 1)) return false;
  if (length === 2) return Boolean(bits & W.BODY);
  return length <= 5 || !(bits & W.COMMON);
}

/** A number stands right after: ТМА-12, HTML5. */
export const isNumbered = (words: W.Words, token: number): boolean =>
  words.tokens.kind[token + 1] === NUMBER
    ? words.tokens.start[token + 1] === words.tokens.end[token]
    : words.isMark(token + 1, '-–»”') &&
      words.tokens.kind[token + (words.isMark(token + 1, '»”') ? 3 : 2)] === NUMBER;

import { keysOf } from './keys.ts';
import { quotedNameAt } from './quotes.ts';
import * as W from './words.ts';

/** The names that a document introduces by a noun for a body: компания «Вектор», клуб Тоттенхэм; later they stand alone. */
export function introducedBodies(words: W.Words): ReadonlySet<string> {
  const names = new Set<string>();
  for (let token = 0; token + 1 < words.count; token += 1) {
    const { bits } = words.at(token);
    if (!(bits & (W.BODY_HEAD | W.LEGAL_FORM))) continue;
    const quoted = quotedNameAt(words, token + 1);
    if (quoted) {
      if (words.isCapital(quoted.first))
        for (const key of keysOf(nameIn(words, quoted.first, quoted.after))) names.add(key);
    } else if (
      bits & W.NAMED_HEAD &&
      !(bits & W.OFFICE_OF) &&
      isNewName(words, token + 1) &&
      words.together(token, token + 1) &&
      !words.isName(token + 2)
    )
      for (const key of keysOf(words.form(token + 1))) names.add(key);
  }
  return names;
}

/** A word with a capital that no dictionary has and that is no surname by its look. */
const isNewName = (words: W.Words, token: number): boolean => {
  const { bits } = words.at(token);
  return (
    words.isName(token) &&
    Boolean(bits & W.UNKNOWN) &&
    !(bits & (W.GIVEN | W.SURNAME | W.SURNAME_LIKE | W.PLACE | W.OF_PLACE))
  );
};

/** A run of words in lower case. */
export const nameIn = (words: W.Words, first: number, after: number): string =>
  words.text(first, after).toLowerCase();

/** Whether a word is a name that was introduced, in any case. */
export const isIntroduced = (words: W.Words, token: number, names: ReadonlySet<string>): boolean =>
  Boolean(words.at(token).bits & W.UNKNOWN) &&
  words.isName(token) &&
  keysOf(words.form(token)).some((key) => names.has(key));

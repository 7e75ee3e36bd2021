import type * as W from './words.ts';

/** Most words of a quoted name. */
const LONGEST = 8;

/** The last word of the name that opens with a quotation mark at a token; undefined when it is speech or does not close. */
export function quotedNameAt(
  words: W.Words,
  open: number,
): { readonly first: number; readonly after: number } | undefined {
  if (!words.isMark(open, '«"“„')) return undefined;
  const first = open + 1;
  if (!words.together(open, first)) return undefined;
  for (let at = first; at < Math.min(words.count, first + LONGEST + 1); at += 1) {
    if (words.isMark(at, '»"”“')) return at > first ? { first, after: at } : undefined;
    if (words.isMark(at, ',!?;«') || !words.together(open, at)) return undefined;
  }
  return undefined;
}

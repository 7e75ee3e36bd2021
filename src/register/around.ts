import type { Passage } from '#model/document.ts';

/** How much is shown on either side of a sentence, in UTF-16 units. */
const REACH = 320;

/** What stands before and after a passage of a text: from the last break that is near enough, cut between words. */
export function aroundOf(
  text: string,
  { start, end }: Passage,
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return {
    before: start > REACH ? before.slice(before.search(/\s/u) + 1) : before,
    after: end + REACH < text.length ? after.slice(0, Math.max(0, after.search(/\s\S*$/u))) : after,
  };
}

import { CAPITAL, formAt, type Tokens } from './language/tokens.ts';
import type { PlaceMention } from './mention.ts';
import type { Entry } from './place-finder.ts';

const PLURAL = /^(regions|oblasts|provinces)$/;
/** What the tables add to a region's own name. */
const KINDS = ['region', 'territory', 'republic'];
const LONGEST_NAME = 2;

/**
 * The regions of an English row that one plural noun closes and whose names alone are no place: «Omsk, Sverdlovsk and Zhambyl regions». Whatever a
 * row names beside them stays as it was found.
 */
export function withRegionsInRow(
  tokens: Tokens,
  mentions: readonly PlaceMention[],
  byFirst: ReadonlyMap<string, readonly Entry[]>,
): readonly PlaceMention[] {
  let added: PlaceMention[] | undefined;
  const endingAt = new Map(mentions.map((mention) => [mention.after, mention]));
  for (let token = 1; token < tokens.count; token += 1) {
    if (!PLURAL.test(formAt(tokens, token))) continue;
    for (let end = token; ; ) {
      const known = endingAt.get(end);
      const found = known ?? regionEndingAt(tokens, end, byFirst);
      if (!found) break;
      if (!known) (added ??= []).push(found);
      end = beforeJoint(tokens, found.first);
      if (end === found.first) break;
    }
  }
  return added ? [...mentions, ...added].sort((a, b) => a.first - b.first) : mentions;
}

function regionEndingAt(
  tokens: Tokens,
  end: number,
  byFirst: ReadonlyMap<string, readonly Entry[]>,
): PlaceMention | undefined {
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const first = end - length;
    if (first < 0 || !(tokens.flags[first]! & CAPITAL)) continue;
    const words = Array.from({ length }, (_, at) => formAt(tokens, first + at));
    const entry = (byFirst.get(words[0]!) ?? []).find(
      (one) =>
        one.words.length === length + 1 &&
        words.every((word, at) => one.words[at] === word) &&
        KINDS.includes(one.words[length]!),
    );
    if (entry)
      return {
        kind: 'place',
        first,
        after: end,
        code: entry.code,
        others: [],
        form: 'noun',
        cases: entry.cases,
      };
  }
  return undefined;
}

/** The token before «and», a comma or both. */
function beforeJoint(tokens: Tokens, first: number): number {
  let token = first;
  while (first - token < 2 && /^(and|or|,)$/.test(formAt(tokens, token - 1))) token -= 1;
  return token;
}

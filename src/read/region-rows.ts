import { CAPITAL, formAt, type Tokens } from './language/tokens.ts';
import { formIs } from './language/wordings.ts';
import type { PlaceMention } from './mention.ts';
import type { Entry } from './place-finder.ts';

interface Row {
  readonly isPlural: ReturnType<typeof formIs>;
  /** What the tables add to a region's own name. */
  readonly kinds: readonly string[];
  readonly joint: RegExp;
}
const ROWS: Readonly<Record<'en' | 'kk', Row>> = {
  en: {
    isPlural: formIs(/^(regions|oblasts|provinces)$/),
    kinds: ['region', 'territory', 'republic'],
    joint: /^(and|or|,)$/,
  },
  kk: { isPlural: formIs(/^облыстар/u), kinds: ['облысы'], joint: /^(және|мен|пен|бен|,)$/u },
};
const LONGEST_NAME = 2;

/**
 * The regions of a row that one plural noun closes and whose names alone are no place: «Omsk, Sverdlovsk and Zhambyl regions», «Павлодар, Ақмола және Ұлытау
 * облыстары». Whatever a row names beside them stays as it was found.
 */
export function withRegionsInRow(
  tokens: Tokens,
  language: keyof typeof ROWS,
  mentions: readonly PlaceMention[],
  byFirst: ReadonlyMap<string, readonly Entry[]>,
): readonly PlaceMention[] {
  const row = ROWS[language];
  let added: PlaceMention[] | undefined;
  let endingAt: ReadonlyMap<number, PlaceMention> | undefined;
  for (let token = 1; token < tokens.count; token += 1) {
    if (!row.isPlural(tokens, token)) continue;
    endingAt ??= new Map(mentions.map((mention) => [mention.after, mention]));
    for (let end = token; ; ) {
      const known = endingAt.get(end);
      const found = known ?? regionEndingAt(tokens, end, byFirst, row.kinds);
      if (!found) break;
      if (!known) (added ??= []).push(found);
      end = beforeJoint(tokens, found.first, row.joint);
      if (end === found.first) break;
    }
  }
  return added ? [...mentions, ...added].sort((a, b) => a.first - b.first) : mentions;
}

function regionEndingAt(
  tokens: Tokens,
  end: number,
  byFirst: ReadonlyMap<string, readonly Entry[]>,
  kinds: readonly string[],
): PlaceMention | undefined {
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const first = end - length;
    if (first < 0 || !(tokens.flags[first]! & CAPITAL)) continue;
    const words = Array.from({ length }, (_, at) => formAt(tokens, first + at));
    const entry = (byFirst.get(words[0]!) ?? []).find(
      (one) =>
        one.words.length === length + 1 &&
        words.every((word, at) => one.words[at] === word) &&
        kinds.includes(one.words[length]!),
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
function beforeJoint(tokens: Tokens, first: number, joint: RegExp): number {
  let token = first;
  while (first - token < 2 && joint.test(formAt(tokens, token - 1))) token -= 1;
  return token;
}

import type { Labelled } from './generate.ts';

export type Row = Readonly<Record<string, number | string>>;

/** Questions that were answered wrongly and rightly at once, so that a contradiction is there to be found. */
export function createTruth() {
  const told = new Map<string, { all: number; wrong: number }>();
  return {
    tell: ({ question, isWrong }: Labelled): void => {
      const its = told.get(question) ?? { all: 0, wrong: 0 };
      told.set(question, { all: its.all + 1, wrong: its.wrong + Number(isWrong) });
    },
    scored: (found: ReadonlySet<string>): Row => {
      const there = [...told].filter(([, { all, wrong }]) => wrong > 0 && wrong < all);
      const right = there.filter(([question]) => found.has(question)).length;
      return {
        precision: share(right, found.size),
        recall: share(right, there.length),
        found: found.size,
        there: there.length,
      };
    },
  };
}

/** Precision and recall over pairs of claims said to be of one thing. */
export function createPairs() {
  const counts = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()] as const;
  return {
    tell: (truth: string, cluster: string): void => {
      for (const [index, key] of [truth, cluster, `${truth} ${cluster}`].entries())
        counts[index]!.set(key, (counts[index]!.get(key) ?? 0) + 1);
    },
    scored: (): Row => {
      const [truth, cluster, both] = counts.map((sizes) =>
        sizes.values().reduce((sum, size) => sum + (size * (size - 1)) / 2, 0),
      );
      return { precision: share(both!, cluster!), recall: share(both!, truth!) };
    },
  };
}

const share = (part: number, whole: number): number => Number((part / (whole || 1)).toFixed(4));

import type { DatabaseSync } from 'node:sqlite';
import type { Candidate, EntityKind } from '#model/candidate.ts';
import type { Judgement, Verdict } from '#model/judgement.ts';
import { pairId, rank } from './identity.ts';
import type { Voices } from './voices.ts';

/** A candidate as lists filter and order it, and the two things. */
export type CandidateHead = Pick<Candidate, 'id' | 'kind' | 'merged' | 'verdict'> & {
  readonly a: string;
  readonly b: string;
  readonly claims: number;
};

/** Heads of all candidates in memory, once they were asked for: those of a thing that changed are read again. */
export interface CandidateHeads {
  /** Before a thing, its likenesses, what it is merged with or what persons said of it change. */
  changed(thing: string): void;
  /** Those a person should judge first, then those merged, then those judged; of each those of most claims first. */
  inOrder(judgements: readonly Judgement[]): readonly CandidateHead[];
}

/** @param database in which things and likenesses stand */
export function createCandidateHeads(
  database: DatabaseSync,
  voices: Pick<Voices, 'rootOf' | 'allMerged'>,
): CandidateHeads {
  const PAIR = `select a, b, one.kind as kind, one.claims + other.claims as claims from alike
    join thing as one on one.id = a join thing as other on other.id = b`;
  const asked = {
    all: database.prepare(PAIR),
    of: database.prepare(`${PAIR} where a = ?1 union ${PAIR} where b = ?1`),
    kindOf: database.prepare('select kind, claims from thing where id = ?'),
  };
  const stale = new Set<string>();
  let heads: Map<string, CandidateHead> | undefined;
  let order: readonly CandidateHead[] | undefined;
  /** The keys of the pairs in which a thing stands. */
  const keysOf = new Map<string, Set<string>>();
  const put = (
    { a, b, kind, claims }: Readonly<Record<string, unknown>>,
    verdicts: ReadonlyMap<string, Verdict>,
    rootOf: (thing: string) => string,
  ): void => {
    const [first, second] = [a as string, b as string].sort() as [string, string];
    const key = first + second;
    if (heads!.has(key)) return;
    const id = pairId(first, second);
    const verdict = verdicts.get(id);
    heads!.set(key, {
      id,
      kind: kind as EntityKind,
      a: first,
      b: second,
      claims: claims as number,
      merged: rootOf(first) === rootOf(second),
      ...(verdict ? { verdict } : {}),
    });
    for (const thing of [first, second]) {
      const its = keysOf.get(thing);
      if (its) its.add(key);
      else keysOf.set(thing, new Set([key]));
    }
  };
  const putJudged = (
    { a, b }: Judgement,
    verdicts: ReadonlyMap<string, Verdict>,
    rootOf: (thing: string) => string,
  ): void => {
    const [one, other] = [asked.kindOf.get(a), asked.kindOf.get(b)];
    if (!one || !other) return;
    put(
      { a, b, kind: one.kind, claims: (one.claims as number) + (other.claims as number) },
      verdicts,
      rootOf,
    );
  };
  return {
    changed: (thing) => {
      if (heads) stale.add(thing);
    },
    inOrder: (judgements) => {
      if (order && stale.size === 0) return order;
      const verdicts = new Map<string, Verdict>(
        judgements.map(({ a, b, verdict }) => [pairId(a, b), verdict]),
      );
      if (!heads) {
        heads = new Map();
        const merged = voices.allMerged();
        const rootOf = (thing: string): string => merged.get(thing) ?? thing;
        for (const row of asked.all.iterate()) put(row, verdicts, rootOf);
        for (const judgement of judgements) putJudged(judgement, verdicts, rootOf);
      }
      for (const thing of stale) {
        for (const key of keysOf.get(thing) ?? []) {
          const { a, b } = heads.get(key)!;
          heads.delete(key);
          keysOf.get(a === thing ? b : a)?.delete(key);
        }
        keysOf.delete(thing);
      }
      for (const thing of stale) for (const row of asked.of.all(thing)) put(row, verdicts, voices.rootOf);
      for (const judgement of judgements)
        if (stale.has(judgement.a) || stale.has(judgement.b)) putJudged(judgement, verdicts, voices.rootOf);
      stale.clear();
      order = [...heads.values()].sort(
        (x, y) => rank(x) - rank(y) || y.claims - x.claims || (x.id < y.id ? -1 : 1),
      );
      return order;
    },
  };
}

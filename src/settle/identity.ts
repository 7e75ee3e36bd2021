import { type DisjointSets, disjointSets } from '#methods/disjoint-sets.ts';
import type { Candidate, Likeness } from '#model/candidate.ts';
import { contentId } from '#model/canonical.ts';
import type { Claim } from '#model/claim.ts';
import type { Judgement } from '#model/judgement.ts';
import { type AssetNaming, type Entity, entitiesOf, entityOf } from './entities.ts';
import { pairsOf } from './likeness.ts';
import type { Voiced } from './settle.ts';

/** Which things that claims speak of are one. */
export interface Identity {
  /** The id under which a claim's subject is held after merging; undefined for kinds that are not identified. */
  readonly of: (claim: Claim, language?: string) => string | undefined;
  /** Every pair that was weighed: those a person should judge first, then those merged. */
  readonly candidates: readonly Candidate[];
}

/** How many claims a candidate shows of each side. */
const SHOWN = 3;

/**
 * Merges what is the same by rule or by judgement; a judgement goes before the rule, and «not the same» keeps two sets apart even when a
 * chain of likenesses would join them. Nothing is lost by merging: with the judgement withdrawn, the two are two again.
 *
 * @param judgements the last one on each pair
 */
export function identify(
  voiced: readonly Voiced[],
  naming: AssetNaming,
  judgements: readonly Judgement[],
): Identity {
  const entities = entitiesOf(voiced, naming);
  const entityOfClaim = new Map(
    entities.flatMap(({ id, voices }) => voices.map(({ claim }) => [claim.id, id] as const)),
  );
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const verdicts = new Map(
    judgements.map((judgement) => [pairId(judgement.a, judgement.b), judgement.verdict]),
  );
  const pairs = pairsOf(entities);
  const sets = disjointSets();
  const apart = new Map<string, string[]>();
  for (const { a, b, verdict } of judgements) {
    if (verdict !== 'not-same') continue;
    apart.set(a, [...(apart.get(a) ?? []), b]);
    apart.set(b, [...(apart.get(b) ?? []), a]);
  }
  for (const { a, b, verdict } of judgements.toSorted((x, y) =>
    pairId(x.a, x.b) < pairId(y.a, y.b) ? -1 : 1,
  ))
    if (verdict === 'same') joinUnlessApart(sets, apart, a, b);
  for (const { a, b, isSure } of pairs)
    if (isSure && verdicts.get(pairId(a, b)) === undefined) joinUnlessApart(sets, apart, a, b);
  const known = new Set(pairs.map(({ a, b }) => pairId(a, b)));
  const judged = judgements
    .filter(({ a, b }) => byId.has(a) && byId.has(b) && !known.has(pairId(a, b)))
    .map(({ a, b }) => ({ a, b, isSure: false, evidence: [] }));
  const candidates = [...pairs, ...judged].map(({ a, b, evidence }): Candidate => {
    const id = pairId(a, b);
    const verdict = verdicts.get(id);
    const [first, second] = [a, b].sort() as [string, string];
    return {
      id,
      kind: byId.get(a)!.kind,
      a: likenessOf(byId.get(first)!),
      b: likenessOf(byId.get(second)!),
      evidence,
      merged: sets.rootOf(a) === sets.rootOf(b),
      ...(verdict ? { verdict } : {}),
    };
  });
  return {
    of: (claim, language) => {
      const id = entityOfClaim.get(claim.id) ?? entityOf(claim, language, naming)?.id;
      return id === undefined ? undefined : sets.rootOf(id);
    },
    candidates: candidates.sort(
      (x, y) => rank(x) - rank(y) || weight(y) - weight(x) || (x.id < y.id ? -1 : 1),
    ),
  };
}

/** The id of a pair, whichever comes first. */
const pairId = (a: string, b: string): string => contentId([a, b].sort());

/** The last judgement on each pair, from all of them in the order they were given. */
export const standing = (judgements: readonly Judgement[]): readonly Judgement[] => [
  ...new Map(judgements.map((judgement) => [pairId(judgement.a, judgement.b), judgement])).values(),
];

function joinUnlessApart(
  sets: DisjointSets,
  apart: ReadonlyMap<string, readonly string[]>,
  a: string,
  b: string,
): void {
  const other = sets.rootOf(b);
  const isForbidden = sets
    .membersOf(a)
    .some((member) => (apart.get(member) ?? []).some((stranger) => sets.rootOf(stranger) === other));
  if (!isForbidden) sets.join(a, b);
}

const likenessOf = ({ id, names, voices }: Entity): Likeness => ({
  id,
  names,
  claims: voices.slice(0, SHOWN).map(({ claim }) => claim.id),
  claimCount: voices.length,
});

/** To be judged, then merged by rule, then judged already. */
const rank = ({ verdict, merged }: Candidate): number =>
  verdict && verdict !== 'unsure' ? 2 : merged ? 1 : 0;
const weight = ({ a, b }: Candidate): number => a.claimCount + b.claimCount;

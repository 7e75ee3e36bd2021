import { type DisjointSets, disjointSets } from '#methods/disjoint-sets.ts';
import type { Candidate, Likeness } from '#model/candidate.ts';
import { contentId } from '#model/canonical.ts';
import type { Claim } from '#model/claim.ts';
import type { Judgement, Verdict } from '#model/judgement.ts';
import { type AssetNaming, type Entity, entityOf, gatherEntities } from './entities.ts';
import { gatherLikenesses, once, type Pair } from './likeness.ts';
import type { Voiced } from './settle.ts';

/** Which things that claims speak of are one. */
export interface Identity {
  /** The id under which a claim's subject is held after merging; undefined for kinds that are not identified. */
  readonly of: (claim: Claim, language?: string) => string | undefined;
  /** The same for the id of an entity. */
  readonly rootOf: (entity: string) => string;
  /** Every pair that was weighed: those a person should judge first, then those merged. */
  readonly candidates: readonly Candidate[];
}

/** Identifies what claims speak of, all at once: the definition of what grows claim by claim in a settlement. */
export function identify(
  voiced: Iterable<Voiced>,
  naming: AssetNaming,
  judgements: readonly Judgement[],
): Identity {
  const entities = gatherEntities(naming);
  const likenesses = gatherLikenesses();
  for (const voice of voiced) {
    const told = entities.tell(voice);
    if (told) likenesses.tell(told.entity, told.isNew, voice);
  }
  const pairs = once([...likenesses.pairs().values()].flat());
  const { rootOf } = merged(pairs, judgements);
  return {
    of: subjectOf(naming, rootOf),
    rootOf,
    candidates: candidatesOf(pairs, judgements, (id) => entities.get(id), rootOf),
  };
}

/** The id under which a claim's subject is held, by that of its entity. */
export const subjectOf =
  (naming: AssetNaming, rootOf: Identity['rootOf']): Identity['of'] =>
  (claim, language) => {
    const id = entityOf(claim, language, naming)?.id;
    return id === undefined ? undefined : rootOf(id);
  };

/** Which entities are one. */
export interface Merging {
  readonly rootOf: (entity: string) => string;
  /** The entities that are held under the id of another one, with it. */
  readonly merged: ReadonlyMap<string, string>;
}

/**
 * Merges what is the same by rule or by judgement; a judgement goes before the rule, and «not the same» keeps two sets apart even when a
 * chain of likenesses would join them. Nothing is lost by merging: with the judgement withdrawn, the two are two again. Entities that nothing
 * joins, by however long a chain, may be merged apart from each other.
 *
 * @param pairs each once, in the order of their ids
 * @param judgements the last one on each pair
 */
export function merged(pairs: readonly Pair[], judgements: readonly Judgement[]): Merging {
  const verdicts = new Set(judgements.map(({ a, b }) => pairId(a, b)));
  const isJudged = (a: string, b: string): boolean => verdicts.size > 0 && verdicts.has(pairId(a, b));
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
  for (const { a, b, isSure } of pairs) if (isSure && !isJudged(a, b)) joinUnlessApart(sets, apart, a, b);
  const joined = new Set(
    [...pairs.filter(({ isSure }) => isSure), ...judgements].flatMap(({ a, b }) => [a, b]),
  );
  return {
    rootOf: sets.rootOf,
    merged: new Map(
      [...joined].map((id) => [id, sets.rootOf(id)] as const).filter(([id, root]) => id !== root),
    ),
  };
}

/** Every pair that was weighed or judged: those a person should judge first, then those merged. */
export function candidatesOf(
  pairs: readonly Pair[],
  judgements: readonly Judgement[],
  get: (entity: string) => Entity | undefined,
  rootOf: Identity['rootOf'],
): readonly Candidate[] {
  const verdicts = new Map<string, Verdict>(
    judgements.map((judgement) => [pairId(judgement.a, judgement.b), judgement.verdict]),
  );
  const known = new Set(pairs.map(({ a, b }) => pairId(a, b)));
  const judged = judgements
    .filter(({ a, b }) => get(a) && get(b) && !known.has(pairId(a, b)))
    .map(({ a, b }) => ({ a, b, evidence: [] }));
  return [...pairs, ...judged]
    .map(({ a, b, evidence }): Candidate => {
      const id = pairId(a, b);
      const verdict = verdicts.get(id);
      const [first, second] = [a, b].sort() as [string, string];
      return {
        id,
        kind: get(a)!.kind,
        a: likenessOf(get(first)!),
        b: likenessOf(get(second)!),
        evidence,
        merged: rootOf(a) === rootOf(b),
        ...(verdict ? { verdict } : {}),
      };
    })
    .sort((x, y) => rank(x) - rank(y) || weight(y) - weight(x) || (x.id < y.id ? -1 : 1));
}

/** The id of a pair, whichever comes first. */
export const pairId = (a: string, b: string): string => contentId([a, b].sort());

/** The last judgement on each pair that was not taken back, from all of them in the order they were given. */
export const standing = (judgements: readonly Judgement[]): readonly Judgement[] =>
  [...new Map(judgements.map((judgement) => [pairId(judgement.a, judgement.b), judgement])).values()].filter(
    ({ verdict }) => verdict !== 'withdrawn',
  );

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

export const likenessOf = ({ id, names, shown, claimCount }: Entity): Likeness => ({
  id,
  names: [...names].sort(),
  claims: shown,
  claimCount,
});

/** To be judged, then merged by rule, then judged already. */
export const rank = ({ verdict, merged }: Pick<Candidate, 'verdict' | 'merged'>): number =>
  verdict && verdict !== 'unsure' ? 2 : merged ? 1 : 0;
const weight = ({ a, b }: Candidate): number => a.claimCount + b.claimCount;

import type { ClaimOf } from '#model/claim.ts';
import { compare } from './sorted.ts';
import { type Draft, firstDay, isPromise, isSo, lastDay, type Told } from './undertaking.ts';

export type Work = Told & { readonly claim: ClaimOf<'works'> };

/** What is made of an asset belongs to one project, whichever of these words a text uses; it ends when the asset is launched or opened. */
const MAKING = ['build', 'reconstruct', 'modernise', 'launch', 'open'];

/**
 * The works promised on one asset, project by project: what is promised after it was finished is another project. The terms are OC4IDS's:
 * a promised end is a forecast of the completion period, compared with the actual one.
 *
 * @param works all that is told of works on the asset, by the day it was told
 */
export function worksPromised(asset: string, works: readonly Work[]): readonly Draft[] {
  const name = longest(works.map(({ claim }) => claim.slots.asset!));
  const aims = Map.groupBy(works, ({ claim }) => aimOf(claim.slots.action));
  const goesOn = goingOn(works);
  return [...aims].flatMap(([aim, its]) => {
    const ends = works.filter(
      (work) => isEndOf(aim, work) && isSo(work) && isFinished(work) && !goesOn(work),
    );
    const endedOn = Map.groupBy(ends, overBy);
    const days = [...new Set(ends.flatMap((work) => overBy(work) ?? []))].sort();
    const projects = Map.groupBy(its, (work) => projectOf(work, days));
    return [...projects]
      .filter(([, told]) => told.some(isPromise))
      .map(([project, told]): Draft => {
        const end = days[project];
        return {
          kind: 'works',
          key: ['works', asset, aim, project],
          name,
          what: commonest(told.filter(isPromise).map(({ claim }) => claim.slots.action ?? 'build')),
          told,
          done: ((end === undefined ? undefined : endedOn.get(end)) ?? []).map(
            (work) => [work, work.claim.slots.finish] as const,
          ),
          deadlineOf: (claim) =>
            claim.kind === 'works' && claim.modality === 'planned' ? claim.slots.finish : undefined,
        };
      });
  });
}

const aimOf = (action = 'build'): string => (MAKING.includes(action) ? 'make' : action);
/** What is repaired or made is done when it is launched or opened. */
const isEndOf = (aim: string, { claim }: Work): boolean =>
  aimOf(claim.slots.action) === aim ||
  (aim !== 'close' && ['launch', 'open'].includes(claim.slots.action ?? ''));

const isFinished = ({ claim: { slots } }: Work): boolean =>
  slots.status === 'completed' || (slots.status === undefined && slots.finish !== undefined);

/** The last day on which the works can have ended: the one told, else the one on which it was told. */
const overBy = ({ claim, published }: Work): string | undefined =>
  lastDay(claim.slots.finish) ?? lastDay(published);

/**
 * Whether something told shows that what is told as finished was a part: the same document gives a deadline that is still to come, or a later
 * one speaks of the works as going on since before.
 */
function goingOn(works: readonly Work[]): (finished: Work) => boolean {
  const toCome = new Set<string>();
  const underWay = new Map<string, { readonly begun: string; readonly told: string }[]>();
  for (const { claim, published } of works) {
    const { slots, modality, document } = claim;
    const told = firstDay(published);
    const begun = firstDay(slots.start);
    const aim = aimOf(slots.action);
    if (told === undefined) continue;
    if (modality === 'planned' && (lastDay(slots.finish) ?? '') > told) toCome.add(`${aim} ${document}`);
    if (modality !== 'stated' || slots.status !== 'under-way' || begun === undefined) continue;
    const its = underWay.get(aim) ?? [];
    its.push({ begun, told });
    underWay.set(aim, its);
  }
  return (finished) => {
    const over = overBy(finished);
    const aim = aimOf(finished.claim.slots.action);
    if (over === undefined) return false;
    if (toCome.has(`${aim} ${finished.claim.document}`)) return true;
    return (underWay.get(aim) ?? []).some(({ begun, told }) => begun <= over && told > over);
  };
}

/**
 * To which project, in their order, something told belongs: to the first that ends after it was told; a deadline told in hindsight, to the
 * first that ended after that deadline or else to the last one.
 */
function projectOf({ claim, published }: Work, ends: readonly string[]): number {
  const told = firstDay(published);
  const deadline = lastDay(claim.modality === 'planned' ? claim.slots.finish : undefined);
  const isHindsight = told !== undefined && deadline !== undefined && deadline < told;
  const day = isHindsight ? deadline : told;
  const found = day === undefined ? 0 : ends.findIndex((end) => end >= day);
  if (found >= 0) return found;
  return isHindsight || !isPromise({ claim }) ? Math.max(0, ends.length - 1) : ends.length;
}

const longest = (names: readonly string[]): string =>
  names.toSorted((a, b) => b.length - a.length || compare(a, b))[0]!;

function commonest(words: readonly string[]): string {
  const counts = Map.groupBy(words, (word) => word);
  return [...counts].sort(([a, all], [b, others]) => others.length - all.length || compare(a, b))[0]![0];
}

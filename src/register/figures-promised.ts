import { nameKey } from '#methods/name-key.ts';
import type { ClaimOf } from '#model/claim.ts';
import { boundsOf, daysBetween } from '#model/period.ts';
import { inBaseUnit, type Quantity } from '#model/quantity.ts';
import { sidesOf } from '#model/series.ts';
import { compare } from './sorted.ts';
import { type Draft, firstDay, isPromise, isSameAmount, isSo, lastDay, type Told } from './undertaking.ts';

type Figure = Told & { readonly claim: ClaimOf<'observation'> };
type Capacity = Told & { readonly claim: ClaimOf<'capacity'> };

/** What figures share that may be one promise and its outcome: all but the time. */
export const figureKey = ({ slots }: Pick<ClaimOf<'observation'>, 'slots'>): string | undefined =>
  slots.value && slots.period && slots.measure
    ? [
        slots.measure,
        slots.aspect ?? 'level',
        ...sidesOf({ slots }).map((side) => side.join()),
        nameKey(slots.label ?? ''),
        nameKey(slots.product ?? ''),
        inBaseUnit(slots.value).unit,
      ].join(' | ')
    : undefined;

/**
 * Figures announced for a time to come, and whether they were reached. An amount that is put off, and another amount for the same time, are one
 * promise that slipped; other amounts for other times are other promises.
 *
 * @param figures of one key, by the day they were told
 */
export function figuresPromised(key: string, figures: readonly Figure[]): readonly Draft[] {
  const promises = figures.filter((figure) => isPromise(figure) && !isHindsight(figure));
  const groups: Figure[][] = [];
  for (const promise of promises) {
    const own = groups.filter((others) => others.some((other) => isSameTarget(other, promise)));
    const joined = [...own.flat(), promise];
    for (const group of own) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((told) => {
    const ordered = told.toSorted(
      (a, b) => compare(a.published ?? '9999', b.published ?? '9999') || compare(a.claim.id, b.claim.id),
    );
    const [first] = ordered as [Figure];
    const { slots } = first.claim;
    return {
      kind: 'observation' as const,
      key: ['figure', key, slots.period, inBaseUnit(slots.value!).n],
      name: slots.label ?? '',
      what: slots.measure!,
      told: ordered,
      done: figures
        .filter((figure) => isSo(figure) && told.every((promise) => isReached(figure, promise)))
        .map((figure) => [figure, figure.claim.slots.period] as const),
      deadlineOf: (claim) => (claim.kind === 'observation' ? claim.slots.period : undefined),
    };
  });
}

/** What was told only after its time had passed promises nothing. */
const isHindsight = ({ claim, published }: Figure): boolean => {
  const told = firstDay(published);
  const until = lastDay(claim.slots.period);
  return told !== undefined && until !== undefined && until < told;
};

const isSameTarget = (a: Figure, b: Figure): boolean =>
  lastDay(a.claim.slots.period) === lastDay(b.claim.slots.period) ||
  isSameAmount(inBaseUnit(a.claim.slots.value!), inBaseUnit(b.claim.slots.value!));

/** Whether a figure that was told later, of a time as long, is as large as what was promised. */
function isReached(figure: Figure, promise: Figure): boolean {
  const [told, said] = [firstDay(figure.published), firstDay(promise.published)];
  if (told === undefined || said === undefined || told < said) return false;
  const [its, aim] = [figure, promise].map(({ claim }) => boundsOf(claim.slots.period!));
  if (!its?.from || !its.to || !aim?.from || !aim.to || its.to < said) return false;
  const [days, asked] = [daysBetween(its.from, its.to), daysBetween(aim.from, aim.to)];
  if (Math.abs(days - asked) > asked / 10 + 1) return false;
  return reaches(figure.claim.slots.value!, promise.claim.slots.value!);
}

/** Whether an amount comes up to what was promised, but for a half of a percent; «about» allows five. */
function reaches(told: Quantity, promised: Quantity): boolean {
  const [its, aim] = [inBaseUnit(told), inBaseUnit(promised)];
  return (its.max ?? its.n) * (its.cmp === '~' ? 1.05 : 1.005) >= aim.n;
}

/** What an asset is to be able to carry: the capacity after the works, else what they add. */
const sizeOf = ({ claim }: Capacity): Quantity | undefined => claim.slots.after ?? claim.slots.change;

/**
 * Capacities announced of one asset, and whether they were reached: each of the two ways of telling one, after the works or added by them, is a promise of its own.
 *
 * @param capacities all that is told of the asset's, by the day it was told
 */
export function capacitiesPromised(asset: string, capacities: readonly Capacity[]): readonly Draft[] {
  const ways = Map.groupBy(
    capacities.filter((capacity) => sizeOf(capacity)),
    (capacity) =>
      [capacity.claim.slots.after ? 'after' : 'change', inBaseUnit(sizeOf(capacity)!).unit].join(' '),
  );
  return [...ways].flatMap(([way, its]) => {
    const promises = its.filter(isPromise);
    const [first] = promises;
    if (!first) return [];
    return [
      {
        kind: 'capacity' as const,
        key: ['capacity', asset, way],
        name: first.claim.slots.asset!,
        what: 'capacity',
        told: promises,
        done: its
          .filter(
            (capacity) =>
              isSo(capacity) &&
              (firstDay(capacity.published) ?? '') >= (firstDay(first.published) ?? '9999') &&
              reaches(sizeOf(capacity)!, sizeOf(promises.at(-1)!)!),
          )
          .map((capacity) => [capacity, undefined] as const),
        deadlineOf: () => undefined,
      },
    ];
  });
}

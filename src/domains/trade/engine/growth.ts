import { apportioned, apportionedOf } from '#methods/apportion.ts';

/** What something amounted to in the base period and in the one that is looked at. */
export interface Pair<Key> {
  readonly key: Key;
  readonly before: number;
  readonly after: number;
}

/** One part of a change: amounts in whole units; `points` what it adds to the growth of the whole, in hundredths of a percentage point. */
export interface Contribution<Key> extends Pair<Key> {
  readonly change: number;
  readonly points?: number;
}

export interface Growth<Key> {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Hundredths of a per cent; undefined where there was nothing before. */
  readonly points?: number;
  /** The largest change first, whichever way it went. */
  readonly parts: readonly Contribution<Key>[];
}

/**
 * The growth of a whole shared out to its parts: each adds its own change over the whole's base amount (additive contributions to
 * growth; OECD, Understanding National Accounts, 2nd ed., 2014, ch. 2). Amounts are rounded to whole units and contributions to hundredths of a
 * point, all so that the parts add up to the whole to the last unit.
 */
export function growthOf<Key>(pairs: readonly Pair<Key>[]): Growth<Key> {
  const befores = apportioned(pairs.map(({ before }) => before));
  const afters = apportioned(pairs.map(({ after }) => after));
  const changes = befores.map((before, at) => afters[at]! - before);
  const total = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const [before, after] = [total(befores), total(afters)];
  const shared = before > 0 ? apportionedOf(changes, before, 10_000) : undefined;
  const parts = pairs.map(({ key }, at) => ({
    key,
    before: befores[at]!,
    after: afters[at]!,
    change: changes[at]!,
    ...(shared ? { points: shared.parts[at]! } : {}),
  }));
  return {
    before,
    after,
    change: after - before,
    ...(shared ? { points: shared.total } : {}),
    parts: parts.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change)),
  };
}

/**
 * A change of value as one of quantity and one of unit value, each at the mean of the other's two levels, so that both add up to it
 * exactly (T. L. Bennet, “The theory of measurement of changes in cost of living”, Journal of the Royal Statistical Society 83, 1920).
 * Undefined where a quantity is missing or 0.
 */
export function priceAndQuantity(
  before: { readonly value: number; readonly quantity: number },
  after: { readonly value: number; readonly quantity: number },
): { readonly price: number; readonly quantity: number } | undefined {
  if (!(before.quantity > 0 && after.quantity > 0)) return undefined;
  const change = after.value - before.value;
  const rise = after.value / after.quantity - before.value / before.quantity;
  // Added to 0, a rounded −0 is 0.
  const price = Math.round(((before.quantity + after.quantity) / 2) * rise) + 0;
  return { price, quantity: change - price };
}

/** A unit value, and whether it stands out from the others of its product. */
export interface UnitValue<Key> {
  readonly key: Key;
  /** Money for a kilogram. */
  readonly value: number;
  /** The modified z-score of its logarithm; undefined where too few are known, or half of them are the same. */
  readonly score?: number;
  readonly isOutlier: boolean;
}

/** Beyond this modified z-score a value is an outlier (Iglewicz and Hoaglin). */
const LIMIT = 3.5;
/** Fewer than these say nothing about what is usual. */
const FEWEST = 5;

/**
 * Unit values with those that stand out, by the median absolute deviation of their logarithms (B. Iglewicz and D. C. Hoaglin, How to
 * Detect and Handle Outliers, ASQC, 1993; logarithms, because unit values err by factors: United Nations, International Merchandise
 * Trade Statistics: Compilers Manual, Rev. 1, 2013, ch. XI on validation). What has no weight is left out.
 */
export function unitValues<Key>(
  flows: readonly { readonly key: Key; readonly value: number; readonly weightKg: number | undefined }[],
): readonly UnitValue<Key>[] {
  const known = flows.flatMap(({ key, value, weightKg }) =>
    weightKg !== undefined && weightKg > 0 && value > 0 ? [{ key, value: value / weightKg }] : [],
  );
  const logs = known.map(({ value }) => Math.log(value));
  const middle = median(logs);
  const deviation = median(logs.map((log) => Math.abs(log - middle)));
  const isKnown = known.length >= FEWEST && deviation > 0;
  return known.map(({ key, value }, at) => {
    if (!isKnown) return { key, value, isOutlier: false };
    const score = (0.6745 * (logs[at]! - middle)) / deviation;
    return { key, value, score, isOutlier: Math.abs(score) > LIMIT };
  });
}

/** The middle value, or the mean of the two middle ones; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

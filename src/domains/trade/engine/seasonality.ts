/** A monthly series taken apart. Members run along the series; undefined where nothing can be said. */
export interface Seasonality {
  /** Whether the factors multiply the level or are added to it: they are added where a month has nothing. */
  readonly model: 'multiplicative' | 'additive';
  /** The twelve factors, January first; their mean is 1, or 0 where they are added. */
  readonly factors: readonly number[];
  readonly trend: readonly (number | undefined)[];
  readonly adjusted: readonly (number | undefined)[];
  /** How far the months differ beyond chance: F of the months in the detrended series, its degrees of freedom. */
  readonly f: number;
  readonly freedom: readonly [between: number, within: number];
  /** F above 7, where X-11 speaks of seasonality that can be identified. */
  readonly isSeasonal: boolean;
  /** Months that were held to be extreme and given no weight. */
  readonly extremes: readonly number[];
}

/** Whole years that are needed. */
const YEARS = 3;
/** Deviations from which a month counts less, and from which not at all (X-11's standard limits). */
const [LESS, NOTHING] = [1.5, 2.5];
/** X-11's rule of thumb for the test of stable seasonality. */
const IDENTIFIABLE = 7;

/**
 * Seasonal factors of a monthly series that starts in `firstMonth` (1 to 12): the centred twelve-month average is taken for the trend, the
 * mean of what departs from it in each month for the factor, months beyond 1.5 standard deviations of the irregular part counting less
 * and beyond 2.5 not at all (the ratio-to-moving-average method with the graduated limits of X-11 and stable factors: J. Shiskin, A. Young and
 * J. Musgrave, The X-11 Variant of the Census Method II Seasonal Adjustment Program, U.S. Bureau of the Census, Technical Paper 15, 1967;
 * D. Ladiray and B. Quenneville, Seasonal Adjustment with the X-11 Method, 2001). Undefined for less than three whole years.
 */
export function seasonality(
  series: readonly (number | undefined)[],
  firstMonth: number,
): Seasonality | undefined {
  const known = series.filter((value) => value !== undefined);
  if (known.length < 12 * YEARS) return undefined;
  const model = known.every((value) => value > 0) ? 'multiplicative' : 'additive';
  const without = (value: number, part: number): number =>
    model === 'multiplicative' ? value / part : value - part;
  const neutral = model === 'multiplicative' ? 1 : 0;
  const month = (at: number): number => (firstMonth - 1 + at) % 12;
  const trend = series.map((_, at) => centred(series, at));
  const departures = series.map((value, at) =>
    value === undefined || trend[at] === undefined ? undefined : without(value, trend[at]),
  );
  if (
    Array.from({ length: 12 }, (_, m) => m).some(
      (m) => !departures.some((value, at) => value !== undefined && month(at) === m),
    )
  )
    return undefined;
  let weights: readonly number[] = departures.map((value) => (value === undefined ? 0 : 1));
  let factors: readonly number[] = [];
  for (let round = 0; round < 3; round += 1) {
    factors = levelled(monthly(departures, weights, month), neutral);
    const irregular = departures.map((value, at) =>
      value === undefined ? undefined : without(value, factors[month(at)]!) - neutral,
    );
    const deviation = Math.sqrt(
      mean(irregular.flatMap((value, at) => (value === undefined || weights[at] === 0 ? [] : [value ** 2]))),
    );
    weights = irregular.map((value) => {
      if (value === undefined) return 0;
      const times = deviation > 0 ? Math.abs(value) / deviation : 0;
      return Math.min(1, Math.max(0, (NOTHING - times) / (NOTHING - LESS)));
    });
  }
  const { f, freedom } = ofMonths(departures, month);
  return {
    model,
    factors,
    trend,
    adjusted: series.map((value, at) =>
      value === undefined ? undefined : without(value, factors[month(at)]!),
    ),
    f,
    freedom,
    isSeasonal: f > IDENTIFIABLE,
    extremes: departures.flatMap((value, at) => (value !== undefined && weights[at] === 0 ? [at] : [])),
  };
}

/** The mean of two twelve-month averages around a month: 1/24 for the months half a year away, 1/12 for those between. */
function centred(series: readonly (number | undefined)[], at: number): number | undefined {
  if (at < 6 || at + 6 >= series.length) return undefined;
  let all = 0;
  for (let away = -6; away <= 6; away += 1) {
    const value = series[at + away];
    if (value === undefined) return undefined;
    all += value / (Math.abs(away) === 6 ? 24 : 12);
  }
  return all > 0 ? all : undefined;
}

/** The weighted mean of each month; the plain one where all of its years are extreme. */
const monthly = (
  departures: readonly (number | undefined)[],
  weights: readonly number[],
  month: (at: number) => number,
): readonly number[] =>
  Array.from({ length: 12 }, (_, m) => {
    const own = departures.flatMap((value, at) =>
      value !== undefined && month(at) === m ? [{ value, weight: weights[at]! }] : [],
    );
    const weight = own.reduce((all, one) => all + one.weight, 0);
    return weight > 0
      ? own.reduce((all, one) => all + one.value * one.weight, 0) / weight
      : mean(own.map(({ value }) => value));
  });

/** Factors that leave the level of a year as it is. */
function levelled(factors: readonly number[], neutral: 0 | 1): readonly number[] {
  const level = mean(factors);
  return factors.map((factor) => (neutral === 1 ? factor / level : factor - level));
}

const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((all, value) => all + value, 0) / values.length : 0;

/** One-way analysis of variance of the departures by month. */
function ofMonths(departures: readonly (number | undefined)[], month: (at: number) => number) {
  const known = departures.flatMap((value, at) => (value === undefined ? [] : [{ value, month: month(at) }]));
  const all = mean(known.map(({ value }) => value));
  const groups = [...Map.groupBy(known, (one) => one.month).values()].map((group) =>
    group.map(({ value }) => value),
  );
  const between = groups.reduce((sum, group) => sum + group.length * (mean(group) - all) ** 2, 0);
  const within = groups.reduce(
    (sum, group) => sum + group.reduce((own, value) => own + (value - mean(group)) ** 2, 0),
    0,
  );
  const freedom = [groups.length - 1, known.length - groups.length] as const;
  const f =
    within > 1e-12 * between && freedom[1] > 0
      ? between / freedom[0] / (within / freedom[1])
      : between > 0
        ? 1e9
        : 0;
  return { f, freedom };
}

/** How a text hedges a number: `~` about, `>` more than, `<=` up to. Left out when exact (`=`). */
export type Comparison = '=' | '~' | '>' | '>=' | '<' | '<=';

/**
 * A number that means something: `n` in `unit` (UCUM; ISO 4217 for money; `1` things, `person` people, `%`, `pp`, `x`).
 * A range has `max`. Multipliers are resolved: 7,5 тысячи километров is `{ n: 7500, unit: 'km' }`.
 */
export interface Quantity {
  readonly n: number;
  readonly max?: number;
  readonly unit: string;
  readonly cmp?: Comparison;
}

const BASE: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  km: ['m', 1000],
  t: ['kg', 1000],
  kg: ['kg', 1],
  m: ['m', 1],
  'm3/d': ['m3/d', 1],
  'm3/a': ['m3/d', 1 / 365.25],
};

/** The quantity in its base unit (km → m, t → kg), so that two of one dimension compare. Money is never converted. */
export function inBaseUnit(quantity: Quantity): Quantity {
  const [unit, factor] = BASE[quantity.unit] ?? [quantity.unit, 1];
  return {
    ...quantity,
    n: quantity.n * factor,
    unit,
    ...(quantity.max === undefined ? {} : { max: quantity.max * factor }),
  };
}

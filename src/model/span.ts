import { boundsOf, type Period } from './period.ts';
import { inBaseUnit, type Quantity } from './quantity.ts';

/** The least and the greatest value that an amount allows, in its base unit. */
export type Span = readonly [low: number, high: number];

/**
 * What an amount allows at most: half of its last figure to each side (110 is anything from 105 to 115), «about» five percent more, «more
 * than» anything above. Wider than what agreement allows, so that a check speaks only where no reading of the amounts fits.
 */
export function spanOf(quantity: Quantity): Span {
  const { n, max = n, cmp } = inBaseUnit(quantity);
  const factor = quantity.n === 0 ? 1 : n / quantity.n;
  const half = (lastFigure(quantity.n) / 2) * factor;
  const more = cmp === '~' ? Math.abs(n) * 0.05 : 0;
  if (cmp === '>' || cmp === '>=') return [n - half, Number.POSITIVE_INFINITY];
  if (cmp === '<' || cmp === '<=') return [Number.NEGATIVE_INFINITY, n + half];
  return [n - half - more, max + half + more];
}

export const plus = (a: Span, b: Span): Span => [a[0] + b[0], a[1] + b[1]];
export const minus = (a: Span, b: Span): Span => [a[0] - b[1], a[1] - b[0]];
export const meet = (a: Span, b: Span): boolean => a[0] <= b[1] && b[0] <= a[1];

/** The quotients of two spans of positive amounts; undefined where one may be zero or less. */
export const over = (a: Span, b: Span): Span | undefined =>
  a[0] > 0 && b[0] > 0 ? [a[0] / b[1], a[1] / b[0]] : undefined;

/** The unit of the last figure that a number gives: 0.1 of 86.7, 1 of 87, 10 of 170; as if to the unit for 0. */
export function lastFigure(n: number): number {
  if (n === 0) return 1;
  const digits = String(Math.abs(n));
  if (digits.includes('e')) {
    const [figures = '', exponent = '0'] = digits.split('e');
    return 10 ** (Number(exponent) - (figures.split('.')[1]?.length ?? 0));
  }
  const point = digits.indexOf('.');
  if (point >= 0) return 10 ** (point + 1 - digits.length);
  let zeros = 0;
  while (digits[digits.length - 1 - zeros] === '0') zeros += 1;
  return 10 ** zeros;
}

/** The same period a number of years earlier; undefined for what is not a closed period of whole days, months or years. */
export function yearsBefore(period: Period, years: number): Period | undefined {
  if (!boundsOf(period) || period.includes('..')) return undefined;
  const earlier = period.replace(/(?<=^|\/)\d{4}/gu, (year) => String(Number(year) - years).padStart(4, '0'));
  return boundsOf(earlier) ? earlier : undefined;
}

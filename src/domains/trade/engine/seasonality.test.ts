import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seasonality } from './seasonality.ts';

const YEAR = [0.6, 0.7, 0.9, 1, 1.1, 1.2, 1.3, 1.3, 1.2, 1.1, 0.9, 0.7];
/** Wobbles of up to 2 per cent that look random and are the same in every run (Park and Miller, 1988). */
function wobbles(): () => number {
  let state = 5;
  return () => {
    state = (state * 48271) % 2147483647;
    return 1 + 0.04 * (state / 2147483647 - 0.5);
  };
}
/** Months that differ as in `YEAR`, on a level that grows by a per cent a month. */
function series(years: number, from = 0): readonly number[] {
  const wobble = wobbles();
  return Array.from(
    { length: 12 * years },
    (_, at) => 1000 * 1.01 ** at * YEAR[(at + from) % 12]! * wobble(),
  );
}
const near = (found: readonly number[], expected: readonly number[], off: number): void => {
  for (const [at, value] of expected.entries())
    assert.ok(Math.abs(found[at]! - value) < off, `${at + 1}: ${found[at]} is not ${value}`);
};

test('the factors that made a series are found, whichever month it starts in', () => {
  const found = seasonality(series(6), 1)!;
  assert.equal(found.model, 'multiplicative');
  near(found.factors, YEAR, 0.02);
  assert.ok(found.isSeasonal);
  near(seasonality(series(6, 3), 4)!.factors, YEAR, 0.02);
});

test('adjusted, the months of a year differ by the growth alone', () => {
  const { adjusted } = seasonality(series(6), 1)!;
  const year = adjusted.slice(24, 36) as number[];
  assert.ok(Math.max(...year) / Math.min(...year) < 1.2);
});

test('one month out of all bounds does not sway the factors', () => {
  const spoilt = series(6).map((value, at) => (at === 30 ? value * 8 : value));
  const found = seasonality(spoilt, 1)!;
  assert.ok(found.extremes.includes(30));
  near(found.factors, YEAR, 0.13);
});

test('a series that only wobbles is not called seasonal', () => {
  const wobble = wobbles();
  const flat = Array.from({ length: 72 }, () => 1000 * wobble());
  assert.equal(seasonality(flat, 1)!.isSeasonal, false);
});

test('months without trade make the factors additive; less than three years give none', () => {
  const found = seasonality(
    series(4).map((value, at) => (at % 12 === 0 ? 0 : value)),
    1,
  )!;
  assert.equal(found.model, 'additive');
  assert.ok(found.factors[0]! < 0);
  assert.ok(Math.abs(found.factors.reduce((all, value) => all + value, 0)) < 1e-6);
  assert.equal(seasonality(series(2), 1), undefined);
});

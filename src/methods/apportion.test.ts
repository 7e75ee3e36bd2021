import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apportioned, apportionedOf } from './apportion.ts';

/** Numbers that look random and are the same in every run (Park and Miller, 1988). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

test('thirds of a hundred are 34, 33 and 33', () => {
  assert.deepEqual(apportionedOf([1, 1, 1], 3, 100), { parts: [34, 33, 33], total: 100 });
  assert.deepEqual(apportioned([100 / 3, 100 / 3, 100 / 3]), [34, 33, 33]);
});

test('a fall that is shared out adds up as a rise does', () => {
  const { parts, total } = apportionedOf([-1, -1, -1], 9, 100);
  assert.equal(total, -33);
  assert.equal(sum(parts), -33);
});

test('whatever is rounded adds up to the rounded sum, each by less than one', () => {
  const draw = draws(7);
  for (let round = 0; round < 2000; round += 1) {
    const values = Array.from(
      { length: 1 + Math.floor(draw() * 40) },
      () => (draw() - 0.3) * 10 ** (draw() * 9),
    );
    const whole = apportioned(values);
    assert.ok(Math.abs(sum(whole) - sum(values)) <= 0.5 + 1e-4);
    for (const [at, value] of values.entries()) assert.ok(Math.abs(whole[at]! - value) < 1);
    const { parts, total } = apportionedOf(whole, 1 + Math.floor(draw() * 1e12), 10_000);
    assert.equal(sum(parts), total);
  }
});

test('a sum beyond what a number holds exactly is refused', () => {
  assert.throws(() => apportioned([2 ** 53, 2 ** 53]), RangeError);
  assert.throws(() => apportionedOf([1], 0, 100), RangeError);
});

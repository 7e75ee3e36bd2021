import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growthOf, priceAndQuantity } from './growth.ts';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

test('exports that double and imports that halve', () => {
  const { before, after, change, points, parts } = growthOf([
    { key: 'export', before: 100, after: 200 },
    { key: 'import', before: 300, after: 150 },
  ]);
  assert.deepEqual([before, after, change, points], [400, 350, -50, -1250]);
  assert.deepEqual(
    parts.map(({ key, change: own, points: share }) => [key, own, share]),
    [
      ['import', -150, -3750],
      ['export', 100, 2500],
    ],
  );
});

test('the parts add up to the whole to the last unit, whatever they are', () => {
  let state = 11;
  const draw = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  for (let round = 0; round < 1500; round += 1) {
    const pairs = Array.from({ length: 1 + Math.floor(draw() * 97) }, (_, key) => ({
      key,
      before: draw() < 0.1 ? 0 : draw() * 10 ** (draw() * 10),
      after: draw() < 0.1 ? 0 : draw() * 10 ** (draw() * 10),
    }));
    const growth = growthOf(pairs);
    for (const part of ['before', 'after', 'change'] as const)
      assert.equal(sum(growth.parts.map((own) => own[part])), growth[part]);
    if (growth.points !== undefined)
      assert.equal(sum(growth.parts.map(({ points }) => points!)), growth.points);
    for (const { key, before, after } of growth.parts) {
      assert.ok(Math.abs(before - pairs[key]!.before) < 1);
      assert.ok(Math.abs(after - pairs[key]!.after) < 1);
    }
  }
});

test('nothing before gives no rate', () => {
  const { points, parts } = growthOf([{ key: 'a', before: 0, after: 5 }]);
  assert.equal(points, undefined);
  assert.equal(parts[0]!.points, undefined);
});

test('price and quantity add up to the change', () => {
  assert.deepEqual(priceAndQuantity({ value: 100, quantity: 10 }, { value: 240, quantity: 12 }), {
    price: 110,
    quantity: 30,
  });
  assert.equal(priceAndQuantity({ value: 1, quantity: 0 }, { value: 2, quantity: 1 }), undefined);
});

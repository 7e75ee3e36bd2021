import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastFigure, meet, minus, over, spanOf, yearsBefore } from './span.ts';

test('a span is half of the last figure to each side, in the base unit', () => {
  assert.deepEqual(spanOf({ n: 110, unit: 'm3/d' }), [105, 115]);
  assert.deepEqual(spanOf({ n: 7, unit: 'km' }), [6500, 7500]);
  assert.deepEqual(spanOf({ n: 12, unit: 'USD', cmp: '>' })[1], Number.POSITIVE_INFINITY);
  assert.ok(meet(spanOf({ n: 86.7, unit: '%' }), spanOf({ n: 87, unit: '%' })));
  assert.deepEqual([86.7, 87, 170, 0].map(lastFigure), [0.1, 1, 10, 1]);
});

test('spans subtract and divide to the widest that they allow', () => {
  assert.deepEqual(minus([10, 12], [1, 2]), [8, 11]);
  assert.deepEqual(over([10, 12], [2, 4]), [2.5, 6]);
  assert.equal(over([10, 12], [0, 4]), undefined);
});

test('a period has its like in earlier years, but an open one has none', () => {
  assert.deepEqual(
    ['2024', '2024-01/2024-06', '2024-02-29', '../2024'].map((period) => yearsBefore(period, 1)),
    ['2023', '2023-01/2023-06', undefined, undefined],
  );
});

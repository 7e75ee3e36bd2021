import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, unitValues } from './unit-values.ts';

const flows = (values: readonly number[]) => values.map((value, key) => ({ key, value, weightKg: 1 }));

test('a price ten times the usual stands out, one a third higher does not', () => {
  const found = unitValues(flows([2, 2.1, 1.9, 2.05, 2.7, 20]));
  assert.deepEqual(
    found.filter(({ isOutlier }) => isOutlier).map(({ key }) => key),
    [5],
  );
  assert.ok(found[5]!.score! > 3.5);
});

test('what has no weight is left out, and few values say nothing', () => {
  const found = unitValues([...flows([1, 100, 1]), { key: 9, value: 5, weightKg: undefined }]);
  assert.equal(found.length, 3);
  assert.ok(found.every(({ isOutlier, score }) => !isOutlier && score === undefined));
});

test('the median of an even number lies between the two in the middle', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concentration } from './concentration.ts';

test('equal parts have no concentration, one has all of it', () => {
  assert.deepEqual(concentration([5, 5, 5, 5, 0]), { index: 0.25, normalised: 0, equivalent: 4, parts: 4 });
  assert.deepEqual(concentration([7]), { index: 1, equivalent: 1, parts: 1 });
  assert.equal(concentration([0, 0]), undefined);
});

test('shares of 60, 30 and 10 per cent', () => {
  const { index, normalised } = concentration([60, 30, 10])!;
  assert.ok(Math.abs(index - 0.46) < 1e-12);
  assert.ok(Math.abs(normalised! - 0.19) < 1e-12);
});

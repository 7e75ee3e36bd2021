import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelsOf } from './labels.ts';

const sheet = { width: 200, height: 100, letter: 10 };
const spot = (code: string, x: number, y: number) => ({ code, x, y, reach: 4, name: 'Qostanay' });

test('a name stands to the right of its mark, and to the left at the right edge', () => {
  const [left, right] = labelsOf([spot('a', 20, 20), spot('b', 190, 80)], sheet);
  assert.equal(left!.anchor, 'start');
  assert.equal(right!.anchor, 'end');
});

test('a name gives way to an earlier one, and is left out where there is no room', () => {
  const crowd = [0, 1, 2, 3, 4, 5].map((n) => spot(`${n}`, 100 + n, 50 + n));
  const labels = labelsOf(crowd, sheet);
  assert.equal(labels[0]!.code, '0');
  assert.ok(labels.length < crowd.length);
  assert.equal(new Set(labels.map(({ x, y }) => `${x} ${y}`)).size, labels.length);
});

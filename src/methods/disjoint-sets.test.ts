import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disjointSets } from './disjoint-sets.ts';

test('sets have the same roots in whatever order they are joined', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['d', 'c'],
    ['b', 'a'],
    ['c', 'b'],
    ['y', 'x'],
  ];
  for (const order of [pairs, pairs.toReversed()]) {
    const sets = disjointSets();
    for (const [a, b] of order) sets.join(a, b);
    assert.deepEqual(['a', 'd', 'x', 'y', 'z'].map(sets.rootOf), ['a', 'a', 'x', 'x', 'z']);
    assert.deepEqual([...sets.membersOf('d')].sort(), ['a', 'b', 'c', 'd']);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance } from './edit-distance.ts';

test('letters changed, put in and left out are counted up to the limit', () => {
  assert.equal(editDistance('kitten', 'sitting', 5), 3);
  assert.equal(editDistance('kitten', 'sitting', 2), 3);
  assert.equal(editDistance('актау', 'актау', 1), 0);
  assert.equal(editDistance('', 'аб', 2), 2);
  assert.equal(editDistance('а', 'абвгд', 2), 3);
});

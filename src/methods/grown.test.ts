import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grown } from './grown.ts';

test('numbers are kept in an array of the same kind, twice as long or as long as is needed', () => {
  assert.deepEqual(grown(Uint16Array.of(7, 9)), Uint16Array.of(7, 9, 0, 0));
  assert.deepEqual(grown(Float64Array.of(0.5), 5), Float64Array.of(0.5, 0, 0, 0, 0));
  assert.equal(grown(new Uint32Array(8), 9).length, 16);
});

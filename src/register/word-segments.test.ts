import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { listsOf, setPlaces } from './postings.ts';
import { openWordSegments } from './word-segments.ts';

const listOf = (places: readonly number[]): Uint8Array =>
  listsOf(1, (take) => {
    for (const place of places) take(0, place);
  }).bytes;

test('a list gives back its places, however far apart', () => {
  const places = [0, 1, 127, 128, 256, 16_640, 2_200_000, 2_200_001, 4_400_000];
  const bits = new Uint32Array(4_500_000 / 32);
  setPlaces(listOf(places), bits);
  const found: number[] = [];
  bits.forEach((word, at) => {
    for (let bit = 0; bit < 32; bit += 1) if (word !== 0 && (word >>> bit) & 1) found.push(at * 32 + bit);
  });
  assert.deepEqual(found, places);
  assert.equal(listOf([]).length, 0);
});

test('segments find what holds a term of every group, in order, less what was taken out, also when they are opened again', () => {
  const database = new DatabaseSync(':memory:');
  const segments = openWordSegments(database, 'fact');
  // Rows 0 to 99 in two segments: of odd rows and of even ones. A row holds the terms of its divisors.
  const put = (rows: readonly number[]): void =>
    segments.put(
      BigInt64Array.from(rows, BigInt),
      ['d10', 'd2', 'd3', 'd5'].map((term) => ({
        term,
        places: listOf([...rows.keys()].filter((place) => rows[place]! % Number(term.slice(1)) === 0)),
      })),
    );
  const all = Array.from({ length: 100 }, (_, row) => row);
  put(all.filter((row) => row % 2 === 1));
  put(all.filter((row) => row % 2 === 0));
  assert.equal(segments.remove(15n), true);
  assert.equal(segments.remove(15n), false);
  assert.equal(segments.remove(30n), true);
  assert.equal(segments.remove(100n), false);
  for (const its of [segments, openWordSegments(database, 'fact')]) {
    const found = (query: readonly (readonly string[])[], after = -1) => {
      const { count, rowsAfter } = its.hits(query);
      const rows = rowsAfter(BigInt(after)).map((part) =>
        Array.from({ [Symbol.iterator]: () => part }, Number),
      );
      if (after < 0) assert.equal(count, rows.flat().length);
      return rows;
    };
    assert.deepEqual(found([['d3'], ['d5']]), [
      [45, 75],
      [0, 60, 90],
    ]);
    assert.deepEqual(found([['d3'], ['d5']], 60), [[75], [90]]);
    assert.deepEqual(found([['d1*'], ['d3', 'd7']]), [[], [0, 60, 90]]);
    assert.deepEqual(
      found([['d*']]).flat().length,
      all.filter((row) => [2, 3, 5].some((by) => row % by === 0)).length - 2,
    );
    assert.deepEqual(found([['d7']]), [[], []]);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SKETCH_LENGTH } from '#methods/minhash.ts';
import { gatherDocuments } from './documents-told.ts';

test('a document has one number however often it comes, and what its claims share as it first came', () => {
  const documents = gatherDocuments();
  const mark = Int32Array.from({ length: SKETCH_LENGTH }, (_, bin) => bin - 1);
  assert.equal(documents.numberOf('a', { published: '2024-05', language: 'kk', mark }), 0);
  assert.equal(documents.numberOf('b', {}), 1);
  assert.equal(documents.numberOf('a', { published: '2025' }), 0);
  assert.deepEqual(documents.ids, ['a', 'b']);
  assert.deepEqual(documents.sharedOf(0), { published: '2024-05', language: 'kk', mark });
  assert.deepEqual(documents.sharedOf(1), {});
  assert.equal(documents.languageOf(0), 'kk');
});

test('marks stay with their documents past the end of a piece of memory', () => {
  const documents = gatherDocuments();
  const many = 10_000;
  const markOf = (number: number) => new Int32Array(SKETCH_LENGTH).fill(number);
  for (let number = 0; number < many; number += 1)
    documents.numberOf(`d${number}`, number % 3 === 0 ? {} : { mark: markOf(number) });
  for (let number = 0; number < many; number += 1)
    assert.deepEqual(documents.sharedOf(number), number % 3 === 0 ? {} : { mark: markOf(number) });
});

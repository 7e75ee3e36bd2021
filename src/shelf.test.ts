import assert from 'node:assert/strict';
import test from 'node:test';
import { openShelf, openVocabulary } from './shelf.ts';

test('the words of the domains alone are those of the whole shelf, in its order', async () => {
  const shelf = await openShelf();
  assert.deepEqual(await openVocabulary(), shelf.vocabulary);
  assert.deepEqual(
    shelf.domains.map(({ order }) => order),
    shelf.domains.map((_, at) => at + 1),
  );
});

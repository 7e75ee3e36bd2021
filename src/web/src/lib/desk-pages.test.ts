import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskPage, pagesOf } from './desk-pages.ts';

test('a path finds its page, the one that is written out first', () => {
  const pages = ['offers', 'offers/[id]', 'offers/new', 'missions/[id]/agenda/[firm]'];
  assert.deepEqual(
    ['offers', 'offers/7', 'offers/new', 'missions/a/agenda/b', 'missions/a', 'offers/'].map((path) =>
      deskPage(pages, path),
    ),
    ['offers', 'offers/[id]', 'offers/new', 'missions/[id]/agenda/[firm]', undefined, undefined],
  );
});

test('pages are those of one workbench', () => {
  const files = ['../../domains/business/pages/offers/[id].svelte', '../../domains/trade/pages/flows.svelte'];
  assert.deepEqual([...pagesOf(files, 'business')], [['offers/[id]', files[0]]]);
});

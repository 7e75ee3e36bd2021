import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagedById } from './paged.ts';

const items = Array.from({ length: 40 }, (_, at) => ({ id: `s${at}`, points: at === 3 ? 400 : 120 }));

test('a page of items of many parts ends with the one that makes it long, and the next goes on behind it', () => {
  const seen: string[] = [];
  const pages: number[] = [];
  for (let after: string | undefined; ; ) {
    const page = pagedById(
      items,
      after ? { after } : {},
      ({ id }) => id,
      ({ points }) => points,
    );
    assert.equal(page.total, items.length);
    pages.push(page.items.length);
    seen.push(...page.items);
    if (!page.next) break;
    after = page.next;
  }
  assert.deepEqual(
    seen,
    items.map(({ id }) => id),
  );
  assert.deepEqual(pages.slice(0, 3), [3, 1, 3], 'one that is long alone is a page');
});

test('items without parts fill a page to its limit', () => {
  assert.equal(pagedById(items, { limit: 30 }, ({ id }) => id).items.length, 30);
});

test('a list of items of one size tells where each of its pages begins', () => {
  const first = pagedById(items, { limit: 15 }, ({ id }) => id);
  assert.deepEqual(
    first.starts!.map(
      (after) => pagedById(items, { limit: 15, ...(after ? { after } : {}) }, ({ id }) => id).items[0],
    ),
    ['s0', 's15', 's30'],
  );
  assert.equal(pagedById(items, { limit: 40 }, ({ id }) => id).starts, undefined, 'one page needs no index');
});

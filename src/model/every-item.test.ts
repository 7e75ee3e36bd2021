import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyItem } from './every-item.ts';

test('a list of many pages is given whole, each page asked for once', async () => {
  const asked: (string | undefined)[] = [];
  const items: number[] = [];
  const list = async ({ after }: { readonly after?: string }) => {
    asked.push(after);
    const from = Number(after ?? 0);
    return { items: [from, from + 1], total: 6, ...(from < 4 ? { next: `${from + 2}` } : {}) };
  };
  for await (const item of everyItem(list)) items.push(item);
  assert.deepEqual(items, [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(asked, [undefined, '2', '4']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '#model/entry.ts';
import type { Item } from '#model/item.ts';
import { createItems } from './items.ts';

const entry = (id: string, value: Item['value'], time: string, side = 'KZ'): Entry => ({
  side,
  sequence: 1,
  author: 'a',
  time,
  hash: `${id} ${time} ${side} ${JSON.stringify(value)}`,
  assertion: {
    kind: 'item',
    item: { domain: 'business', type: 'offer', id, ...(value === undefined ? {} : { value }) },
  },
});

test('the last value counts, whichever side told it and in whatever order entries come', () => {
  const told = [entry('a', 1, '2026-01-01'), entry('a', 2, '2026-01-02', 'RU'), entry('b', 3, '2026-01-01')];
  for (const order of [told, told.toReversed()]) {
    const items = createItems();
    for (const one of [...order, ...order]) items.admit(one);
    assert.deepEqual(
      items.all('business', 'offer').map(({ id, value, side }) => [id, value, side]),
      [
        ['a', 2, 'RU'],
        ['b', 3, 'KZ'],
      ],
    );
  }
});

test('what is withdrawn is gone and can be told again; its past stays', () => {
  const items = createItems();
  items.admit(entry('a', 1, '2026-01-01'));
  items.admit(entry('a', undefined, '2026-01-02'));
  assert.equal(items.one('business', 'offer', 'a'), undefined);
  items.admit(entry('a', 1, '2026-01-03'));
  assert.equal(items.one('business', 'offer', 'a')?.value, 1);
  assert.equal(items.past('business', 'offer', 'a').length, 3);
});

test('only what differs is a change', () => {
  const items = createItems();
  items.admit(entry('a', { x: 1, y: 2 }, '2026-01-01'));
  const offer = (id: string, value?: Item['value']): Item => ({
    domain: 'business',
    type: 'offer',
    id,
    ...(value === undefined ? {} : { value }),
  });
  assert.deepEqual(
    items
      .changes([offer('a', { y: 2, x: 1 }), offer('b', 1), offer('b', 2), offer('c')])
      .map(({ id, value }) => [id, value]),
    [['b', 2]],
  );
});

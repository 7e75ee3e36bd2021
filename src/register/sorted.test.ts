import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '#model/failure.ts';
import { compare, cursorOf, insert, keyFrom, paged, remove } from './sorted.ts';

interface Row {
  readonly id: string;
  readonly day: string;
}
const keyOf = ({ id, day }: Row) => ({ tier: 0, day, id });
const order = (a: Row, b: Row): number => compare(b.day, a.day) || compare(a.id, b.id);
const rows = (count: number): Row[] =>
  Array.from({ length: count }, (_, n) => ({ id: `${(n * 37) % 101}`, day: `2024-0${1 + (n % 3)}` }));

test('items put in one by one and all at once stand in the same order, and an equal one takes the place of the other', () => {
  const together: Row[] = [];
  insert(together, rows(100), order);
  const singly: Row[] = [];
  for (const row of rows(100)) insert(singly, [row], order);
  assert.deepEqual(singly, together);
  assert.deepEqual(together, rows(100).sort(order));
  insert(singly, rows(100), order);
  insert(singly, rows(3), order);
  assert.deepEqual(singly, together);
});

test('only the items with the keys are taken out', () => {
  const list = ['a', 'b', 'd'];
  remove(list, ['d', 'c', 'a'], (item) => item);
  assert.deepEqual(list, ['b']);
});

test('pages go on after the last item seen, though it is gone and others came in before it', () => {
  const list = rows(10).sort(order);
  const first = paged(list, { limit: 4 }, keyOf, ({ id }) => id);
  const changed = list.filter((_, index) => index !== 3);
  insert(changed, [{ id: '0', day: '2030' }], order);
  const rest = paged(changed, { limit: 99, after: first.next! }, keyOf, ({ id }) => id);
  assert.deepEqual(
    [...first.items, ...rest.items],
    list.map(({ id }) => id),
  );
  assert.equal(rest.next, undefined);
});

test('a cursor is read back as written; what is none is refused', () => {
  const key = { tier: 2, day: '1990/2024', id: 'RU-AST/astrakhan' };
  assert.deepEqual(keyFrom(cursorOf(key)), key);
  for (const odd of ['nonsense', '', cursorOf(key).slice(3), Buffer.from('[1,2,3]').toString('base64url')])
    assert.throws(() => keyFrom(odd), Failure, odd);
});

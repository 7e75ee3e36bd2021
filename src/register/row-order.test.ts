import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBits } from './bits.ts';
import { createOrder } from './row-order.ts';

test('few rows are given in the order in which many are, from the first that passes on', () => {
  const weight = (row: number): number => (row * 7919) % 1000;
  const compare = (a: number, b: number): number => weight(a) - weight(b) || a - b;
  const order = createOrder(compare);
  const rows = Array.from({ length: 2000 }, (_, row) => row);
  for (const row of rows) order.insert(row);
  for (const row of [5, 700, 1999]) order.remove(row);
  const held = rows.filter((row) => ![5, 700, 1999].includes(row)).sort(compare);
  for (const step of [1, 3, 400]) {
    const bits = createBits();
    const asked = held.filter((row) => row % step === 0);
    for (const row of asked) bits.set(row);
    assert.deepEqual(order.first(bits.words(), 10), asked.slice(0, 10));
    const passes = (row: number): boolean => weight(row) >= 500;
    assert.deepEqual(order.first(bits.words(), 10, passes), asked.filter(passes).slice(0, 10));
  }
});

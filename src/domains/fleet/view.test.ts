import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf } from '../../../test/domains/fact.ts';
import { domain } from './domain.ts';
import { viewOf } from './view.ts';

const order = (goods: string, supplier: string, date: string) =>
  factOf('order', { goods, supplier, customer: 'KZ', date });

test('orders of one customer from one yard stand together, latest first', () => {
  const { orders } = viewOf(
    domain,
    [order('баржа', 'RU-AST', '2021'), order('танкер', 'RU-AST', '2023'), order('паром', 'RU-SAR', '2024')],
    '2026-11-23',
  );
  assert.deepEqual(
    orders.map(({ supplier, orders: its }) => [supplier, its.map(({ slots }) => slots.goods)]),
    [
      ['RU-AST', ['танкер', 'баржа']],
      ['RU-SAR', ['паром']],
    ],
  );
});

test('an order of vessels belongs here in any case and number, an order of rails does not', () => {
  assert.ok(domain.holds(order('земснаряды и шаланды', 'RU-AST', '2021')));
  assert.ok(domain.holds(order('дноуглубительный флот', 'RU-AST', '2021')));
  assert.ok(!domain.holds(order('рельсы', 'RU-CHE', '2021')));
});

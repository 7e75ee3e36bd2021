import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf } from '../../../test/domains/fact.ts';
import { viewOf } from './view.ts';

const figure = (measure: string, area: string, counterpart: string | undefined, period: string, n: number) =>
  factOf('observation', {
    measure,
    aspect: 'level',
    area: [area],
    ...(counterpart ? { counterpart: [counterpart] } : {}),
    period,
    value: { n, unit: 'USD' },
  });

test("a's exports and b's imports are the same flow, told by two reporters and both kept", () => {
  const ours = figure('trade.export', 'RU-OMS', 'KZ-55', '2031', 150);
  const theirs = figure('trade.import', 'KZ-55', 'RU-OMS', '2031', 162);
  const [pair, ...others] = viewOf([ours, theirs]).pairs;
  assert.equal(others.length, 0);
  assert.deepEqual([pair!.a, pair!.b], [['KZ-55'], ['RU-OMS']]);
  assert.deepEqual(pair!.rows[0]!.fromAToB, []);
  assert.deepEqual(pair!.rows[0]!.fromBToA.map(({ id }) => id).sort(), [ours.id, theirs.id].sort());
});

test('imports of the side told of come from its counterpart', () => {
  const imports = figure('trade.import', 'RU-OMS', 'KZ-55', '2031', 60);
  assert.deepEqual(viewOf([imports]).pairs[0]!.rows[0]!.fromAToB, [imports]);
});

test('periods come latest first, one written two ways is one, and the pair with the latest figure leads', () => {
  const { pairs } = viewOf([
    figure('trade.turnover', 'RU-AST', 'KZ-23', '2023', 90),
    figure('trade.turnover', 'RU-AST', 'KZ-23', '2024', 100),
    figure('trade.export', 'RU-AST', 'KZ-23', '2024-01/2024-12', 60),
    figure('trade.turnover', 'RU-OMS', undefined, '2025', 200),
  ]);
  assert.deepEqual(
    pairs.map(({ a, b, rows }) => [a[0], b.length, rows.length]),
    [
      ['RU-OMS', 0, 1],
      ['KZ-23', 1, 2],
    ],
  );
});

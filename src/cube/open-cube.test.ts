import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flow } from '#model/cube.ts';
import { openCube } from './open-cube.ts';

const flow: Flow = {
  period: '2031-03',
  frequency: 'M',
  reporter: 'KZ-23',
  partner: 'RU-AST',
  flow: 'export',
  hs: '030559',
  hs_level: 6,
  value: 1000,
  currency: 'USD',
  value_usd: 1000,
  price_basis: 'FOB',
  net_weight_kg: 250.5,
  quantity: null,
  quantity_unit: null,
  source: "o'source",
  revision: 1,
  derivation: null,
};

test('a row comes back as it was given, and sums of counts are numbers', async () => {
  const cube = await openCube([flow, { ...flow, hs: '030617', value_usd: 500 }]);
  try {
    assert.deepEqual(await cube.rows('FROM flows WHERE hs = $1', ['030559']), [flow]);
    assert.deepEqual(await cube.rows('SELECT hs2, value_usd, flows FROM flows_hs2'), [
      { hs2: '03', value_usd: 1500, flows: 2 },
    ]);
    await assert.rejects(cube.rows('SELECT nothing FROM flows'));
  } finally {
    cube.close();
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Opening, potentials } from './potential.ts';

const fish: Opening = {
  product: '0304',
  suppliers: [
    { area: 'NO', value: 60, distanceKm: 4000 },
    { area: 'CN', value: 40, distanceKm: 4000 },
  ],
  exportsElsewhere: 200,
  alreadySold: 0,
  exportsOfAll: 1000,
};
const astrakhan = { area: 'RU-AST', distanceKm: 4000 };

test('a seller as far as the others gets its share of what all export', () => {
  const [found] = potentials([fish], astrakhan);
  assert.equal(found!.sellerShare, 0.2);
  assert.ok(Math.abs(found!.ease - 1) < 1e-12);
  assert.ok(Math.abs(found!.unrealised - 20) < 1e-9);
  assert.deepEqual([found!.mainSupplier, found!.mainShare], ['NO', 0.6]);
});

test('the nearer the seller, the more it could sell', () => {
  const near = potentials([fish], { ...astrakhan, distanceKm: 400 })[0]!;
  assert.ok(Math.abs(near.ease - 10 ** 0.9) < 1e-9);
  assert.equal(near.unrealised, 100);
  assert.equal(near.limit, 'demand');
});

test('nobody sells more than it exports, and what is sold already is not potential', () => {
  const [found] = potentials([{ ...fish, exportsElsewhere: 3, exportsOfAll: 4 }], astrakhan);
  assert.deepEqual([found!.unrealised, found!.limit], [3, 'supply']);
  assert.deepEqual(potentials([{ ...fish, alreadySold: 500, exportsOfAll: 1e6 }], astrakhan), []);
});

test('what is not bought from others or not exported is left out, the largest comes first', () => {
  const bread = { ...fish, product: '1905', exportsElsewhere: 400 };
  const none = { ...fish, product: '2201', exportsElsewhere: 0 };
  const own = { ...fish, product: '2202', suppliers: [{ area: 'RU-AST', value: 50 }] };
  assert.deepEqual(
    potentials([fish, none, bread, own], astrakhan).map(({ product }) => product),
    ['1905', '0304'],
  );
});

test('where no distance is known, none is counted', () => {
  const [found] = potentials([{ ...fish, suppliers: [{ area: 'XX', value: 100 }] }], astrakhan);
  assert.equal(found!.ease, 1);
  assert.equal(found!.suppliersKm, undefined);
});

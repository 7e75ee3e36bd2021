import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const figures = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, modality, slots }) =>
      kind === 'observation'
        ? [`${slots.measure} ${slots.value?.n}: ${slots.area?.[0]} → ${slots.counterpart?.[0]}, ${modality}`]
        : [],
    );

test('a share in the trade of a place is of its trade, towards the one whose share it is', () => {
  assert.deepEqual(figures('The share of Kazakhstan in the exports of Omsk region fell to 41% in 2031.'), [
    'trade.export 41: RU-OMS → KZ, stated',
  ]);
  assert.deepEqual(figures('The share of Russia in the imports of Pavlodar region was 60% in 2031.'), [
    'trade.import 60: KZ-55 → RU, stated',
  ]);
  assert.deepEqual(figures('Russia accounts for 60% of the imports of Pavlodar region.'), [
    'trade.import 60: KZ-55 → RU, stated',
  ]);
});

test('the share of a third country is none of the two', () => {
  assert.deepEqual(
    figures(
      'Kazakhstan accounts for 60% of the trade of Omsk region, followed by China (15%) and Germany (4%).',
    ),
    ['trade.turnover 60: RU-OMS → KZ, stated'],
  );
});

test('what a plan sets out from was so in a year that is over', () => {
  assert.deepEqual(
    figures(
      'Trade of Omsk region with Kazakhstan is to reach $900 million by 2035, from $600 million in 2031.',
    ),
    ['trade.turnover 900000000: RU-OMS → KZ, planned', 'trade.turnover 600000000: RU-OMS → KZ, stated'],
  );
});

test('a thing on the border that is measured in metres is not the border', () => {
  assert.deepEqual(
    figures('The new bridge on the border of Kazakhstan and Russia, 230 metres long, was opened on June 2.'),
    [],
  );
});

test('what is sold to the other country is exported', () =>
  assert.deepEqual(figures('Sales of Orenburg grain to Kazakhstan reached 120,000 tons in 2031.'), [
    'trade.shipments 120000: RU-ORE → KZ, stated',
  ]));

test('a growth is no share, though its clause tells of one as well', () =>
  assert.deepEqual(
    reader
      .read({
        text: 'Trade between Russia and Kazakhstan grew by 4.5% in 2031 to reach $18.2 billion, with regions accounting for about 70% of this amount.',
        language: 'en',
      })
      .claims.flatMap(({ kind, slots }) =>
        kind === 'observation' ? [`${slots.aspect} ${slots.value?.n}`] : [],
      ),
    ['growth 4.5', 'level 18200000000'],
  ));

test('goods stand before the bracket that opens with their amount', () => {
  assert.deepEqual(
    reader
      .read({
        text: 'In 2031 the Omsk region exported wheat flour (12,000 tons), cereals (3,000 tons) and oil (2,500 tons) to Kazakhstan.',
        language: 'en',
      })
      .claims.flatMap(({ kind, slots }) =>
        kind === 'observation' ? [`${slots.product} ${slots.value?.n}`] : [],
      ),
    ['wheat flour 12000', 'cereals 3000', 'oil 2500'],
  );
});

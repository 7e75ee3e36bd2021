import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const figures = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation'
        ? [
            `${slots.measure} ${slots.aspect} ${slots.value?.n} of ${slots.product ?? '–'}: ` +
              `${slots.area?.[0]} → ${slots.counterpart?.[0]}${slots.period ? ` in ${slots.period}` : ''}`,
          ]
        : [],
    );

const WHEAT = 'In 2031 Kurgan region exported 45,000 tons of wheat to Kazakhstan.';
const behind = (first: string, told: string) => figures(`${first} ${told}`).slice(1);

test('other goods that the next clauses are about are of the flow just told, by their mass and their growth', () => {
  assert.deepEqual(behind(WHEAT, 'Barley followed with 12,000 tons.'), [
    'trade.shipments level 12000 of barley: RU-KGN → KZ in 2031',
  ]);
  assert.deepEqual(
    behind(
      WHEAT,
      'Dairy products rose by 21% to 24,000 tons, while flour cargoes slipped by 4% to 8,000 tons.',
    ),
    [
      'trade.shipments growth 21 of dairy products: RU-KGN → KZ in 2031',
      'trade.shipments level 24000 of dairy products: RU-KGN → KZ in 2031',
      'trade.shipments growth -4 of flour: RU-KGN → KZ in 2031',
      'trade.shipments level 8000 of flour: RU-KGN → KZ in 2031',
    ],
  );
  assert.deepEqual(behind(WHEAT, 'Barley rose by 5% and pea flour by 9%.'), [
    'trade.shipments growth 5 of barley: RU-KGN → KZ in 2031',
    'trade.shipments growth 9 of pea flour: RU-KGN → KZ in 2031',
  ]);
  assert.deepEqual(behind(WHEAT, 'Barley made up 12,000 tons, 6% more than in 2030.'), [
    'trade.shipments level 12000 of barley: RU-KGN → KZ in 2031',
    'trade.shipments growth 6 of barley: RU-KGN → KZ in 2031',
  ]);
  assert.deepEqual(behind(WHEAT, 'Vegetable oil held second place with 9,000 tons, up 6%.'), [
    'trade.shipments level 9000 of vegetable oil: RU-KGN → KZ in 2031',
    'trade.shipments growth 6 of vegetable oil: RU-KGN → KZ in 2031',
  ]);
});

test('goods of exports told by their worth go on in money and in growth', () => {
  assert.deepEqual(
    behind(
      'Exports of Omsk region to Kazakhstan reached $800 million in 2031.',
      'Food led with $200 million. Machinery fell by 10% to $90 million.',
    ),
    [
      'trade.export level 200000000 of food: RU-OMS → KZ in 2031',
      'trade.export growth -10 of machinery: RU-OMS → KZ in 2031',
      'trade.export level 90000000 of machinery: RU-OMS → KZ in 2031',
    ],
  );
});

test('parts of a consignment are told by their mass alone, when they went and who took them', () => {
  assert.deepEqual(
    behind(
      WHEAT,
      'The first batch of 3,000 tons left in February 2031. A further 8,000 tons arrived in April 2031.',
    ),
    [
      'trade.shipments level 3000 of wheat: RU-KGN → KZ in 2031-02',
      'trade.shipments level 8000 of wheat: RU-KGN → KZ in 2031-04',
    ],
  );
  assert.deepEqual(
    behind(
      WHEAT,
      'Kostanay region took 20,000 tons. Most of the wheat, 22,000 tons, went to Karaganda region.',
    ),
    [
      'trade.shipments level 20000 of wheat: RU-KGN → KZ-39 in 2031',
      'trade.shipments level 22000 of wheat: RU-KGN → KZ-35 in 2031',
    ],
  );
});

test('what is no goods, of another place or of another measure does not go on about a flow', () => {
  for (const told of [
    'Prices rose by 12%.',
    'The wheat harvest grew by 5% to 2 million tons.',
    'Stocks of the elevators amounted to 3,000 tons.',
    'Farmers gathered 300,000 tons.',
    'The mill processed 12,000 tons.',
    'Uzbekistan took 5,000 tons.',
    'Another 7,000 tons went to China.',
    'Chinese barley rose by 7% to 4,000 tons.',
  ])
    assert.deepEqual(behind(WHEAT, told), [], told);
});

test('freight from one country to the other is told that way, and its goods behind it', () => {
  assert.deepEqual(
    figures(
      'Rail freight from Kazakhstan to Russia amounted to 34 million tons in 2031. Coal made up 22 million tons.',
    ),
    [
      'transport.throughput level 34000000 of –: KZ → RU in 2031',
      'trade.shipments level 22000000 of coal: KZ → RU in 2031',
    ],
  );
  assert.deepEqual(
    figures('Rail exports from Russia to Kazakhstan rose by 7% to 25.5 million tons in 2031.'),
    [
      'trade.shipments growth 7 of –: RU → KZ in 2031',
      'trade.shipments level 25500000 of –: RU → KZ in 2031',
    ],
  );
});

test('goods through the whole of the other country are in transit, whatever the verb', () => {
  assert.deepEqual(
    figures(
      'In 2031 Kazakhstan sent 990,000 tons of oil to Germany via the territory of Russia. By July Kazakhstan had moved 290,000 tons.',
    ),
    [
      'trade.transit level 990000 of oil: RU → KZ in 2031',
      'trade.transit level 290000 of oil: RU → KZ in ../2032-07',
    ],
  );
  assert.deepEqual(
    figures('Over 3 million metric tons of Kazakh grain were carried across Russian territory in 2031.'),
    ['trade.transit level 3000000 of grain: RU → KZ in 2031'],
  );
  assert.deepEqual(
    figures('In 2031 Kazakhstan sent 900 tons of oil to Russia through the Aktau port.').filter((told) =>
      told.includes('transit'),
    ),
    [],
  );
});

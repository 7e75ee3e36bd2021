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
            `${slots.measure} ${slots.aspect} ${slots.value?.n}: ${slots.area?.[0]} → ${slots.counterpart?.[0]}` +
              `${slots.period ? ` in ${slots.period}` : ''}${slots.base ? ` on ${slots.base}` : ''}`,
          ]
        : [],
    );

const TRADE = 'Trade between Samara Region and Kazakhstan totalled $820 million in 2030';

test('what a figure is up on is its base, whatever the preposition and however long the time', () => {
  for (const [told, base] of [
    ['a 15% increase on the previous year', '2029'],
    ['a 15% rise from the preceding year', '2029'],
    ['up 15% relative to 2029', '2029'],
    ['up 15% from 2028', '2028'],
  ])
    assert.deepEqual(
      figures(`${TRADE}, ${told}.`)[1],
      `trade.turnover growth 15: RU-SAM → KZ in 2030 on ${base}`,
    );
  assert.deepEqual(
    figures(
      'Trade between Russia and Kazakhstan stood at $2.1 billion in January 2032, up 35% on January 2031.',
    )[1],
    'trade.turnover growth 35: RU → KZ in 2032-01 on 2031-01',
  );
});

test('a pronoun behind a time goes on with the trade, a year before the one told', () => {
  const before = 'trade.turnover level 710000000: RU-SAM → KZ in 2029';
  for (const told of [
    'A year earlier it was $710 million.',
    'The figure was $710 million a year earlier.',
    'It stood at $710 million the year before.',
  ])
    assert.deepEqual(figures(`${TRADE}. ${told}`)[1], before);
  assert.deepEqual(
    figures(`${TRADE}. The increase was 15%.`)[1],
    'trade.turnover growth 15: RU-SAM → KZ in 2030',
  );
  assert.equal(figures(`${TRADE}. A year earlier a factory was bought for $710 million.`).length, 1);
});

test('a pronoun goes on with the trade of the sentence before, of one flow or of a part of a year', () => {
  assert.equal(
    figures(`${TRADE}. In the first half of 2031, it was $500 million.`)[1],
    'trade.turnover level 500000000: RU-SAM → KZ in 2031-01/2031-06',
  );
  assert.equal(
    figures(
      'Exports to Kazakhstan from Samara Region grew by a third. They totalled $1.2 billion in 2031.',
    )[1],
    'trade.export level 1200000000: RU-SAM → KZ in 2031',
  );
  assert.equal(
    figures(`${TRADE}. The banks of the region agreed. They totalled $500 million of loans.`).length,
    1,
  );
});

test('the other flow beside one of two sides is of the same two, or of its exporter', () => {
  assert.deepEqual(
    figures('Exports from Samara Region to Kazakhstan amounted to $650 million, imports $170 million.'),
    ['trade.export level 650000000: RU-SAM → KZ', 'trade.import level 170000000: RU-SAM → KZ'],
  );
  assert.deepEqual(
    figures(
      'Trade between Russia and Kazakhstan rose to $28 billion, with Kazakh exports at $10 billion.',
    )[1],
    'trade.export level 10000000000: KZ → RU',
  );
  assert.equal(
    figures("Kazakhstan's exports to Russia were $9.8 billion; exports to China were $14 billion.").length,
    1,
  );
});

test('what of the border is marked out is told beside its length', () => {
  assert.deepEqual(
    figures('The border between Kazakhstan and Russia is 7,500 km long, of which 86.7% has been demarcated.'),
    ['border.length level 7500: RU → KZ', 'border.demarcated share 86.7: RU → KZ'],
  );
  assert.deepEqual(
    figures('The length of the Kazakh-Russian border is 7,500 km, 5,300 km of which has been demarcated.'),
    ['border.length level 7500: RU → KZ', 'border.demarcated level 5300: RU → KZ'],
  );
  assert.deepEqual(
    figures('The border between Kazakhstan and Russia is 7,500 km long and has not yet been demarcated.'),
    ['border.length level 7500: RU → KZ'],
  );
});

test('firms are told by whose money is in them, where the sentence says', () => {
  assert.deepEqual(figures('There are 800 organisations with Kazakh investments operating in Omsk Region.'), [
    'business.companies level 800: RU-OMS → KZ',
  ]);
  assert.deepEqual(figures('Kazakhstan has 18,500 companies with Russian capital.'), [
    'business.companies level 18500: KZ → RU',
  ]);
  assert.deepEqual(figures('In Omsk, 800 organisations with a licence traded in grain of Kazakhstan.'), []);
});

test('freight between the two countries in a time of its own is told', () => {
  assert.deepEqual(
    figures('Rail freight between Russia and Kazakhstan totalled 92.5 million tonnes in 2031.'),
    ['transport.throughput level 92500000: RU → KZ in 2031'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const figures = (text: string): readonly string[] =>
  reader.read({ text, language: 'en', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, aspect, value, area, counterpart, product, period } = claim.slots;
    const sides = `${area?.join('+')}–${counterpart?.join('+')}`;
    return [[measure, aspect, value?.n, value?.unit, sides, product, period].filter(Boolean).join(' ')];
  });

test('what joint projects are worth is an investment beside their number', () => {
  assert.deepEqual(figures('Kazakhstan and Russia carry out 14 joint projects worth $430 million.'), [
    'cooperation.projects level 14 1 KZ–RU',
    'business.investment level 430000000 USD KZ–RU',
  ]);
  assert.deepEqual(
    figures('Kazakhstan and Russia carry out 14 joint projects and paid $430 million for gas.'),
    ['cooperation.projects level 14 1 KZ–RU'],
  );
});

test('firms of one country and joint ones are counted together, and their share of all foreign ones is told', () => {
  assert.deepEqual(
    figures(
      'Some 1,800 Russian and joint enterprises work in Kazakhstan, which is 37 percent of all foreign ones.',
    ),
    ['business.companies level 1800 1 KZ–RU', 'business.companies share 37 % KZ–RU'],
  );
});

test('tonnes of exports and imports are shipments of the goods that the flow is of', () => {
  assert.deepEqual(
    figures(
      'Imports of Russian barley into Kazakhstan in April rose to 2,490 tonnes from 2,030 tonnes in April 2031.',
    ),
    [
      'trade.shipments level 2490 t KZ–RU barley 2032-04',
      'trade.shipments level 2030 t KZ–RU barley 2031-04',
    ],
  );
});

test('a level that one has come from is told where it has a time of its own, and lends it to no other', () => {
  assert.deepEqual(
    figures(
      'Trade between Omsk region and Kazakhstan rose from $310 million in 2030 to $370 million in 2031.',
    ),
    [
      'trade.turnover level 310000000 USD RU-OMS–KZ 2030',
      'trade.turnover level 370000000 USD RU-OMS–KZ 2031',
    ],
  );
  assert.deepEqual(
    figures('In 2031 trade between Omsk region and Kazakhstan rose from $310 million to $370 million.'),
    ['trade.turnover level 370000000 USD RU-OMS–KZ 2031'],
  );
});

test('whoever crosses the border of the two in a year is told, and so is what airlines fly by the week', () => {
  assert.deepEqual(
    figures('Nearly 5.4 million vehicles crossed the border of Russia and Kazakhstan in 2031.'),
    ['transport.throughput level 5400000 1 RU–KZ 2031'],
  );
  assert.deepEqual(figures('Volga Wings will fly from Aktau to Omsk, Russia, twice a week.'), [
    'transport.flights level 2 1/wk KZ-47/aktau–RU-OMS/omsk',
  ]);
});

test('a percentage that trade added is a growth, and a downturn is a fall', () => {
  assert.deepEqual(figures('Trade between Russia and Kazakhstan added 4.5% in 2031.'), [
    'trade.turnover growth 4.5 % RU–KZ 2031',
  ]);
  assert.deepEqual(
    figures('There was a 12 percent downturn in trade between Russia and Kazakhstan in 2031.'),
    ['trade.turnover growth -12 % RU–KZ 2031'],
  );
});

test('goods by their mass come from one country or go to the other, whatever the verb, each to its own place', () => {
  assert.deepEqual(figures('In 2031 Russia took in 570 thousand tons of rye from Kazakhstan by rail.'), [
    'trade.shipments level 570000 t KZ–RU rye 2031',
  ]);
  assert.deepEqual(
    figures('Kazakhstan sent 40 tons of honey to Omsk region in 2031, and 12 tons of felt to Kurgan.'),
    [
      'trade.shipments level 40 t KZ–RU-OMS honey 2031',
      'trade.shipments level 12 t KZ–RU-KGN/kurgan felt 2031',
    ],
  );
  assert.deepEqual(
    figures('Farmers of Kazakhstan and Russia harvested 3 million tons of wheat in 2031.'),
    [],
  );
});

test('a length stands by the part of the border that its verb tells of, and a figure above the same months is a growth', () => {
  assert.deepEqual(
    figures(
      'Between Russia and Kazakhstan the land border is 7,400 kilometres long and the sea border 90 km.',
    ),
    ['border.length.land level 7400 km RU–KZ', 'border.length.sea level 90 km RU–KZ'],
  );
  assert.deepEqual(
    figures(
      'Trade of Omsk region with Kazakhstan in January-May 2032 was 26% above the same months of 2031.',
    ),
    ['trade.turnover growth 26 % RU-OMS–KZ 2032-01/2032-05'],
  );
});

test('a few papers are those just told of, many are how many there are', () => {
  assert.deepEqual(figures('Kazakhstan and Russia have 40 agreements on rivers.'), [
    'cooperation.agreements level 40 1 KZ–RU',
  ]);
  assert.deepEqual(figures('Kazakhstan and Russia have two agreements on rivers.'), []);
});

test('what passes a checkpoint in a day is its throughput, each kind by itself', () => {
  assert.deepEqual(
    figures(
      'Every day more than 900 trucks, 500 cars and over 3,000 people cross the Syrym checkpoint on the border of Kazakhstan with Russia.',
    ),
    [
      'transport.throughput level 900 1/d KZ–RU',
      'transport.throughput level 500 1/d KZ–RU',
      'transport.throughput level 3000 person/d KZ–RU',
    ],
  );
  assert.deepEqual(
    figures('Every day 900 trucks are sold in Kazakhstan and 300 in Russia near the Syrym checkpoint.'),
    [],
  );
});

test('a level that trade is to be brought up to is planned, one that it was brought to is not', () => {
  const modality = (text: string): readonly string[] =>
    reader
      .read({ text, language: 'en', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'observation' ? [claim.modality] : []));
  assert.deepEqual(
    modality('Work is being done to bring trade between Russia and Kazakhstan up to $30 billion.'),
    ['planned'],
  );
  assert.deepEqual(
    modality('Grain helped to bring trade between Russia and Kazakhstan to $29 billion in 2031.'),
    ['stated'],
  );
});

test('a region and the country that is its partner are the sides of the trade told next', () => {
  assert.deepEqual(
    figures(
      'Omsk region and Pavlodar region of Kazakhstan signed a plan. By turnover Kazakhstan is third among the trade partners of Omsk region. In 2031 mutual trade of the two made 400 million dollars.',
    ),
    ['trade.turnover level 400000000 USD RU-OMS–KZ 2031'],
  );
});

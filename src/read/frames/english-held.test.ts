import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const figures = (text: string): readonly string[] =>
  reader.read({ text, language: 'en', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, aspect, value, area, counterpart, period } = claim.slots;
    return [
      [measure, aspect, value?.n, `${area?.join('+')}–${counterpart?.join('+')}`, period]
        .filter(Boolean)
        .join(' '),
    ];
  });

test('how often a body of both countries met is counted', () => {
  assert.deepEqual(figures('The Russian-Kazakh commission on water met 23 times from 1993 to 2015.'), [
    'event.count level 23 RU–KZ 1993/2015',
  ]);
  assert.deepEqual(figures('The joint Russian-Kazakh working group has held two meetings since January.'), [
    'event.count level 2 RU–KZ 2032-01/2032-06',
  ]);
  assert.deepEqual(
    figures('The Omsk council has held two meetings since January. Kazakhstan was not spoken of.'),
    [],
  );
});

test('trade is told on of without its word', () => {
  assert.deepEqual(
    figures(
      'Kazakhstan takes first place among the partners of the Omsk region, with 46 percent of its trade. In money terms that was 640 million dollars last year.',
    ),
    ['trade.turnover share 46 RU-OMS–KZ', 'trade.turnover level 640000000 RU-OMS–KZ 2031'],
  );
  assert.deepEqual(
    figures(
      "Kostanay and Chelyabinsk are old partners. The two regions' commercial exchanges have been on the rise. Reaching 1.27 billion dollars in 2031, they outdid the previous year's result.",
    ),
    ['trade.turnover level 1270000000 KZ-39–RU-CHE 2031'],
  );
});

test('a quarter may be called by its letter, and a stock of papers stands beside one that is concluded', () => {
  assert.deepEqual(
    figures(
      'Trade between the Sverdlovsk region and Kazakhstan totalled 300 million dollars in the first Q of 2031.',
    ),
    ['trade.turnover level 300000000 RU-SVE–KZ 2031-01/2031-03'],
  );
  assert.deepEqual(
    figures(
      'Over 300 bilateral documents make up the treaty base of Russia and Kazakhstan; the regions have concluded others.',
    ),
    ['cooperation.agreements level 300 RU–KZ'],
  );
});

test('regions that border on a region are its neighbours, and those on a country the country’s', () => {
  assert.deepEqual(figures('Four regions of Kazakhstan border on the Orenburg region.'), [
    'border.regions level 4 RU-ORE–KZ',
  ]);
  assert.deepEqual(figures('Three regions of Kazakhstan, Pavlodar, Abai and Akmola, adjoin Omsk region.'), [
    'border.regions level 3 RU-OMS–KZ',
  ]);
  assert.deepEqual(figures('Twelve regions of Russia border on Kazakhstan.'), [
    'border.regions level 12 RU–KZ',
  ]);
});

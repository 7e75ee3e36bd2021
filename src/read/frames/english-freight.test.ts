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
            `${slots.measure} ${slots.value?.n} of ${slots.product ?? '–'}: ${slots.area?.[0]} → ${slots.counterpart?.[0]}`,
          ]
        : [],
    );

test('goods sold or bought for so much money are an export or an import, whatever the verb', () => {
  assert.deepEqual(figures('In 2031 Altai Territory sold $3 million worth of honey to Kazakhstan.'), [
    'trade.export 3000000 of honey: RU-ALT → KZ',
  ]);
  assert.deepEqual(
    figures('In 2031 Kazakhstan bought $5 million worth of dairy products from Omsk region.'),
    ['trade.import 5000000 of dairy products: KZ → RU-OMS'],
  );
  assert.deepEqual(
    figures('The firm signed $5 million worth of contracts with partners from Kazakhstan in Omsk.'),
    [],
  );
});

test('firms of the other country are told among all foreign ones', () => {
  for (const told of [
    'Of more than 42,000 enterprises with foreign participation in Kazakhstan, 19,000 are Russian.',
    'Out of 42,000 foreign firms operating in Kazakhstan, 19,000 have Russian capital.',
  ])
    assert.deepEqual(figures(told), ['business.companies 19000 of –: KZ → RU'], told);
  assert.deepEqual(figures('Of 300 foreign firms, 19 are Chinese. Russia and Kazakhstan are partners.'), []);
});

test('exports told as a part of the trade behind a sentence of both sides are between these', () => {
  assert.deepEqual(
    figures(
      'Kazakhstan is a key partner of Samara region. Trade amounted to $800 million in 2031, including exports of $650 million.',
    ),
    ['trade.turnover 800000000 of –: RU-SAM → KZ', 'trade.export 650000000 of –: RU-SAM → KZ'],
  );
});

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
            `${slots.measure?.slice(6)} ${slots.aspect} ${slots.value?.n} ${slots.area?.join()} – ${slots.counterpart?.join()} ${slots.period}`,
          ]
        : [],
    );

test('a part of a turnover that falls to exports is told by its share and by the sum in brackets', () => {
  assert.deepEqual(
    figures(
      'In 2031 mutual trade of Kurgan region and Kazakhstan came to 400 million dollars, 80 percent of which ($320 million) was made up by exports of the region.',
    ),
    [
      'turnover level 400000000 RU-KGN – KZ 2031',
      'export share 80 RU-KGN – KZ 2031',
      'export level 320000000 RU-KGN – KZ 2031',
    ],
  );
  assert.deepEqual(
    figures(
      'Last year trade between Tyumen region and Kazakhstan made $350 million, of which 60% ($210 million) was imports.',
    ),
    [
      'turnover level 350000000 RU-TYU – KZ 2031',
      'import share 60 RU-TYU – KZ 2031',
      'import level 210000000 RU-TYU – KZ 2031',
    ],
  );
});

test('each part of a turnover is of the flow behind it, and of its own side', () => {
  assert.deepEqual(
    figures(
      'Trade of Chelyabinsk region with Kazakhstan reached $1.2 billion in 2031, of which $800 million were exports and $400 million imports.',
    ),
    [
      'turnover level 1200000000 RU-CHE – KZ 2031',
      'export level 800000000 RU-CHE – KZ 2031',
      'import level 400000000 RU-CHE – KZ 2031',
    ],
  );
  assert.deepEqual(
    figures(
      'In 2031 trade of Volgograd region with Kazakhstan made $290 million, of which $200 million were exports of Kazakhstan.',
    ),
    ['turnover level 290000000 RU-VGG – KZ 2031', 'export level 200000000 KZ – RU-VGG 2031'],
  );
});

test('a part of a turnover that is some goods is no export and no second turnover', () => {
  assert.deepEqual(
    figures('In 2031 trade of Volgograd region with Kazakhstan made $290 million, 70% of which was wheat.'),
    ['turnover level 290000000 RU-VGG – KZ 2031'],
  );
});

test('what an amount of goods is up by is of those goods, though a verb of trade stands between', () => {
  assert.deepEqual(
    figures(
      'In January of this year, 170,000 tons of wheat was imported to Kazakhstan from Russia by rail, up 35% on the same period of 2030, when imports were cheaper.',
    ),
    ['shipments level 170000 KZ – RU 2032-01', 'shipments growth 35 KZ – RU 2032-01'],
  );
});

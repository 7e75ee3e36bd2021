import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** Goods with what is told of them, whose and towards whom, when. */
const goods = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2033-11-20' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation' || !claim.slots.product) return [];
    const { measure, aspect, value, area, counterpart, product, period } = claim.slots;
    return [
      `${product}: ${measure!.slice(6)} ${aspect} ${value?.n} ${value?.unit} ${area} ${counterpart} ${period}`,
    ];
  });

test('a row of goods by their money goes on about the exports just told, in brackets, behind a verb or a dash', () => {
  assert.deepEqual(
    goods(
      'en',
      'In 2032 exports from Kurgan Region to Kazakhstan totalled $90 million. The leading items were pumps ($21 million) and flour ($4.5 million). Pipes accounted for $12 million.',
    ),
    [
      'pumps: export level 21000000 USD RU-KGN KZ 2032',
      'flour: export level 4500000 USD RU-KGN KZ 2032',
      'pipes: export level 12000000 USD RU-KGN KZ 2032',
    ],
  );
  assert.deepEqual(
    goods(
      'kk',
      'Павлодар облысынан Ресейге экспорт 2032 жылы 260 млн доллар болды. Оның ішінде ферроқорытпа – 94 млн доллар, көмір – 31 млн доллар.',
    ),
    [
      'ферроқорытпа: export level 94000000 USD KZ-55 RU 2032',
      'көмір: export level 31000000 USD KZ-55 RU 2032',
    ],
  );
});

test('a row is of the two sides of its trade alone, and of goods, not of budgets and deals', () => {
  const opening = 'In 2032 exports from Kurgan Region to Kazakhstan totalled $90 million.';
  assert.deepEqual(goods('en', `${opening} China bought flour ($40 million) and salt ($2 million).`), []);
  assert.deepEqual(
    goods('en', `${opening} Revenue amounted to $5 million. The deal was worth $3 million.`),
    [],
  );
  assert.deepEqual(
    goods('kk', 'Ресейге экспорт өсті. Бюджет – 40 млн доллар, инвестиция – 2 млн доллар.'),
    [],
  );
});

test('signs in brackets say which way each of the goods went', () => {
  assert.deepEqual(
    goods(
      'en',
      'In 2032 Omsk Region shipped 900 tonnes of cheese (+12%) and 400 tonnes of butter (-7%) to Kazakhstan.',
    ),
    [
      'cheese: shipments level 900 t RU-OMS KZ 2032',
      'cheese: shipments growth 12 % RU-OMS KZ 2032',
      'butter: shipments level 400 t RU-OMS KZ 2032',
      'butter: shipments growth -7 % RU-OMS KZ 2032',
    ],
  );
});

test('what deliveries are worth is an export of the goods just weighed', () => {
  assert.deepEqual(
    goods(
      'en',
      'Last year Tyumen Region delivered 3,000 tonnes of fish to Kazakhstan. In value terms, supplies came to $6 million.',
    ),
    ['fish: shipments level 3000 t RU-TYU KZ 2032', 'fish: export level 6000000 USD RU-TYU KZ 2032'],
  );
  assert.deepEqual(
    goods('en', 'Last year supplies of Omsk food to Kazakhstan were worth $70 million, up 14%.'),
    ['food: export level 70000000 USD RU-OMS KZ 2032', 'food: export growth 14 % RU-OMS KZ 2032'],
  );
});

test('the one who takes goods in faces the side that the text has spoken of', () => {
  assert.deepEqual(
    goods(
      'en',
      'Kazakhstan was the top buyer of food from Altai Krai in the first half of 2033. The republic received 8,000 tonnes of flour.',
    ),
    ['flour: shipments level 8000 t RU-ALT KZ 2033-01/2033-06'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'ru', published: '2032-11-20' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, value, area, counterpart, product } = claim.slots;
    return [
      `${claim.modality} ${measure} ${value?.n} ${value?.unit} ${product} ${area?.join()}>${counterpart?.join()}`,
    ];
  });

test('goods that are counted in pieces go over the border like those that are weighed', () => {
  assert.deepEqual(
    told(
      'В 2031 году из Челябинской области в Казахстан отправлено 12 млн штук куриных яиц и 3 тысячи голов скота.',
    ),
    [
      'stated trade.shipments 12000000 1 куриные яйца RU-CHE>KZ',
      'stated trade.shipments 3000 1 скот RU-CHE>KZ',
    ],
  );
  assert.deepEqual(told('В прошлом году из Курганской области в Казахстан ввезли 900 голов скота.'), [
    'stated trade.shipments 900 1 скот RU-KGN>KZ',
  ]);
  assert.deepEqual(told('В Казахстане и Челябинской области собрано 12 млн штук куриных яиц.'), []);
});

test('an amount that third countries took as well is not of one of them alone', () => {
  assert.deepEqual(
    told('Казахстан за 11 месяцев 2031 года вывез в Россию, Афганистан и Кыргызстан 90 млн штук яиц.'),
    ['stated trade.shipments 90000000 1 яйца KZ>RU,AF,KG'],
  );
});

test('the goods that make up an amount are as sure as it is', () => {
  assert.deepEqual(
    told(
      'Аграрии Казахстана готовы поставить в Россию около 300 тыс. тонн продовольствия. В указанный объём входят 120 тыс. тонн овощей и 9 тыс. тонн мяса птицы.',
    ),
    [
      'wished trade.shipments 300000 t продовольствие KZ>RU',
      'wished trade.shipments 120000 t овощи KZ>RU',
      'wished trade.shipments 9000 t мясо птицы KZ>RU',
    ],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'ru', published: '2032-08-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, aspect, value, area, counterpart, product, period } = claim.slots;
    const sides = [area?.join(), counterpart?.join()].filter(Boolean).join('>');
    return [
      [measure, aspect, `${value?.n} ${value?.unit}`, sides, product, period].filter(Boolean).join(' '),
    ];
  });

test('goods of the one country that go through the other one are transit, whatever the verb', () => {
  assert.deepEqual(told('Казахстан в 2031 году прокачал через территорию России 50 млн тонн нефти.'), [
    'trade.transit level 50000000 t RU>KZ нефть 2031',
  ]);
  assert.deepEqual(told('В 2031 году в Польшу через Россию поставлено 900 тыс. тонн казахстанской нефти.'), [
    'trade.transit level 900000 t RU>KZ нефть 2031',
  ]);
  assert.deepEqual(told('Через Омскую область в Казахстан в 2031 году отправлено 5 тыс. тонн зерна.'), [
    'trade.shipments level 5000 t RU-OMS>KZ зерно 2031',
  ]);
  assert.deepEqual(told('Через Казахстан проехали 2 млн тонн китайских грузов.'), []);
});

test('a growth told behind an amount that was surpassed, or of what was counted just before', () => {
  assert.deepEqual(
    told(
      'Товарооборот Татарстана с Казахстаном превысил 1,3 млрд долларов, что на 34 % выше показателя 2031 года.',
    ).at(-1),
    'trade.turnover growth 34 % RU-TA>KZ',
  );
  assert.deepEqual(
    told(
      'Российские инвестиции в Казахстан в 2031 году достигли 2 млрд долларов. Это на 60 % больше, чем годом ранее.',
    ).at(-1),
    'business.investment growth 60 % KZ>RU 2031',
  );
  assert.deepEqual(told('Экспорт Омской области превысил импорт из Казахстана на 34 %.'), []);
});

test('projects with investors of the other side are where they are', () => {
  assert.deepEqual(
    told(
      'В Костанайской области с участием российских инвесторов реализуется 14 проектов на 430 млрд тенге.',
    ),
    ['cooperation.projects level 14 1 KZ-39>RU', 'business.investment level 430000000000 KZT KZ-39>RU'],
  );
});

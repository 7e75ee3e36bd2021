import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'ru', published: '2032-08-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, aspect, value, area, counterpart, product } = claim.slots;
    const sides = [area?.join(), counterpart?.join()].filter(Boolean).join('>');
    return [[measure, aspect, `${value?.n} ${value?.unit}`, sides, product].filter(Boolean).join(' ')];
  });

test('what is sold, bought or traded for so much money is export, import or turnover, whatever the verb', () => {
  assert.deepEqual(told('Омская область отгрузила в Казахстан товаров на сумму 90 млн долларов.'), [
    'trade.export level 90000000 USD RU-OMS>KZ',
  ]);
  assert.deepEqual(told('Омская область закупила в Казахстане товаров на 90 млн долларов.'), [
    'trade.import level 90000000 USD RU-OMS>KZ',
  ]);
  assert.deepEqual(told('За год Омская область наторговала с Казахстаном на 90 млн долларов.'), [
    'trade.turnover level 90000000 USD RU-OMS>KZ',
  ]);
  assert.deepEqual(
    told('Омские фирмы подписали с Казахстаном контракт: купят станков на 90 млн долларов.'),
    [],
  );
});

test('goods move over the border by whichever verb, and stay at home without it', () => {
  assert.deepEqual(told('За апрель 9 тысяч тонн казахстанского лука привезли в Омскую область.'), [
    'trade.shipments level 9000 t KZ>RU-OMS лук',
  ]);
  assert.deepEqual(
    told('Омская область и Казахстан дружат давно. За апрель на рынки области привезли 9 тысяч тонн лука.'),
    [],
  );
});

test('firms that someone opens are so many more', () => {
  assert.deepEqual(told('Россияне открыли в Костанайской области 14 предприятий.'), [
    'business.companies change 14 1 KZ-39>RU',
  ]);
});

test('goods sold for money are the product, generic ones are not', () => {
  assert.deepEqual(told('Пермский край экспортировал в Казахстан калийных удобрений на 90 млн долларов.'), [
    'trade.export level 90000000 USD RU-PER>KZ калийные удобрения',
  ]);
  assert.deepEqual(told('Карагандинская область продала россиянам товаров на 90 млн долларов.'), [
    'trade.export level 90000000 USD KZ-35>RU',
  ]);
});

test('the partner behind «с» is none of the region’s own, and each share is of what stands behind it', () => {
  assert.deepEqual(
    told('Внешняя торговля Карагандинской области с Россией: экспорт – 90 млн долларов, импорт – 40 млн.'),
    ['trade.export level 90000000 USD KZ-35>RU', 'trade.import level 40000000 USD KZ-35>RU'],
  );
  assert.deepEqual(
    told('На Казахстан приходится 60 процентов экспорта и 40 процентов импорта Омской области.'),
    ['trade.export share 60 % RU-OMS>KZ', 'trade.import share 40 % RU-OMS>KZ'],
  );
});

test('what one flow exceeded is not what the figure behind it is of, and a number that counts firms is no money', () => {
  assert.deepEqual(
    told('Экспорт из Самарской области в Казахстан превысил импорт втрое: он составил 90 млн долларов.').at(
      -1,
    ),
    'trade.export level 90000000 USD RU-SAM>KZ',
  );
  assert.deepEqual(
    told(
      'Товарооборот Казахстана и России составил 27 млрд долларов; в Казахстане зарегистрировано 20 тысяч предприятий с российским участием.',
    ),
    ['trade.turnover level 27000000000 USD KZ>RU', 'business.companies level 20000 1 KZ>RU'],
  );
});

test('what was sent goes on from the goods of the sentence before', () => {
  assert.deepEqual(
    told(
      'Омская область намерена нарастить поставки удобрений в Казахстан до 50 тыс. тонн. За 2031 год отгружено 30 тыс. тонн.',
    ),
    [
      'trade.shipments level 50000 t RU-OMS>KZ удобрения',
      'trade.shipments level 30000 t RU-OMS>KZ удобрения',
    ],
  );
});

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

test('the money and the jobs of firms just counted are of the same sides', () => {
  assert.deepEqual(
    told(
      'В Мангистауской области за 2031 год открыто три предприятия с астраханским капиталом. Инвестиции составили 2 млрд тенге, трудоустроено 90 человек.',
    ),
    [
      'business.companies change 3 1 KZ-47>RU-AST',
      'business.investment level 2000000000 KZT KZ-47>RU-AST',
      'people.jobs level 90 1 KZ-47',
    ],
  );
});

test('trade told behind the firms of a country is between the two countries', () => {
  assert.deepEqual(
    told(
      'В Казахстане работает 900 компаний с российским участием. Товарооборот в 2031 году составил 17 млрд долларов.',
    ),
    ['business.companies level 900 1 KZ>RU', 'trade.turnover level 17000000000 USD KZ>RU'],
  );
});

test('a growth of nothing of its own goes on from the trade told before', () => {
  const trade = 'Товарооборот Омской и Павлодарской областей в 2031 году составил 90 млн долларов.';
  assert.deepEqual(told(`${trade} Рост по сравнению с 2030 годом составил 9%.`), [
    'trade.turnover level 90000000 USD RU-OMS>KZ-55',
    'trade.turnover growth 9 % RU-OMS>KZ-55',
  ]);
  assert.deepEqual(told(`${trade} Рост промышленности составил 9%.`), [
    'trade.turnover level 90000000 USD RU-OMS>KZ-55',
  ]);
});

test('a rounded figure of a heading is that of the text', () => {
  assert.deepEqual(
    told(
      'Торговля Омской области с Казахстаном прибавила пятую часть\n\nТоварооборот Омской области с Казахстаном в 2031 году вырос на 19,8%.',
    ),
    ['trade.turnover growth 19.8 % RU-OMS>KZ'],
  );
});

test('goods that go to another part of the country are those just told, a bracketed growth is of the goods it stands behind', () => {
  assert.deepEqual(
    told(
      'Туркестанская область отгрузила в Россию 20 тыс. тонн томатов. В Саратовскую и Самарскую области ушло 4 тыс. тонн.',
    ),
    [
      'trade.shipments level 20000 t KZ-61>RU томаты',
      'trade.shipments level 4000 t KZ-61>RU-SAR,RU-SAM томаты',
    ],
  );
});

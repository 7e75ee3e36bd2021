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
    const amount = `${value?.cmp ?? ''}${value?.n} ${value?.unit}`;
    return [[measure, aspect, amount, sides, product, period].filter(Boolean).join(' ')];
  });

test('each of a row of goods that grew has its own growth and the level that it reached', () => {
  assert.deepEqual(
    told(
      'За 2031 год поставки тыкв из Казахстана в Россию выросли на четверть – почти до 70 тыс. тонн, чеснока – на 9 %, до 5 тыс. тонн, свёклы – втрое.',
    ),
    [
      'trade.shipments growth ~25 % KZ>RU тыквы 2031',
      'trade.shipments level ~70000 t KZ>RU тыквы 2031',
      'trade.shipments growth 9 % KZ>RU чеснок 2031',
      'trade.shipments level 5000 t KZ>RU чеснок 2031',
      'trade.shipments multiple 3 x KZ>RU свёкла 2031',
    ].map((one) => one.replace('свёкла', 'свекла')),
  );
  assert.deepEqual(
    told('В 2031 году экспорт крупы из России в Казахстан упал на 6 %, крахмала – на 2 %.').map((one) =>
      one.split(' ').slice(1, 3).join(' '),
    ),
    ['growth -6', 'growth -2'],
  );
});

test('freight over the border goes on by its goods, with their growth in brackets; freight at home does not', () => {
  assert.deepEqual(
    told(
      'За 2031 год из России в Казахстан перевезли по железной дороге 9 млн тонн грузов (+4 %). В том числе угля – 2 млн т (+11 %), чёрных металлов – 1 млн т (-3 %).',
    ),
    [
      'transport.throughput level 9000000 t RU>KZ 2031',
      'transport.throughput growth 4 % RU>KZ 2031',
      'trade.shipments level 2000000 t RU>KZ уголь 2031',
      'trade.shipments growth 11 % RU>KZ уголь 2031',
      'trade.shipments level 1000000 t RU>KZ черные металлы 2031',
      'trade.shipments growth -3 % RU>KZ черные металлы 2031',
    ],
  );
  assert.deepEqual(told('По дорогам Казахстана перевезли 9 млн тонн грузов. Кокса – 2 млн тонн.'), []);
});

test('what makes up a flow is told by shares of goods, not of third countries', () => {
  assert.deepEqual(
    told(
      'Товарооборот Омской области с Казахстаном в 2031 году составил 800 млн долларов. Основу экспорта составляют: станки и инструменты (31 %), каучук (17 %).',
    ).slice(1),
    [
      'trade.export share 31 % RU-OMS>KZ станки и инструменты 2031',
      'trade.export share 17 % RU-OMS>KZ каучук 2031',
    ],
  );
  assert.deepEqual(
    told('В структуре импорта Омской области из Казахстана доля руд составила 44 %, угля – 20 %.'),
    ['trade.import share 44 % RU-OMS>KZ руды', 'trade.import share 20 % RU-OMS>KZ уголь'],
  );
  assert.deepEqual(told('Доля Казахстана в экспорте Омской области составила 41 %, Китая – 12 %.'), [
    'trade.export share 41 % RU-OMS>KZ',
  ]);
});

test('an import is told for the one that buys, also of what was weighed before', () => {
  assert.deepEqual(told('Россия в 2031 году увеличила закупки казахстанского льна до 98 млн долларов.'), [
    'trade.import level 98000000 USD RU>KZ лен 2031',
  ]);
  assert.deepEqual(
    told('В 2031 году Казахстан закупил в России 7 тыс. т крахмала на сумму 9 млн долларов.').at(-1),
    'trade.import level 9000000 USD KZ>RU крахмал 2031',
  );
  assert.deepEqual(
    told(
      'За 2031 год Курганская область отправила в Казахстан 14 тыс. т муки. В денежном выражении поставки составили 5 млн долларов.',
    ).at(-1),
    'trade.export level 5000000 USD RU-KGN>KZ мука 2031',
  );
});

test('transit goes over a territory or by pipelines of the one, for the other', () => {
  assert.deepEqual(
    told('Транзит российской нефти через территорию Казахстана в Китай составил 10 млн тонн в 2031 году.'),
    ['trade.transit level 10000000 t KZ>RU нефть 2031'],
  );
  assert.deepEqual(
    told('Транзит казахстанской нефти по российским трубопроводам составляет не менее 15 млн т в год.'),
    ['trade.transit level >=15000000 t/a RU>KZ нефть'],
  );
  assert.deepEqual(told('Транзит узбекского газа через Казахстан в Китай составил 3 млрд кубометров.'), []);
});

test('what was so a year earlier has the time of then, a figure set against it the time of now', () => {
  const year = (text: string) =>
    told(text).map((one) =>
      one
        .split(' ')
        .filter((word) => /^(-?[\d.]+|20\S+)$/.test(word))
        .join(' '),
    );
  assert.deepEqual(
    year(
      'Экспорт Омской области в Казахстан в первом полугодии 2032 года достиг 90 млн долларов. За аналогичный период прошлого года он составлял 70 млн долларов.',
    ),
    ['90000000 2032-01/2032-06', '70000000 2031-01/2031-06'],
  );
  assert.deepEqual(
    year(
      'В первом полугодии 2032 года Омская область поставила в Казахстан 12 тыс. тонн муки. За аналогичный период 2031 года – 9 тыс. тонн.',
    ),
    ['12000 2032-01/2032-06', '9000 2031-01/2031-06'],
  );
  assert.deepEqual(
    year(
      'По сравнению с аналогичным периодом 2031 года экспорт Омской области в Казахстан за 5 месяцев 2032 года вырос на 7 %, до 30 млн долларов.',
    ),
    ['7 2032-01/2032-05', '30000000 2032-01/2032-05'],
  );
});

test('the share of a side in the turnover is followed by its shares in the export and in the import', () => {
  assert.deepEqual(
    told('Доля России в товарообороте Казахстана за 2031 год – 19 %. В экспорте – 12 %, в импорте – 27 %.'),
    [
      'trade.turnover share 19 % KZ>RU 2031',
      'trade.export share 12 % KZ>RU 2031',
      'trade.import share 27 % KZ>RU 2031',
    ],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-10-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'measure' in slots
        ? [
            `${slots.measure} ${slots.aspect} ${slots.value?.n} ${slots.value?.unit} ${slots.product ?? ''} ${slots.area?.join()} – ${slots.counterpart?.join() ?? ''}`,
          ]
        : [],
    );
const START = 'В 2031 году Омская область отправила в Казахстан 90 тыс. тонн зерна.';
const FIRST = 'trade.shipments level 90000 t зерно RU-OMS – KZ';

test('each further amount with goods of its own is of the flow that the paragraph tells, wherever they stand', () => {
  for (const [behind, goods] of [
    ['Из них 37 тыс. тонн – просо.', 'просо'],
    ['Ещё 37 тыс. тонн составил ячмень.', 'ячмень'],
    ['На просо пришлось 37 тыс. тонн.', 'просо'],
    ['На долю ржи приходится 37 тыс. тонн.', 'рожь'],
    ['На втором месте ячмень, его отгрузили 37 тыс. тонн.', 'ячмень'],
    ['Лидером стал ячмень: на его долю пришлось 37 тыс. тонн.', 'ячмень'],
    ['Ржи за год вывезено 37 тыс. тонн.', 'рожь'],
    ['При этом манной крупы вывезли 37 тыс. тонн.', 'манная крупа'],
    ['Кроме того, в республику поставили 37 тыс. тонн семян льна.', 'семена льна'],
    ['Основу составила рожь – 37 тыс. тонн.', 'рожь'],
  ] as const)
    assert.deepEqual(told(`${START} ${behind}`), [
      FIRST,
      `trade.shipments level 37000 t ${goods} RU-OMS – KZ`,
    ]);
});

test('what is grown, made, stored or agreed on goes nowhere, and a dash may lead to a remark', () => {
  for (const behind of [
    'Мощность элеватора – 37 тыс. тонн зерна.',
    'Заводы области произвели 37 тыс. тонн муки.',
    'Китай получил 37 тыс. тонн ячменя.',
  ])
    assert.deepEqual(told(`${START} ${behind}`), [FIRST]);
  assert.deepEqual(told(`${START} Год назад было 37 тыс. тонн – рекорд.`), [
    FIRST,
    'trade.shipments level 37000 t зерно RU-OMS – KZ',
  ]);
});

test('parts of a sum just told are of its trade, and the goods beside them', () => {
  assert.deepEqual(
    told(
      'Импорт Омской области из Казахстана составил 74 млн долларов. Основная его часть, 58 млн долларов, – минеральные продукты, ещё 6 млн долларов – продовольствие.',
    ),
    [
      'trade.import level 74000000 USD  RU-OMS – KZ',
      'trade.import level 58000000 USD минеральные продукты RU-OMS – KZ',
      'trade.import level 6000000 USD продовольствие RU-OMS – KZ',
    ],
  );
  assert.deepEqual(
    told('Поставки Омской области в Казахстан оцениваются в 40 млн долларов, закупки – в 9 млн долларов.'),
    ['trade.export level 40000000 USD  RU-OMS – KZ', 'trade.import level 9000000 USD  RU-OMS – KZ'],
  );
});

test('an amount beside a place is of what goes there, or comes from there', () => {
  assert.deepEqual(
    told(
      'Направления экспорта зерна из Омской области – Казахстан (11 тыс. тонн), Азербайджан (9 тыс. тонн) и Иран (4 тыс. тонн).',
    ),
    ['trade.shipments level 11000 t зерно RU-OMS – KZ'],
  );
});

test('the share that falls to a country is of the trade of the other side', () => {
  assert.deepEqual(
    told('Главный партнёр Омской области – Казахстан: на него пришлось 34% оборота и 41% экспорта.'),
    ['trade.turnover share 34 %  RU-OMS – KZ', 'trade.export share 41 %  RU-OMS – KZ'],
  );
});

test('a bare number at another time or on other days is of the same once more', () => {
  assert.deepEqual(
    told(
      'Товарооборот Омской области с Казахстаном в 2029 году составил 61 млн долларов, в 2030-м – 83 млн, в 2031-м – 117 млн.',
    ),
    [
      'trade.turnover level 61000000 USD  RU-OMS – KZ',
      'trade.turnover level 83000000 USD  RU-OMS – KZ',
      'trade.turnover level 117000000 USD  RU-OMS – KZ',
    ],
  );
});

test('a border along which a region lies, and what is told of it next, are of that stretch', () => {
  assert.deepEqual(
    told(
      'Саратовская область граничит с Западно-Казахстанской на протяжении 575 км. На этом участке действуют три пункта пропуска.',
    ),
    ['border.length level 575 km  RU-SAR – KZ-27', 'transport.crossings level 3 1  RU-SAR – KZ-27'],
  );
});

test('goods in a row behind one amount, behind a preposition and in rows of genitives keep their names', () => {
  assert.deepEqual(
    told(
      'Астраханская область отправила в Казахстан 11 тыс. тонн рыбы и рыбной продукции, в том числе сазана – 2 тыс. тонн.',
    ),
    [
      'trade.shipments level 11000 t рыба и рыбная продукция RU-AST – KZ',
      'trade.shipments level 2000 t сазан RU-AST – KZ',
    ],
  );
  assert.deepEqual(
    told(
      'Карагандинская область продала России металла на 310 млн долларов, продовольствия – на 18 млн долларов.',
    ),
    [
      'trade.export level 310000000 USD металл KZ-35 – RU',
      'trade.export level 18000000 USD продовольствие KZ-35 – RU',
    ],
  );
  assert.deepEqual(
    told('Омская область отправила в Казахстан 90 тыс. тонн пшеницы, ячменя и растительного масла.'),
    ['trade.shipments level 90000 t пшеница, ячмень и растительное масло RU-OMS – KZ'],
  );
  assert.deepEqual(
    told('Омская область отправила в Казахстан 90 тыс. тонн пшеницы, ячменя и 3 тыс. лошадей.'),
    ['trade.shipments level 90000 t пшеница RU-OMS – KZ'],
  );
});

test('goods that an inspection turned down, refused or destroyed are no trade', () => {
  assert.deepEqual(
    told('Инспекция забраковала 40 тонн зерна, которые Омская область отправила в Казахстан.'),
    [],
  );
  assert.deepEqual(told('В Омскую область из Казахстана не пропущено 60 тонн яблок.'), []);
  assert.deepEqual(
    told('Омской области отказали в вывозе в Казахстан 40 тонн зерна: в нём нашли вредителей.'),
    [],
  );
  assert.deepEqual(
    told('Омская область отправила в Казахстан 40 тонн зерна и не отказалась от новых поставок.'),
    ['trade.shipments level 40 t зерно RU-OMS – KZ'],
  );
});

test('electricity and gas go over the border by their own units', () => {
  assert.deepEqual(told('Экспорт электроэнергии из Казахстана в Россию вырос до 1,8 млрд кВт·ч.'), [
    'trade.shipments level 1800000000 kW.h электроэнергия KZ – RU',
  ]);
  assert.deepEqual(told('Экспорт газа из Казахстана в Россию достиг 9 млрд кубометров.'), [
    'trade.shipments level 9000000000 m3 газ KZ – RU',
  ]);
});

test('a flow told once more with another amount is of the goods of the clause or the sentence before', () => {
  const first = 'trade.shipments level 3000000000 m3 газ RU – KZ';
  const next = 'trade.shipments level 12000000000 m3 газ RU – KZ';
  const told3 = 'В 2031 году Россия поставила в Казахстан 3 млрд кубометров газа';
  assert.deepEqual(told(`${told3}, к 2035 году поставки вырастут до 12 млрд кубометров.`), [first, next]);
  assert.deepEqual(told(`${told3}. К 2035 году поставки вырастут до 12 млрд кубометров.`), [first, next]);
  assert.deepEqual(told(`${told3}, к 2035 году поставки нефти вырастут до 12 млн тонн.`), [
    first,
    'trade.shipments level 12000000 t нефть RU – KZ',
  ]);
});

test('firms that send more are not more firms, and what is theirs has its own name', () => {
  const firms = 'Омские предприятия в два раза увеличили';
  assert.deepEqual(told(`${firms} отгрузки своей муки в Казахстан.`), [
    'trade.shipments multiple 2 x мука RU-OMS – KZ',
  ]);
  assert.deepEqual(told(`${firms} поставки своей продукции в Казахстан.`), [
    'trade.export multiple 2 x  RU-OMS – KZ',
  ]);
  assert.deepEqual(told('Число омских предприятий, торгующих с Казахстаном, выросло в два раза.'), [
    'business.companies multiple 2 x  RU-OMS – KZ',
  ]);
});

test('goods sent for export, with no partner told, are of all partners', () => {
  const main = 'Главный покупатель омского зерна – Казахстан.';
  assert.deepEqual(told(`${main} В 2031 году область отправила на экспорт 206 тыс. тонн зерна.`), []);
  assert.deepEqual(told(`${main} В 2031 году область отправила туда на экспорт 206 тыс. тонн зерна.`), [
    'trade.shipments level 206000 t зерно RU-OMS – KZ',
  ]);
});

test('partners of one named country are no side of the region that was told before', () => {
  assert.deepEqual(
    told(
      'Костанайская область принимала гостей из Оренбурга. Объём торговли оренбургских предприятий с казахстанскими партнёрами превысил 400 млн долларов.',
    ),
    ['trade.turnover level 400000000 USD  RU-ORE – KZ'],
  );
});

test('what a bracket or a semicolon sets apart is of its own place', () => {
  assert.deepEqual(
    told(
      'Омская область нарастила отправки зерна в Казахстан (рост в 1,8 раза, до 96 тыс. тонн) и в Китай (рост в 3 раза, до 14 тыс. тонн).',
    ),
    ['trade.shipments multiple 1.8 x зерно RU-OMS – KZ', 'trade.shipments level 96000 t зерно RU-OMS – KZ'],
  );
  assert.deepEqual(
    told('Экспорт омской кондитерской продукции достиг 24 млн долларов; основной покупатель – Казахстан.'),
    [],
  );
});

test('more figures of a row stand each at the place before its dash', () => {
  assert.deepEqual(
    told(
      'Численность казахов в Астраханской области превышает 160 тыс. человек, в Омской – 78 тыс. В Казахстане их миллионы.',
    ),
    ['people.diaspora level 160000 person  RU-AST – ', 'people.diaspora level 78000 person  RU-OMS – '],
  );
});

test('goods bought in a place go from there', () => {
  assert.deepEqual(told('Казахстанские импортёры закупили в Курганской области 5 тыс. тонн круп.'), [
    'trade.shipments level 5000 t крупы RU-KGN – KZ',
  ]);
  const bought = 'Казахстанские мельницы купили у омских хозяйств 5 тыс. тонн зерна.';
  assert.deepEqual(told(bought), ['trade.shipments level 5000 t зерно KZ – RU-OMS']);
  assert.deepEqual(told(`Омская область подвела итоги года. ${bought}`), [
    'trade.shipments level 5000 t зерно RU-OMS – KZ',
  ]);
  assert.deepEqual(told('Казахстан закупил в России 4 млрд кубометров газа.'), [
    'trade.shipments level 4000000000 m3 газ RU – KZ',
  ]);
  assert.deepEqual(told('Казахстан получил из России 4 млрд кубометров воды.'), [
    'water.supply level 4000000000 m3  KZ – RU',
  ]);
});

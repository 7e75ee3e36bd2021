import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'ru', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation')
      return claim.kind === 'capacity' ? [`capacity ${claim.slots.after?.n}`] : [];
    const { measure, aspect, value, area, counterpart, product } = claim.slots;
    const sides = [area?.join(), counterpart?.join()].filter(Boolean).join('>');
    return [[measure, aspect, `${value?.n} ${value?.unit}`, sides, product].filter(Boolean).join(' ')];
  });

test('a mass that was reached is of the goods whose growth the sentence tells', () => {
  assert.deepEqual(
    told('Экспорт лука из Казахстана в Россию вырос на 40 тыс. тонн и составил 90 тыс. тонн.'),
    ['trade.shipments change 40000 t KZ>RU лук', 'trade.shipments level 90000 t KZ>RU лук'],
  );
});

test('goods sent for so much money are exports, a contract for them is not', () => {
  assert.deepEqual(told('Омская область поставила в Казахстан продукции на 90 млн долларов.'), [
    'trade.export level 90000000 USD RU-OMS>KZ',
  ]);
  assert.deepEqual(
    told('Омские фирмы подписали с Казахстаном контракты: поставлено будет на 90 млн долларов.'),
    [],
  );
});

test('supplies of no goods in particular that grow by a share are the export as a whole', () => {
  assert.deepEqual(told('Поставки из Омской области в Казахстан выросли на 12%.'), [
    'trade.export growth 12 % RU-OMS>KZ',
  ]);
  assert.deepEqual(told('Поставки продукции из Омской области в Казахстан выросли на 12%.'), [
    'trade.export growth 12 % RU-OMS>KZ',
  ]);
});

test('what projects are worth is money put into them', () => {
  assert.deepEqual(
    told('Россия и Казахстан ведут 40 совместных проектов общей стоимостью 6 млрд долларов.'),
    ['cooperation.projects level 40 1 RU>KZ', 'business.investment level 6000000000 USD RU>KZ'],
  );
});

test('a balance is neither export nor import, and a level left behind is not of the time that the text tells', () => {
  assert.deepEqual(
    told(
      'Омская область и Казахстан: экспорт – 40 млн долларов, импорт – 19 млн долларов, сальдо – 21 млн долларов.',
    ),
    ['trade.export level 40000000 USD RU-OMS>KZ', 'trade.import level 19000000 USD RU-OMS>KZ'],
  );
  assert.deepEqual(
    told('Товарооборот Самарской области с Казахстаном достиг 80 млн долларов против 50 млн годом ранее.'),
    ['trade.turnover level 80000000 USD RU-SAM>KZ'],
  );
});

test('a share is told of the one whose trade it is, a stretch of the border of the region that has it', () => {
  assert.deepEqual(told('Доля Казахстана во внешней торговле Курганской области превысила 40%.'), [
    'trade.turnover share 40 % RU-KGN>KZ',
  ]);
  assert.deepEqual(told('На границе Омской области с Казахстаном действуют пять пунктов пропуска.'), [
    'transport.crossings level 5 1 RU-OMS>KZ',
  ]);
  assert.deepEqual(told('Саратовская область граничит с Казахстаном: 393 км границы идут по суше.'), [
    'border.length.land level 393 km RU-SAR>KZ',
  ]);
});

test('flights a week keep their rate behind their attributes, and jobs are no capacity', () => {
  assert.deepEqual(told('Между Россией и Казахстаном выполняют 40 прямых авиарейсов в неделю.'), [
    'transport.flights level 40 1/wk RU>KZ',
  ]);
  assert.deepEqual(
    told(
      'В зоне Костаная с участием российского инвестора строят литейный завод: мощность 45 тыс. тонн в год, 300 рабочих мест.',
    ),
    ['capacity 45000', 'people.jobs level 300 1 KZ-39/kostanay'],
  );
  assert.deepEqual(
    told(
      'В Костанае с российским участием строят завод осей. Мощность – до 20 тыс. единиц в год, работу получат 180 человек.',
    ).filter((claim) => claim.startsWith('capacity')),
    ['capacity 20000'],
  );
});

test('people counted before their verb, and a fraction of a trade, are told like any other', () => {
  assert.deepEqual(told('Студентов из Казахстана в вузах Омской области насчитывается 1,5 тыс.'), [
    'education.students level 1500 person RU-OMS>KZ',
  ]);
  assert.deepEqual(
    told(
      'Торговля Омской области с Казахстаном – 1,8 млрд долларов. Это четверть внешнего товарооборота региона.',
    ),
    ['trade.turnover level 1800000000 USD RU-OMS>KZ', 'trade.turnover share 25 % RU-OMS>KZ'],
  );
});

test('water that one country got from the other is a supply', () => {
  assert.deepEqual(told('За полгода Казахстан получил из России по реке Урал 3 млрд кубометров воды.'), [
    'water.supply level 3000000000 m3 KZ>RU',
  ]);
});

test('a road told of before stretches so far', () => {
  assert.deepEqual(told('Астраханская трасса ведёт в Казахстан. До реки Кигач она тянется на 77 км.'), [
    'transport.length level 77 km',
  ]);
});

test('whoever speaks of «our border» and of firms «with us» speaks for his region', () => {
  assert.deepEqual(
    told(
      'Аким Павлодарской области Ерлан Сатов рассказал о соседях. «Наша граница с Россией – 400 километров. У нас работают 60 предприятий с российским капиталом».',
    ),
    ['border.length level 400 km KZ-55>RU', 'business.companies level 60 1 KZ-55>RU'],
  );
  assert.deepEqual(
    told('В Астану прилетел губернатор Омской области Олег Ларин. Граница области с Казахстаном – 400 км.'),
    ['border.length level 400 km RU-OMS>KZ'],
  );
});

test('a part of a figure is between the one side and the partner named with it', () => {
  assert.deepEqual(
    told(
      'Оборот Актюбинской области с Россией – 900 млн долларов, в том числе с Омской областью – 89 млн долларов. Товарооборот растёт.',
    ),
    ['trade.turnover level 900000000 USD KZ-15>RU', 'trade.turnover level 89000000 USD KZ-15>RU-OMS'],
  );
});

test('guests of an occasion are no firms of a country', () => {
  assert.deepEqual(
    told('Форум России и Казахстана открыт. Свыше 100 предприятий обеих стран участвуют в нём.'),
    [],
  );
});

test('a figure without sides is of the region and the country that the sentence before has named', () => {
  const whole = 'Товарооборот России и Казахстана достиг 28 млрд долларов.';
  const ofAll = 'trade.turnover level 28000000000 USD RU>KZ';
  assert.deepEqual(
    told(`${whole} Томская область – давний партнёр Казахстана. Взаимный товарооборот – 60 млн долларов.`),
    [ofAll, 'trade.turnover level 60000000 USD RU-TOM>KZ'],
  );
  assert.deepEqual(told(`${whole} Это много. Экспорт – 18 млрд долларов.`), [
    ofAll,
    'trade.export level 18000000000 USD RU>KZ',
  ]);
});

test('the sea is no city by it, and «РТ» is Tatarstan', () => {
  assert.deepEqual(told('Товарооборот РТ и Казахстана достиг 900 млн долларов.'), [
    'trade.turnover level 900000000 USD RU-TA>KZ',
  ]);
  assert.deepEqual(
    told('Перевозки в Казахстан: в Каспийском море работают 12 судов из Казахстана.').filter((one) =>
      one.includes('kaspiysk'),
    ),
    [],
  );
});

test('supplies of goods that grow by a share or a multiple are shipments of these goods, wherever the goods are named', () => {
  for (const [text, expected] of [
    [
      'В 2031 году Самарская область отправила в Казахстан 9 тыс. тонн продовольствия, поставки сыра выросли в 3 раза.',
      'trade.shipments multiple 3 x RU-SAM>KZ сыр',
    ],
    [
      'На 12% больше муки отгрузила Казахстану Курганская область за 2031 год.',
      'trade.shipments growth 12 % RU-KGN>KZ мука',
    ],
    [
      'Соли атырауские фирмы продали в Астраханскую область на четверть больше прежнего.',
      'trade.shipments growth 25 % KZ-23>RU-AST соль',
    ],
    ['Омские фермы отправили в Казахстан на 14% больше.', 'trade.export growth 14 % RU-OMS>KZ'],
    [
      'Поставки продукции из Омской области в Казахстан выросли на 12%.',
      'trade.export growth 12 % RU-OMS>KZ',
    ],
  ] as const)
    assert.equal(told(text).at(-1), expected, text);
});

test('a number behind a dash that leaves its verb out is of the unit before it, an area is no population', () => {
  const river = 'Иртыш поит Омскую и Павлодарскую области.';
  assert.deepEqual(told(`${river} Поля потребляют 2 млрд кубометров, население — около 140 млн.`), []);
  assert.deepEqual(
    told(
      'Площадь Костанайской области — 196 тыс. квадратных километров, население — 830 тысяч. Рядом Россия.',
    ),
    ['people.population level 830000 person KZ-39'],
  );
});

test('water that a region receives from the other country is supplied to it', () => {
  assert.deepEqual(told('За 2031 год Мангистауская область получила из России 41 млн кубометров воды.'), [
    'water.supply level 41000000 m3 KZ-47>RU',
  ]);
  assert.deepEqual(
    told('За 2031 год Мангистауская область получила из Казахстана 41 млн кубометров воды.'),
    [],
  );
});

test('goods in a form that two words share are those of which there may be one', () => {
  assert.equal(
    told('В 2031 году Курганская область отправила в Казахстан 21 тыс. тонн муки, крупы – 3,4 тыс. тонн.').at(
      -1,
    ),
    'trade.shipments level 3400 t RU-KGN>KZ крупа',
  );
});

test('kilometres of a road that ends at the border are no length of it, whatever its towns are called', () => {
  for (const town of ['Озёрное', 'Речное', 'Омск'])
    assert.deepEqual(told(`Дорога Энгельс – ${town} – граница с Казахстаном имеет длину 42 км.`), []);
  assert.deepEqual(told('Граница России с Казахстаном тянется на 7600 км, из них 60 км – озёрный участок.'), [
    'border.length level 7600 km RU>KZ',
    'border.length.lake level 60 km RU>KZ',
  ]);
});

test('«он» of a figure is the trade by which the sentence before ranks a partner, where it names but one', () => {
  assert.deepEqual(
    told(
      'По объёму товарооборота Казахстан занимает третье место среди партнёров Омской области. В 2031 году он составил 640 млн долларов.',
    ),
    ['trade.turnover level 640000000 USD RU-OMS>KZ'],
  );
  assert.deepEqual(
    told(
      'По товарообороту и экспорту Казахстан занимает третье место среди партнёров Омской области. В 2031 году он составил 640 млн долларов.',
    ),
    [],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const figures = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-08-20' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'measure' in slots
        ? [
            `${slots.measure?.split('.')[1]} ${slots.aspect} ${slots.value?.n} ${slots.product ?? '*'} ${slots.area?.join()}>${slots.counterpart?.join()} ${slots.period ?? '-'}`,
          ]
        : [],
    );

test('goods in lines behind a colon are of the flow, the sides and the time of the sentence that ends in it', () => {
  const rows = (area: string, period: string) => [
    `shipments level 31000 пшеница ${area} ${period}`,
    `shipments level 177 горох ${area} ${period}`,
    `shipments level 159 чечевица ${area} ${period}`,
  ];
  const items = '\n– 31 тыс. т пшеницы;\n– 177 т гороха и 159 т чечевицы.';
  assert.deepEqual(
    figures(
      `С 1 января по 9 августа 2032 года из Курганской области вывезли за рубеж 90 тыс. тонн зерна. Крупнейшим получателем остаётся Казахстан. Туда отгружено:${items}`,
    ),
    rows('RU-KGN>KZ', '2032-01-01/2032-08-09'),
  );
  assert.deepEqual(
    figures(`За 2031 год из Казахстана в Омскую область поступили:${items}`),
    rows('KZ>RU-OMS', '2031'),
  );
  assert.deepEqual(
    figures(`Курганская область торгует с Казахстаном. За 2031 год она отправила соседям:${items}`),
    rows('RU-KGN>KZ', '2031'),
  );
  assert.deepEqual(figures(`Омск и Казахстан договорились. В Китай отправлено:${items}`), []);
  assert.deepEqual(
    figures(
      'Омск посетили гости из Казахстана. Участники осмотрели:\n– завод на 15 тыс. тонн муки;\n– склад.',
    ),
    [],
  );
});

test('of a country in the nominative that buys goods the region behind them is the seller', () => {
  assert.deepEqual(
    figures(
      'Главный покупатель зерна Курганской области – Казахстан. За 2031 год туда ушло 40 тыс. тонн пшеницы.',
    ),
    ['shipments level 40000 пшеница RU-KGN>KZ 2031'],
  );
});

test('transit through one side to third countries is told where the text has named both, with its goods', () => {
  const opening = 'За 2031 год товарооборот России и Казахстана составил 5 млрд долларов. ';
  const turnover = 'turnover level 5000000000 * RU>KZ 2031';
  assert.deepEqual(
    figures(
      `${opening}Отправки транзитом через Казахстан в Китай выросли на 8%, до 3 млн тонн. Из них минеральных удобрений – 2 млн тонн (+4%).`,
    ),
    [
      turnover,
      'transit growth 8 * KZ>RU 2031',
      'transit level 3000000 * KZ>RU 2031',
      'transit level 2000000 минеральные удобрения KZ>RU 2031',
      'transit growth 4 минеральные удобрения KZ>RU 2031',
    ],
  );
  assert.deepEqual(figures(`${opening}Транзит из Китая в Европу через Казахстан составил 3 млн тонн.`), [
    turnover,
  ]);
  assert.deepEqual(figures(`${opening}Транзит казахстанского зерна в Китай составил 3 млн тонн.`), [
    turnover,
  ]);
});

test('a growth behind the time of a year earlier is of that year', () => {
  const told = 'За 2031 год оборот Омской области с Казахстаном составил 5 млн долларов';
  const level = 'turnover level 5000000 * RU-OMS>KZ 2031';
  const grown = (year: string) => [level, `turnover growth 7 * RU-OMS>KZ ${year}`];
  assert.deepEqual(figures(`${told}, годом раньше он вырос на 7%.`), grown('2030'));
  assert.deepEqual(figures(`${told}. Годом ранее рост составил 7%.`), grown('2030'));
  assert.deepEqual(figures(`${told}, а в 2030-м он вырос на 7%.`), grown('2030'));
  assert.deepEqual(figures(`${told}, за год он вырос на 7%.`), grown('2031'));
  assert.deepEqual(figures(`${told}, к уровню прошлого года он вырос на 7%.`), grown('2031'));
});

test('a rate is told with the one before it: how many flights there are, how many trains there were', () => {
  assert.deepEqual(figures('Казахстан разрешил увеличить число рейсов в Россию с 11 до 33 в неделю.'), [
    'flights level 11 * KZ>RU -',
    'flights level 33 * KZ>RU -',
  ]);
  assert.deepEqual(
    figures(
      'Поезда идут через погранпереходы между Россией и Казахстаном. Число передаваемых поездов выросло до 75 в сутки, год назад их было 60.',
    ),
    ['throughput level 75 * RU>KZ -', 'throughput level 60 * RU>KZ 2031'],
  );
});

test('a border is measured by the parts that lie in a larger one, and by whoever speaks of his region', () => {
  assert.deepEqual(
    figures(
      'Сухопутная граница России и Казахстана – 7000 км. Из сухопутной части 1500 км идут по рекам, 60 км – по озёрам.',
    ),
    ['length level 7000 * RU>KZ -', 'length level 1500 * RU>KZ -', 'length level 60 * RU>KZ -'],
  );
  assert.deepEqual(
    figures(
      'Аким Костанайской области Сабит Оспанов принял гостей из Челябинска.\n– Граница нашей области с Россией – 1200 км, – напомнил аким.',
    ),
    ['length level 1200 * KZ-39>RU -'],
  );
});

test('what regions of one side give to a trade is told of them, not of their country', () => {
  const trade = 'В 2031 году товарооборот России и Казахстана составил 17 млрд долларов';
  const whole = 'turnover level 17000000000 * RU>KZ 2031';
  assert.deepEqual(
    figures(`${trade}, причём 5 млрд дали две области: Карагандинская и Восточно-Казахстанская.`),
    [whole, 'turnover level 5000000000 * RU>KZ-35,KZ-63 2031'],
  );
  assert.deepEqual(figures(`${trade}, из них 3 млрд обеспечила Омская область.`), [
    whole,
    'turnover level 3000000000 * RU-OMS>KZ 2031',
  ]);
  assert.deepEqual(figures(`${trade}. Из этой суммы 3 млрд пришлось на Омскую область.`), [
    whole,
    'turnover level 3000000000 * RU-OMS>KZ 2031',
  ]);
});

test('whose export it is, and freight in general, are no goods', () => {
  assert.deepEqual(
    figures('Экспорт омских предприятий в 2031 году вырос на 3%, при этом поставки в Казахстан удвоились.'),
    ['export growth 3 * RU-OMS>KZ 2031', 'export multiple 2 * RU-OMS>KZ 2031'],
  );
  assert.deepEqual(
    figures('За 2031 год из России в Казахстан по железной дороге отправили 12 млн тонн грузов.'),
    ['shipments level 12000000 * RU>KZ 2031'],
  );
});

test('freight that goes to be exported is shipped, with its containers by number', () => {
  assert.deepEqual(
    figures(
      'За 2031 год по железной дороге через погранпереходы между Россией и Казахстаном на экспорт проследовало 20 млн тонн грузов. В том числе перевезено 254 тыс. контейнеров ДФЭ (+46%).',
    ),
    [
      'shipments level 20000000 * RU>KZ 2031',
      'shipments level 254000 контейнеры RU>KZ 2031',
      'shipments growth 46 контейнеры RU>KZ 2031',
    ],
  );
});

test('a level against that of a year before has its own time behind it', () => {
  assert.deepEqual(
    figures(
      'Из Омской области в Казахстан отправили 19 тыс. тонн муки за восемь месяцев 2031 года против почти 25 тыс. тонн годом ранее.',
    ),
    [
      'shipments level 19000 мука RU-OMS>KZ 2031-01/2031-08',
      'shipments level 25000 мука RU-OMS>KZ 2030-01/2030-08',
    ],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The figures of a text, each in one line: measure, sides, goods, value. */
const figures = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, area, counterpart, product, value } = claim.slots;
    const parts = [measure, `${area}–${counterpart}`, product, value?.n, value?.unit];
    return [parts.filter((part) => part !== undefined).join(' ')];
  });

test('a list of amounts goes to as many measures, with the unit and scale of the last', () => {
  assert.deepEqual(
    figures('ru', 'Экспорт и импорт Омской области с Казахстаном составили 42 и 17 млн долларов.'),
    ['trade.export RU-OMS–KZ 42000000 USD', 'trade.import RU-OMS–KZ 17000000 USD'],
  );
  assert.deepEqual(
    figures('kk', 'Омбы облысының Қазақстанмен экспорты мен импорты тиісінше 42 және 17 млн доллар болды.'),
    ['trade.export RU-OMS–KZ 42000000 USD', 'trade.import RU-OMS–KZ 17000000 USD'],
  );
  assert.deepEqual(
    figures(
      'en',
      'Exports and imports between Omsk region and Kazakhstan came to $42 million and $17 million.',
    ),
    ['trade.export RU-OMS–KZ 42000000 USD', 'trade.import RU-OMS–KZ 17000000 USD'],
  );
});

test('a list of amounts goes to as many places or goods', () => {
  assert.deepEqual(
    figures(
      'ru',
      'Товарооборот с Казахстаном у Саратовской, Самарской и Курганской областей составил 310, 250 и 70 млн долларов соответственно.',
    ),
    [
      'trade.turnover RU-SAR–KZ 310000000 USD',
      'trade.turnover RU-SAM–KZ 250000000 USD',
      'trade.turnover RU-KGN–KZ 70000000 USD',
    ],
  );
  assert.deepEqual(
    figures(
      'en',
      "Kostanay region's exports to Kurgan and Omsk regions were worth $31 million and $12 million respectively.",
    ),
    ['trade.export KZ-39–RU-KGN 31000000 USD', 'trade.export KZ-39–RU-OMS 12000000 USD'],
  );
  assert.deepEqual(figures('ru', 'Поставки омской муки и крупы в Казахстан – 5,2 и 1,3 тыс. тонн.'), [
    'trade.shipments RU-OMS–KZ мука 5200 t',
    'trade.shipments RU-OMS–KZ крупа 1300 t',
  ]);
});

test('parts of a figure are of their own place or of the measure behind them', () => {
  assert.deepEqual(
    figures('ru', 'Между Россией и Казахстаном курсирует 30 рейсов в неделю, из Актобе и Актау – 12 и 8.'),
    [
      'transport.flights RU–KZ 30 1/wk',
      'transport.flights KZ-15/aktobe–RU 12 1/wk',
      'transport.flights KZ-47/aktau–RU 8 1/wk',
    ],
  );
  assert.deepEqual(
    figures(
      'ru',
      'Оборот Омской области с Казахстаном составил 480 млн долларов, из них 360 млн – на экспорт, 120 млн – на импорт.',
    ),
    [
      'trade.turnover RU-OMS–KZ 480000000 USD',
      'trade.export RU-OMS–KZ 360000000 USD',
      'trade.import RU-OMS–KZ 120000000 USD',
    ],
  );
});

test('one change told of two measures is of both, one amount is not', () => {
  assert.deepEqual(figures('ru', 'Объём оборота и экспорта Омской области с Казахстаном вырос втрое.'), [
    'trade.turnover RU-OMS–KZ 3 x',
    'trade.export RU-OMS–KZ 3 x',
  ]);
  assert.equal(
    figures('ru', 'Экспорт и импорт Омской области с Казахстаном составили 59 млн долларов.').length,
    1,
  );
});

test('places told together share an amount, and a border region is no second measure', () => {
  assert.deepEqual(
    figures(
      'ru',
      'Товарооборот Омской области с Павлодарской и Акмолинской областями составил 33 млн долларов.',
    ),
    ['trade.turnover RU-OMS–KZ-55,KZ-11 33000000 USD'],
  );
  assert.deepEqual(
    figures(
      'ru',
      'Товарооборот между Астраханью и приграничными областями Казахстана вырос на 27 процентов.',
    ).map((figure) => figure.split(' ')[0]),
    ['trade.turnover'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const shipped = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-10-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'measure' in slots
        ? [
            `${slots.measure} ${slots.aspect} ${slots.value?.n} ${slots.product} ${slots.area?.join()} – ${slots.counterpart?.join()}`,
          ]
        : [],
    );

test('a mass of goods between places of both countries is on its way, whatever the verb', () => {
  assert.deepEqual(
    shipped(
      'ru',
      'За пять месяцев в Казахстан из Омской области ушло 7,5 тыс. тонн продукции переработки зерновых культур.',
    ),
    ['trade.shipments level 7500 продукция переработки зерновых культур RU-OMS – KZ'],
  );
  assert.deepEqual(shipped('ru', 'Фермеры из Омской области и Казахстана собрали 7,5 тыс. тонн проса.'), []);
});

test('the sentences behind tell on of the consignment, each of the goods that open it', () => {
  assert.deepEqual(
    shipped(
      'ru',
      'Из Омской области в Казахстан ушло 7 тыс. тонн круп. Гречки отправили в 2,5 раза больше, 1,8 тыс. тонн. Риса купили 900 тонн, рост на 12%.',
    ),
    [
      'trade.shipments level 7000 крупы RU-OMS – KZ',
      'trade.shipments multiple 2.5 гречка RU-OMS – KZ',
      'trade.shipments level 1800 гречка RU-OMS – KZ',
      'trade.shipments level 900 рис RU-OMS – KZ',
      'trade.shipments growth 12 рис RU-OMS – KZ',
    ],
  );
  assert.deepEqual(
    shipped(
      'ru',
      'Из Омской области в Казахстан ушло 7 тыс. тонн круп. Яблок садоводы вырастили 2 тыс. тонн.',
    ),
    ['trade.shipments level 7000 крупы RU-OMS – KZ'],
  );
});

test('«это на 18% больше» and another 300 tons are of the goods just told', () => {
  assert.deepEqual(
    shipped('ru', 'Из Омской области в Казахстан ушло 7 тыс. тонн муки. Это на 18% больше, чем годом ранее.'),
    ['trade.shipments level 7000 мука RU-OMS – KZ', 'trade.shipments growth 18 мука RU-OMS – KZ'],
  );
  assert.deepEqual(
    shipped(
      'en',
      'In 2031 the Omsk Region shipped 4.2 thousand tons of barley to Kazakhstan. Another 300 tons went in May 2032.',
    ),
    ['trade.shipments level 4200 barley RU-OMS – KZ', 'trade.shipments level 300 barley RU-OMS – KZ'],
  );
});

test('each piece of a row has its own goods, and what is set against another time keeps its own', () => {
  assert.deepEqual(
    shipped(
      'ru',
      'Из Омской области в Казахстан ушло 7 тыс. тонн круп. Против того же периода 2031 года они выросли на 9%. Больше всего отправили гречки (2 тыс. тонн); риса ушло 800 тонн. Ржи вывезли 90 тонн.',
    ),
    [
      'trade.shipments level 7000 крупы RU-OMS – KZ',
      'trade.shipments growth 9 крупы RU-OMS – KZ',
      'trade.shipments level 2000 гречка RU-OMS – KZ',
      'trade.shipments level 800 рис RU-OMS – KZ',
      'trade.shipments level 90 рожь RU-OMS – KZ',
    ],
  );
});

test('a word for the flow behind a consignment says what its own goods are', () => {
  const before = 'Омская область поставила в Казахстан 7 тыс. тонн сельхозпродукции.';
  const told = 'RU-OMS – KZ';
  assert.deepEqual(shipped('ru', `${before} Поставки овощей увеличили в 4 раза.`).slice(1), [
    `trade.shipments multiple 4 овощи ${told}`,
  ]);
  assert.deepEqual(shipped('ru', `${before} Поставки увеличили в 4 раза.`).slice(1), [
    `trade.shipments multiple 4 сельхозпродукция ${told}`,
  ]);
});

test('goods of which more or less was sent are shipments, whichever side of the figure names them', () => {
  const told = 'RU-OMS – KZ';
  assert.deepEqual(shipped('ru', 'Омская область отправила в Казахстан в полтора раза больше овощей.'), [
    `trade.shipments multiple 1.5 овощи ${told}`,
  ]);
  assert.deepEqual(shipped('ru', 'На 15% больше мороженого отгрузила Казахстану Омская область.'), [
    `trade.shipments growth 15 мороженое ${told}`,
  ]);
  assert.deepEqual(
    shipped(
      'ru',
      'Из Омской области в Казахстан ушло 7 тысяч тонн лука, а овощей отправили вчетверо больше прежнего.',
    ).slice(1),
    [`trade.shipments multiple 4 овощи ${told}`],
  );
  assert.deepEqual(
    shipped(
      'ru',
      'Из Омской области отправили в Казахстан 7 тысяч тонн зерна, поставки овощей выросли в 4 раза.',
    ).slice(1),
    [`trade.shipments multiple 4 овощи ${told}`],
  );
});

test('goods named behind a word for what goes, before a colon, are those of the figures behind it', () =>
  assert.deepEqual(
    reader
      .read({
        text: 'Импорт рыбы из России в Казахстан за восемь месяцев 2031 года составил 4 тыс. тонн. Сократился и ввоз российских колбасных изделий: за восемь месяцев Казахстан закупил 19 тыс. тонн, на 16% меньше, чем годом ранее.',
        language: 'ru',
        published: '2031-10-10',
      })
      .claims.flatMap((claim) =>
        claim.kind === 'observation' ? [`${claim.slots.product} ${claim.slots.value?.n}`] : [],
      ),
    ['рыба 4000', 'колбасные изделия 19000', 'колбасные изделия -16'],
  ));

test('the name of English goods ends where they grow', () =>
  assert.deepEqual(
    reader
      .read({
        text: 'In 2031 Kazakhstan imported more from Russia. Imports of textiles grew even more strongly, by 47%, and amounted to $602.9 million.',
        language: 'en',
        published: '2032-02-10',
      })
      .claims.flatMap((claim) => (claim.kind === 'observation' ? [claim.slots.product] : [])),
    ['textiles', 'textiles'],
  ));

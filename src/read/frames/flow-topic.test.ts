import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string, published: string | undefined = '2032-11-20'): readonly string[] =>
  reader
    .read({ text, language: 'ru', ...(published === '' ? {} : { published }) })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'measure' in slots
        ? [
            `${slots.measure} ${slots.aspect} ${slots.value?.n} ${slots.product ?? ''} ${slots.area?.join()} – ${slots.counterpart?.join() ?? ''} ${slots.period ?? ''}`.trim(),
          ]
        : [],
    );

test('amounts go on from a flow that a sentence tells without a figure', () => {
  assert.deepEqual(
    told(
      'Оренбургская область увеличила экспорт соли в Казахстан. Если в первом квартале прошлого года туда ушло 6 тыс. тонн, то в нынешнем – 9,5 тыс. тонн.',
    ),
    [
      'trade.shipments level 6000 соль RU-ORE – KZ 2031-01/2031-03',
      'trade.shipments level 9500 соль RU-ORE – KZ 2032-01/2032-03',
    ],
  );
  assert.deepEqual(
    told('Казахстан вошёл в число покупателей омского зерна: за 2031 год республика приобрела 61 тыс. тонн.'),
    ['trade.shipments level 61000 зерно RU-OMS – KZ 2031'],
  );
  assert.deepEqual(
    told('Оренбургская область увеличила экспорт соли. Китаю отправили 6 тыс. тонн соли.'),
    [],
  );
});

test('what the other side buys is an export of the one for which the text speaks', () => {
  assert.deepEqual(
    told(
      'Около 70% экспорта челябинской муки приходится на Казахстан. За 2031 год республика купила её на 21 млн долларов.',
    ),
    ['trade.export share 70 мука RU-CHE – KZ', 'trade.export level 21000000 мука RU-CHE – KZ 2031'],
  );
});

test('a share of all that goes is one of the export', () => {
  assert.deepEqual(told('Больше 30% всего, что Алтайский край вывозит за рубеж, покупает Казахстан.'), [
    'trade.export share 30  RU-ALT – KZ',
  ]);
});

test('a pronoun counts what the figure before counted, at a time that is told', () => {
  assert.deepEqual(
    told(
      'В Омской области действует 217 предприятий с казахстанским капиталом. В 2030 году их было 190. Когда-то прежде их было 12.',
    ),
    ['business.companies level 217  RU-OMS – KZ', 'business.companies level 190  RU-OMS – KZ 2030'],
  );
});

test('goods checked before they go, and those that stand under a preposition', () => {
  assert.deepEqual(
    told(
      'В 2031 году омские специалисты оформили сертификаты на 38 тыс. тонн зерна для Казахстана. По гороху – 14 тыс. тонн.',
    ),
    [
      'trade.shipments level 38000 зерно RU-OMS – KZ 2031',
      'trade.shipments level 14000 горох RU-OMS – KZ 2031',
    ],
  );
});

test('last year is known by the year that it is set against', () => {
  assert.deepEqual(
    told(
      'Алтайский край вывез в Казахстан в минувшем году 11 тыс. тонн муки – на 2 тыс. тонн меньше, чем в 2030-м.',
      '',
    ),
    [
      'trade.shipments level 11000 мука RU-ALT – KZ 2031',
      'trade.shipments change -2000 мука RU-ALT – KZ 2031',
    ],
  );
});

test('the stretch of the border is that of the sides that the sentence before names', () => {
  assert.deepEqual(
    told('Новосибирская область граничит с Павлодарской областью Казахстана. Длина этого участка – 316 км.'),
    ['border.length level 316  RU-NVS – KZ-55'],
  );
});

test('a bare sum at another time is of the trade just told, a bare flow of the goods that its sentence told first', () => {
  assert.deepEqual(
    told(
      'Товарооборот Самарской области с Казахстаном в 2031 году превысил 560 млн долларов. За первый квартал 2032 года – ещё 130 млн долларов.',
    ),
    [
      'trade.turnover level 560000000  RU-SAM – KZ 2031',
      'trade.turnover level 130000000  RU-SAM – KZ 2032-01/2032-03',
    ],
  );
  assert.deepEqual(
    told(
      'В июне 2032 года из Курганской области в Казахстан вывезли 4,6 тыс. тонн зерна, из них ячменя – 2,9 тыс. тонн. За полугодие 2032 года вывоз достиг 27 тыс. тонн.',
    ).at(-1),
    'trade.shipments level 27000 зерно RU-KGN – KZ 2032-01/2032-06',
  );
});

test('an adjective alone is of the goods told before it, and whoever buys is no goods', () => {
  assert.deepEqual(
    told(
      'Алтайский край отправил в Казахстан товаров на 96 млн долларов. Экспорт масложировой продукции составил 31 млн долларов, мукомольной – 22 млн долларов.',
    ).slice(1),
    [
      'trade.export level 31000000 масложировая продукция RU-ALT – KZ',
      'trade.export level 22000000 мукомольная продукция RU-ALT – KZ',
    ],
  );
  assert.ok(
    told('Волгоградский лук нашёл покупателя: 8 тыс. тонн ушли в Уральск.').every(
      (claim) => !claim.includes('покупатель'),
    ),
  );
});

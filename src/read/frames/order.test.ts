import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The orders of a text, each in one line: goods, count, from whom, to whom, when, how sure. */
const orders = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'order') return [];
    const { goods, count, supplier, customer, date } = claim.slots;
    return [
      [count?.n, goods, supplier ?? '?', '→', customer ?? '?', date, claim.modality]
        .filter(Boolean)
        .join(' '),
    ];
  });

test('who makes or delivers is the supplier, whom it is for the customer', () => {
  assert.deepEqual(orders('ru', 'Омский завод «Иртыш» отгрузил Казахстану 12 трансформаторов.'), [
    '12 трансформатор Омский завод «Иртыш» → KZ stated',
  ]);
  assert.deepEqual(
    orders('ru', 'Костанайский завод поставит в Челябинск 30 гусеничных тракторов в 2033 году.'),
    ['30 гусеничные тракторы KZ-39 → RU-CHE/chelyabinsk 2033 planned'],
  );
  assert.deepEqual(orders('ru', 'На верфи в Астрахани спустили на воду буксир для порта Актау.'), [
    'буксир RU-AST/astrakhan → порт Актау stated',
  ]);
  assert.deepEqual(orders('en', 'The Omsk plant will deliver 20 trolleybuses to Pavlodar in 2033.'), [
    '20 trolleybus RU-OMS/omsk → KZ-55/pavlodar 2033 planned',
  ]);
  assert.deepEqual(orders('kk', 'Омбы зауыты Павлодарға 20 троллейбус жеткізіп берді.'), [
    '20 троллейбус RU-OMS/omsk → KZ-55/pavlodar stated',
  ]);
});

test('who orders or buys is the customer', () => {
  assert.deepEqual(orders('ru', 'Астраханские судостроители по заказу Казахстана построили два парома.'), [
    '2 паром RU-AST → KZ stated',
  ]);
  assert.deepEqual(orders('ru', 'Павлодар заказал у омского завода пять трамваев.'), [
    '5 трамвай RU-OMS → KZ-55/pavlodar stated',
  ]);
  assert.deepEqual(orders('en', 'Astrakhan shipbuilders built three barges ordered by Kazakhstan.'), [
    '3 barge RU-AST/astrakhan → KZ stated',
  ]);
  assert.deepEqual(orders('en', 'Kazakhstan ordered two ferries from a shipyard in Astrakhan.'), [
    '2 ferry RU-AST/astrakhan → KZ stated',
  ]);
  assert.deepEqual(orders('kk', 'Астрахань кеме жасаушылары Қазақстанның тапсырысымен екі паром салды.'), [
    '2 паром RU-AST/astrakhan → KZ stated',
  ]);
});

test('goods that are counted apart are orders apart', () => {
  assert.deepEqual(
    orders('ru', 'Омский завод поставил в Павлодар 12 трамваев и 30 автобусов.').map(
      (line) => line.split(' R')[0],
    ),
    ['12 трамвай', '30 автобус'],
  );
});

test('an order is no fleet, and its maker is not what is built', () => {
  const text = 'Верфь «Лиман» в Астрахани построит для Казахстана два парома.';
  const { claims } = reader.read({ text, language: 'ru', published: '2032-06-10' });
  assert.deepEqual(orders('ru', text), ['2 паром «Лиман» → KZ planned']);
  assert.ok(claims.every(({ kind }) => kind !== 'observation'));
  assert.ok(claims.every((claim) => claim.kind !== 'works' || claim.slots.assetType === 'vessel'));
});

test('commodities, domestic deals, traffic and wishes are no orders', () => {
  for (const text of [
    'Казахстан поставил в Россию 40 тысяч тонн зерна.',
    'На судоверфи в Астрахани спустили на воду танкер для волжской компании, а в Казахстане праздновали День моряка.',
    'Омский завод построит новый цех для выпуска тракторов в Казахстане.',
    'Через границу с Казахстаном прошли 300 тысяч автомобилей, поставленных из России.',
    'Омский завод готов поставлять в Казахстан комбайны.',
    'Через порт Актау в Россию доставили 20 машин.',
  ])
    assert.deepEqual(orders('ru', text), [], text);
});

test('vessels handed over by an order are not launched works', () => {
  const text = 'Заказчику из Атырау сдали два теплохода «Сокол», построенных в Астрахани.';
  const { claims } = reader.read({ text, language: 'ru', published: '2032-06-10' });
  assert.equal(orders('ru', text).length, 1);
  assert.ok(claims.every((claim) => claim.kind !== 'works' || claim.slots.action !== 'launch'));
});

test('a Russian firm that delivers to one of the other country has it for its customer, whatever its form tells of the case', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'order' ? [claim.slots] : []));
  assert.deepEqual(told('Омский шинный завод отгрузил костанайскому ТОО «Агроснаб» 400 тракторов.'), [
    {
      goods: 'трактор',
      supplier: 'Омский шинный завод',
      customer: 'ТОО «Агроснаб»',
      count: { n: 400, unit: '1' },
    },
  ]);
  assert.deepEqual(
    told('Завод «Шина» из Омска поставит 12 вагонов казахстанской компании «Жолкурылыс».').map(
      ({ goods, customer }) => [goods, customer],
    ),
    [['вагон', '«Жолкурылыс»']],
  );
});

test('Russian orders by firms named in marks, by tender, by receipt and by an agreement on delivery', () => {
  const orders = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2031-06-18' })
      .claims.flatMap(({ kind, slots }) =>
        kind === 'order' && 'goods' in slots
          ? [[slots.goods, slots.supplier, slots.customer, slots.count?.n].join(' | ')]
          : [],
      );
  assert.deepEqual(
    orders('Казахстанская «Степь Логистик» приобрела на заводе в Энгельсе шесть электровозов.'),
    ['электровоз | RU-SAR/engels | «Степь Логистик» | 6'],
  );
  assert.deepEqual(orders('Омская «Гидравлика» выиграла тендер на поставку 200 насосов в Кызылорду.'), [
    'насос | «Гидравлика» | KZ-43/kyzylorda | 200',
  ]);
  assert.deepEqual(orders('Петропавловск получит из Кургана 15 новых автобусов.'), [
    'новые автобусы | RU-KGN/kurgan | KZ-59/petropavl | 15',
  ]);
  assert.deepEqual(
    orders(
      'Астраханские корабелы построят для «Казмортрансфлота» три парома\nВ Казахстане об этом сообщили сегодня.',
    ),
    ['паром | RU-AST | «Казмортрансфлот» | 3'],
  );
});

test('Russian goods that a common noun counts behind a dash keep their name, and the next sentence tells of the same deal', () => {
  const first = 'Омский вагонный завод отправил в Казахстан первую партию троллейбусов – 4 машины.';
  const sent = '4 троллейбус Омский вагонный завод → KZ stated';
  assert.deepEqual(orders('ru', first), [sent]);
  assert.deepEqual(orders('ru', `${first} Всего планируется поставить 50 троллейбусов.`), [
    sent,
    '50 троллейбус Омский вагонный завод → KZ planned',
  ]);
  assert.deepEqual(orders('ru', `${first} Город Томск получит 50 троллейбусов.`), [sent]);
});

test('a plant that is asked to build is not of the place whose people ask it, and keeps its own adjective', () => {
  const asked = 'Атырауские партнёры поручили заводу построить 40 катеров.';
  assert.deepEqual(orders('ru', `Россия и Казахстан торгуют. ${asked}`), []);
  assert.deepEqual(orders('ru', `Катера для Казахстана строит ООО «Волга Марин». ${asked}`).slice(-1), [
    '40 катер ООО «Волга Марин» → KZ-23 stated',
  ]);
  assert.deepEqual(orders('ru', 'По контракту Тверской завод поставит Казахстану 120 вагонов.'), [
    '120 вагон Тверской завод → KZ planned',
  ]);
});

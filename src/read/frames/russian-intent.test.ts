import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The intents of a text: how sure, who, does what, with what, with whom. */
const intents = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2031-06-18' })
    .claims.flatMap(({ kind, modality, slots }) =>
      kind === 'intent' && 'actor' in slots && 'object' in slots
        ? [[modality, slots.actor, slots.action, slots.object, slots.counterpart].join(' | ')]
        : [],
    );

test('a verb of the future with an actor of the other side tells of a plan', () => {
  assert.deepEqual(intents('Самарская компания «Волгахим» построит в Уральске склад удобрений.'), [
    'planned | «Волгахим» | build | склад удобрений в Уральске | KZ-27/uralsk',
  ]);
  assert.deepEqual(intents('Челябинская область увеличит экспорт труб в Казахстан.'), [
    'planned | RU-CHE | export | трубы | KZ',
  ]);
  assert.deepEqual(intents('Оренбургская область будет закупать в Актобе хромовую руду.'), [
    'planned | RU-ORE | import | хромовая руда | KZ-15/aktobe',
  ]);
  assert.deepEqual(
    intents('Группа «Тобол» из Костаная вложит 2 млрд рублей в мясокомбинат под Челябинском.'),
    ['planned | «Тобол» | invest | мясокомбинат | RU-CHE/chelyabinsk'],
  );
});

test('what is ordered by the piece is no plan, and no more is what is done at home', () => {
  assert.deepEqual(intents('Астраханская верфь «Лиман» построит для Казахстана три баржи.'), []);
  assert.deepEqual(intents('Туристы из Уральска купят в Самаре сувениры.'), []);
  assert.deepEqual(intents('Омская фирма построит в Омске склад, гости из Казахстана его осмотрели.'), []);
});

test('a firm by its name in marks alone is who plans', () => {
  assert.deepEqual(intents('Челябинский «Уралтормоз» намеревается локализовать выпуск колодок в Костанае.'), [
    'planned | «Уралтормоз» | produce | выпуск колодок | KZ-39/kostanay',
  ]);
});

test('a second deed behind a joint is of the same wish', () => {
  assert.deepEqual(
    intents('Барнаульский завод планирует завозить из Павлодара алюминий, а взамен отгружать котлы.'),
    [
      'planned | RU-ALT/barnaul | import | алюминий | KZ-55/pavlodar',
      'planned | RU-ALT/barnaul | export | котлы | KZ-55/pavlodar',
    ],
  );
});

test('talks on a deed are a wish of who holds them', () => {
  assert.deepEqual(intents('Омский завод «Сибшина» ведёт переговоры о поставках шин в Павлодар.'), [
    'wished | Омский завод «Сибшина» | export | шины | KZ-55/pavlodar',
  ]);
});

test('goods, not their delivery, are what is sold or bought; who counts on deliveries is to receive them', () => {
  assert.deepEqual(intents('Предприятия Курганской области намерены нарастить поставки сыра в Казахстан.'), [
    'planned | RU-KGN | export | сыр | KZ',
  ]);
  assert.deepEqual(intents('Казахстан рассчитывает на поставки российского бензина.'), [
    'wished | KZ | import | российский бензин | RU',
  ]);
  assert.deepEqual(
    intents(
      'Аким Актюбинской области пригласил оренбургских предпринимателей инвестировать в переработку мяса.',
    ),
    ['wished | KZ-15 | invest | переработка мяса | RU-ORE'],
  );
});

test('what is opened keeps the town that is told as one', () => {
  assert.deepEqual(intents('Россия учредит генеральное консульство в казахстанском городе Актау.'), [
    'planned | RU | open | генеральное консульство в казахстанском городе Актау | KZ',
  ]);
  assert.deepEqual(intents('Казахстан планирует открыть консульство в портовом городе Астрахани.'), [
    'planned | KZ | open | консульство в портовом городе Астрахани | RU',
  ]);
});

test('an institution plans by its capitals or by its adjectives, firms of a row each for themselves', () => {
  const text = (plan: string) => `Россия и Казахстан торгуют. ${plan}`;
  assert.deepEqual(intents(text('ВГУ готов открыть филиал в Актау.')), [
    'wished | ВГУ | open | филиал в Актау | KZ-47/aktau',
  ]);
  assert.deepEqual(intents('Казахстанский аграрный университет имени Досова откроет филиал в Омске.'), [
    'planned | Казахстанский аграрный университет имени Досова | open | филиал в Омске | RU-OMS/omsk',
  ]);
  assert.deepEqual(intents(text('«Зауралье» и «Сибхлеб» намерены поставлять в Казахстан муку.')), [
    'planned | «Зауралье» | export | мука | KZ',
    'planned | «Сибхлеб» | export | мука | KZ',
  ]);
});

test('a decision, talks and a beginning tell of a plan wherever the firm stands', () => {
  const text = (plan: string) => `Россия и Казахстан торгуют. ${plan}`;
  for (const [plan, told] of [
    [
      'Компания «Тобол» приняла решение открыть склад в Актобе.',
      'planned | «Тобол» | open | склад в Актобе | KZ-15/aktobe',
    ],
    [
      'Переговоры о поставках муки в Казахстан ведёт компания «Тобол».',
      'wished | «Тобол» | export | мука | KZ',
    ],
    [
      'Начать в Костанае сборку лифтов намерена компания «Тобол».',
      'planned | «Тобол» | produce | сборка лифтов | KZ-39/kostanay',
    ],
    ['Компания «Тобол» намерена торговать с Казахстаном мукой.', 'planned | «Тобол» | export | мука | KZ'],
  ] as const)
    assert.deepEqual(intents(text(plan)), [told]);
  assert.deepEqual(intents(text('Переговоры о поставках муки в Казахстан прошли в Омске.')), []);
  assert.deepEqual(intents(text('Компания «Тобол» ведёт переговоры о поставках и в Актобе.')), []);
});

test('what opens on a day told is no plan, and what «откроют» in a town is no plan of that town', () => {
  assert.deepEqual(intents('В Актау откроется генконсульство России.'), [
    'planned | RU | open | генконсульство России в Актау | KZ',
  ]);
  for (const when of ['Сегодня', 'Завтра', '5 июля'])
    assert.deepEqual(intents(`${when} в Актау откроется генконсульство России.`), []);
  assert.deepEqual(intents('В Омске откроют магазин казахстанских продуктов.'), []);
});

test('two sides as one subject, a country that faces a country, a row of towns and goods that a pronoun means', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Россия и Казахстан планируют совместно производить сеялки.', ['planned | RU | produce | сеялки | KZ']],
    [
      'Астраханская область дружит с Атырауской. Власти обоих регионов намерены открыть дом торговли.',
      ['planned | RU-AST | open | дом торговли | KZ-23'],
    ],
    ['На границе Омской и Павлодарской областей построят причал.', []],
    ['По соглашению России и Казахстана планируют построить причал.', []],
    [
      'Россия построит ТЭЦ в Кокшетау, Семее и Риддере.',
      ['planned | RU | build | ТЭЦ в Кокшетау, Семее и Риддере | KZ'],
    ],
    [
      'Омская область рассчитывает запустить рейсы в Павлодар и Семей.',
      ['wished | RU-OMS | open | рейсы в Павлодар и Семей | KZ'],
    ],
    [
      'В следующем году Омская область рассчитывает запустить рейсы в Павлодар и Семей.',
      ['planned | RU-OMS | open | рейсы в Павлодар и Семей | KZ'],
    ],
    [
      'Казахстан планирует создать с Россией совместное предприятие.',
      ['planned | KZ | open | совместное предприятие | RU'],
    ],
    ['Казахстан планирует создать с Россией условия для бизнеса.', []],
    [
      'Челябинские краны знают в Костанае. Костанайская область хотела бы закупать их для строек.',
      ['wished | KZ-39 | import | челябинские краны | RU-CHE'],
    ],
    [
      'Россия намерена поставлять Казахстану уголь, газ и шпалы.',
      ['planned | RU | export | уголь, газ и шпалы | KZ'],
    ],
  ];
  for (const [text, told] of rows) assert.deepEqual(intents(text), told, text);
});

test('what one side asks of the other to do', () => {
  assert.deepEqual(intents('Казахстан попросил Россию изменить статус двух пунктов пропуска.'), [
    'wished | KZ | other | изменить статус двух пунктов пропуска | RU',
  ]);
  assert.deepEqual(intents('Казахстан просит Россию поставлять солод.'), [
    'wished | KZ | import | солод | RU',
  ]);
  assert.deepEqual(intents('Аким Костаная попросил министра отремонтировать дорогу.'), []);
  assert.deepEqual(intents('Министр просит Россию и Казахстан закрыть мост.'), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const read = (text: string) => reader.read({ text, language: 'ru', published: '2032-06-10' }).claims;
/** The signings of a Russian text, each in one line: who, and for which time. */
const signings = (text: string): readonly string[] =>
  read(text).flatMap((claim) =>
    claim.kind === 'signing'
      ? [[...(claim.slots.parties ?? []), claim.slots.term ?? claim.slots.date ?? '-'].join(' | ')]
      : [],
  );

const guests =
  'Национальный исследовательский Томский технический университет посетила делегация Карагандинского горного университета. Гости осмотрели музей. ';

test('rectors sign for the two universities that the text has told of, and a plan runs for its year', () => {
  assert.deepEqual(
    signings(`${guests}Ректоры подписали план мероприятий по обмену студентами на 2033 год.`),
    ['Томский технический университет | Карагандинский горный университет | 2033'],
  );
  assert.deepEqual(
    read(guests).flatMap((claim) =>
      claim.kind === 'event' ? [[claim.slots.place, ...(claim.slots.participants ?? [])].join(' | ')] : [],
    ),
    ['RU-TOM/tomsk | Карагандинский горный университет'],
  );
});

test('heads of chambers sign for the chambers, not for their countries', () => {
  assert.deepEqual(
    signings(
      'Спикер Совета Федерации Ольга Серова встретилась в Астане со спикером Сената Казахстана Маратом Ахметовым. Главы верхних палат подписали план сотрудничества на 2033–2035 годы.',
    ),
    ['Совет Федерации | Сенат Казахстана | 2033/2035'],
  );
});

test('rectors of one university that was told sign for nobody, and the year of a supply is no term', () => {
  assert.deepEqual(
    signings('Омский технический университет растёт. Ректоры подписали план обмена на 2033 год.'),
    [],
  );
  assert.deepEqual(
    signings('Омская и Павлодарская области подписали 3 июня контракт на поставку зерна в 2033 году.'),
    ['RU-OMS | KZ-55 | 2032-06-03'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';
import { countryLed } from './leaders-known.ts';

const reader = createReader((await openShelf()).vocabulary);

test('a president or a prime minister is of the country that he led when the text was published', () => {
  assert.equal(countryLed('Dmitry Medvedev', 'state', 'en', '2009-04'), 'RU');
  assert.equal(countryLed('Dmitry Medvedev', 'state', 'en', '2016-04-01'), undefined);
  assert.equal(countryLed('Дмитрий Медведев', 'cabinet', 'ru', '2016-04-01'), 'RU');
  assert.equal(countryLed('Қасым-Жомарт Тоқаев', 'state', 'kk', undefined), 'KZ');
  assert.equal(countryLed('Ivan Petrov', 'state', 'en', '2016'), undefined);
});

test('Russian presidents named together without their countries are of the ones that they led', () => {
  const offices = (text: string) =>
    reader
      .read({ text: `Россия и Казахстан – соседи. ${text}`, language: 'ru', published: '2024-06-10' })
      .claims.flatMap(({ kind, slots }) => (kind === 'office' ? [`${slots.person}, ${slots.of}`] : []));
  assert.deepEqual(offices('На форуме выступили президенты Владимир Путин и Касым-Жомарт Токаев.'), [
    'Владимир Путин, RU',
    'Касым-Жомарт Токаев, KZ',
  ]);
  assert.deepEqual(offices('На форуме выступили президенты Тимур Алиев и Иван Петров.'), []);
});

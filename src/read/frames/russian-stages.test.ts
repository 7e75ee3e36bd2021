import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The days of one place in another, each in one line: where, when, whose. */
const days = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'event' || claim.slots.type !== 'culture-days') return [];
    const { place = '-', date = '-', participants = [] } = claim.slots;
    return [[place, date, ...participants].join(' ')];
  });

test('days of a region by the name its people use, or of a town, are held where the sentence says', () => {
  assert.deepEqual(days('ru', 'В Костанае 3 и 4 июня прошли Дни Зауралья.'), [
    'KZ-39/kostanay 2032-06-03/2032-06-04 RU-KGN',
  ]);
  assert.deepEqual(days('ru', 'Концертом завершились Дни Прииртышья в Павлодарской области Казахстана.'), [
    'KZ-55 - RU-OMS',
  ]);
  assert.deepEqual(days('ru', 'С 15 по 17 июня в Омске пройдут Дни Павлодара.'), [
    'RU-OMS/omsk 2032-06-15/2032-06-17 KZ-55/pavlodar',
  ]);
});

test('a day of the month and what goes on these days are no days of a place', () => {
  assert.deepEqual(days('ru', 'В эти дни Омск принимает гостей из Павлодара.'), []);
  assert.deepEqual(days('ru', 'Последние дни Павлодар жил подготовкой к паводку.'), []);
  assert.deepEqual(
    days('kk', '2 қазан күні Батыс Қазақстан облысында Ресеймен шекарада кептеліс болды.'),
    [],
  );
});

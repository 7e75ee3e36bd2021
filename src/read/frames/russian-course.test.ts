import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const dates = (text: string) =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'event' ? [`${claim.slots.type} ${claim.slots.date ?? '?'}`] : [],
    );

const visit = '10 мая губернатор Омской области Иван Ветров прибыл в Казахстан.';
const akim = 'с акимом Абайской области Асетом Муратовым';

test('a meeting in the course of a visit is of its day, where the sentence names no other time', () => {
  assert.deepEqual(dates(`${visit} Первой в программе визита стала встреча ${akim}.`), [
    'visit 2032-05-10',
    'meeting 2032-05-10',
  ]);
  assert.deepEqual(dates(`${visit} Позже в рамках визита прошла встреча ${akim}.`), [
    'visit 2032-05-10',
    'meeting ?',
  ]);
  assert.deepEqual(dates(`${visit}\nВ ходе визита прошла встреча ${akim}.`), [
    'visit 2032-05-10',
    'meeting ?',
  ]);
});

test('guests come to where an occasion is held on its days', () => {
  const held = '5–6 июля 2032 года в Кургане состоятся Дни Костанайской области.';
  const guests = 'делегация Костанайской области';
  assert.deepEqual(dates(`${held} Курган посетит ${guests}.`), [
    'culture-days 2032-07-05/2032-07-06',
    'visit 2032-07-05/2032-07-06',
  ]);
  assert.deepEqual(dates(`${held} В августе Курган посетит ${guests}.`), [
    'culture-days 2032-07-05/2032-07-06',
    'visit 2032-08',
  ]);
  assert.deepEqual(dates(`${held} Тюмень посетит ${guests}.`), [
    'culture-days 2032-07-05/2032-07-06',
    'visit ?',
  ]);
});

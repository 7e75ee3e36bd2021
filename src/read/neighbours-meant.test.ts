import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../shelf.ts';
import { createReader } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);
const sidesIn = (text: string): readonly unknown[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'observation' ? [[claim.slots.area, claim.slots.counterpart]] : [],
    );

test('where a forum is held is no side of what somebody of the same country tells there', () =>
  assert.deepEqual(
    sidesIn(
      'Омичи на форуме в Уфе: торговля с Казахстаном выросла\nЗа полугодие экспорт в Казахстан вырос на 20 %.',
    ),
    [[['RU-OMS'], ['KZ']]],
  ));

test('the trade of the region across the border is that of the region, not of its neighbours', () =>
  assert.deepEqual(
    sidesIn(
      'В Оренбурге подписан меморандум о дружбе Омска с Павлодаром и Экибастузом, сообщил губернатор Омской области Лев Морозов.\n' +
        'За 2031 год приграничная торговля региона с Казахстаном выросла на 25 %.',
    ),
    [[['RU-OMS'], ['KZ']]],
  ));

test('trade with the neighbours is that of the region in hand with them, whoever else is named', () =>
  assert.deepEqual(
    sidesIn(
      'Аким Павлодарской области Канат Есимов попросил Владимира Путина о встрече.\n' +
        '– Дорога нашей области с Россией длинна, – напомнил аким. – Товарооборот с соседями в этом году составил 20 млрд тенге.',
    ),
    [[['KZ-55'], ['RU']]],
  ));

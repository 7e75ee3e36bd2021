import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'ru', published: '2032-08-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, value, area, counterpart } = claim.slots;
    return [`${measure} ${value?.n} ${area?.join()}>${counterpart?.join()}`];
  });

test('flights go to the place that the sentence names as where to, from the town told before', () => {
  assert.deepEqual(
    told('Рейсы из Самары в Казахстан возобновлены. Количество рейсов в Актау увеличат до четырех в неделю.'),
    ['transport.flights 4 RU-SAM/samara>KZ-47/aktau'],
  );
});

test('a sentence without places tells flights of the way that the one before names', () => {
  assert.deepEqual(
    told('Казахстанская компания открывает рейсы из Омска в Алматы. Летать будут дважды в неделю.'),
    ['transport.flights 2 RU-OMS/omsk>KZ-75'],
  );
});

test('flights from both ends named stay as they are told', () => {
  assert.deepEqual(told('Из Астаны в Тюмень будут выполнять три рейса в неделю.'), [
    'transport.flights 3 KZ-71>RU-TYU/tyumen',
  ]);
});

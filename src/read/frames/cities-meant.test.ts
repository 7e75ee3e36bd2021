import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const parties = (text: string) =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots.parties] : []));

test('cities that sign are those of the text, not the country that its trade is with', () => {
  const before = 'Омск и Астана дружат\nТорговля Омска с Казахстаном растёт.';
  assert.deepEqual(parties(`${before} Договор о сотрудничестве города подписали вчера.`), [
    ['RU-OMS/omsk', 'KZ-71'],
  ]);
});

test('what is signed at the end of a meeting is of those who met', () => {
  const met =
    '5 мая губернатор Курганской области Иван Ветров принял акима Костанайской области Асета Муратова.';
  const trade = 'Обсудили торговлю Курганской области и Казахстана.';
  assert.deepEqual(parties(`${met} ${trade} По итогам встречи подписан протокол о туризме.`), [
    ['RU-KGN', 'KZ-39'],
  ]);
  assert.deepEqual(
    parties(`${met} ${trade} По итогам встречи Россия и Казахстан подписали протокол о туризме.`),
    [['RU', 'KZ']],
  );
});

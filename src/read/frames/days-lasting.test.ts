import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const days = (text: string): readonly (string | undefined)[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) => (claim.kind === 'event' ? [claim.slots.date] : []));

const opened = 'The exhibition of Pavlodar goods opened in Omsk on May 30';

test('an occasion whose opening is told lasts so many days from it', () => {
  assert.deepEqual(days(`${opened}. Over the next three days firms will show flour and salt.`), [
    '2032-05-30/2032-06-01',
  ]);
  assert.deepEqual(days(`${opened} and will last four days.`), ['2032-05-30/2032-06-02']);
});

test('days that have passed, or within which something is to be done, are no length of it', () => {
  for (const other of [
    'For the last three days it has rained.',
    'In three days the firms will be gone.',
    'Visas are good for 90 days.',
  ])
    assert.deepEqual(days(`${opened}. ${other}`), ['2032-05-30'], other);
  assert.deepEqual(
    days('The exhibition of Pavlodar goods was held in Omsk on May 30. For three days afterwards it rained.'),
    ['2032-05-30'],
  );
});

test('a Russian occasion whose opening is told lasts as long as its adjective or its verb says', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap(({ kind, slots }) => (kind === 'event' ? [[slots.date, slots.name]] : []));
  assert.deepEqual(told('5 июня в Омске начал работу трёхдневный форум «Соседи» России и Казахстана.'), [
    ['2032-06-05/2032-06-07', 'Соседи'],
  ]);
  assert.deepEqual(told('Двухдневный форум соседей России и Казахстана открылся в Омске 5 июня.'), [
    ['2032-06-05/2032-06-06', 'форум соседей России и Казахстана'],
  ]);
  assert.deepEqual(told('Форум России и Казахстана открылся в Омске 5 июня и продлится четыре дня.'), [
    ['2032-06-05/2032-06-08', 'Форум России и Казахстана'],
  ]);
  assert.deepEqual(told('Форум России и Казахстана прошёл в Омске 5 июня.'), [
    ['2032-06-05', 'Форум России и Казахстана'],
  ]);
});

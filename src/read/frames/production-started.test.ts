import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** What a Russian text behind a sentence on both countries tells to be launched, and when. */
const launched = (text: string): readonly string[] =>
  reader
    .read({ text: `Россия и Казахстан торгуют. ${text}`, language: 'ru', published: '2032-03-12' })
    .claims.flatMap((claim) =>
      claim.kind === 'works' && claim.slots.action === 'launch'
        ? [`${claim.modality} ${claim.slots.asset} ${claim.slots.finish}`]
        : [],
    );

test('a plant that is to begin making things is launched then, by what it makes where its noun says no more', () => {
  const behind = 'для российских грузовиков';
  assert.deepEqual(
    launched(`Завод стоимостью 5 млрд тенге в 2036 году начнёт производство осей ${behind}.`),
    ['planned завод по производству осей 2036'],
  );
  assert.deepEqual(launched(`Завод в Уральске в 2036 году начнёт выпускать оси ${behind}.`), [
    'planned завод в Уральске 2036',
  ]);
});

test('the plant told before is launched when output, or the enterprise, begins', () => {
  const before = 'Российская компания строит завод в Актобе.';
  for (const behind of [
    'Выпуск продукции начнётся в 2036 году.',
    'Начало производства намечено на 2036 год.',
    'Запуск предприятия намечен на 2036 год.',
  ])
    assert.deepEqual(launched(`${before} ${behind}`), ['planned завод в Актобе 2036']);
});

test('making told of no time, done already, or meant by a firm is no launch', () => {
  assert.deepEqual(launched('Завод в Уральске начнёт выпускать оси для российских грузовиков.'), []);
  assert.deepEqual(launched('На заводе в Костанае в 2031 году начали выпуск российских автобусов.'), []);
  assert.deepEqual(launched('ООО «Волгадеталь» начнёт в Костанае в 2036 году производство осей.'), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** How each figure of a text is told, and how it is bounded. */
const levels = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap(({ kind, modality, slots }) =>
      kind === 'observation' && 'value' in slots && slots.value && 'n' in slots.value
        ? [`${modality} ${slots.value.cmp ?? ''}${slots.value.n / 1e6}`]
        : [],
    );

test('a level that is a task is planned, and what was told before it is so', () => {
  assert.deepEqual(
    levels('Оборот Казахстана и России превышает 26 млрд долларов, задача – выйти на 33 млрд, сказал посол.'),
    ['stated >26000', 'planned 33000'],
  );
  assert.deepEqual(levels('Цель ясна: довести оборот между Россией и Казахстаном до 40 млрд долларов.'), [
    'planned 40000',
  ]);
});

test('a level that could or should be reached is wished', () => {
  for (const text of [
    'Нужно довести товарооборот Томской области с Казахстаном до 70 млн долларов.',
    'Нарастить торговлю Томской области с Казахстаном до 70 млн долларов вполне реально.',
    'Соседи хотят, чтобы товарооборот Томской области с Казахстаном вырос до 70 млн долларов.',
  ])
    assert.deepEqual(levels(text), ['wished 70'], text);
});

test('a level that was brought about is stated', () => {
  for (const text of [
    'Удалось довести товарооборот Томской области с Казахстаном до 70 млн долларов.',
    'Товарооборот Томской области с Казахстаном за год дошёл до 70 млн долларов.',
  ])
    assert.deepEqual(levels(text), ['stated 70'], text);
});

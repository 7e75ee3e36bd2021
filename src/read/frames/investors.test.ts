import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const invested = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-10-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'measure' in slots && slots.measure === 'business.investment'
        ? [`${slots.value?.n} ${slots.area?.join()} – ${slots.counterpart?.join()}`]
        : [],
    );

test('money of the other country’s investors is where the text has been speaking of', () => {
  assert.deepEqual(
    invested(
      'ru',
      'В Костанайской области строят завод. Российский инвестор поможет запустить три проекта на 200 млрд тенге.',
    ),
    ['200000000000 KZ-39 – RU'],
  );
  assert.deepEqual(
    invested(
      'en',
      'Akim of Akmola region Daulet Iskakov spoke of farming. Russian companies had put $12 million into the region’s farms, the akim said.',
    ),
    ['12000000 KZ-11 – RU'],
  );
});

test('where the sentence names the place, there', () => {
  assert.deepEqual(invested('ru', 'Казахстанские компании вложили в Омскую область 3 млрд рублей.'), [
    '3000000000 RU-OMS – KZ',
  ]);
});

test('a piece without the word for the money tells of the other way', () => {
  assert.deepEqual(
    invested(
      'en',
      "Russian investment in Kazakhstan is $13 billion, Kazakhstan's in Russia nearly $4 billion.",
    ),
    ['13000000000 KZ – RU', '4000000000 RU – KZ'],
  );
});

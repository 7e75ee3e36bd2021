import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const twins = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-06-10' })
    .claims.flatMap((claim) => (claim.kind === 'twinning' ? [`${claim.slots.a} ${claim.slots.b}`] : []));

test('two capitals that are twins are cities and stand for no countries', () => {
  assert.deepEqual(twins('kk', 'Астана мен Мәскеу – бауырлас қалалар.'), ['KZ-71 RU-MOW']);
  assert.deepEqual(twins('ru', 'Астана и Москва – города-побратимы.'), ['KZ-71 RU-MOW']);
});

test('a city that is a region of its own has a city for its twin', () => {
  assert.deepEqual(twins('kk', 'Алматы мен Қазан бауырлас қалалар.'), ['KZ-75 RU-TA/kazan']);
  assert.deepEqual(twins('kk', 'Қостанай мен Челябі – бауырлас қалалар.'), [
    'KZ-39/kostanay RU-CHE/chelyabinsk',
  ]);
});

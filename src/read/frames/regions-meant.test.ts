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

test('two border regions of the two countries are the two that are meant', () => {
  assert.deepEqual(told('Главы двух приграничных регионов Казахстана и России договорились о встрече.'), []);
  assert.deepEqual(told('Делегации трех приграничных регионов России прибыли в Казахстан.'), [
    'border.regions 3 RU>KZ',
  ]);
});

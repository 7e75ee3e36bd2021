import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const works = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-05-14' })
    .claims.flatMap((claim) =>
      claim.kind === 'works'
        ? [`${claim.modality} ${claim.slots.action} ${claim.slots.status} ${claim.slots.finish}`]
        : [],
    );

test('what was done in a month that is yet to come was done the year before', () => {
  assert.deepEqual(works('The Syrym checkpoint on the border with Russia was closed in November.'), [
    'stated close completed 2031-11',
  ]);
  assert.deepEqual(works('In December a Kazakh trade house was opened in Omsk.'), [
    'stated open completed 2031-12',
  ]);
});

test('what is to be done in such a month, or in one of a year told, is of that month', () => {
  assert.deepEqual(works('The Syrym checkpoint on the border with Russia will be closed in November.'), [
    'planned close planned 2032-11',
  ]);
  assert.deepEqual(works('The Syrym checkpoint on the border with Russia was closed in March.'), [
    'stated close completed 2032-03',
  ]);
});

test('works for which something was closed began the year before as well', () => {
  const [claim] = reader.read({
    text: 'The Syrym checkpoint on the border with Russia was closed for repairs in December.',
    language: 'en',
    published: '2032-05-14',
  }).claims;
  assert.equal(claim?.kind === 'works' && claim.slots.start, '2031-12');
});

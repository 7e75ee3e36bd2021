import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const leads = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'intent' || kind === 'works'
        ? [`${kind}: ${kind === 'intent' ? slots.object : slots.asset}`]
        : [],
    );

test('what a sentence asks is neither wished nor built', () => {
  for (const text of [
    'The key questions are at what price Kazakhstan is ready to buy Russian coal and whether the south will need it.',
    'It is not known whether Omsk region will build a grain terminal in Kazakhstan.',
    'How much grain Kazakhstan wants to sell to Russia will be known in autumn.',
    'Does Kazakhstan want to buy Russian coal?',
  ])
    assert.deepEqual(leads(text), []);
});

test('what is told of with «how» or behind «what matters is that» is told all the same', () => {
  assert.deepEqual(leads('The akim told how Kazakhstan plans to build a terminal in Omsk.'), [
    'intent: terminal in Omsk',
  ]);
  assert.deepEqual(
    leads('"What matters to us is that Omsk region is ready to buy grain from Kazakhstan," he said.'),
    ['intent: grain'],
  );
  assert.deepEqual(leads('If it pays, Omsk region plans to open an office in Kazakhstan.'), [
    'intent: office in Kazakhstan',
  ]);
});

test('«one» is the thing that the sentence named before', () => {
  assert.deepEqual(
    leads('Omsk region, which has a branch of the bank, wants to open another in Kazakhstan.'),
    ['intent: branch in Kazakhstan'],
  );
});

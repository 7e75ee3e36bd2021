import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const papers = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, modality, slots }) =>
      kind === 'signing'
        ? [`${slots.instrument} on ${slots.subject ?? '–'}, ${slots.date ?? '–'}: ${modality}`]
        : [],
    );

test('a paper that two agreed to sign is yet to be signed', () => {
  assert.deepEqual(papers('Kazakhstan and Russia agreed to sign a protocol on coal in July.'), [
    'protocol on coal, 2032-07: planned',
  ]);
  assert.deepEqual(
    papers('The ministers of Kazakhstan and Russia decided to sign a memorandum on coal in July.'),
    ['memorandum on coal, 2032-07: planned'],
  );
  assert.deepEqual(papers('Kazakhstan and Russia have agreed and signed a protocol on coal.'), [
    'protocol on coal, –: stated',
  ]);
});

test('the weekday on which a paper is signed is not what it is about', () => {
  assert.deepEqual(papers('Omsk region and Pavlodar region signed a memorandum on Tuesday.'), [
    'memorandum on –, 2032-06-08: stated',
  ]);
  assert.deepEqual(papers('Omsk region and Pavlodar region signed a memorandum on Tuesday on trade.'), [
    'memorandum on trade, 2032-06-08: stated',
  ]);
});

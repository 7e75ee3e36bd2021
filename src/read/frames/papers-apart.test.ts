import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const signings = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'signing'
        ? [[claim.slots.instrument, claim.slots.subject, claim.slots.term].filter(Boolean).join(': ')]
        : [],
    );

const both = 'Omsk and Pavlodar regions signed';

test('English papers in a row are one signing each, with the years that stand behind each', () => {
  assert.deepEqual(
    signings(
      `${both} a protocol on the use of the river, as well as an Interaction Plan on trade for 2033-2035.`,
    ),
    ['protocol: the use of the river', 'plan: trade: 2033/2035'],
  );
  assert.deepEqual(signings(`${both} an agreement on gas supplies and a joint statement on fish.`), [
    'agreement: gas supplies',
    'statement: fish',
  ]);
});

test('a paper on cooperation is about the fields that it names', () => {
  assert.deepEqual(signings(`${both} a memorandum of cooperation in trade, sport and culture.`), [
    'memorandum: cooperation in trade, sport and culture',
  ]);
  assert.deepEqual(signings(`${both} a memorandum of cooperation on joint programmes, the akim said.`), [
    'memorandum: cooperation on joint programmes',
  ]);
  assert.deepEqual(signings(`${both} a memorandum of cooperation in Omsk.`), ['memorandum: cooperation']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const works = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, modality, slots }) =>
      kind === 'works' ? [`${modality}, ${slots.asset}, ${slots.action}, ${slots.status}`] : [],
    );

test('what is under repair is being repaired, each of a row by its own name', () => {
  assert.deepEqual(
    works(
      'Under repair in Omsk region are the road to the border with Kazakhstan and the Isilkul checkpoint.',
    ),
    [
      'stated, road to the border with Kazakhstan, repair, under-way',
      'stated, Isilkul checkpoint, repair, under-way',
    ],
  );
});

test('a name before a comma is that of the thing said behind it', () => {
  assert.deepEqual(
    works(
      'Karakoga, a checkpoint on the border of Kazakhstan with Russia, has been under major reconstruction.',
    ),
    ['stated, Karakoga checkpoint, reconstruct, under-way'],
  );
});

test('stretches under repair that somebody goes to see are no works told of', () => {
  assert.deepEqual(
    works('The head of the agency of Kazakhstan inspected stretches under repair near the Russian border.'),
    [],
  );
});

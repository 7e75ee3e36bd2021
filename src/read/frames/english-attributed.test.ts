import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const works = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, modality, slots }) =>
      kind === 'works' ? [`${slots.action} ${slots.asset}: ${modality}, ${slots.status}`] : [],
    );

test('an attribute says how far works have come, whatever the sentence tells', () => {
  assert.deepEqual(
    works(
      'Trade will profit from the completed overhaul of the Uralsk–Saratov highway and the planned reconstruction of the Taskala border checkpoint.',
    ),
    [
      'repair Uralsk–Saratov highway: stated, completed',
      'reconstruct Taskala border checkpoint: planned, planned',
    ],
  );
  assert.deepEqual(
    works('They will speak of the ongoing modernisation of the Syrym checkpoint on the border with Russia.'),
    ['modernise Syrym checkpoint: stated, under-way'],
  );
});

test('without an attribute the verb says it', () => {
  assert.deepEqual(
    works('Reconstruction of the Syrym checkpoint on the border with Russia will be finished by 2034.'),
    ['reconstruct Syrym checkpoint: planned, planned'],
  );
});

test('what builds up is no building, and who is open to something has opened nothing', () => {
  assert.deepEqual(
    works('Long queues of lorries have built up at the checkpoints on the border of Kazakhstan and Russia.'),
    [],
  );
  assert.deepEqual(
    works('We remain open to new contacts with plants of Omsk, the akim of Pavlodar said.'),
    [],
  );
  assert.deepEqual(works('The Syrym checkpoint on the border with Russia is open to traffic.'), [
    'open Syrym checkpoint: stated, under-way',
  ]);
});

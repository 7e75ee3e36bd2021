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

test('a way to a border is named by all its ends, before or behind its noun', () => {
  for (const [text, name] of [
    [
      'The Kaztal – Zhanybek – border of Russia road is being repaired.',
      'Kaztal – Zhanybek – border of Russia road',
    ],
    [
      'The road Aktobe – Uralsk – border of the Russian Federation (to Saratov) is being repaired.',
      'road Aktobe – Uralsk – border of the Russian Federation (to Saratov)',
    ],
    [
      'The Pavlodar – Sharbakty – Russian border motorway is being repaired.',
      'Pavlodar – Sharbakty – Russian border motorway',
    ],
  ] as const)
    assert.deepEqual(works(text), [`repair ${name}: stated, under-way`]);
});

test('one road is named by its ends in two ways, and road builders are none', () => {
  assert.deepEqual(
    works(
      'Repair of the Aktobe – Martuk – Russian border road nears its end\nIn June 2031 road builders began a repair of the Aktobe – Martuk – border of Russia (to Orenburg) road.',
    ),
    ['repair Aktobe – Martuk – border of Russia (to Orenburg) road: stated, under-way'],
  );
});

test('a road between two towns keeps its own name', () => {
  assert.deepEqual(works('The Kostanay–Troitsk road is being repaired.'), [
    'repair Kostanay–Troitsk road: stated, under-way',
  ]);
});

test('of which kind things are in brackets is not what is done', () => {
  assert.deepEqual(
    works(
      'Another 12 checkpoints (three road and nine railway) on the border of Kazakhstan and Russia are to be modernised.',
    ),
    ['modernise checkpoints: planned, planned'],
  );
});

test('a road behind its length is the thing that is built', () => {
  assert.deepEqual(works('An 86 km road on the border of Russia and Kazakhstan will be opened this year.'), [
    'open road: planned, planned',
  ]);
});

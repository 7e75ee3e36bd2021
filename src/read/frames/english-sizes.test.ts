import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const capacities = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'capacity' ? [`${slots.before?.n ?? '–'} → ${slots.after?.n} ${slots.after?.unit}`] : [],
    );

test('how large the goods are, on how many lines they are made and by how many people is no capacity', () => {
  assert.deepEqual(
    capacities(
      'The Kurgan plant can turn out 3 million tyres a year, from 13 to 24 inches across, for Kazakhstan.',
    ),
    ['– → 3000000 1/a'],
  );
  assert.deepEqual(
    capacities(
      'The joint Kazakh-Russian plant in Kostanay, with a capacity of 40 tonnes a day, has 25 lines.',
    ),
    ['– → 40 t/d'],
  );
  assert.deepEqual(
    capacities(
      'The joint Kazakh-Russian workshop, with a capacity of 40 tonnes a day, employs 180 and opened in May.',
    ),
    ['– → 40 t/d'],
  );
});

test('the parts of what is made are made too', () => {
  assert.deepEqual(
    capacities(
      'The Kurgan plant can make 3 million tyres a year for Kazakhstan: 2 million for cars and 1 million for buses.',
    ),
    ['– → 3000000 1/a', '– → 2000000 1/a', '– → 1000000 1/a'],
  );
});

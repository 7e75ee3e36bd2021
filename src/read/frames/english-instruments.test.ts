import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const steps = (text: string): readonly string[] =>
  reader
    .read({
      text: `Neighbours\nRussia and Kazakhstan are neighbours.\n${text}`,
      language: 'en',
      published: '2032-06-10',
    })
    .claims.flatMap((claim) =>
      claim.kind === 'legal-step' ? [`${claim.modality} ${claim.slots.step}: ${claim.slots.instrument}`] : [],
    );

test('a paper has in its name what it is about, behind those whose it is or in a clause of its own', () => {
  assert.deepEqual(steps('The Senate ratified the agreement of Kazakhstan and Russia on river transport.'), [
    'stated ratified: agreement of Kazakhstan and Russia on river transport',
  ]);
  assert.deepEqual(
    steps(
      'The Duma has ratified the agreement with Kazakhstan under which pensions are paid across the border.',
    ),
    ['stated ratified: agreement with Kazakhstan under which pensions are paid across the border'],
  );
});

test('a bill to ratify is a plan until it is passed', () => {
  assert.deepEqual(
    steps(
      'A committee discussed a draft law on ratification of the Treaty between Kazakhstan and Russia on extradition.',
    ),
    ['planned ratified: Treaty between Kazakhstan and Russia on extradition'],
  );
  assert.deepEqual(steps('The Majilis took up a bill to ratify the protocol on fishing with Russia.'), [
    'planned ratified: protocol on fishing with Russia',
  ]);
  assert.deepEqual(steps('The Senate passed the bill ratifying the protocol on fishing with Russia.'), [
    'stated ratified: protocol on fishing with Russia',
  ]);
});

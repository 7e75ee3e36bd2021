import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const figures = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'observation'
        ? [`${claim.slots.measure} ${claim.slots.aspect} ${claim.slots.value?.n} ${claim.slots.value?.unit}`]
        : [],
    );

const conduit = 'The renewed conduit from Astrakhan to Mangystau';

test('water that people and regions are given beyond what they have is so much more of their supply', () => {
  assert.deepEqual(figures(`${conduit} will give Atyrau region another 30,000 cubic metres of water.`), [
    'water.supply change 30000 m3',
  ]);
  assert.deepEqual(
    figures(`${conduit} provided people of Atyrau region with an additional 30,000 cubic metres of water.`),
    ['water.supply change 30000 m3'],
  );
});

test('an amount of water to come in no time, and no more than there is, is withheld', () =>
  assert.deepEqual(figures(`${conduit} will give Atyrau region 30,000 cubic metres of water.`), []));

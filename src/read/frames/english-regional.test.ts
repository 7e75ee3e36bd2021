import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const offices = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'office' ? [`${slots.person}, ${slots.position}, ${slots.of}`] : [],
    );

test('the akim of «the Kazakh side» is of the region of Kazakhstan that the text has named, and of none where it has named none', () => {
  const regions = 'Tomsk region and Zhetisu region work together. ';
  const akim = 'On the Kazakh side the plan was put forward by akim Marat Osim.';
  assert.deepEqual(offices(regions + akim), ['Marat Osim, akim, KZ-33']);
  assert.deepEqual(offices(`Kazakhstan and Russia have drawn up a plan. ${akim}`), []);
});

test('a governor is of the region that somebody went to, not of the one that they came from', () => {
  assert.deepEqual(
    offices(
      'Guests from Aktobe region went to Samara region of Russia, where they were received by Governor Ilya Morev.',
    ),
    ['Ilya Morev, Governor, RU-SAM'],
  );
});

test('«the krai’s» and «the territory’s» are of the region named before', () => {
  assert.deepEqual(
    offices(
      'Altai Territory sells timber to Kazakhstan. Supplies will grow, said the territory’s vice-governor Anton Lesnov.',
    ),
    ['Anton Lesnov, vice-governor, RU-ALT'],
  );
});

test('whoever has been appointed holds the office; a consul is of the country across from where he sits', () => {
  assert.deepEqual(
    offices(
      'An honorary consulate of Kazakhstan will work in Tomsk. Ruslan Beketov has been appointed honorary consul.',
    ),
    ['Ruslan Beketov, honorary consul, KZ'],
  );
  assert.deepEqual(offices('Ruslan Beketov was named as a witness in Kazakhstan by the mayor of Tomsk.'), []);
});

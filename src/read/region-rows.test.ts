import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../shelf.ts';
import { createReader } from './reader.ts';
import { placesOf } from './scene.ts';

const reader = createReader((await openShelf()).vocabulary);

const places = (text: string, language: 'en' | 'kk' = 'en'): readonly string[] =>
  reader
    .scene({ text: `Russia and Kazakhstan are neighbours.\n${text}`, language })
    .lines.slice(1)
    .flatMap((line) => placesOf(line).map(({ code }) => code));

test('a row of names that a plural noun closes is one of regions, also where a name alone is no place', () => {
  assert.deepEqual(places('Delegations of Omsk, Sverdlovsk and Tyumen regions came.'), [
    'RU-OMS',
    'RU-SVE',
    'RU-TYU',
  ]);
  assert.deepEqual(places('Guests from Zhambyl, Zhetisu and Abai regions came.'), [
    'KZ-31',
    'KZ-33',
    'KZ-10',
  ]);
});

test('names that no plural noun closes stay as they are', () => {
  assert.deepEqual(places('Zhambyl, Abai and Omsk grew.'), ['RU-OMS/omsk']);
  assert.deepEqual(places('Abai read; other regions grew.'), []);
});

test('a Kazakh row under «облыстары» is one of regions as well', () => {
  assert.deepEqual(places('Ақмола, Ұлытау және Қостанай облыстарынан қонақтар келді.', 'kk'), [
    'KZ-11',
    'KZ-62',
    'KZ-39',
  ]);
  assert.deepEqual(places('Абай өлең жазды. Омбы мен Түмен облыстары өсті.', 'kk'), ['RU-OMS', 'RU-TYU']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const occasions = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, modality, slots }) =>
      kind === 'event' ? [`${slots.type} ${modality}: ${slots.place ?? '–'}, ${slots.date ?? '–'}`] : [],
    );

test('the day and the town in which somebody tells of an occasion are not the occasion’s', () => {
  for (const text of [
    'The akim of Kostanay region today told journalists how the 3rd Kazakhstan-Russia forum of border regions had gone.',
    'On Monday officials spoke in Aktau of the results of the 3rd Caspian forum of Russia and Kazakhstan.',
    'The results of the 3rd Kazakhstan-Russia Agrarian Forum were summed up in Kostanay on 3 June.',
  ])
    assert.deepEqual(occasions(text), ['forum stated: –, –']);
  assert.deepEqual(
    occasions('On 6 June the akim said that the 5th Kazakhstan-Russia Agrarian Forum was held in Kostanay.'),
    ['forum stated: KZ-39/kostanay, –'],
  );
});

test('what is told at an occasion lends it no time', () => {
  assert.deepEqual(
    occasions(
      'Opening the 5th Kazakhstan-Russia forum of women in Omsk, he noted that in 2030 trade had grown.',
    ),
    ['forum stated: RU-OMS/omsk, –'],
  );
});

test('the time of an occasion itself stays, whatever was told of it', () => {
  assert.deepEqual(
    occasions('The akim said that the 5th Kazakhstan-Russia Agrarian Forum was held in Kostanay on 3 June.'),
    ['forum stated: KZ-39/kostanay, 2032-06-03'],
  );
  assert.deepEqual(
    occasions(
      'On June 3 the 5th Kazakhstan-Russia Agrarian Forum, which discussed seeds, was held in Kostanay.',
    ),
    ['forum stated: KZ-39/kostanay, 2032-06-03'],
  );
});

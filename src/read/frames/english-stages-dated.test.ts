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

test('an occasion with several places, each with its own day, is told once for each', () => {
  assert.deepEqual(
    occasions('The Days of Culture of Kazakhstan will be held in Samara on July 3 and in Saratov on July 6.'),
    ['culture-days planned: RU-SAM/samara, 2032-07-03', 'culture-days planned: RU-SAR/saratov, 2032-07-06'],
  );
  assert.deepEqual(
    occasions(
      'A festival of Kazakh culture was held in Omsk on 3 May, in Kurgan on 5 May and in Tyumen on 8 May.',
    ),
    [
      'festival stated: RU-OMS/omsk, 2032-05-03',
      'festival stated: RU-KGN/kurgan, 2032-05-05',
      'festival stated: RU-TYU/tyumen, 2032-05-08',
    ],
  );
});

test('the host that a sentence opens with has the first day, and whoever is joined to it the next', () => {
  assert.deepEqual(
    occasions(
      'Samara will celebrate the Days of Culture of Kazakhstan on September 8, and Kurgan on September 13.',
    ),
    ['culture-days planned: RU-SAM/samara, 2032-09-08', 'culture-days planned: RU-KGN/kurgan, 2032-09-13'],
  );
  assert.deepEqual(
    occasions('Orenburg hosted the exhibition of Kazakh goods on 12 March and Samara on 15 March.'),
    ['exhibition stated: RU-ORE/orenburg, 2032-03-12', 'exhibition stated: RU-SAM/samara, 2032-03-15'],
  );
});

test('a place and a day of something else are no second stage', () => {
  assert.deepEqual(
    occasions(
      'The Kazakh-Russian forum was held in Omsk on 4 June and a contract was signed in Pavlodar on 9 June.',
    ),
    ['forum stated: RU-OMS/omsk, 2032-06-04'],
  );
  assert.deepEqual(occasions('The Kazakh-Russian business forum was held in Astrakhan on 4 and 5 June.'), [
    'forum stated: RU-AST/astrakhan, 2032-06-04/2032-06-05',
  ]);
});

test('a country is where an occasion is held, if no town is named', () => {
  assert.deepEqual(
    occasions(
      'It was agreed to hold the next session of the Russian-Kazakh Commission in Kazakhstan in 2033.',
    ),
    ['commission planned: KZ, 2033'],
  );
  assert.deepEqual(
    occasions('The Days of Culture of Kazakhstan in Russia were opened in Samara on 4 June.'),
    ['culture-days stated: RU-SAM/samara, 2032-06-04'],
  );
});

test('a coming occasion is planned, whatever the verb of its sentence', () => {
  assert.deepEqual(
    occasions(
      'The upcoming 22nd Russia-Kazakhstan Interregional Cooperation Forum in Saratov was talked of.',
    ),
    ['forum planned: RU-SAR/saratov, –'],
  );
  assert.deepEqual(
    occasions(
      'Much was said of roads with an eye to the coming Kazakhstan-Russia Forum of Border Regions in Omsk.',
    ),
    ['forum planned: RU-OMS/omsk, –'],
  );
  assert.deepEqual(
    occasions('The Kazakhstan-Russia business forum in Saratov on 3 June gathered firms coming from Uralsk.'),
    ['forum stated: RU-SAR/saratov, 2032-06-03'],
  );
});

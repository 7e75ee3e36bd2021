import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../shelf.ts';
import { createReader } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);

test('an English paper of a town with the whole of the other country is withheld, that of two towns or two countries is told', () => {
  const signings = (text: string) =>
    reader
      .read({ text, language: 'en', published: '2034-06-20' })
      .claims.filter(({ kind }) => kind === 'signing').length;
  const twins = 'A memorandum on trade was signed in Orenburg between';
  assert.equal(signings(`${twins} Astrakhan and Kazakhstan.`), 0);
  assert.equal(signings(`${twins} Astrakhan and Atyrau.`), 1);
  assert.equal(signings(`${twins} Russia and Kazakhstan.`), 1);
});

test('English meetings at a place that has not been understood, and sessions that are opened, are withheld', () => {
  const meetings = (text: string) =>
    reader
      .read({ text, language: 'en', published: '2034-06-20' })
      .claims.filter(({ kind }) => kind === 'event').length;
  const two = 'Akim of Pavlodar region Serik Omarov met Governor of Omsk region Pavel Losev';
  assert.equal(meetings(`${two}.`), 1);
  assert.equal(meetings(`In the pavilion ${two}.`), 0);
  assert.equal(meetings(`${two} on the margins of STEPPE-34.`), 0);
  assert.equal(meetings(`In Omsk ${two}.`), 1);
});

test('English works on ways by their common noun and on crossings in the plural are withheld, unless measured or counted', () => {
  const works = (text: string) =>
    reader
      .read({ text, language: 'en', published: '2034-06-20' })
      .claims.filter(({ kind }) => kind === 'works').length;
  const tie = 'on the border of Russia and Kazakhstan';
  assert.equal(works(`The road ${tie} will be opened this year.`), 0);
  assert.equal(works(`An 86 km road ${tie} will be opened this year.`), 1);
  assert.equal(works(`Road checkpoints ${tie} will be modernised in 2035.`), 0);
  assert.equal(works(`The Tomar checkpoint ${tie} will be modernised in 2035.`), 1);
});

test('English offices of a body that has no name are withheld, and no place has a director', () => {
  const offices = (text: string) =>
    reader
      .read({ text, language: 'en', published: '2034-06-20' })
      .claims.flatMap(({ kind, slots }) => (kind === 'office' ? [`${slots.position}, ${slots.of}`] : []));
  assert.deepEqual(
    offices('Serik Omarov, who heads a farm near Uralsk in West Kazakhstan, spoke in Samara.'),
    [],
  );
  assert.deepEqual(offices('Vice-president of the Kazakh company Serik Omarov came to Omsk.'), []);
  assert.deepEqual(
    offices('The Samara plant Volgamash sells gearboxes to Kazakhstan, its director Pavel Losev said.'),
    [],
  );
  assert.deepEqual(offices('Director of Omsk Airport Pavel Losev came to Kazakhstan.'), [
    'Director, Omsk Airport',
  ]);
});

test('what an English plant by its common noun makes is withheld, unless its sentence names both countries', () => {
  const capacities = (text: string) =>
    reader
      .read({ text, language: 'en', published: '2034-06-20' })
      .claims.filter(({ kind }) => kind === 'capacity').length;
  const before = 'Russia sells pumps to Kazakhstan.';
  assert.equal(
    capacities(`${before} A desalination plant with a capacity of 50,000 cubic metres a day is being built.`),
    0,
  );
  assert.equal(
    capacities('In Kostanay a brick plant with Russian owners has a capacity of 80,000 tons of clay a year.'),
    1,
  );
});

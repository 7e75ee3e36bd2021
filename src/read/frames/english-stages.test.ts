import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const meetings = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'event' && claim.slots.type === 'meeting'
        ? [`${claim.slots.participants?.join(' + ')} @ ${claim.slots.place}`]
        : [],
    );

const two = 'Akim of Pavlodar region Serik Omarov met Governor of Omsk region Pavel Losev';

test('two who met at the occasion told before met where it was held, in English', () => {
  const held = 'The exhibition Steppe Trade was held in Aktobe on May 3.';
  assert.deepEqual(meetings(`${held} At the exhibition ${two}.`), [
    'Serik Omarov + Pavel Losev @ KZ-15/aktobe',
  ]);
  assert.deepEqual(meetings(`${held} On the sidelines of the exhibition ${two}.`), [
    'Serik Omarov + Pavel Losev @ KZ-15/aktobe',
  ]);
  assert.deepEqual(meetings(`${held} A week later ${two}.`), ['Serik Omarov + Pavel Losev @ undefined']);
  // At which forum and where, the text does not say.
  assert.deepEqual(meetings(`${held} At the forum ${two}.`), []);
});

test('who met while on a visit met where the journey led', () => {
  assert.deepEqual(meetings(`${two} while on a visit to Tomsk.`), [
    'Serik Omarov + Pavel Losev @ RU-TOM/tomsk',
  ]);
});

test('a numbered forum was held in the town that the text gives the forum before, unless that was another one', () => {
  const forums = (text: string) =>
    reader
      .read({ text, language: 'en', published: '2032-06-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'event' && claim.slots.type === 'forum' ? [claim.slots.place] : [],
      );
  const later =
    'It was a pleasure to see guests from Kazakhstan at the 14th Interregional Cooperation Forum of Russia, said the governor.';
  assert.deepEqual(forums(`At the forum in Kurgan ten papers await the ministers. ${later}`), [
    'RU-KGN/kurgan',
  ]);
  assert.deepEqual(
    forums(`The forum in Kurgan in 2029 went well for Kazakhstan. ${later}`).at(-1),
    undefined,
  );
});

test('a delegation goes to the country that it arrives in, not to the town that the name of an occasion begins with', () => {
  const visits = (text: string) =>
    reader
      .read({ text, language: 'en', published: '2032-06-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'event' && claim.slots.type === 'visit' ? [claim.slots.place] : [],
      );
  const arrived = 'The delegation of the Omsk region has arrived in';
  assert.deepEqual(visits(`${arrived} Kazakhstan for the opening of the week at Aktobe STEPPE-32.`), ['KZ']);
  assert.deepEqual(visits(`${arrived} Kazakhstan to see plants in Aktobe.`), ['KZ-15/aktobe']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const flights = (text: string): readonly string[] =>
  reader
    .read({
      text: `Neighbours\nRussia and Kazakhstan are neighbours.\n${text}`,
      language: 'en',
      published: '2032-06-10',
    })
    .claims.flatMap((claim) =>
      claim.kind === 'observation'
        ? [
            `${claim.modality} ${claim.slots.measure} ${claim.slots.value?.n} ${claim.slots.value?.unit} ${claim.slots.area} ${claim.slots.counterpart}`,
          ]
        : [],
    );

test('each line that a sentence names has its own number of flights', () => {
  assert.deepEqual(
    flights('There are three flights weekly between Almaty and Omsk and six between Atyrau and Kazan.'),
    [
      'stated transport.flights 3 1/wk KZ-75 RU-OMS/omsk',
      'stated transport.flights 6 1/wk KZ-23/atyrau RU-TA/kazan',
    ],
  );
  assert.deepEqual(flights('Flights Karaganda – Omsk and Aktobe – Samara have resumed, two a week each.'), [
    'stated transport.flights 2 1/wk KZ-35/karaganda RU-OMS/omsk',
    'stated transport.flights 2 1/wk KZ-15/aktobe RU-SAM/samara',
  ]);
});

test('flights spoken of before go on without their word, and lines to third countries are left out', () => {
  assert.deepEqual(
    flights(
      'There will be more flights. Almaty – Tomsk goes from two to five a week, Almaty – Baku to nine.',
    ),
    ['planned transport.flights 5 1/wk KZ-75 RU-TOM/tomsk'],
  );
  assert.deepEqual(flights('He was glad. Almaty – Tomsk was five a week in price.'), []);
});

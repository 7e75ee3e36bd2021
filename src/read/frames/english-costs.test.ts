import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const works = (text: string): readonly string[] =>
  reader.read({ text, language: 'en', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'works') return [];
    const { asset, action, status, start, finish, extent, cost } = claim.slots;
    const amounts = [extent, cost].map((amount) => amount && `${amount.n} ${amount.unit}`);
    return [[asset, action, status, start, finish, ...amounts, claim.modality].filter(Boolean).join(' ')];
  });

test('length, cost and end that the next sentence tells of the same works are theirs', () => {
  assert.deepEqual(
    works(
      'A gas pipeline from the Russian border to Petropavl will be built in 2033. Its length is 420 km and its cost 480 billion tenge.',
    ),
    ['gas pipeline from the Russian border to Petropavl build planned 2033 420 km 480000000000 KZT planned'],
  );
  assert.deepEqual(
    works('The road from Orenburg to Aktobe was completed in 2031. A school in Omsk cost 3 billion roubles.'),
    ['road from Orenburg to Aktobe build completed 2031 stated'],
  );
});

test('a sum set before a plant is its price', () => {
  assert.deepEqual(
    works('The 4-billion-rouble tyre plant of a Kazakh firm in Troitsk, Russia, was opened in May.'),
    ['tyre plant of a Kazakh firm open completed 2032-05 4000000000 RUB stated'],
  );
});

test('what opens on a day to come is planned, what crews have done is done', () => {
  assert.deepEqual(works('A branch of Tomsk Mining University opens in Ust-Kamenogorsk in September.'), [
    'branch of Tomsk Mining University open planned 2032-09 planned',
  ]);
  assert.deepEqual(works('Crews have resurfaced 40 km of the Kostanay – Troitsk highway.'), [
    'Kostanay – Troitsk highway repair completed 40 km stated',
  ]);
});

test('a thing that is finished has been built, by its owner and what is made there', () => {
  assert.deepEqual(works('The bridge over the Kigach between Russia and Kazakhstan is finished.'), [
    'bridge over the Kigach build completed stated',
  ]);
  assert.deepEqual(
    works(
      "A plant for the production of tractors is to be opened in Kazakhstan's Kostanay region by a Russian firm.",
    ),
    ['plant for the production of tractors open planned planned'],
  );
});

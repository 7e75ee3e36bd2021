import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const orders = (text: string): readonly string[] =>
  reader.read({ text, language: 'en', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'order') return [];
    const { goods, supplier, customer, count } = claim.slots;
    return [[count?.n, goods, supplier, '→', customer, claim.modality].filter(Boolean).join(' ')];
  });

test('who orders and who supplies is told by the voice of an English verb and its prepositions', () => {
  const told = ['2 ferry Zarya shipyard → KZ stated'];
  assert.deepEqual(
    orders("Two ferries have been ordered from Astrakhan's Zarya shipyard by Kazakhstan."),
    told,
  );
  assert.deepEqual(orders("Kazakhstan has bought two ferries from Astrakhan's Zarya shipyard."), told);
  assert.deepEqual(orders('Two ferries were built for Kazakhstan by the Zarya shipyard of Astrakhan.'), told);
  assert.deepEqual(
    orders('Two ferries made by the Zarya shipyard of Astrakhan were delivered to Kazakhstan.'),
    told,
  );
  assert.deepEqual(
    orders('The Zarya shipyard of Astrakhan has won an order for two ferries from Kazakhstan.'),
    told,
  );
});

test('a firm of a town has its own name, people of a trade that of their place', () => {
  assert.deepEqual(orders('The Neftekamsk motor works will make 75 buses for Aktobe.'), [
    '75 bus Neftekamsk motor works → KZ-15/aktobe planned',
  ]);
  assert.deepEqual(orders('Shipbuilders from Rybinsk have handed over two ferries to Kazakhstan.'), [
    '2 ferry RU-YAR/rybinsk → KZ stated',
  ]);
  assert.deepEqual(
    orders(
      "Three tugs were delivered to Kazakhstan by Russia's Volna yard, the ministry's press service said.",
    ),
    ['3 tug Volna yard → KZ stated'],
  );
});

test('goods that go on inside a country, or to a third one, are no order', () => {
  assert.deepEqual(
    orders('Omsk farmers bought 30 tractors from the Kurgan works on the border of Kazakhstan.'),
    [],
  );
  assert.deepEqual(orders('Russia sold 30 helicopters to Belarus, Kazakhstan learned.'), []);
});

test('a thing that is named after a town is not ordered by it', () => {
  assert.deepEqual(
    orders('The tanker, named Aktau, is the second of four ordered from Volga Shipyard by KazTanker.'),
    ['4 tanker Volga Shipyard → KazTanker stated'],
  );
});

test('a customer is who the name behind it says', () => {
  assert.deepEqual(
    orders(
      'The Volga Shipyard in Samara, Russia, has built the first dry-cargo ship for its Kazakh customer, the shipping company KazTanker.',
    ),
    ['dry-cargo ship Volga Shipyard → KazTanker stated'],
  );
});

test('what goods go by is not what is delivered', () => {
  assert.deepEqual(orders('From Pavlodar the coal is shipped to Russia by rail wagons.'), []);
  assert.deepEqual(orders('Ten wagons were delivered by the Omsk wagon works to Kostanay.'), [
    '10 wagon Omsk wagon works → KZ-39/kostanay stated',
  ]);
});

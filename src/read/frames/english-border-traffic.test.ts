import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const figures = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation'
        ? [
            `${slots.measure} ${slots.aspect} ${slots.value?.n}: ${slots.area?.[0]} → ${slots.counterpart?.[0]}` +
              (slots.period ? ` in ${slots.period}` : ''),
          ]
        : [],
    );

const BORDER = 'The border of Russia and Kazakhstan is 7,500 km long.';

test('who crosses a border just told of is told of it, and the parts of that traffic by their kind', () => {
  assert.deepEqual(
    figures(
      `${BORDER} Last year it was crossed by 5.5 million vehicles. Trucks accounted for 2.2 million of them, 1.3 times more than in 2030.`,
    ).slice(1),
    [
      'transport.throughput level 5500000: RU → KZ in 2031',
      'transport.throughput level 2200000: RU → KZ in 2031',
      'transport.throughput multiple 1.3: RU → KZ in 2031',
    ],
  );
  assert.deepEqual(
    figures(
      `${BORDER} In 2031 11 million people crossed it. Of these, 2 million were travellers by car.`,
    ).slice(1),
    [
      'transport.throughput level 11000000: RU → KZ in 2031',
      'transport.throughput level 2000000: RU → KZ in 2031',
    ],
  );
});

test('a part of the crossings of a border is told by which way they serve', () => {
  assert.deepEqual(figures(`${BORDER} It has 51 checkpoints, of which 30 serve road traffic.`).slice(1), [
    'transport.crossings level 51: RU → KZ',
    'transport.crossings level 30: RU → KZ',
  ]);
});

test('people and vehicles elsewhere are none of a border', () => {
  for (const told of [
    'Last year 300,000 vehicles crossed the bridge.',
    'The fair was visited by 20,000 people.',
    'Trucks accounted for 2 million of the sales.',
    'China has 40 checkpoints, of which 30 serve road traffic.',
  ])
    assert.deepEqual(figures(`${BORDER} ${told}`).slice(1), [], told);
});

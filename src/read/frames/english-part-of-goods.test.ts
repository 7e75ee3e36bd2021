import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const shares = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && slots.aspect === 'share'
        ? [`${slots.measure} ${slots.value?.n}: ${slots.product ?? '–'}`]
        : [],
    );

test('a part of an amount of goods that is exported is of those goods', () => {
  assert.deepEqual(
    shares('In 2031 Kostanay region made 200,000 tonnes of flour, 20% of which was exported to Russia.'),
    ['trade.export 20: flour'],
  );
  assert.deepEqual(
    shares(
      'Last year 500,000 tonnes of gravel were dug in Pavlodar region, about 10 percent of it was exported to Russia.',
    ),
    ['trade.export 10: gravel'],
  );
});

test('a part of a sum of money is of no goods', () => {
  for (const told of shares(
    'In 2031 Omsk region traded with Kazakhstan for 200 million dollars, 20% of which was exports.',
  ))
    assert.match(told, /: –$/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const sides = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'observation'
        ? [`${claim.slots.measure} ${claim.slots.area?.join('+')} – ${claim.slots.counterpart?.join('+')}`]
        : [],
    );

test('where whoever tells of a figure spoke is no side of it', () => {
  assert.deepEqual(
    sides(
      "Russia's supplies of gas to Kazakhstan totalled 3 billion cubic metres in 2031, a spokesman said in Astana.",
    ),
    ['trade.shipments RU – KZ'],
  );
  assert.deepEqual(
    sides(
      'Trade of Kazakhstan with Russia reached 20 billion dollars in 2031, minister Arman Bekov told reporters in Omsk.',
    ),
    ['trade.turnover KZ – RU'],
  );
  assert.deepEqual(
    sides('In the Kostanay region, he added, 586 enterprises with Russian capital are at work.'),
    ['business.companies KZ-39 – RU'],
  );
});

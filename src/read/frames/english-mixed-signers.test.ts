import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const parties = (text: string): readonly string[] =>
  reader
    .read({ text: `Kazakhstan and Russia trade more. ${text}`, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) => (kind === 'signing' ? [slots.parties?.join(' + ') ?? ''] : []));

test('an authority and a firm that no list holds sign one paper, whichever stands first', () => {
  assert.deepEqual(
    parties('In March a protocol on oil was signed by the Kazakhstan government and Volganeft.'),
    ['KZ + Volganeft'],
  );
  assert.deepEqual(
    parties(
      'A contract for storage was concluded between Zernotrans and the Ministry of Agriculture of Kazakhstan.',
    ),
    ['Zernotrans + KZ'],
  );
  assert.deepEqual(
    parties(
      'The akimat of Kostanay region and the Russian company Uralvagon have signed a memorandum on a depot.',
    ),
    ['KZ-39 + Uralvagon'],
  );
});

test('a ministry and a firm of one country tie no two sides', () => {
  assert.deepEqual(parties('The Kazakh ministry of energy and KazMunayGas signed a plan of drilling.'), []);
});

test('a region or the republic signs beside a firm, and what the paper is about does not', () => {
  assert.deepEqual(
    parties('A memorandum on a power line from Russia to Kazakhstan was signed by Rosatom and the republic.'),
    ['Rosatom + KZ'],
  );
  assert.deepEqual(
    parties('A memorandum on flights between Omsk and Astana was signed by Qazaq Air and the Omsk region.'),
    ['Qazaq Air + RU-OMS'],
  );
  assert.deepEqual(
    parties('An agreement on a road from Omsk to Pavlodar was signed by Omsk region and Pavlodar region.'),
    ['RU-OMS + KZ-55'],
  );
  assert.deepEqual(
    parties(
      'An agreement on a bridge between Omsk and Pavlodar was signed on Monday by the governments of Russia and Kazakhstan.',
    ),
    ['RU + KZ'],
  );
});

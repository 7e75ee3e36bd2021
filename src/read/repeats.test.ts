import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { toldOnce } from './repeats.ts';
import type { Line } from './scene.ts';

const sitting = (start: number, slots: Partial<SlotsOf<'event'>>): BareClaim =>
  ({
    kind: 'event',
    modality: 'stated',
    slots: { type: 'commission', ...slots },
    quote: { start, end: start + 50 },
  }) as BareClaim;

test('an occasion is known by the number that was told right behind it', () => {
  const told = toldOnce(
    [
      sitting(0, { place: 'RU-OMS/omsk' }),
      sitting(51, { ordinal: 21 }),
      sitting(400, { ordinal: 21, name: 'комиссия' }),
    ],
    [],
  );
  assert.deepEqual(
    told.map(({ slots }) => slots),
    [{ type: 'commission', place: 'RU-OMS/omsk', ordinal: 21 }],
  );
});

test('an occasion of another number is told beside it', () => {
  const told = toldOnce(
    [sitting(0, { ordinal: 21, place: 'RU-OMS/omsk' }), sitting(400, { ordinal: 22, date: '2032-05-05' })],
    [],
  );
  assert.equal(told.length, 2);
});

test('the figure of a heading that is cut short is that of the text', () => {
  const water = (start: number, n: number, cmp?: '>'): BareClaim =>
    ({
      kind: 'observation',
      modality: 'stated',
      slots: { measure: 'water.supply', aspect: 'level', value: { n, unit: 'm3', cmp } },
      quote: { start, end: start + 40 },
    }) as BareClaim;
  const heading = { sentence: { role: 'heading', start: 0 } } as Line;
  assert.equal(toldOnce([water(0, 6e9, '>'), water(60, 6.43e9)], [heading]).length, 1);
  assert.equal(toldOnce([water(0, 6e9, '>'), water(60, 8e9)], [heading]).length, 2);
});

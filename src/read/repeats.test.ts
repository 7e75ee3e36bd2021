import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { toldOnce } from './repeats.ts';

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

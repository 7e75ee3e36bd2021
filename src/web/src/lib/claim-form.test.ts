import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slotsFrom } from './claim-form.ts';

const filled = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test('a figure is read as people write it, with its unit and hedge', () => {
  const slots = slotsFrom(
    filled({
      kind: 'observation',
      measure: 'trade.turnover',
      'value.n': '1 214,6',
      'value.unit': 'USD',
      'value.cmp': '~',
    }),
  );
  assert.deepEqual(slots, { measure: 'trade.turnover', value: { n: 1214.6, unit: 'USD', cmp: '~' } });
});

test('several places stand between semicolons; what is empty is no slot', () => {
  const slots = slotsFrom(filled({ kind: 'signing', parties: 'Омск; Павлодар;', date: '' }));
  assert.deepEqual(slots, { parties: ['Омск', 'Павлодар'] });
});

test('a field of another kind is no slot', () => {
  assert.deepEqual(slotsFrom(filled({ kind: 'twinning', a: 'Омск', asset: 'мост' })), { a: 'Омск' });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quantitiesIn } from './quantities.ts';
import { tokenise } from './tokenise.ts';

const amounts = (text: string): readonly string[] =>
  quantitiesIn(tokenise(text), 'en').map(
    ({ quantity: { n, max, unit } }) => `${n}${max === undefined ? '' : `–${max}`} ${unit}`,
  );

test('scale and unit stand in one word behind an English number', () => {
  assert.deepEqual(amounts('a 4-billion-rouble plant and a 9.5bn-tenge loan'), [
    '4000000000 RUB',
    '9500000000 KZT',
  ]);
  assert.deepEqual(amounts('a 30-kilometre road'), ['30 km']);
});

test('English numbers in words go on behind «and», and take half of one more', () => {
  assert.deepEqual(amounts('three hundred and twenty people'), ['320 person']);
  assert.deepEqual(amounts('one hundred and twenty five people'), ['125 person']);
  assert.deepEqual(amounts('six and a half thousand tonnes, one and a half times'), ['6500 t', '1.5 x']);
  assert.deepEqual(amounts('between one hundred and two hundred tonnes'), ['100–200 t']);
});

test('square metres and cubic kilometres are units of their own', () => {
  assert.deepEqual(amounts('a 40,000-square-metre hall of 3 sq. km'), ['40000 m2', '3 km2']);
  assert.deepEqual(amounts('7.2 cubic kilometres'), ['7.2 km3']);
});

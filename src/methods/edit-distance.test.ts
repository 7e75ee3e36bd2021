import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance, lettersMissing, lettersOf } from './edit-distance.ts';

test('a letter more, less, another one or two swapped is one slip', () => {
  for (const slip of ['астрхань', 'асттрахань', 'острахань', 'атсрахань'])
    assert.equal(editDistance(slip, 'астрахань', 2), 1, slip);
  assert.equal(editDistance('омск', 'томск', 2), 1);
  assert.equal(editDistance('павлодар', 'петропавл', 2), 3);
});

test('the beginning of a word is near the whole of it', () => {
  assert.equal(editDistance('астр', 'астрахань', 1, true), 0);
  assert.equal(editDistance('атср', 'астрахань', 1, true), 1);
  assert.equal(editDistance('омбы', 'астрахань', 1, true), 2);
});

test('the way there and back is as long, and no shorter than the difference of lengths', () => {
  const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const there = editDistance(a, b, 8);
      assert.equal(there, editDistance(b, a, 8));
      assert.ok(there >= Math.abs(a.length - b.length) && there <= Math.max(a.length, b.length));
      assert.equal(there === 0, a === b);
    }),
  );
});

test('no word is nearer than the letters that it lacks', () => {
  const letters = 'абвгдежз';
  let state = 1;
  const word = (): string =>
    Array.from({ length: 3 + (state % 6) }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 1;
      return letters[(state >>> 8) % letters.length]!;
    }).join('');
  for (let turn = 0; turn < 2000; turn += 1) {
    const [a, b] = [word(), word()];
    for (const isPrefix of [false, true])
      assert.ok(lettersMissing(lettersOf(a), b) <= editDistance(a, b, 20, isPrefix), `${a} ${b}`);
  }
});

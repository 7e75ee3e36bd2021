import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherSayings, sayingsIn } from './sayings.ts';

test('each text has one number, by which it is read', () => {
  const sayings = gatherSayings();
  const texts = Array.from(
    { length: 9000 },
    (_, at) => `{"дорога":${at % 3000},"𝄞":"${'x'.repeat(at % 11)}"}`,
  );
  texts.push('', 'a', 'ab', 'abc', 'abcd', 'abcde', 'abc\0', 'жол', 'y'.repeat(5_000_000));
  const numbers = texts.map(sayings.numberOf);
  const different = [...new Set(texts)];
  assert.deepEqual(
    numbers,
    texts.map((text) => different.indexOf(text)),
  );
  const read = sayingsIn(structuredClone(sayings.told()));
  assert.ok(different.every((text, number) => read(number) === text));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundOf } from './around.ts';

test('a sentence is shown with what stands around it, no word cut in two', () => {
  const word = 'слово ';
  const text = `${word.repeat(100)}Труба длиной 177 км.${` ${word}`.repeat(100)}`;
  const start = text.indexOf('Труба');
  const { before, after } = aroundOf(text, { start, end: start + 20 });
  assert.ok(before.length > 200 && before.length <= 320 && after.length > 200 && after.length <= 320);
  assert.match(before, /^(?:слово )+$/);
  assert.match(after, /^(?:\s+слово)+\s*$/);
});

test('near the ends of a text all of it is shown', () => {
  assert.deepEqual(aroundOf('Раз. Два. Три.', { start: 5, end: 9 }), { before: 'Раз. ', after: ' Три.' });
});

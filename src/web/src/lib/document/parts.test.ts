import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces } from '#lib/pieces.ts';
import { partAsked, partsOf } from './parts.ts';

const line = 'Города договорились о встрече. ';
const textOf = (paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, at) => `${at} ${line.repeat(30)}`).join('\n');

test('a text that is not long is one part, and a long one loses nothing by being cut', () => {
  assert.equal(partsOf(pieces(textOf(40), [])).length, 1);
  const whole = pieces(textOf(400), []);
  const parts = partsOf(whole);
  assert.ok(parts.length > 4);
  assert.deepEqual(parts.flat(), whole);
});

test('a claim is found in its part, a part by its number, and whatever else is asked for is the first', () => {
  const text = textOf(400);
  const start = text.indexOf('350 ');
  const parts = partsOf(pieces(text, [{ id: 'c', quote: { start, end: start + 40 } }]));
  const at = partAsked(parts, { claim: 'c', part: null });
  assert.ok(at > 0 && parts[at]!.flat().some(({ anchors }) => anchors.includes('c')));
  assert.equal(partAsked(parts, { claim: null, part: '3' }), 2);
  assert.equal(partAsked(parts, { claim: 'none', part: '99999' }), parts.length - 1);
  assert.equal(partAsked(parts, { claim: null, part: 'x' }), 0);
});

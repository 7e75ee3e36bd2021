import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeness, sketchOf } from './minhash.ts';

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `слово${from + index}`).join(' ');

test('likeness comes near the share of common runs: one text is like itself, two unlike each other', () => {
  const text = sketchOf(words(0, 400))!;
  assert.equal(likeness(text, sketchOf(words(0, 400).toUpperCase())!), 1);
  assert.ok(likeness(text, sketchOf(words(0, 380))!) > 0.8);
  assert.ok(likeness(text, sketchOf(words(1000, 1400))!) < 0.1);
});

test('a text too short to tell a reprint from a phrase has no sketch', () => {
  assert.equal(sketchOf(words(0, 20)), undefined);
});

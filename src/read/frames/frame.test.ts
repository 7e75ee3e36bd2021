import assert from 'node:assert/strict';
import test from 'node:test';
import type { Line } from '../scene.ts';
import { type Frame, wakerOf } from './frame.ts';

const frame = (name: string, asks: Omit<Frame, 'name' | 'fill'>): Frame => ({
  name,
  ...asks,
  fill: () => [],
});
const wokenBy = wakerOf([
  frame('plain', { triggers: ['sign', 'meet'] }),
  frame('asking', { triggers: ['sign'], requires: [['paper', 'treaty'], ['side']] }),
  frame('blocked', { triggers: ['meet', 'meet'], blockers: ['football', 'deny'] }),
]);
const woken = (...concepts: readonly string[]): readonly string[] =>
  wokenBy({ hits: concepts.map((concept) => ({ concept, first: 0, after: 1 })) } as unknown as Line).map(
    ({ name }) => name,
  );

test('a frame is tried where a trigger and all that it requires stand, and nothing that blocks it', () => {
  assert.deepEqual(woken(), []);
  assert.deepEqual(woken('sign'), ['plain']);
  assert.deepEqual(woken('sign', 'treaty'), ['plain']);
  assert.deepEqual(woken('sign', 'side', 'treaty'), ['plain', 'asking']);
  assert.deepEqual(woken('side', 'treaty'), []);
  assert.deepEqual(woken('meet'), ['plain', 'blocked']);
  assert.deepEqual(woken('meet', 'deny'), ['plain']);
  assert.deepEqual(woken('other'), []);
});

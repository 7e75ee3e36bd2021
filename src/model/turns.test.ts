import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTurns } from './turns.ts';

test('work takes turns, a failed piece too, and the end is known', async () => {
  const turns = createTurns();
  const told: string[] = [];
  const piece = (name: string, fails = false) =>
    turns.take(async () => {
      told.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      told.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const failed = assert.rejects(piece('a', true), /a/);
  const second = piece('b');
  await turns.ended();
  assert.deepEqual(told, ['a begins', 'a ends', 'b begins', 'b ends']);
  assert.equal(await second, 'b');
  await failed;
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { newFolder } from '../../test/folders.ts';
import { inTurn } from './in-turn.ts';

const fresh = () => join(newFolder(), 'at-work');

test('whoever comes second waits for the first, also one of another program', async () => {
  const file = fresh();
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  await once(other, 'spawn');
  writeFileSync(file, String(other.pid));
  const done: string[] = [];
  const turn = inTurn(file, () => done.push('mine'));
  await new Promise((resolve) => setTimeout(resolve, 700));
  assert.deepEqual(done, []);
  other.kill('SIGKILL');
  await once(other, 'exit');
  await turn;
  assert.deepEqual(done, ['mine']);
  assert.ok(!existsSync(file));
});

test('the turn is given on when the work fails', async () => {
  const file = fresh();
  await assert.rejects(
    inTurn(file, () => {
      throw new Error('no');
    }),
    /no/,
  );
  assert.equal(await inTurn(file, () => 7), 7);
});

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openDerived } from '../../src/register/derived.ts';
import { newFolder } from '../folders.ts';

test('what a change writes stands in the log of the file at once and goes into the file when all is at rest', async () => {
  const folder = newFolder();
  const derived = openDerived(folder, 'test');
  const heads = (sequence: number) => new Map([['KZ', { sequence, hash: String(sequence) }]]);
  await derived.bring(async () => {
    derived.database.exec('create table told (text text)');
    return heads(1);
  });
  const size = (): number => statSync(join(folder, 'register.sqlite')).size;
  const before = size();
  derived.change(heads(2), () => {
    for (let at = 0; at < 1000; at += 1)
      derived.database.prepare('insert into told values (?)').run('a'.repeat(2000));
  });
  assert.equal(size(), before);
  while (size() < before + 1_000_000) await pause(20);
  derived.close();
  const again = openDerived(folder, 'test');
  assert.deepEqual(again.heads(), heads(2));
  again.close();
});

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { newFolder } from '../../test/folders.ts';
import { openSpool, textAt } from './spool.ts';

test('records come back by part, in the order in which they came, from memory and from a file', () => {
  const folder = newFolder();
  const path = join(folder, 'spool');
  for (const where of [undefined, path]) {
    const spool = openSpool(where, 3, 2, 2);
    const put: [number, readonly number[], readonly string[]][] = [];
    for (let at = 0; at < 9000; at += 1) {
      const texts = [`дорога ${at} 𝄞`, at % 1000 === 0 ? 'x'.repeat(200_000) : ''];
      put.push([at % 2, [at, 2 ** 32 - 1 - at], texts]);
      spool.put(at % 2, [at, 2 ** 32 - 1 - at], texts);
    }
    for (const part of [0, 1, 2]) {
      const read: [number, readonly number[], readonly string[]][] = [];
      spool.read(part, (numbers, texts) => read.push([part, numbers, texts]));
      assert.ok(JSON.stringify(read) === JSON.stringify(put.filter(([its]) => its === part)), `part ${part}`);
    }
    spool.put(2, [1, 2], ['дорога', 'x']);
    spool.put(2, [3, 4], ['', 'жол']);
    const bytes = spool.bytesOf(2);
    const first = textAt(bytes, 0, 2, 2, 1);
    assert.equal(first.text, 'x');
    assert.deepEqual(textAt(bytes, first.next, 2, 2, 1), { text: 'жол', next: bytes.length });
    assert.equal(spool.bytesOf(2).length, 0);
    assert.ok(!existsSync(path), 'nothing is left in the folder');
    spool.close();
    assert.throws(() => spool.put(0, [1, 2], ['', '']), /closed/);
  }
});

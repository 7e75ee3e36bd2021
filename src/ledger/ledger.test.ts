import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { sha256 } from '#model/canonical.ts';
import type { Document } from '#model/document.ts';
import { Failure } from '#model/failure.ts';
import { newFolder } from '../../test/folders.ts';
import { openLedger } from './ledger.ts';

const clock = (): Date => new Date('2026-01-02T03:04:05Z');
const documentNamed = (id: string): Document => ({
  id,
  text: `текст ${id}`,
  sha256: sha256(id),
  language: 'ru',
  obtained: { how: 'file', at: clock().toISOString(), mediaType: 'text/plain' },
});
const url = process.env.DATABASE_URL_TEST;

for (const backend of ['sqlite', 'postgresql'] as const) {
  const side = backend === 'sqlite' ? 'KZ' : `T${process.pid}`;
  // One folder: the log of a side is signed by one key.
  const data = newFolder();
  const open = () =>
    openLedger({
      data,
      side,
      author: 'test',
      clock,
      ...(backend === 'postgresql' ? { databaseUrl: url! } : {}),
    });

  test(
    `${backend}: an entry bears the person who made it, and the node where nobody is named`,
    { skip: backend === 'postgresql' && !url && 'DATABASE_URL_TEST names no PostgreSQL' },
    async () => {
      const ledger = await open();
      const judgement = { a: 'a', b: 'b', verdict: 'same' } as const;
      const assertions = [{ kind: 'judgement', judgement }] as const;
      const mine = await ledger.append(assertions, [], 'person-1');
      const own = await ledger.append(assertions, []);
      assert.deepEqual([mine[0]?.author, own[0]?.author], ['person-1', 'test']);
      await ledger.close();
    },
  );

  test(
    `${backend}: what was appended is there after opening again, in order and chained`,
    {
      skip: backend === 'postgresql' && !url && 'DATABASE_URL_TEST names no PostgreSQL',
    },
    async () => {
      const ledger = await open();
      for (const id of ['a', 'b', 'c']) {
        const { text, ...described } = documentNamed(id + side);
        await ledger.append(
          [
            { kind: 'document', document: described },
            { kind: 'claims', document: id, reader: 'test/1', claims: [] },
          ],
          [{ id: id + side, text }],
        );
      }
      await ledger.close();
      const again = await open();
      const entries = (await again.entries()).filter((entry) => entry.side === side);
      assert.deepEqual(
        entries.map(({ sequence, assertion }) => [sequence, assertion.kind]),
        ['key', 'judgement', 'judgement', ...Array(3).fill(['document', 'claims']).flat()].map(
          (kind, index) => [index + 1, kind],
        ),
      );
      assert.ok(entries.every((entry, index) => entry.previous === entries[index - 1]?.hash));
      assert.equal(await again.textOf(`b${side}`), `текст b${side}`);
      await again.close();
    },
  );
}

test('a changed entry is found when the log is read', async () => {
  const data = newFolder();
  const ledger = await openLedger({ data, side: 'KZ', author: 'test', clock });
  const { text, ...described } = documentNamed('a');
  await ledger.append([{ kind: 'document', document: described }], [{ id: 'a', text }]);
  await ledger.close();
  const raw = new DatabaseSync(join(data, 'pobratim.sqlite'));
  raw.exec("update entry set author = 'another'");
  raw.close();
  const again = await openLedger({ data, side: 'KZ', author: 'test', clock });
  await assert.rejects(again.entries(), /nothing was changed/);
  await again.close();
});

test('a data folder in use, or of a newer version, is refused with what to do', async () => {
  const data = newFolder();
  const ledger = await openLedger({ data, side: 'KZ', author: 'test', clock });
  await assert.rejects(
    openLedger({ data, side: 'KZ', author: 'test', clock }),
    (error) => error instanceof Failure && /another process/.test(error.found),
  );
  await ledger.close();
  const raw = new DatabaseSync(join(data, 'pobratim.sqlite'));
  raw.exec('update schema_version set version = 99');
  raw.close();
  await assert.rejects(openLedger({ data, side: 'KZ', author: 'test', clock }), /version 99/);
});

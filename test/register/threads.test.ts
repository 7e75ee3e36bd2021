import assert from 'node:assert/strict';
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { Assertion } from '#model/entry.ts';
import { generated } from '../../bench/settle/generate.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';
import { placeFor } from '../store/place.ts';

const clock = (): Date => new Date('2026-01-01T00:00:00Z');

test('a long log, derived by two threads in one go, answers as one that was taken in after it had begun; an entry that was changed ends it', async () => {
  const shelf = await openShelf();
  const documents = [...generated(5200)];
  const told: string[] = [];
  let last: Awaited<ReturnType<typeof placeFor>> | undefined;
  for (const parts of [[documents], [documents.slice(0, 1), documents.slice(1)]]) {
    const where = await placeFor('sqlite');
    last = where;
    const node = { ...where, side: 'KZ', author: 'test', clock };
    for (const part of parts) {
      const ledger = await openLedger(node);
      const entries = part.flatMap(({ document: { text: _, ...document }, labelled }): Assertion[] => [
        { kind: 'document', document },
        {
          kind: 'claims',
          document: document.id,
          reader: 'test',
          claims: labelled.map(({ voice }) => voice.claim),
        },
      ]);
      await ledger.append(
        entries,
        part.map(({ document }) => document),
      );
      await ledger.close();
      const application = await openApplication({ ...node, shelf });
      if (part === parts.at(-1)) {
        const facts: unknown[] = [];
        for await (const fact of application.exportFacts()) facts.push(fact);
        const found = ['Построено дорога', 'меморандумы', 'trade.export', 'Запись 77'].map((words) =>
          application.search(words, { limit: 100 }),
        );
        told.push(JSON.stringify([facts, await Promise.all(found), await application.overview()]));
      }
      await application.close();
    }
  }
  const { data } = last!;
  for (const name of globSync('register*', { cwd: data })) rmSync(join(data, name));
  const ledger = new DatabaseSync(join(data, 'pobratim.sqlite'));
  ledger.exec("update entry set author = 'another' where sequence = 1500");
  ledger.close();
  await assert.rejects(openApplication({ ...last!, side: 'KZ', author: 'test', clock, shelf }), {
    reason: 'storage',
    message: /entry 1500 of side KZ/,
  });
  assert.ok(told[0]!.length > 1_000_000);
  assert.equal(told[0], told[1]);
});

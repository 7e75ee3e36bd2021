import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { openLedger } from '../../src/ledger/ledger.ts';
import { verify } from '../../src/ledger/verify.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';
import { BACKENDS, placeFor, skipOf, tell } from './place.ts';

const RELEASED = readFileSync(new URL('released-0.1.0.sql', import.meta.url), 'utf8');
const OLD = 4;
const KIND = (index: number): string => ['document', 'claims'][index % 2]!;

for (const backend of BACKENDS)
  test(
    `${backend}: a store of release 0.1.0 opens, keeps its entries, and is signed from then on`,
    { skip: skipOf(backend) },
    async () => {
      const where = await placeFor(backend);
      if (where.databaseUrl) await tell(where.databaseUrl, RELEASED);
      else {
        const raw = new DatabaseSync(join(where.data, 'pobratim.sqlite'));
        raw.exec(RELEASED);
        raw.close();
      }
      assert.deepEqual((await verify(where)).faults, [], 'as it was released');
      const options = { ...where, side: 'KZ', author: 'test', clock: () => new Date('2032-02-16T00:00:00Z') };
      const shelf = await openShelf();
      const application = await openApplication({ ...options, shelf });
      const { counts, digest } = await application.overview();
      assert.equal(counts.documents, 2);
      assert.ok(counts.facts > 5);
      await application.close();

      const ledger = await openLedger(options);
      const before = await ledger.entries();
      assert.equal(before.length, OLD);
      assert.ok(before.every(({ signature }) => signature === undefined));
      const ruling = { finding: 'f', status: 'open' } as const;
      await ledger.append([{ kind: 'ruling', ruling }], []);
      const after = await ledger.entries();
      assert.deepEqual(after.slice(0, OLD), before);
      assert.deepEqual(
        after.map(({ assertion, signature }) => [assertion.kind, signature !== undefined]),
        [...before.map((_, index) => [KIND(index), false]), ['key', true], ['ruling', true]],
      );
      assert.equal((await ledger.logs.head('KZ'))?.size, OLD + 2);
      await ledger.close();
      assert.deepEqual((await verify(where)).faults, []);

      const again = await openApplication({ ...options, shelf });
      assert.equal((await again.overview()).digest, digest);
      await again.close();
    },
  );

import assert from 'node:assert/strict';
import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { backup, restore } from '../../src/ledger/backup.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { verify } from '../../src/ledger/verify.ts';
import { newFolder } from '../folders.ts';
import { BACKENDS, type Place, placeFor, skipOf, tell } from './place.ts';

const clock = (): Date => new Date('2032-02-16T00:00:00Z');
const open = (place: Place) => openLedger({ ...place, side: 'KZ', author: 'test', clock });
const ruling = (finding: string) => [{ kind: 'ruling', ruling: { finding, status: 'open' } }] as const;
const unmade = (): string => join(newFolder(), 'folder');
const url = process.env.DATABASE_URL_TEST;

/** A place without a node: a folder that is not there, and a database of its own in the PostgreSQL. */
async function elsewhere(backend: string): Promise<Place> {
  const data = unmade();
  if (backend === 'sqlite') return { data };
  const name = `restored_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await tell(url!, `create database ${name}`);
  after(() => tell(url!, `drop database ${name} with (force)`));
  const address = new URL(url!);
  address.pathname = `/${name}`;
  return { data, databaseUrl: address.href };
}

for (const backend of BACKENDS)
  test(
    `${backend}: a node is backed up while entries are appended, and restored whole elsewhere`,
    { skip: skipOf(backend) },
    async () => {
      const place = await placeFor(backend);
      const ledger = await open(place);
      await ledger.append(ruling('first'), []);
      const folder = unmade();
      let appended = 0;
      const writing = (async () => {
        for (; appended < 200; appended += 1) await ledger.append(ruling(`during ${appended}`), []);
      })();
      const { files } = await backup(place, folder, clock);
      await writing;
      await ledger.append(ruling('after'), []);
      const original = await ledger.entries();
      await ledger.close();
      assert.ok('keys/KZ.pem' in files);
      if (process.platform !== 'win32')
        assert.equal(statSync(join(folder, 'keys/KZ.pem')).mode & 0o777, 0o600);
      await assert.rejects(backup(place, folder, clock), /not there yet/);
      await assert.rejects(restore(folder, place), /without a node/);

      const target = await elsewhere(backend);
      await restore(folder, target);
      assert.deepEqual((await verify(target)).faults, []);
      const restored = await open(target);
      const entries = await restored.entries();
      assert.ok(entries.length >= 2 && entries.length < original.length);
      assert.deepEqual(entries, original.slice(0, entries.length));
      const [next] = await restored.append(ruling('goes on'), []);
      assert.equal(next?.sequence, entries.length + 1);
      await restored.close();

      const [name] = readdirSync(folder).filter((file) => /sqlite|jsonl/.test(file));
      appendFileSync(join(folder, name!), ' ');
      await assert.rejects(restore(folder, await elsewhere(backend)), /another content/);
    },
  );

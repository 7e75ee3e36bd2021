import assert from 'node:assert/strict';
import { cpSync, existsSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { Failure } from '#model/failure.ts';
import { pullFrom } from '../../src/ledger/exchange.ts';
import { keyFileOf, makeNextKey } from '../../src/ledger/key.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { fileOf, importFrom } from '../../src/ledger/log-file.ts';
import { keepPeer } from '../../src/ledger/peers.ts';
import { verify } from '../../src/ledger/verify.ts';
import { newFolder } from '../folders.ts';
import { BACKENDS, skipOf } from '../store/place.ts';
import { sourceOf, twoNodes } from './nodes.ts';

const said = (finding: string) => [{ kind: 'ruling', ruling: { finding, status: 'open' } }] as const;

for (const backend of BACKENDS)
  test(
    `${backend}: a side changes its key, and who confirmed the old one or the new one follows the whole log`,
    { skip: skipOf(backend) },
    async () => {
      const [kz, ru] = await twoNodes(backend);
      let own = await kz.openLedger();
      const first = own.signer().key;
      await own.append(said('a'), []);
      const before = await ru.openLedger();
      await pullFrom(before, sourceOf(own));
      const second = await own.changeKey();
      assert.notEqual(second, first);
      await own.append(said('b'), []);
      await own.close();
      own = await kz.openLedger();
      const third = await own.changeKey();
      assert.equal(own.signer().key, third);
      await own.append(said('c'), []);
      assert.equal((statSync(keyFileOf(kz.place.data, 'KZ')).mode & 0o777).toString(8), '600');
      assert.ok(!existsSync(join(kz.place.data, 'keys', 'KZ.next.pem')), 'the key before is gone');

      const [taken] = await pullFrom(before, sourceOf(own));
      assert.deepEqual([taken!.stored, taken!.known], [4, 2]);
      const [summary] = (await before.logs.book()).logs;
      assert.deepEqual([summary!.key, summary!.keyNamedBy, summary!.size], [third, 5, 6]);
      await before.close();
      assert.deepEqual((await verify(ru.place)).faults, []);
      assert.deepEqual((await verify(kz.place)).faults, []);

      for (const confirmed of [first, second, third]) {
        const [, late] = await twoNodes(backend);
        const ledger = await late.openLedger();
        const at = ledger.clock().toISOString();
        await keepPeer(ledger.store, { side: 'KZ', key: confirmed, by: 'test', at });
        await pullFrom(ledger, sourceOf(own));
        assert.deepEqual(await ledger.entries(), await own.entries());
        await ledger.close();
        assert.deepEqual((await verify(late.place)).faults, []);
      }
      const [, stranger] = await twoNodes(backend);
      const receiving = await stranger.openLedger();
      await assert.rejects(pullFrom(receiving, sourceOf(own)), Failure, 'no key of the chain was confirmed');
      assert.equal(await receiving.count(), 0);
      await receiving.close();
      await own.close();
    },
  );

test('a log that changed its key goes by file, and comes back to a node that lost all but its key', async () => {
  const [kz, ru] = await twoNodes();
  const own = await kz.openLedger();
  await own.append(said('a'), []);
  await own.changeKey();
  await own.append(said('b'), []);
  const lines = [];
  for await (const line of fileOf(own, 'KZ', 0)) lines.push(`${line}\n`);
  const file = join(newFolder(), 'log.jsonl');
  writeFileSync(file, lines.join(''));
  const receiving = await ru.openLedger();
  assert.equal((await importFrom(receiving, file)).stored, 4);
  const folder = newFolder();
  cpSync(join(kz.place.data, 'keys'), join(folder, 'keys'), { recursive: true });
  const restored = await openLedger({ data: folder, side: 'KZ', author: 'test', clock: own.clock });
  await pullFrom(restored, sourceOf(receiving));
  assert.deepEqual(await restored.entries(), await own.entries());
  await restored.append(said('c'), []);
  for (const ledger of [own, receiving, restored]) await ledger.close();
  assert.deepEqual((await verify({ data: folder })).faults, []);
});

test('a key that whoever names it has not, or that the key in use did not sign for, is no succession', async () => {
  const [kz, ru] = await twoNodes();
  const own = await kz.openLedger();
  await own.append(said('a'), []);
  const receiving = await ru.openLedger();
  await pullFrom(receiving, sourceOf(own));
  const elsewhere = makeNextKey(newFolder(), 'KZ');
  for (const proof of [undefined, elsewhere.sign('something else'), own.signer().sign('x')]) {
    const folder = newFolder();
    cpSync(kz.place.data, folder, { recursive: true });
    const twin = await openLedger({ data: folder, side: 'KZ', author: 'test', clock: own.clock });
    await twin.append([{ kind: 'key', key: elsewhere.key, ...(proof ? { proof } : {}) }], []);
    await assert.rejects(pullFrom(receiving, sourceOf(twin)), /with its proof/);
    await twin.close();
  }
  assert.equal(await receiving.count(), 2);
  await receiving.close();
  await own.close();
});

test('a program killed between naming the new key and putting it in place finds it when it is next opened', async () => {
  const [kz] = await twoNodes();
  const own = await kz.openLedger();
  await own.append(said('a'), []);
  const file = keyFileOf(kz.place.data, 'KZ');
  cpSync(file, `${file}.before`);
  const next = await own.changeKey();
  await own.close();
  renameSync(file, file.replace('.pem', '.next.pem'));
  renameSync(`${file}.before`, file);
  const again = await kz.openLedger();
  assert.equal(again.signer().key, next);
  await again.append(said('b'), []);
  await again.close();
  assert.deepEqual((await verify(kz.place)).faults, []);
});

test('one changed letter of an entry that names the next key is found, and named alone', async () => {
  const [kz] = await twoNodes();
  const own = await kz.openLedger();
  await own.append(said('a'), []);
  await own.changeKey();
  await own.append(said('b'), []);
  await own.changeKey();
  await own.append(said('c'), []);
  await own.close();
  for (const sequence of [3, 5]) {
    const folder = newFolder();
    cpSync(kz.place.data, folder, { recursive: true });
    const raw = new DatabaseSync(join(folder, 'pobratim.sqlite'));
    raw
      .prepare(`update entry set assertion = replace(assertion, '"key":"', '"key":"A') where sequence = ?`)
      .run(sequence);
    raw.close();
    assert.deepEqual(
      (await verify({ data: folder })).faults.map(({ where }) => where),
      [`entry ${sequence} of KZ`],
    );
  }
});

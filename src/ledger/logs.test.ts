import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMerkleTree } from '#methods/merkle-tree.ts';
import { sha256 } from '#model/canonical.ts';
import { newFolder } from '../../test/folders.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { leafOf } from './logs.ts';

const clock = (): Date => new Date('2026-01-02T03:04:05Z');
const opened = (): Promise<Ledger> => openLedger({ data: newFolder(), side: 'KZ', author: 'test', clock });

/** Entries of another side's log as they are stored: every third a document, every ninth one that is withheld, two that name keys. */
const assertionAt = (sequence: number): object => {
  if (sequence === 1 || sequence === 4501) return { kind: 'key', key: `key ${sequence}` };
  if (sequence % 3 !== 0) return { kind: 'claims', document: 'd', reader: 'r', claims: [] };
  return {
    kind: 'document',
    document: { id: `d${sequence}` },
    ...(sequence % 9 ? {} : { withheld: 'text' }),
  };
};
async function fill(ledger: Ledger, from: number, to: number): Promise<void> {
  const rows = Array.from({ length: to - from + 1 }, (_, at) => {
    const assertion = assertionAt(from + at);
    return {
      side: 'RU',
      sequence: from + at,
      kind: (assertion as { readonly kind: string }).kind,
      author: 'test',
      time: clock().toISOString(),
      assertion: JSON.stringify(assertion),
      hash: sha256(String(from + at)),
      previous: null,
      signature: null,
    };
  });
  for (let at = 0; at < rows.length; at += 1000)
    await ledger.store
      .insertInto('entry')
      .values(rows.slice(at, at + 1000))
      .execute();
}

test('a long log is told as it is at each question: its size, documents, what is withheld, its last key and its tree', async () => {
  const ledger = await opened();
  let filled = 0;
  for (const size of [4000, 6001]) {
    await fill(ledger, filled + 1, size);
    filled = size;
    const [{ logs }, again] = await Promise.all([
      ledger.logs.book(),
      ledger.logs.book(),
      ledger.logs.ready(),
    ]);
    assert.deepEqual(again.logs, logs);
    const its = logs.find(({ side }) => side === 'RU')!;
    assert.deepEqual(
      [its.size, its.documents, its.withheld],
      [size, Math.floor(size / 3), Math.floor(size / 9)],
    );
    const tree = createMerkleTree();
    for (let sequence = 1; sequence <= size; sequence += 1) tree.push(leafOf(sha256(String(sequence))));
    const proof = await ledger.logs.consistency('RU', size, size);
    assert.equal(proof!.toRoot, tree.root().toString('hex'));
    assert.deepEqual([its.key, its.keyNamedBy], size < 4501 ? ['key 1', undefined] : ['key 4501', 4501]);
  }
  await ledger.close();
});

test('the head of one’s own log is that of all its entries, and the same one while none is added', async () => {
  const ledger = await opened();
  const say = (b: string) =>
    ledger.append([{ kind: 'judgement', judgement: { a: 'a', b, verdict: 'same' } }], []);
  await say('b');
  const first = (await ledger.logs.head('KZ'))!;
  assert.deepEqual(await ledger.logs.head('KZ'), first);
  await say('c');
  const second = (await ledger.logs.head('KZ'))!;
  assert.equal(second.size, first.size + 1);
  assert.equal((await ledger.logs.consistency('KZ', first.size, second.size))!.fromRoot, first.root);
  await ledger.close();
});

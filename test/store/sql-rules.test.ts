import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import { canonicalJson, sha256 } from '#model/canonical.ts';
import { type Document, documentId } from '#model/document.ts';
import { Failure } from '#model/failure.ts';
import { entriesAfter, entryTextsAfter } from '../../src/ledger/entries.ts';
import { pullFrom, pullNoted } from '../../src/ledger/exchange.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { dropPeer, keepPeer, peersIn } from '../../src/ledger/peers.ts';
import { bytesIn } from '../../src/ledger/store.ts';
import { verify } from '../../src/ledger/verify.ts';
import { sourceOf } from '../exchange/nodes.ts';
import { BACKENDS, type Place, placeFor, skipOf } from './place.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, ROOT), 'utf8');

/** By what each table is spread over workers; the others stand on one machine, or whole on each. */
const SPREAD: Readonly<Record<string, string>> = Object.fromEntries(
  [...read('src/ledger/distribute.sql').matchAll(/create_distributed_table\('(\w+)', '(\w+)'/g)].map(
    ([, table, column]) => [table!, column!],
  ),
);

/** What no statement may hold, with why. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  'rollup, cube and grouping sets are refused': /\b(?:rollup|cube|grouping sets)\b/i,
  'recursion over distributed tables is refused': /\bwith recursive\b/i,
  'row locks reach one shard only': /\bfor (?:update|share|no key update)\b/i,
  'triggers on distributed tables are refused': /\btrigger\b/i,
  'integer division differs between engines': /[\w)"$]\s*\/\s*[\w("$]/,
  'collations differ between machines': /\bcollate\b/i,
  'advisory locks and notifications are not everywhere': /\b(?:advisory|listen|notify)\b/i,
  'lateral subqueries reach one shard only': /\blateral\b/i,
  'foreign keys across shards are refused': /\b(?:foreign key|references)\b/i,
  'joins on another column are refused': /\bjoin\b/i,
  'functions that change are refused in updates':
    /\bupdate\b.*\b(?:random|now|gen_random_uuid|clock_timestamp)\(/i,
  'a log is never changed': /\b(?:update|delete from) "(?:entry|document)"/i,
};
const TYPES = ['text', 'integer', 'real', 'blob'];

/** What a statement breaks. */
function broken(sql: string): readonly string[] {
  const found = Object.keys(FORBIDDEN).filter((rule) => FORBIDDEN[rule]!.test(sql));
  const made = /^create table if not exists "(\w+)" \((.*)\)$/i.exec(sql);
  if (made) {
    const [, table, columns = ''] = made;
    for (const [, type] of columns.replace(/constraint .*$/i, '').matchAll(/"\w+" (\w+)/g))
      if (!TYPES.includes(type!)) found.push(`type ${type} is not on every engine`);
    const by = SPREAD[table!];
    const keys = [...columns.matchAll(/(?:primary key|unique) \(([^)]*)\)/gi)].map(([, key]) => key!);
    const inline = [...columns.matchAll(/"(\w+)" \w+(?: not null)? (?:primary key|unique)/gi)].map(
      ([, key]) => `"${key}"`,
    );
    for (const key of [...keys, ...inline])
      if (by && !key.includes(`"${by}"`)) found.push(`a key of ${table} without ${by}`);
    if (keys.length + inline.length === 0) found.push(`${table} has no primary key`);
  }
  const conflict = /^insert into "(\w+)".* on conflict \(([^)]*)\)/i.exec(sql);
  const [, table = '', columns = ''] = conflict ?? [];
  if (SPREAD[table] && !columns.includes(`"${SPREAD[table]}"`))
    found.push(`a conflict of ${table} without ${SPREAD[table]}`);
  const changed = /^update "(\w+)" set (.*?) where/i.exec(sql);
  if (changed && SPREAD[changed[1]!] && changed[2]!.includes(`"${SPREAD[changed[1]!]}" =`))
    found.push(`the column that spreads ${changed[1]} is changed`);
  return found;
}

test('the rules bite', () => {
  for (const sql of [
    'create table if not exists "entry" ("side" text not null, "hash" text not null unique, primary key ("side"))',
    'create table if not exists "entry" ("side" jsonb, primary key ("side"))',
    'create table if not exists "document" ("id" text, "n" integer, primary key ("n"))',
    'select a.x from "entry" a join "document" d on d.id = a.x',
    'select "sequence" / 2 from "entry"',
    'update "entry" set "hash" = $1',
    'delete from "document" where "id" = $1',
    'insert into "tree_head" ("size") values ($1) on conflict ("size") do nothing',
    'select * from "peer" for update',
  ])
    assert.ok(broken(sql).length > 0, sql);
});

/** Where src/ledger sends statements to the store. */
function places(): readonly string[] {
  return globSync('src/ledger/*.ts', { cwd: ROOT })
    .filter((file) => !/\.test\.ts$|backup/.test(file))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) =>
          /\.execute(?:TakeFirst(?:OrThrow)?)?\(/.test(line) && !/execute\((?:work|whole|async)/.test(line)
            ? [`${file}:${index + 1}`]
            : [],
        ),
    );
}

/** Everything that a node does with its store, looked on at. */
async function conformance(
  own: Place,
  other: Place,
  watch: NonNullable<Parameters<typeof verify>[0]['watch']>,
): Promise<void> {
  const clock = (): Date => new Date('2032-02-16T00:00:00Z');
  const open = (place: Place, side: string) => openLedger({ ...place, side, author: 'test', clock, watch });
  const text = 'Договор';
  const { text: _, ...described }: Document = {
    id: documentId(text),
    text,
    sha256: sha256(text),
    language: 'ru',
    obtained: { how: 'file', at: clock().toISOString(), mediaType: 'text/plain' },
  };
  const [a, b] = [await open(own, 'KZ'), await open(other, 'RU')];
  await a.append(
    [
      { kind: 'document', document: described },
      { kind: 'claims', document: described.id, reader: 'r', claims: [] },
    ],
    [{ id: described.id, text }],
  );
  await keepPeer(b.store, { side: 'KZ', key: a.signer().key, by: 'test', at: clock().toISOString() });
  await pullNoted(b, 'KZ', sourceOf(a));
  for await (const _ of b.entriesAfter(await a.heads())) assert.fail('nothing is new');
  assert.ok(await b.holds(await a.heads()));
  assert.equal(await a.count(), 3);
  assert.equal(await b.textOf(described.id), text);
  assert.equal((await b.textsOf([described.id])).size, 1);
  assert.equal(Buffer.from((await bytesIn(b.store, [described.id])).get(described.id)!).toString(), text);
  const lines: string[] = [];
  for await (const { bytes } of entryTextsAfter(a.store, new Map()))
    lines.push(Buffer.from(bytes).toString());
  const sealed: string[] = [];
  for await (const { entries } of entriesAfter(a.store, new Map()))
    sealed.push(entries.map(({ hash: _, signature: __, ...entry }) => canonicalJson(entry)).join('\n'));
  assert.deepEqual(lines, sealed);
  assert.ok(await a.logs.inclusion('KZ', 1));
  assert.ok(await a.logs.consistency('KZ', 1, 2));
  const shown = (await a.logs.lines('KZ', 1, 1)).map((line) => line.replace('"hash":"', '"hash":"0'));
  await assert.rejects(b.take({ side: 'KZ', key: a.signer().key, lines: shown, source: 's' }), Failure);
  const head = (await a.logs.head('KZ'))!;
  const forged = { ...head, root: sha256('') };
  const { headTextOf } = await import('../../src/ledger/seal.ts');
  const signed = { ...forged, signature: a.signer().sign(headTextOf(forged)) };
  await assert.rejects(
    pullFrom(b, {
      ...sourceOf(a),
      offers: async () => ({ side: 'KZ', logs: [{ side: 'KZ', head: signed }] }),
    }),
    /another history/,
  );
  const { rowOf } = await import('../../src/ledger/seal.ts');
  const stray = { side: 'KZ', sequence: 4, author: 'test', time: head.time, previous: sha256('') };
  const { text: sealedText, hash } = rowOf({
    ...stray,
    assertion: { kind: 'ruling', ruling: { finding: 'f', status: 'open' } },
  });
  const entry = {
    ...stray,
    assertion: { kind: 'ruling', ruling: { finding: 'f', status: 'open' } },
    hash,
    signature: a.signer().sign(sealedText),
  };
  const strays = [JSON.stringify({ entry })];
  await assert.rejects(
    b.take({ side: 'KZ', key: a.signer().key, lines: strays, source: 's' }),
    /another history/,
  );
  assert.ok((await a.changeKey()) !== '');
  assert.equal((await b.logs.book()).forks.length, 2);
  assert.equal((await peersIn(b.store)).length, 1);
  assert.ok(await dropPeer(b.store, 'KZ'));
  await a.close();
  await b.close();
  assert.deepEqual((await verify({ ...other, watch })).faults, []);
}

for (const backend of BACKENDS)
  test(
    `${backend}: every statement of the ledger, each of its places run, keeps the rules of Citus`,
    { skip: skipOf(backend) },
    async () => {
      const seen = new Set<string>();
      const statements = new Set<string>();
      const plugin: KyselyPlugin = {
        transformQuery: ({ node }) => {
          for (const [, place] of (new Error().stack ?? '').matchAll(/(src\/ledger\/[\w-]+\.ts:\d+):/g))
            seen.add(place!);
          return node;
        },
        transformResult: async ({ result }) => result,
      };
      await conformance(await placeFor(backend), await placeFor(backend), {
        plugins: [plugin],
        log: ({ query }) => void statements.add(query.sql),
      });
      assert.ok(statements.size >= 38, String(statements.size));
      assert.deepEqual(
        [...statements].flatMap((sql) => broken(sql).map((rule) => `${rule}: ${sql}`)),
        [],
      );
      const only = backend === 'sqlite' ? /lower\(/ : /pragma/;
      const unseen = places().filter((place) => {
        const [file, line] = place.split(':');
        return !seen.has(place) && !only.test(read(file!).split('\n')[Number(line) - 1]!);
      });
      assert.deepEqual(unseen, []);
    },
  );

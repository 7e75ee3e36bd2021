import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { before, test } from 'node:test';
import { sha256 } from '#model/canonical.ts';
import { type Document, documentId } from '#model/document.ts';
import { newFolder } from '../../test/folders.ts';
import { openLedger } from './ledger.ts';
import { verify } from './verify.ts';

const clock = (): Date => new Date('2026-01-02T03:04:05Z');
const DOCUMENTS = 3;
const LAST = 1 + 2 * DOCUMENTS;
let data = '';

before(async () => {
  data = newFolder();
  const ledger = await openLedger({ data, side: 'KZ', author: 'test', clock });
  for (let index = 0; index < DOCUMENTS; index += 1) {
    const text = `Договор № ${index}`;
    const document: Document = {
      id: documentId(text),
      text,
      sha256: sha256(text),
      language: 'ru',
      obtained: { how: 'file', at: clock().toISOString(), mediaType: 'text/plain' },
    };
    const { text: _, ...described } = document;
    await ledger.append(
      [
        { kind: 'document', document: described },
        { kind: 'claims', document: document.id, reader: 'test/1', claims: [] },
      ],
      [document],
    );
    await ledger.logs.head('KZ');
  }
  await ledger.close();
});

/** A copy of the store in which SQL was run beside the program. */
function changed(statement: string, ...values: readonly SQLInputValue[]): string {
  const folder = newFolder();
  cpSync(data, folder, { recursive: true });
  const raw = new DatabaseSync(join(folder, 'pobratim.sqlite'));
  assert.equal(raw.prepare(statement).run(...values).changes, 1);
  raw.close();
  return folder;
}
const faultsOf = async (folder: string): Promise<readonly string[]> =>
  (await verify({ data: folder })).faults.map(({ where }) => where);

test('what was appended is whole, and every entry, text and head was looked at', async () => {
  const { logs, texts, heads, faults } = await verify({ data });
  assert.deepEqual(faults, []);
  assert.deepEqual(
    logs.map(({ side, size }) => [side, size]),
    [['KZ', LAST]],
  );
  assert.deepEqual([texts, heads], [DOCUMENTS, DOCUMENTS]);
});

interface Row {
  readonly name: string;
  readonly key: string;
  readonly columns: readonly string[];
}
const ENTRY = { columns: ['side', 'kind', 'author', 'time', 'assertion', 'hash', 'previous', 'signature'] };
const HEAD = { columns: ['root', 'time', 'signature'] };
const ROWS: Readonly<Record<string, Row>> = {
  'the entry that names the key': { ...ENTRY, name: 'entry 1 of KZ', key: 'entry where sequence = 1' },
  'an entry in the middle': { ...ENTRY, name: 'entry 4 of KZ', key: 'entry where sequence = 4' },
  'the last entry': { ...ENTRY, name: `entry ${LAST} of KZ`, key: `entry where sequence = ${LAST}` },
  'a head': { ...HEAD, name: 'head of KZ at 5', key: 'tree_head where size = 5' },
};

for (const [what, { name, key, columns }] of Object.entries(ROWS))
  test(`one changed letter of ${what} is found, and named alone`, async () => {
    const [table, where] = key.split(' where ');
    const raw = new DatabaseSync(join(data, 'pobratim.sqlite'), { readOnly: true });
    const row = raw.prepare(`select * from ${key}`).get()!;
    raw.close();
    for (const column of columns) {
      if (row[column] === null) continue;
      const text = String(row[column]);
      for (const at of new Set([0, text.length >> 1, text.length - 1])) {
        const other = `${text.slice(0, at)}${text[at] === '3' ? '4' : '3'}${text.slice(at + 1)}`;
        const faults = await faultsOf(changed(`update ${table} set ${column} = ? where ${where}`, other));
        if (column === 'side') assert.match(faults.join(), new RegExp(`${name.slice(0, -2)}`), `${at}`);
        else assert.deepEqual(faults, [name], `${column} ${at}`);
      }
    }
  });

test('a changed, missing or strange text is named with its document and entry', async () => {
  const id = documentId('Договор № 1');
  const named = [`text of document ${id} (entry 4 of KZ)`];
  assert.deepEqual(await faultsOf(changed("update document set text = text || ' ' where id = ?", id)), named);
  assert.deepEqual(await faultsOf(changed('delete from document where id = ?', id)), named);
  assert.deepEqual(await faultsOf(changed("insert into document values ('x', 'y')")), ['text of document x']);
});

test('an entry that was taken out is named, from the end too', async () => {
  assert.deepEqual((await faultsOf(changed('delete from entry where sequence = 4')))[0], 'entry 4 of KZ');
  assert.ok(
    (await faultsOf(changed(`delete from entry where sequence = ${LAST}`))).includes(`head of KZ at ${LAST}`),
  );
  const early = await faultsOf(changed('update entry set signature = null where sequence = 1'));
  assert.deepEqual(early, ['entry 1 of KZ']);
});

test('a changed size of a head is found', async () => {
  assert.deepEqual(await faultsOf(changed('update tree_head set size = 4 where size = 5')), [
    'head of KZ at 4',
  ]);
});

test('a store is verified while another process writes to it', async () => {
  const ledger = await openLedger({ data, side: 'KZ', author: 'test', clock });
  assert.deepEqual(await faultsOf(data), []);
  await ledger.close();
});

test('in a log so long that threads check it, one changed letter is found, and named alone', async () => {
  const folder = newFolder();
  const ledger = await openLedger({ data: folder, side: 'KZ', author: 'test', clock });
  const many = Array.from({ length: 2100 }, (_, n) => ({
    kind: 'ruling' as const,
    ruling: { finding: `f${n}`, status: 'open' as const },
  }));
  await ledger.append(many, []);
  await ledger.close();
  assert.deepEqual(await faultsOf(folder), []);
  for (const [column, sequence] of [
    ['assertion', 2099],
    ['signature', 3],
  ] as const) {
    const copy = newFolder();
    cpSync(folder, copy, { recursive: true });
    const raw = new DatabaseSync(join(copy, 'pobratim.sqlite'));
    const { [column]: text } = raw.prepare(`select ${column} from entry where sequence = ?`).get(sequence)!;
    const at = String(text).length >> 1;
    const letter = String(text)[at] === 'A' ? 'B' : 'A';
    const other = `${String(text).slice(0, at)}${letter}${String(text).slice(at + 1)}`;
    raw.prepare(`update entry set ${column} = ? where sequence = ?`).run(other, sequence);
    raw.close();
    assert.deepEqual(await faultsOf(copy), [`entry ${sequence} of KZ`]);
  }
});

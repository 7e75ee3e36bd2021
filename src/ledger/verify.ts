import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { createMerkleTree, type MerkleTree } from '#methods/merkle-tree.ts';
import { sha256 } from '#model/canonical.ts';
import type { Entry } from '#model/entry.ts';
import type { TreeHead } from '#model/log.ts';
import { assertionIn, type Checked, type Signed, type Signing } from './checked-row.ts';
import { type Checkers, openCheckers } from './checkers.ts';
import { keyFileOf, openSigner } from './key.ts';
import { isSuccession, keyRows, verifierFor } from './key-chain.ts';
import { leafOf, rowsAfter } from './logs.ts';
import type { Store } from './migrations.ts';
import { forksIn } from './peers.ts';
import { type EntryRow, headTextOf, rowOf, sealedTextOf } from './seal.ts';
import { openForReading, type Where } from './store.ts';

/** Something in the store that is not as it was signed: where, and what is wrong with it. */
export interface Fault {
  /** Such as `entry 12 of KZ`. */
  readonly where: string;
  readonly what: string;
}

/** What a verification went through and what it found. */
export interface Verification {
  readonly logs: readonly { readonly side: string; readonly size: number; readonly root: string }[];
  readonly texts: number;
  readonly withheld: number;
  readonly heads: number;
  readonly forks: number;
  readonly faults: readonly Fault[];
}

/** How many entries are read and verified at a time. */
const AT_ONCE = 1000;

/**
 * Verifies everything a store holds, from the bytes up: every entry's hash, predecessor, place and signature, every text by its document's
 * hash, every head by its signature and the tree of its size, the evidence of forks, and on SQLite the file itself. One changed byte gives
 * one fault, which names the entry, document or head. Another process may be writing meanwhile.
 */
export async function verify(
  where: Where,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Verification> {
  const { store: opened, version } = await openForReading(where);
  const reading = opened.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  let open: Checkers | undefined;
  const whole = async (store: Store): Promise<Verification> => {
    const faults: Fault[] = where.databaseUrl ? [] : [...(await fileFaults(store))];
    const { count } = await store
      .selectFrom('entry')
      .select((field) => field.fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow();
    const sides = await store.selectFrom('entry').select('side').distinct().orderBy('side').execute();
    const checkers = openCheckers(Number(count));
    open = checkers;
    const documents = new Map<string, Described>();
    const logs: Log[] = [];
    let done = 0;
    for (const { side } of sides) {
      const log = await verifiedLog(store, side, version, where.data, checkers, (rows) => {
        done += rows;
        progress(done, Number(count));
      });
      logs.push(log);
      faults.push(...log.faults);
      for (const [id, described] of log.documents)
        if (!documents.has(id) || !described.isWithheld) documents.set(id, described);
    }
    const areSound = logs.every(({ soundTo }) => soundTo === Number.POSITIVE_INFINITY);
    const { texts, faults: odd } = await textFaults(store, documents, areSound);
    const heads = version < 2 ? [] : await store.selectFrom('tree_head').selectAll().execute();
    const forks = version < 2 ? [] : await forksIn(store);
    faults.push(...odd, ...heads.flatMap((head) => headFaults(head, logs)));
    for (const { side, sequence, held, shown } of forks)
      for (const signed of [held, shown])
        if (
          !isEvidence(
            signed,
            logs.find((log) => log.side === side),
          )
        )
          faults.push({
            where: `evidence of a fork at entry ${sequence} of ${side}`,
            what: 'not as its side signed it',
          });
    return {
      logs: logs.map(({ side, tree }) => ({ side, size: tree.size, root: tree.root().toString('hex') })),
      texts,
      withheld: [...documents.values()].filter(({ isWithheld }) => isWithheld).length,
      heads: heads.length,
      forks: forks.length,
      faults,
    };
  };
  try {
    return await reading.execute(whole);
  } finally {
    await open?.close();
    await opened.destroy();
  }
}

interface Described {
  readonly entry: string;
  readonly sha256: string;
  readonly isWithheld: boolean;
}

interface Log {
  readonly side: string;
  readonly tree: MerkleTree;
  /** The place of the first entry at fault: no head of a longer log can be weighed. */
  readonly soundTo: number;
  readonly keys: readonly Signing[];
  readonly documents: ReadonlyMap<string, Described>;
  readonly faults: readonly Fault[];
}

async function verifiedLog(
  store: Store,
  side: string,
  version: number,
  data: string,
  checkers: Checkers,
  progress: (rows: number) => void,
): Promise<Log> {
  const faults: Fault[] = [];
  const tree = createMerkleTree();
  const documents = new Map<string, Described>();
  const { keys, since, fault } = await keysFor(store, side, version, data);
  if (fault) faults.push(fault);
  let soundTo = Number.POSITIVE_INFINITY;
  let before: { readonly stored: string | null; readonly computed: string | null } = {
    stored: null,
    computed: null,
  };
  const odd = (sequence: number, what: string): void => {
    faults.push({ where: `entry ${sequence} of ${side}`, what });
    soundTo = Math.min(soundTo, sequence - 1);
  };
  let after = 0;
  for await (const { rows, checked } of checkedIn(store, side, { keys, since }, checkers)) {
    for (const [index, row] of rows.entries()) {
      const { sequence } = row;
      const { otherHash, isSigned, kind, document } = checked[index]!;
      if (sequence > after + 1)
        odd(after + 1, sequence === after + 2 ? 'missing' : `missing, and the next ${sequence - after - 2}`);
      if (otherHash !== undefined) odd(sequence, 'not what its hash was made of');
      else if (row.previous !== before.stored && row.previous !== before.computed)
        odd(sequence, 'does not follow the entry before it');
      else if (!isSigned) odd(sequence, 'not what its signature was made of');
      else if (kind !== row.kind) odd(sequence, `kept as of kind "${row.kind}"`);
      if (document && otherHash === undefined)
        documents.set(document.id, {
          entry: `entry ${sequence} of ${side}`,
          sha256: document.sha256,
          isWithheld: document.isWithheld,
        });
      while (tree.size < sequence) tree.push(leafOf(row.hash));
      before = { stored: row.hash, computed: otherHash ?? row.hash };
      after = sequence;
    }
    progress(rows.length);
  }
  return { side, tree, soundTo, documents, faults, keys };
}

/** The entries of a log in order, each with what it was found to be; some are read and checked ahead. */
async function* checkedIn(
  store: Store,
  side: string,
  signed: Signed,
  checkers: Checkers,
): AsyncGenerator<{ readonly rows: readonly EntryRow[]; readonly checked: readonly Checked[] }> {
  const ahead: { readonly rows: readonly EntryRow[]; readonly checked: Promise<readonly Checked[]> }[] = [];
  let after = 0;
  let isRead = false;
  while (!isRead || ahead.length > 0) {
    while (!isRead && ahead.length < checkers.atOnce) {
      const rows = await rowsAfter(store, side, after, AT_ONCE);
      isRead = rows.length === 0;
      if (isRead) break;
      after = rows.at(-1)!.sequence;
      ahead.push({ rows, checked: checkers.check(rows, signed) });
    }
    const next = ahead.shift();
    if (next) yield { rows: next.rows, checked: await next.checked };
  }
}

/**
 * The keys of a log and the first entry that is signed: as its entries of kind `key` name them where they are sound, else as a person
 * confirmed it or as this node has it.
 */
async function keysFor(
  store: Store,
  side: string,
  version: number,
  data: string,
): Promise<{ readonly keys: readonly Signing[]; readonly since: number; readonly fault?: Fault }> {
  const rows = await keyRows(store, side);
  const first = await store
    .selectFrom('entry')
    .selectAll()
    .where('side', '=', side)
    .where('signature', 'is not', null)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  const naming = first && !rows.some((row) => row.sequence <= first.sequence) ? [first, ...rows] : rows;
  const [since = Number.POSITIVE_INFINITY] = naming.map(({ sequence }) => sequence);
  const confirmed =
    version < 2
      ? undefined
      : (await store.selectFrom('peer').select('key').where('side', '=', side).executeTakeFirst())?.key;
  const own = existsSync(keyFileOf(data, side)) ? openSigner(data, side).key : undefined;
  const keys: Signing[] = [];
  for (const [at, row] of naming.entries()) {
    const assertion = sha256(sealedTextOf(row)) === row.hash ? assertionIn(row) : undefined;
    const isLast = at === naming.length - 1;
    const named = assertion?.kind === 'key' ? assertion : undefined;
    const before = keys.at(-1)?.key;
    const isSound = named && (at === 0 || before === undefined || isSuccession(side, before, named));
    const fallback = isLast ? (own ?? confirmed) : naming.length === 1 ? confirmed : undefined;
    keys.push({ after: at === 0 ? row.sequence - 1 : row.sequence, key: isSound ? named.key : fallback });
  }
  const last = keys.at(-1)?.key;
  const isConfirmed =
    confirmed === undefined || keys.some(({ key }) => key === confirmed || key === undefined);
  const isOwn = own === undefined || last === undefined || last === own;
  return {
    since,
    keys,
    ...(isConfirmed && isOwn
      ? {}
      : {
          fault: {
            where: `key of ${side}`,
            what: `the log names another than ${isOwn ? 'was confirmed' : 'this node has'}`,
          },
        }),
  };
}

/** Every text by the hash in its document's entry, and every document that should have one; where an entry is at fault, a text may be its. */
async function textFaults(
  store: Store,
  documents: ReadonlyMap<string, Described>,
  areSound: boolean,
): Promise<{ readonly texts: number; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const missing = new Set([...documents].flatMap(([id, { isWithheld }]) => (isWithheld ? [] : [id])));
  let texts = 0;
  for (let after = ''; ; ) {
    const rows = await store
      .selectFrom('document')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    if (rows.length === 0) break;
    for (const { id, text } of rows) {
      const described = documents.get(id);
      missing.delete(id);
      if (!described) {
        if (areSound) faults.push({ where: `text of document ${id}`, what: 'no log adds such a document' });
      } else if (sha256(text) !== described.sha256)
        faults.push({ where: `text of document ${id} (${described.entry})`, what: 'not as it was added' });
    }
    texts += rows.length;
    after = rows.at(-1)!.id;
  }
  for (const id of missing)
    faults.push({ where: `text of document ${id} (${documents.get(id)!.entry})`, what: 'missing' });
  return { texts, faults };
}

function headFaults(head: TreeHead, logs: readonly Log[]): readonly Fault[] {
  const { side, size, root, signature } = head;
  const where = `head of ${side} at ${size}`;
  const log = logs.find((one) => one.side === side);
  if (!log) return size === 0 ? [] : [{ where, what: 'there is no such log' }];
  if (!isByItsKey(log, size, headTextOf(head), signature))
    return [{ where, what: 'not what its signature was made of' }];
  if (size > log.tree.size) return [{ where, what: `the log has only ${log.tree.size} entries` }];
  if (size <= log.soundTo && log.tree.root(size).toString('hex') !== root)
    return [{ where, what: 'not the root of the entries held' }];
  return [];
}

/** Whether one of the keys that sign around a size of a log signed that. */
const isByItsKey = ({ keys }: Log, size: number, text: string, signature: string): boolean =>
  [size, size + 1]
    .map((at) => keys.findLast(({ after }) => after < at))
    .some(
      (signing) => signing && (signing.key === undefined || verifierFor(signing.key)?.fits(text, signature)),
    );

/** Whether a piece of evidence is as its side signed it; an entry older than the log's key bears no signature and has its hash. */
function isEvidence(piece: unknown, log: Log | undefined): boolean {
  const signed = piece as Entry | TreeHead;
  const isBy = (size: number, text: string, signature: string): boolean =>
    log !== undefined && isByItsKey(log, size, text, signature);
  if ('root' in signed) return isBy(signed.size, headTextOf(signed), signed.signature);
  const { text, hash } = rowOf(signed);
  if (hash !== signed.hash) return false;
  return signed.signature === undefined || isBy(signed.sequence, text, signed.signature);
}

/** What SQLite finds wrong with its file. */
async function fileFaults(store: Store): Promise<readonly Fault[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store);
  return rows.flatMap(({ integrity_check: what }) =>
    what === 'ok' ? [] : [{ where: 'the database file', what }],
  );
}

import { setImmediate } from 'node:timers/promises';
import { createMerkleTree, type MerkleTree } from '#methods/merkle-tree.ts';
import type { Assertion } from '#model/entry.ts';
import type { ConsistencyProof, InclusionProof, LogSummary, Logs, TreeHead } from '#model/log.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Signer } from './key.ts';
import { keysOf } from './key-chain.ts';
import { createTally } from './log-tally.ts';
import type { Store } from './migrations.ts';
import { forksIn, peersIn } from './peers.ts';
import { type EntryRow, entryOf, headTextOf } from './seal.ts';
import { utf8 } from './store.ts';

/** How much one answer of lines holds at most, in UTF-16 units; one line may be longer. */
const MOST_UNITS = 8_000_000;
/** How many entries go into a tree before others are answered. */
const AT_ONCE = 1000;

export interface LogsOptions {
  readonly store: Store;
  readonly side: string;
  readonly clock: () => Date;
  /** Undefined when this node has not the key and so signs no heads. */
  readonly signer: () => Signer | undefined;
}

/** The logs of a store with their Merkle trees, which are made when first asked for and then grow. */
export function createLogs({ store, side: own, clock, signer }: LogsOptions): Logs {
  const trees = new Map<string, MerkleTree>();
  const tallyOf = createTally(store);

  /** The tree of a log as it is stored now. */
  async function treeOf(side: string): Promise<MerkleTree> {
    const tree = trees.get(side) ?? createMerkleTree();
    trees.set(side, tree);
    for (;;) {
      const rows = await store
        .selectFrom('entry')
        .select(['sequence', 'hash'])
        .where('side', '=', side)
        .where('sequence', '>', tree.size)
        .orderBy('sequence')
        .limit(AT_ONCE)
        .execute();
      for (const { sequence, hash } of rows) if (sequence === tree.size + 1) tree.push(leafOf(hash));
      if (rows.length < AT_ONCE) return tree;
      await setImmediate();
    }
  }

  async function head(side: string): Promise<TreeHead | undefined> {
    const held = await latestOf(side);
    if (side !== own || (await isOfAll(held))) return held;
    const tree = await treeOf(own);
    if (held?.size === tree.size) return held;
    const key = signer();
    if (!key) return held;
    const bare = { side, size: tree.size, root: tree.root().toString('hex'), time: clock().toISOString() };
    const signed = { ...bare, signature: key.sign(headTextOf(bare)) };
    // Two that ask at once get one head: whichever was stored first.
    await store
      .insertInto('tree_head')
      .values(signed)
      .onConflict((conflict) => conflict.columns(['side', 'size']).doNothing())
      .execute();
    return headAt(side, tree.size);
  }
  const latestOf = (side: string): Promise<TreeHead | undefined> =>
    store
      .selectFrom('tree_head')
      .selectAll()
      .where('side', '=', side)
      .orderBy('size', 'desc')
      .limit(1)
      .executeTakeFirst();
  /** Entries are never taken back: a head of as many as there are is that of all of them. */
  const isOfAll = async (held: TreeHead | undefined): Promise<boolean> =>
    held?.size === (await endOf(store, own)).sequence;
  const headAt = (side: string, size: number): Promise<TreeHead | undefined> =>
    store
      .selectFrom('tree_head')
      .selectAll()
      .where('side', '=', side)
      .where('size', '=', size)
      .executeTakeFirst();

  /** The size asked for, else that of the latest head; undefined when the log is not that long. */
  async function sized(side: string, asked: number | undefined) {
    const tree = await treeOf(side);
    const latest = await head(side);
    const size = asked ?? latest?.size ?? tree.size;
    if (size > tree.size) return undefined;
    const signed = size === latest?.size ? latest : await headAt(side, size);
    return { tree, size, root: tree.root(size).toString('hex'), ...(signed ? { head: signed } : {}) };
  }

  async function summaryOf(side: string): Promise<LogSummary> {
    const { size, documents, withheld, keys: named } = await tallyOf(side);
    const key = named.at(-1)?.key ?? (side === own ? signer()?.key : undefined);
    const latest = await head(side);
    return {
      side,
      isOwn: side === own,
      size,
      ...(key ? { key, fingerprint: fingerprintOf(key) } : {}),
      ...(named.length > 1 ? { keyNamedBy: named.at(-1)!.sequence } : {}),
      ...(latest ? { head: latest } : {}),
      documents,
      withheld,
    };
  }

  return {
    book: async () => {
      const known = [...new Set([own, ...(await sidesIn(store))])].sort();
      return {
        side: own,
        logs: await Promise.all(known.map(summaryOf)),
        peers: await peersIn(store),
        forks: await forksIn(store),
      };
    },
    peers: () => peersIn(store),
    ready: async () => {
      for (const side of await sidesIn(store)) await tallyOf(side);
      if (signer() && !(await isOfAll(await latestOf(own)))) await treeOf(own);
    },
    head,
    inclusion: async (side, sequence, asked): Promise<InclusionProof | undefined> => {
      const found = await sized(side, asked);
      if (!found || sequence < 1 || sequence > found.size) return undefined;
      const { tree, ...rest } = found;
      const row = await store
        .selectFrom('entry')
        .select('hash')
        .where('side', '=', side)
        .where('sequence', '=', sequence)
        .executeTakeFirst();
      const path = tree.inclusion(sequence - 1, rest.size).map(inHex);
      return row && { kind: 'inclusion', side, sequence, hash: row.hash, ...rest, path };
    },
    consistency: async (side, from, asked): Promise<ConsistencyProof | undefined> => {
      const found = await sized(side, asked);
      if (!found || from < 0 || from > found.size) return undefined;
      const { tree, size: to, root: toRoot, ...rest } = found;
      const fromRoot = tree.root(from).toString('hex');
      const path = tree.consistency(from, to).map(inHex);
      return { kind: 'consistency', side, from, fromRoot, to, toRoot, path, ...rest };
    },
    lines: async (side, after, limit) => {
      const rows = await rowsAfter(store, side, after, limit);
      const lines: string[] = [];
      let units = 0;
      for (const row of rows) {
        const line = await lineOf(store, row);
        units += line.length;
        if (lines.length > 0 && units > MOST_UNITS) break;
        lines.push(line);
      }
      return lines;
    },
  };
}

/** The data of an entry's leaf: the bytes of its hash. */
export const leafOf = (hash: string): Buffer => Buffer.from(hash, 'hex');
const inHex = (hash: Buffer): string => hash.toString('hex');

/** The sides that have a log, in order, each found behind the one before: to look through all entries for them takes long. */
export async function sidesIn(store: Store): Promise<readonly string[]> {
  const sides: string[] = [];
  for (;;) {
    const { next } = await store
      .selectFrom('entry')
      .select((field) => field.fn.min('side').as('next'))
      .where('side', '>', sides.at(-1) ?? '')
      .executeTakeFirstOrThrow();
    if (next === null) return sides;
    sides.push(next);
  }
}

/** Entries of a log behind a place in it, of one kind where that is told, so many at most, in their order. */
export function rowsAfter(
  store: Store,
  side: string,
  after: number,
  limit: number,
  kind?: Assertion['kind'],
): Promise<readonly EntryRow[]> {
  const rows = entriesBehind(store, side, after, limit).selectAll();
  return (kind === undefined ? rows : rows.where('kind', '=', kind)).execute();
}

/** An entry as its hash is over it, its assertion in UTF-8. */
export type SealedRow = Omit<EntryRow, 'assertion' | 'kind' | 'signature'> & {
  readonly assertion: Uint8Array;
};

/** Entries of a log behind a place in it, so many at most, in their order, for whoever does nothing with them but hash them. */
export const sealedRowsAfter = (
  store: Store,
  side: string,
  after: number,
  limit: number,
): Promise<readonly SealedRow[]> =>
  entriesBehind(store, side, after, limit)
    .select([
      'side',
      'sequence',
      'author',
      'time',
      'hash',
      'previous',
      utf8(store, 'assertion').as('assertion'),
    ])
    .execute();

const entriesBehind = (store: Store, side: string, after: number, limit: number) =>
  store
    .selectFrom('entry')
    .where('side', '=', side)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit);

/** Where a log ends: 0 and no hash while it is empty. */
export async function endOf(
  store: Store,
  side: string,
): Promise<{ readonly sequence: number; readonly hash: string | null }> {
  const row = await store
    .selectFrom('entry')
    .select(['sequence', 'hash'])
    .where('side', '=', side)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? { sequence: 0, hash: null };
}

/** The key that a log names as its own now, in base64. */
export const keyOf = async (store: Store, side: string): Promise<string | undefined> =>
  (await keysOf(store, side)).at(-1)?.key;

/** One entry in the form of exchange: `{"entry", "text"?}`; the text of a document goes along unless its side withholds it. */
async function lineOf(store: Store, row: EntryRow): Promise<string> {
  const entry = entryOf(row);
  if (entry.assertion.kind !== 'document' || entry.assertion.document.withheld)
    return JSON.stringify({ entry });
  const held = await store
    .selectFrom('document')
    .select('text')
    .where('id', '=', entry.assertion.document.id)
    .executeTakeFirst();
  return JSON.stringify({ entry, ...(held ? { text: held.text } : {}) });
}

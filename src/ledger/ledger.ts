import type { Document } from '#model/document.ts';
import type { Assertion, Entry } from '#model/entry.ts';
import type { Logs, Taken } from '#model/log.ts';
import { createTurns } from '#model/turns.ts';
import { entriesAfter, entriesOf, type Head, type Part } from './entries.ts';
import { adoptNext, keyFileOf, makeNextKey, openSigner, type Signer } from './key.ts';
import { successionText } from './key-chain.ts';
import { createLogs, endOf, keyOf, sidesIn } from './logs.ts';
import type { Store } from './migrations.ts';
import { type EntryRow, entryOf, rowOf } from './seal.ts';
import { durably, openStore, textsIn, type Where } from './store.ts';
import { type Batch, takeIn } from './take.ts';

/** A side's append-only log, the logs of others that it was shown, and the texts of the documents they speak of. */
export interface Ledger {
  /** Appends in one durable transaction, all or nothing; returns the entries as written. They are the node's own unless another is named their author. */
  append(
    assertions: readonly Assertion[],
    texts: readonly Pick<Document, 'id' | 'text'>[],
    by?: string,
  ): Promise<readonly Entry[]>;
  /** Stores entries of any log that were verified against the log's key and what is held of it (`take.ts`), all or nothing. */
  take(batch: Batch): Promise<Taken>;
  /** Every entry of every log, by side and sequence. */
  entries(): Promise<readonly Entry[]>;
  /**
   * The entries after a place in each log, or all of a log that is not told of, by side and sequence, many at a time. Each is checked
   * against its hash; those of kinds that are not asked for are left out.
   */
  entriesAfter(
    heads: ReadonlyMap<string, Head>,
    isAsked?: (kind: Assertion['kind']) => boolean,
  ): AsyncIterable<Part>;
  /** The entries of one kind in all logs, many at a time, each checked against its own hash; it costs what there is of them. */
  entriesOf(kind: Assertion['kind']): AsyncIterable<readonly Entry[]>;
  /** The last entry of each log. */
  heads(): Promise<ReadonlyMap<string, Head>>;
  /** How many entries there are in all logs. */
  count(): Promise<number>;
  /** Whether each of these entries is in its log. */
  holds(heads: ReadonlyMap<string, Head>): Promise<boolean>;
  textOf(document: string): Promise<string | undefined>;
  /** Those of some documents, by id. */
  textsOf(documents: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Gives the side a new key: an entry signed by the one in use names it, and it signs from then on; the one before is removed. Returns the
   * new public key.
   */
  changeKey(): Promise<string>;
  readonly logs: Logs;
  /** The side whose log this node writes. */
  readonly side: string;
  readonly clock: () => Date;
  /** The side's key, made when there is none yet. Throws a Failure when the log has one that this node has not. */
  signer(): Signer;
  /** Where another thread finds the same store. */
  readonly where: Pick<Where, 'data' | 'databaseUrl'>;
  /** The database behind it, for tables derived from the logs, and whose SQL it speaks. */
  readonly store: Store;
  readonly engine: 'sqlite' | 'postgresql';
  close(): Promise<void>;
}

export interface LedgerOptions extends Where {
  /** The side whose log this node keeps, ISO 3166-1. */
  readonly side: string;
  readonly author: string;
  readonly clock: () => Date;
}

/** How many entries one statement inserts: nine values each, and no engine takes more than 32,766. */
const ROWS = 50;
/** How many entries are signed ahead of those that are being inserted. */
const AHEAD = 500;
/** How often an append is tried whose place in the log another process of the same side took. */
const ATTEMPTS = 20;

/** Opens the ledger. Throws a Failure of reason `storage` when it cannot be had. */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { side, author, clock } = options;
  const store = await openStore(options);
  let last: Last = await lastOf(store, side).catch(async (error: unknown) => {
    await store.destroy();
    throw error;
  });
  let known: Signer | undefined;
  const signer = (): Signer => {
    if (known && last.key !== undefined && known.key !== last.key) known = undefined;
    known ??= openSigner(options.data, side, last.key);
    return known;
  };

  const write = async (
    assertions: readonly Assertion[],
    texts: readonly Pick<Document, 'id' | 'text'>[],
    by: string,
  ): Promise<readonly Entry[]> => {
    const own = signer();
    const time = clock().toISOString();
    const first: readonly Assertion[] = last.key === undefined ? [{ kind: 'key', key: own.key }] : [];
    const rows: ReturnType<typeof rowOf>[] = [];
    let { sequence, hash: previous } = last;
    for (const assertion of [...first, ...assertions]) {
      sequence += 1;
      const named = assertion.kind === 'key' ? author : by;
      const row = rowOf({
        side,
        sequence,
        author: named,
        time,
        assertion,
        ...(previous ? { previous } : {}),
      });
      rows.push(row);
      previous = row.hash;
    }
    const written: EntryRow[] = [];
    await durably(store, async (transaction) => {
      written.length = 0;
      await insertTexts(transaction, texts);
      for await (const signed of signedIn(rows, own)) {
        await transaction.insertInto('entry').values(signed).execute();
        for (const row of signed) written.push(row);
      }
    });
    last = { sequence, key: own.key, ...(previous ? { hash: previous } : {}) };
    return written.slice(first.length).map(entryOf);
  };
  /** Appends behind what another process of the same side may have appended meanwhile. */
  const writeInPlace: typeof write = async (...what) => {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await write(...what);
      } catch (error) {
        const now = await lastOf(store, side);
        if (now.sequence === last.sequence || attempt === ATTEMPTS) throw error;
        last = now;
      }
  };
  /** One change of the logs at a time. */
  const inTurn = createTurns().take;

  return {
    append: (assertions, texts, by = author) => inTurn(() => writeInPlace(assertions, texts, by)),
    take: (batch) =>
      inTurn(async () => {
        const taken = await takeIn(store, batch, clock);
        if (batch.side === side && taken.stored > 0) last = await lastOf(store, side);
        return taken;
      }),
    changeKey: () =>
      inTurn(async () => {
        last = await lastOf(store, side);
        const own = signer();
        const next = makeNextKey(options.data, side);
        const proof = next.sign(successionText(side, own.key, next.key));
        await write([{ kind: 'key', key: next.key, proof }], [], author);
        adoptNext(keyFileOf(options.data, side), next.key);
        last = { ...last, key: next.key };
        return signer().key;
      }),
    entries: async () => {
      const all: Entry[] = [];
      for await (const { entries } of entriesAfter(store, new Map()))
        for (const entry of entries) all.push(entry);
      return all;
    },
    entriesAfter: (heads, isAsked) => entriesAfter(store, heads, isAsked),
    entriesOf: (kind) => entriesOf(store, kind),
    heads: async () => {
      const sides = await sidesIn(store);
      const ends = sides.map(async (its) => [its, await lastOf(store, its)] as const);
      return new Map(
        (await Promise.all(ends)).map(([its, { sequence, hash }]) => [its, { sequence, hash: hash! }]),
      );
    },
    count: async () => {
      const { count } = await store
        .selectFrom('entry')
        .select((field) => field.fn.countAll<number | string>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    holds: async (heads) => {
      for (const [its, head] of heads) {
        const entry = await store
          .selectFrom('entry')
          .select('hash')
          .where('side', '=', its)
          .where('sequence', '=', head.sequence)
          .executeTakeFirst();
        if (entry?.hash !== head.hash) return false;
      }
      return true;
    },
    textOf: async (id) =>
      (await store.selectFrom('document').select('text').where('id', '=', id).executeTakeFirst())?.text,
    textsOf: (ids) => textsIn(store, ids),
    logs: createLogs({
      store,
      side,
      clock,
      signer: () => {
        try {
          return signer();
        } catch (error) {
          // A node that reads another's database signs nothing in its name.
          if (last.key !== undefined && known === undefined) return undefined;
          throw error;
        }
      },
    }),
    side,
    clock,
    signer,
    store,
    where: { data: options.data, ...(options.databaseUrl ? { databaseUrl: options.databaseUrl } : {}) },
    engine: options.databaseUrl ? 'postgresql' : 'sqlite',
    close: () => store.destroy(),
  };
}

/** Where a log ends, and by which key it is signed once it has one. */
interface Last {
  readonly sequence: number;
  readonly hash?: string;
  readonly key?: string;
}

async function lastOf(store: Store, side: string): Promise<Last> {
  const { sequence, hash } = await endOf(store, side);
  if (hash === null) return { sequence };
  const key = await keyOf(store, side);
  return { sequence, hash, ...(key ? { key } : {}) };
}

export async function insertTexts(
  transaction: Store,
  texts: readonly Pick<Document, 'id' | 'text'>[],
): Promise<void> {
  for (const { id, text } of texts)
    await transaction
      .insertInto('document')
      .values({ id, text })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
}

/** The rows with their signatures, as many at once as one statement inserts; those to come are signed beside the inserting. */
async function* signedIn(
  rows: readonly ReturnType<typeof rowOf>[],
  signer: Signer,
): AsyncGenerator<EntryRow[]> {
  const isFew = rows.length < ROWS;
  const signatures: (string | Promise<string>)[] = [];
  for (let at = 0; at < rows.length; at += ROWS) {
    for (let next = signatures.length; next < Math.min(rows.length, at + AHEAD); next += 1)
      signatures.push(isFew ? signer.sign(rows[next]!.text) : signer.signLater(rows[next]!.text));
    yield await Promise.all(
      rows.slice(at, at + ROWS).map(async ({ text: _, ...row }, index) => ({
        ...row,
        signature: await signatures[at + index]!,
      })),
    );
  }
}

import { canonicalJson, sha256 } from '#model/canonical.ts';
import type { Document } from '#model/document.ts';
import type { Assertion, Entry } from '#model/entry.ts';
import { Failure } from '#model/failure.ts';
import { openStore, type Store, storage } from './store.ts';

/** A side's append-only log, and the texts of the documents it speaks of. */
export interface Ledger {
  /** Appends in one durable transaction, all or nothing; returns the entries as written. They are the node's own unless another is named their author. */
  append(
    assertions: readonly Assertion[],
    texts: readonly Pick<Document, 'id' | 'text'>[],
    by?: string,
  ): Promise<readonly Entry[]>;
  /** Every entry of every log, by side and sequence. */
  entries(): Promise<readonly Entry[]>;
  textOf(document: string): Promise<string | undefined>;
  texts(): Promise<ReadonlyMap<string, string>>;
  /** The database behind it, for tables derived from the logs, and whose SQL it speaks. */
  readonly store: Store;
  readonly engine: 'sqlite' | 'postgresql';
  close(): Promise<void>;
}

export interface LedgerOptions {
  readonly data: string;
  readonly databaseUrl?: string;
  /** The side whose log this node keeps, ISO 3166-1. */
  readonly side: string;
  readonly author: string;
  readonly clock: () => Date;
}

/** Opens the ledger and checks that its own log has no gap and no changed entry. */
export async function openLedger({ side, author, clock, ...where }: LedgerOptions): Promise<Ledger> {
  const store = await openStore(where);
  const last = await store
    .selectFrom('entry')
    .select(['sequence', 'hash'])
    .where('side', '=', side)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  let sequence = last?.sequence ?? 0;
  let previous = last?.hash;
  let turn: Promise<unknown> = Promise.resolve();

  const write = async (
    assertions: readonly Assertion[],
    texts: readonly Pick<Document, 'id' | 'text'>[],
    by: string,
  ): Promise<readonly Entry[]> => {
    const time = clock().toISOString();
    const entries: Entry[] = [];
    for (const assertion of assertions) {
      const before = entries.at(-1)?.hash ?? previous;
      entries.push(
        sealed({
          side,
          sequence: sequence + entries.length + 1,
          author: by,
          time,
          assertion,
          ...(before ? { previous: before } : {}),
        }),
      );
    }
    try {
      await store.transaction().execute(async (transaction) => {
        for (const { id, text } of texts)
          await transaction
            .insertInto('document')
            .values({ id, text })
            .onConflict((conflict) => conflict.column('id').doNothing())
            .execute();
        for (const { assertion, ...entry } of entries)
          await transaction
            .insertInto('entry')
            .values({
              ...entry,
              kind: assertion.kind,
              assertion: canonicalJson(assertion),
              previous: entry.previous ?? null,
              signature: null,
            })
            .execute();
      });
    } catch (cause) {
      if (cause instanceof Failure) throw cause;
      throw storage(
        'to write to the store',
        cause instanceof Error ? cause.message : String(cause),
        'free space on the disk and try again; nothing was stored',
        cause,
      );
    }
    sequence += entries.length;
    previous = entries.at(-1)?.hash ?? previous;
    return entries;
  };

  return {
    append: (assertions, texts, by = author) => {
      const result = turn.then(() => write(assertions, texts, by));
      turn = result.catch(() => undefined);
      return result;
    },
    entries: () => entriesOf(store),
    textOf: async (id) =>
      (await store.selectFrom('document').select('text').where('id', '=', id).executeTakeFirst())?.text,
    texts: async () =>
      new Map((await store.selectFrom('document').selectAll().execute()).map(({ id, text }) => [id, text])),
    store,
    engine: where.databaseUrl ? 'postgresql' : 'sqlite',
    close: () => store.destroy(),
  };
}

/** An entry with its hash: SHA-256 over the canonical JSON of all the rest, its predecessor's hash included. */
export const sealed = (entry: Omit<Entry, 'hash' | 'signature'>): Entry => ({
  ...entry,
  hash: sha256(canonicalJson(entry)),
});

async function entriesOf(store: Store): Promise<readonly Entry[]> {
  const rows = await store.selectFrom('entry').selectAll().orderBy('side').orderBy('sequence').execute();
  let before: { side: string; hash: string } | undefined;
  return rows.map(({ kind: _, assertion, previous, signature, hash, ...row }) => {
    const entry = sealed({
      ...row,
      assertion: JSON.parse(assertion) as Assertion,
      ...(previous ? { previous } : {}),
    });
    const expected = before?.side === row.side ? before.hash : undefined;
    if (entry.hash !== hash || entry.previous !== expected)
      throw storage(
        'a log in which nothing was changed',
        `entry ${row.sequence} of side ${row.side} does not fit its hash`,
        'restore the data folder from a backup',
      );
    before = { side: row.side, hash };
    return signature ? { ...entry, signature } : entry;
  });
}

import type { Kysely } from 'kysely';

/** The tables behind the logs: text and integers only, the same on SQLite, PostgreSQL and Citus. */
export interface Tables {
  entry: {
    side: string;
    sequence: number;
    kind: string;
    author: string;
    time: string;
    /** Canonical JSON. */
    assertion: string;
    hash: string;
    previous: string | null;
    signature: string | null;
  };
  /** The texts of documents; one that is withheld by its side is on that side's node alone. */
  document: { id: string; text: string };
  /** The heads that sides signed and this node gave out or was shown. */
  tree_head: { side: string; size: number; root: string; time: string; signature: string };
  /** The other sides' nodes and their keys, as a person confirmed them. */
  peer: {
    side: string;
    url: string | null;
    key: string;
    confirmed_by: string;
    confirmed_at: string;
    pulled_at: string | null;
    outcome: string | null;
  };
  /** Evidence that a side signed two histories; `digest` is the SHA-256 of what was shown. */
  fork: {
    side: string;
    sequence: number;
    digest: string;
    kind: string;
    held: string;
    shown: string;
    source: string;
    found: string;
  };
  schema_version: { id: number; version: number };
}
export type Store = Kysely<Tables>;

/**
 * What brings the tables from one version to the next, the first from nothing; never back. Each runs in one transaction with the note of its
 * version, so that a program that is killed in between leaves the one or the other.
 */
export const MIGRATIONS: readonly ((store: Store) => Promise<void>)[] = [
  async ({ schema }) => {
    await schema
      .createTable('entry')
      .ifNotExists()
      .addColumn('side', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('time', 'text', (column) => column.notNull())
      .addColumn('assertion', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('previous', 'text')
      .addColumn('signature', 'text')
      .addPrimaryKeyConstraint('entry_pk', ['side', 'sequence'])
      .execute();
    await schema
      .createTable('document')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('text', 'text', (column) => column.notNull())
      .execute();
  },
  async ({ schema }) => {
    await schema
      .createTable('tree_head')
      .ifNotExists()
      .addColumn('side', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('root', 'text', (column) => column.notNull())
      .addColumn('time', 'text', (column) => column.notNull())
      .addColumn('signature', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('tree_head_pk', ['side', 'size'])
      .execute();
    await schema
      .createTable('peer')
      .ifNotExists()
      .addColumn('side', 'text', (column) => column.primaryKey())
      .addColumn('url', 'text')
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('confirmed_by', 'text', (column) => column.notNull())
      .addColumn('confirmed_at', 'text', (column) => column.notNull())
      .addColumn('pulled_at', 'text')
      .addColumn('outcome', 'text')
      .execute();
    await schema
      .createTable('fork')
      .ifNotExists()
      .addColumn('side', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('held', 'text', (column) => column.notNull())
      .addColumn('shown', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('found', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('fork_pk', ['side', 'sequence', 'digest'])
      .execute();
  },
];

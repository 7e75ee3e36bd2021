import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Failure } from '#model/failure.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { sqliteFailure } from './sqlite-failure.ts';

/** The tables behind the logs: text and integers only, the same on SQLite, PostgreSQL and Citus. */
export interface Tables {
  entry: {
    side: string;
    sequence: number;
    kind: string;
    author: string;
    time: string;
    assertion: string;
    hash: string;
    previous: string | null;
    signature: string | null;
  };
  document: { id: string; text: string };
  schema_version: { id: number; version: number };
}
export type Store = Kysely<Tables>;

/** The version of the tables that this program writes. */
const VERSION = 1;

/** Opens the store: PostgreSQL at `databaseUrl`, else SQLite in the data folder. Throws a Failure of reason `storage`. */
export async function openStore(where: {
  readonly data: string;
  readonly databaseUrl?: string;
}): Promise<Store> {
  const store = where.databaseUrl ? await openPostgres(where.databaseUrl) : openSqlite(where.data);
  try {
    await migrate(store);
  } catch (error) {
    await store.destroy();
    throw error;
  }
  return store;
}

function openSqlite(folder: string): Store {
  const told = (error: unknown): Failure => sqliteFailure(error, folder);
  try {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'pobratim.sqlite');
    // SQLite would open what it may only read, and fail later with an error of input and output.
    for (const path of [folder, ...(existsSync(file) ? [file] : [])])
      accessSync(path, constants.R_OK | constants.W_OK);
    const database = new DatabaseSync(file, { timeout: 2000 });
    try {
      database.exec(
        'pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full; begin immediate; commit',
      );
    } catch (error) {
      database.close();
      throw error;
    }
    return new Kysely<Tables>({ dialect: sqliteDialect(database, told) });
  } catch (error) {
    throw told(error);
  }
}

async function openPostgres(url: string): Promise<Store> {
  const { default: pg } = await import('pg');
  const store = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 8 }) }),
  });
  try {
    const { rows } = await sql<{ low: string }>`select lower('ЖҚ') as low`.execute(store);
    if (rows[0]?.low !== 'жқ')
      throw storage(
        'a database that knows Cyrillic',
        'one with locale C',
        'create it with UTF-8 and an ICU or C.UTF-8 locale',
      );
    return store;
  } catch (cause) {
    await store.destroy();
    if (cause instanceof Failure) throw cause;
    throw storage(
      'a PostgreSQL at DATABASE_URL',
      cause instanceof Error ? cause.message : String(cause),
      'check the address and that the server runs',
      cause,
    );
  }
}

/** Brings the tables forward, never back. */
async function migrate(store: Store): Promise<void> {
  await store.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  const found = (await store.selectFrom('schema_version').select('version').executeTakeFirst())?.version ?? 0;
  if (found > VERSION)
    throw storage(
      `a data folder of version ${VERSION} or older`,
      `version ${found}`,
      'install the newer program that wrote it',
    );
  if (found === VERSION) return;
  await store.schema
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
  await store.schema
    .createTable('document')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
  await store.insertInto('schema_version').values({ id: 1, version: VERSION }).execute();
}

export const storage = (expected: string, found: string, remedy: string, cause?: unknown): Failure =>
  new Failure('storage', { expected, found, remedy }, cause === undefined ? undefined : { cause });

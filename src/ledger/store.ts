import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, type KyselyConfig, PostgresDialect, type RawBuilder, SqliteAdapter, sql } from 'kysely';
import { Failure } from '#model/failure.ts';
import { MIGRATIONS, type Store, type Tables } from './migrations.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { sqliteFailure } from './sqlite-failure.ts';

/** Where the store is, and who looks on at its statements (`log` and `plugins` of Kysely). */
export interface Where {
  readonly data: string;
  readonly databaseUrl?: string;
  readonly watch?: Pick<KyselyConfig, 'log' | 'plugins'>;
}

/** The version of the tables that this program writes. */
const VERSION = MIGRATIONS.length;
export const DATABASE = 'pobratim.sqlite';

/** Opens the store: PostgreSQL at `databaseUrl`, else SQLite in the data folder. Throws a Failure of reason `storage`. */
export async function openStore(where: Where): Promise<Store> {
  const store = where.databaseUrl
    ? await openPostgres(where.databaseUrl, where.watch)
    : openSqlite(where.data, where.watch);
  try {
    await migrate(store);
  } catch (error) {
    await store.destroy();
    throw error;
  }
  return store;
}

/**
 * Opens the store to read it as it stands, while another process may write to it. `version` is that of its tables. Throws a Failure when there is none.
 */
export async function openForReading(
  where: Where,
): Promise<{ readonly store: Store; readonly version: number }> {
  const store = where.databaseUrl
    ? await openPostgres(where.databaseUrl, where.watch)
    : readableSqlite(where.data, where.watch);
  try {
    const found = await store.selectFrom('schema_version').select('version').executeTakeFirst();
    return { store, version: checkedVersion(found?.version ?? 0) };
  } catch (error) {
    await store.destroy();
    throw error;
  }
}

function readableSqlite(folder: string, watch: Where['watch']): Store {
  const told = (error: unknown): Failure => sqliteFailure(error, folder);
  try {
    const database = new DatabaseSync(join(folder, DATABASE), { readOnly: true, timeout: 2000 });
    return new Kysely<Tables>({ dialect: sqliteDialect(database, told), ...watch });
  } catch (error) {
    throw told(error);
  }
}

function openSqlite(folder: string, watch: Where['watch']): Store {
  const told = (error: unknown): Failure => sqliteFailure(error, folder);
  const opened: DatabaseSync[] = [];
  const open = (file: string, statements: string): DatabaseSync => {
    const database = new DatabaseSync(file, { timeout: 2000 });
    opened.push(database);
    database.exec(statements);
    return database;
  };
  try {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, DATABASE);
    // SQLite would open what it may only read, and fail later with an error of input and output.
    for (const path of [folder, ...(existsSync(file) ? [file] : [])])
      accessSync(path, constants.R_OK | constants.W_OK);
    // One process has the folder; the lock goes with it, however it ends. The database itself stays open to readers: backup, verify.
    const lock = open(join(folder, 'pobratim.lock'), 'pragma journal_mode = memory; begin exclusive');
    const database = open(
      file,
      'pragma journal_mode = wal; pragma synchronous = full; begin immediate; commit',
    );
    const dialect = sqliteDialect(database, told, () => lock.close());
    return new Kysely<Tables>({ dialect, ...watch });
  } catch (error) {
    for (const database of opened) database.close();
    throw told(error);
  }
}

async function openPostgres(url: string, watch: Where['watch']): Promise<Store> {
  const { default: pg } = await import('pg');
  const store = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 8 }) }),
    ...watch,
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
  checkedVersion(found);
  for (const [index, change] of MIGRATIONS.entries()) {
    if (index < found) continue;
    await store.transaction().execute(async (transaction) => {
      await change(transaction);
      const version = { id: 1, version: index + 1 };
      await transaction
        .insertInto('schema_version')
        .values(version)
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ version: version.version }))
        .execute();
    });
  }
}

function checkedVersion(found: number): number {
  if (found > VERSION)
    throw storage(
      `a data folder of version ${VERSION} or older`,
      `version ${found}`,
      'install the newer program that wrote it',
    );
  return found;
}

/** How often a transaction is tried that the database broke off for others' sake. */
const ATTEMPTS = 6;
/** Serialisation failure and deadlock (PostgreSQL, appendix A). */
const BROKEN_OFF = ['40001', '40P01'];

/** Does work in one durable transaction, all or nothing; tries again when the database broke it off for the sake of another. */
export async function durably<T>(store: Store, work: (transaction: Store) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await store.transaction().execute(work);
    } catch (cause) {
      if (cause instanceof Failure) throw cause;
      const { code = '', message = String(cause) } = cause as Partial<Error> & { readonly code?: string };
      if (BROKEN_OFF.includes(code) && attempt < ATTEMPTS) continue;
      throw storage(
        'to write to the store',
        message,
        'free space on the disk and try again; nothing was stored',
        cause,
      );
    }
}

export const storage = (expected: string, found: string, remedy: string, cause?: unknown): Failure =>
  new Failure('storage', { expected, found, remedy }, cause === undefined ? undefined : { cause });

/** A column of text as its bytes in UTF-8: these are hashed as they are, and made a string several times sooner than SQLite's driver makes one. */
export const utf8 = (store: Store, column: string): RawBuilder<Uint8Array> =>
  store.getExecutor().adapter instanceof SqliteAdapter
    ? sql`cast(${sql.ref(column)} as blob)`
    : sql`convert_to(${sql.ref(column)}, 'UTF8')`;

/** The texts of some documents in UTF-8, by id. */
export async function bytesIn(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (ids.length === 0) return new Map();
  const rows = await store
    .selectFrom('document')
    .select(['id', utf8(store, 'text').as('bytes')])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}

/** The texts of some documents, by id. */
export async function textsIn(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await store.selectFrom('document').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}

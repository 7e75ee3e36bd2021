import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Failure } from '#model/failure.ts';
import { type Member, type People, ROLES, type Role } from '#model/people.ts';
import { sqliteDialect } from '../ledger/sqlite-dialect.ts';
import { sqliteFailure } from '../ledger/sqlite-failure.ts';
import type { PeopleStore, Tables } from '../people/tables.ts';
import { type Options, usage } from './command.ts';

/** How long a command waits for the server to finish a write, in milliseconds. */
const PATIENCE_MS = 5000;

/** Opens the people of the node that the options and the environment name. Unlike the data folder's ledger they may be open twice: in `serve` and in a command. */
export async function peopleAt(
  options: Options,
  address: () => string = () => `http://localhost:${process.env.PORT || 8080}`,
): Promise<People> {
  const { openPeople } = await import('../people/people.ts');
  const databaseUrl = process.env.DATABASE_URL;
  const store = databaseUrl
    ? await postgresStore(databaseUrl)
    : sqliteStore(String(options.data ?? process.env.POBRATIM_DATA ?? 'data'));
  try {
    return await openPeople({
      store,
      side: process.env.POBRATIM_SIDE ?? 'KZ',
      origin: () => process.env.ORIGIN?.replace(/\/$/, '') || address(),
      clock: () => new Date(),
    });
  } catch (error) {
    await store.destroy();
    throw error;
  }
}

/** The people of a data folder: a database beside the ledger's, which only its owner may read. */
export function sqliteStore(folder: string): PeopleStore {
  const told = (error: unknown): Failure => sqliteFailure(error, folder);
  try {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'people.sqlite');
    closeSync(openSync(file, 'a', 0o600));
    const database = new DatabaseSync(file, { timeout: PATIENCE_MS });
    try {
      database.exec('pragma journal_mode = wal; pragma synchronous = full');
    } catch (error) {
      database.close();
      throw error;
    }
    return new Kysely<Tables>({ dialect: sqliteDialect(database, told) });
  } catch (error) {
    throw told(error);
  }
}

/** The people of a PostgreSQL: a schema of their own, so that rights over the ledger and over them can be given apart. */
export async function postgresStore(url: string, schema = 'people'): Promise<PeopleStore> {
  const { default: pg } = await import('pg');
  const store = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: new pg.Pool({ connectionString: url, max: 4, options: `-c search_path=${schema}` }),
    }),
  });
  try {
    await sql`create schema if not exists ${sql.id(schema)}`.execute(store);
    return store;
  } catch (cause) {
    await store.destroy();
    throw new Failure(
      'storage',
      {
        expected: `a PostgreSQL at DATABASE_URL with a schema ${schema} that can be used`,
        found: cause instanceof Error ? cause.message : String(cause),
        remedy: 'check the address and the rights of its role',
      },
      { cause },
    );
  }
}

/** Opens the people, lets them be asked, and closes them whatever happens. */
export async function withPeople<T>(options: Options, ask: (people: People) => Promise<T>): Promise<T> {
  const people = await peopleAt(options);
  try {
    return await ask(people);
  } finally {
    await people.close();
  }
}

/** The one person of that id, address or name. Throws a usage Failure when there is none, or several. */
export async function personNamed(people: People, written: string): Promise<Member> {
  const members = await people.members();
  const found = members.filter(({ id, email, name }) => [id, email, name].includes(written));
  if (found.length !== 1)
    throw usage(
      'the id, address or name of one person',
      found.length === 0 ? `"${written}"` : `${found.length} of that name`,
      'see pobratim people list',
    );
  return found[0]!;
}

export function roleNamed(written: string | undefined): Role {
  const role = ROLES.find((known) => known === written);
  if (!role) throw usage(`a role of ${ROLES.join(', ')}`, `"${written ?? ''}"`);
  return role;
}

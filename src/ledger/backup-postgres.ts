import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { storage } from './store.ts';

/** Derived from the logs, and made anew when missing. */
const DERIVED = /^search_/;
const AT_ONCE = 500;

interface Table {
  /** Empty for the schema of the ledger, else the name of another one. */
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly isNeeded: boolean }[];
  readonly constraints: readonly { readonly name: string; readonly definition: string }[];
}

/** Writes the tables of a PostgreSQL as they are at one moment: a line for each table, then one for each of its rows. */
export async function dumpPostgres(url: string, file: string): Promise<void> {
  const client = await connected(url);
  const output = createWriteStream(file, { mode: 0o600 });
  const write = async (value: unknown): Promise<void> => {
    if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain');
  };
  try {
    await client.query('begin isolation level repeatable read read only');
    for (const table of await tablesOf(client)) {
      await write(table);
      await client.query(`declare rows cursor for select * from ${nameOf(table)}`);
      for (;;) {
        const { rows } = await client.query(`fetch ${AT_ONCE} from rows`);
        for (const row of rows) await write(table.columns.map(({ name }) => row[name]));
        if (rows.length < AT_ONCE) break;
      }
      await client.query('close rows');
    }
    await client.query('commit');
  } finally {
    output.end();
    await once(output, 'close');
    await client.end();
  }
}

/** Makes the tables of a dump where there are none of the ledger's, in one transaction. */
export async function restorePostgres(url: string, file: string): Promise<void> {
  const client = await connected(url);
  try {
    const { rows } = await client.query("select to_regclass('entry') as entry");
    if (rows[0].entry !== null)
      throw storage('a PostgreSQL without a node', 'one with a ledger', 'set DATABASE_URL to an empty one');
    await client.query('begin');
    let table: Table | undefined;
    for await (const line of createInterface({
      input: createReadStream(file),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      const read = JSON.parse(line) as Table | readonly unknown[];
      if (!Array.isArray(read)) {
        table = read as Table;
        await make(client, table);
        continue;
      }
      const places = read.map((_, index) => `$${index + 1}`).join(', ');
      await client.query({
        name: `insert ${table!.schema} ${table!.table}`,
        text: `insert into ${nameOf(table!)} values (${places})`,
        values: [...read],
      });
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function make(client: Client, table: Table): Promise<void> {
  if (table.schema) await client.query(`create schema if not exists ${quoted(table.schema)}`);
  const columns = table.columns.map(
    ({ name, type, isNeeded }) => `${quoted(name)} ${type}${isNeeded ? ' not null' : ''}`,
  );
  const constraints = table.constraints.map(
    ({ name, definition }) => `constraint ${quoted(name)} ${definition}`,
  );
  await client.query(`create table ${nameOf(table)} (${[...columns, ...constraints].join(', ')})`);
}

async function tablesOf(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query(
    `select t.table_schema, t.table_name, t.table_schema = current_schema() as is_own
     from information_schema.tables t
     where t.table_schema in (current_schema(), 'people') and t.table_type = 'BASE TABLE'
     order by 1, 2`,
  );
  const tables: Table[] = [];
  for (const { table_schema, table_name, is_own } of rows) {
    if (DERIVED.test(table_name)) continue;
    const columns = await client.query(
      `select column_name as name, data_type as type, is_nullable = 'NO' as "isNeeded"
       from information_schema.columns where table_schema = $1 and table_name = $2 order by ordinal_position`,
      [table_schema, table_name],
    );
    const constraints = await client.query(
      `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
       where conrelid = format('%I.%I', $1::text, $2::text)::regclass and contype in ('p', 'u') order by 1`,
      [table_schema, table_name],
    );
    tables.push({
      schema: is_own ? '' : table_schema,
      table: table_name,
      columns: columns.rows,
      constraints: constraints.rows,
    });
  }
  return tables;
}

type Client = Awaited<ReturnType<typeof connected>>;

async function connected(url: string) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } catch (cause) {
    throw storage(
      'a PostgreSQL at DATABASE_URL',
      cause instanceof Error ? cause.message : String(cause),
      'check the address and that the server runs',
      cause,
    );
  }
  return client;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const nameOf = ({ schema, table }: Pick<Table, 'schema' | 'table'>): string =>
  schema ? `${quoted(schema)}.${quoted(table)}` : quoted(table);

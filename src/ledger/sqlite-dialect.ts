import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

const MOST_STATEMENTS = 100;

/**
 * Lets Kysely speak to the SQLite that ships with Node. One connection; its queries run one after the other. An error of SQLite is
 * thrown as what `told` makes of it; `closed` is called when the database has been closed.
 */
export function sqliteDialect(
  database: DatabaseSync,
  told: (error: unknown) => Error,
  closed: () => void = () => undefined,
): Dialect {
  let last: Promise<void> = Promise.resolve();
  /** Statements are compiled once; a long list of others has been forgotten. */
  const known = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const statement = known.get(sql) ?? database.prepare(sql);
    known.delete(sql);
    known.set(sql, statement);
    if (known.size > MOST_STATEMENTS) known.delete(known.keys().next().value!);
    return statement;
  };
  const connection: DatabaseConnection = {
    executeQuery: async <R>({
      sql,
      parameters,
    }: {
      sql: string;
      parameters: readonly unknown[];
    }): Promise<QueryResult<R>> => {
      const values = parameters as SQLInputValue[];
      try {
        const statement = prepared(sql);
        if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
        const { changes } = statement.run(...values);
        return { rows: [], numAffectedRows: BigInt(changes) };
      } catch (error) {
        throw told(error);
      }
    },
    streamQuery: async function* <R>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) {
      for (const row of database.prepare(sql).iterate(...(parameters as SQLInputValue[])))
        yield { rows: [row as R] };
    },
  };
  let release: (() => void) | undefined;
  const run = async (sql: string): Promise<void> => {
    try {
      database.exec(sql);
    } catch (error) {
      throw told(error);
    }
  };
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => ({
      init: async () => undefined,
      acquireConnection: async () => {
        const before = last;
        last = new Promise((resolve) => {
          before.then(() => {
            release = resolve;
          });
        });
        await before;
        return connection;
      },
      // A reader sees the store as it is when it first reads, and keeps no writer off.
      beginTransaction: (_, { accessMode }) => run(accessMode === 'read only' ? 'begin' : 'begin immediate'),
      commitTransaction: () => run('commit'),
      // A full disk or a failed write makes SQLite roll back by itself.
      rollbackTransaction: async () => (database.isTransaction ? run('rollback') : undefined),
      releaseConnection: async () => release?.(),
      destroy: async () => {
        database.close();
        closed();
      },
    }),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

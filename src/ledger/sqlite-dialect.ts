import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import {
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/**
 * Lets Kysely speak to the SQLite that ships with Node. One connection; its queries run one after the other. An error of SQLite is
 * thrown as what `told` makes of it.
 */
export function sqliteDialect(database: DatabaseSync, told: (error: unknown) => Error): Dialect {
  let last: Promise<void> = Promise.resolve();
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
        const statement = database.prepare(sql);
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
      beginTransaction: () => run('begin immediate'),
      commitTransaction: () => run('commit'),
      // A full disk or a failed write makes SQLite roll back by itself.
      rollbackTransaction: async () => (database.isTransaction ? run('rollback') : undefined),
      releaseConnection: async () => release?.(),
      destroy: async () => database.close(),
    }),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

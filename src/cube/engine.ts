import { availableParallelism } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Cube } from '#model/cube.ts';

/** DuckDB in memory, able to read and write files, unable to fetch extensions. Must be closed. */
export interface Engine extends Cube {
  /** Runs statements that give no rows; tells every fifth of a second how far they have come, 0 to 1. */
  run(sql: string, progress?: (done: number) => void): Promise<void>;
  /** Stops what runs and refuses what comes. */
  interrupt(): void;
  isInterrupted(): boolean;
  close(): void;
}

/** What DuckDB may use; it spills to `scratch` beyond `memory`. */
export interface EngineOptions {
  /** Such as `1GB`. */
  readonly memory?: string;
  readonly scratch?: string;
}

const PROGRESS_EVERY_MS = 200;

/** A text as a literal of SQL. */
export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** A name as SQL writes it. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Loads DuckDB (70 MB, native) when it is first wanted, and opens it in memory. */
export async function openEngine({ memory = '1GB', scratch }: EngineOptions = {}): Promise<Engine> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: memory,
    threads: String(availableParallelism()),
    temp_directory: scratch ?? '',
  });
  let interrupted = false;
  const connections: DuckDBConnection[] = [];
  const idle: DuckDBConnection[] = [];
  const waiting: ((connection: DuckDBConnection) => void)[] = [];
  /** As many questions at once as there are cores: more would only share them and hold memory. */
  const taken = async (): Promise<DuckDBConnection> => {
    const ready = idle.pop();
    if (ready) return ready;
    if (connections.length >= availableParallelism())
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    const opened = await instance.connect();
    connections.push(opened);
    return opened;
  };
  const given = (connection: DuckDBConnection): void => {
    const next = waiting.shift();
    if (next) next(connection);
    else idle.push(connection);
  };
  const use = async <T>(ask: (connection: DuckDBConnection) => Promise<T>): Promise<T> => {
    const connection = await taken();
    try {
      return await ask(connection);
    } finally {
      given(connection);
    }
  };
  return {
    rows: <Row>(sql: string, parameters: readonly (string | number | boolean | null)[] = []) =>
      use(async (connection) => {
        if (interrupted) throw new Error('interrupted');
        const result = await connection.runAndReadAll(sql, [...parameters]);
        const rows = result.getRowObjectsJS();
        for (const row of rows)
          for (const [name, value] of Object.entries(row))
            if (typeof value === 'bigint') row[name] = Number(value);
        return rows as unknown as readonly Row[];
      }),
    run: (sql, progress) =>
      use(async (connection) => {
        if (interrupted) throw new Error('interrupted');
        const timer = progress
          ? setInterval(() => progress(Math.max(0, connection.progress.percentage) / 100), PROGRESS_EVERY_MS)
          : undefined;
        try {
          await connection.run(sql);
        } finally {
          clearInterval(timer);
        }
      }),
    interrupt: () => {
      interrupted = true;
      for (const connection of connections) connection.interrupt();
    },
    isInterrupted: () => interrupted,
    close: () => {
      for (const connection of connections) connection.closeSync();
      instance.closeSync();
    },
  };
}

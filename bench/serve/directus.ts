import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { ended } from './programs.ts';

const START_MS = 180_000;

/** A row that ours serves as `/api/KIND/ID`. */
export interface HeldRow {
  readonly kind: string;
  readonly id: string;
  readonly row: unknown;
}

export interface Directus {
  readonly process: ChildProcess;
  /** The address of the page or row that ours serves at `path`. */
  at(path: string): string;
  close(): Promise<void>;
}

/** Starts the Directus of a folder over a database of its own in a PostgreSQL, with the rows that ours serves: one table for each kind. Its caches and limits stay as it ships them. */
export async function openDirectus(
  folder: string,
  server: string,
  held: readonly HeldRow[],
): Promise<Directus> {
  const database = `peer_${process.pid}`;
  const url = new URL(server);
  await tell(server, `create database ${database}`);
  url.pathname = `/${database}`;
  const port = 20_000 + (process.pid % 10_000);
  const token = randomBytes(16).toString('hex');
  const env = {
    ...process.env,
    KEY: token,
    SECRET: token,
    DB_CLIENT: 'pg',
    DB_CONNECTION_STRING: url.href,
    ADMIN_EMAIL: 'bench@example.org',
    ADMIN_PASSWORD: token,
    ADMIN_TOKEN: token,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'warn',
    TELEMETRY: 'false',
    // It would refuse what comes while it is busy, and so answer nobody under this load.
    PRESSURE_LIMITER_ENABLED: 'false',
  };
  const program = (verb: string): ChildProcess =>
    spawn(process.execPath, [join(folder, 'node_modules/directus/cli.js'), verb], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  let directus: ChildProcess | undefined;
  const close = async (): Promise<void> => {
    if (directus) await ended(directus);
    await tell(server, `drop database ${database} with (force)`);
  };
  try {
    const made = await new Promise((resolve) => program('bootstrap').once('exit', resolve));
    if (made !== 0) throw new Error(`expected Directus to make its tables; it ended with ${made}`);
    await keep(url.href, held);
    directus = program('start');
    const home = `http://127.0.0.1:${port}`;
    const until = performance.now() + START_MS;
    while (!(await fetch(`${home}/server/ping`).catch(() => undefined))?.ok) {
      if (performance.now() > until) throw new Error(`expected Directus at ${home}; it does not answer`);
      await pause(200);
    }
    return {
      process: directus,
      at: (path) => {
        const [, , kind, id] = path.split(/[/?]/);
        return path.includes('?')
          ? `${home}/items/${kind}?limit=20&sort=id&access_token=${token}`
          : `${home}/items/${tableOf(`one of ${kind}`)}/${id}?access_token=${token}`;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const tableOf = (kind: string): string => kind.replaceAll(' ', '_');

async function keep(url: string, held: readonly HeldRow[]): Promise<void> {
  for (const kind of new Set(held.map((row) => row.kind)))
    await tell(url, `create table ${tableOf(kind)} (id text primary key, row jsonb)`);
  for (const { kind, id, row } of held)
    await tell(url, `insert into ${tableOf(kind)} values ($1, $2) on conflict do nothing`, [
      id,
      JSON.stringify(row),
    ]);
}

async function tell(url: string, text: string, values?: readonly unknown[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text, values ? [...values] : undefined);
  } finally {
    await client.end();
  }
}

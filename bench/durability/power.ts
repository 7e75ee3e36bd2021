import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openLedger } from '../../src/ledger/ledger.ts';
import { verify } from '../../src/ledger/verify.ts';
import type { Place } from '../../test/store/place.ts';
import { openPowerDisk } from './power-disk.ts';

const run = promisify(execFile);
const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));
const MEGABYTE = 1024 * 1024;

/** What cuts of the power came to. */
export interface PowerOutcome {
  readonly cuts: number;
  /** Documents, of all disks. */
  readonly acknowledged: number;
  readonly lost: number;
  /** Documents without their claims or text. */
  readonly halves: number;
  readonly faults: readonly string[];
  /** The most that was written and not flushed at a cut: without it a cut tries nothing. */
  readonly 'greatest pending, kB': number;
}

export type Engine = 'sqlite' | 'postgresql' | 'careless';

/** How often the power of one disk is cut, before the log on it grows too long to be looked at each time. */
const CUTS_A_DISK = 20;

/** Cuts the power of disks at random moments while a program writes to them, and each time looks at what a start afterwards finds. */
export async function powerCuts(engine: Engine, cuts: number, random: () => number): Promise<PowerOutcome> {
  const total = { acknowledged: 0, lost: 0, halves: 0, faults: [] as string[], pending: 0 };
  for (let done = 0; done < cuts; done += CUTS_A_DISK) {
    const its = await cutsOfOneDisk(engine, Math.min(CUTS_A_DISK, cuts - done), random);
    total.acknowledged += its.acknowledged;
    total.lost += its.lost;
    total.halves += its.halves;
    total.faults.push(...its.faults);
    total.pending = Math.max(total.pending, its.pending);
  }
  const { pending, ...rest } = total;
  return { cuts, ...rest, 'greatest pending, kB': Math.round(pending / 1024) };
}

async function cutsOfOneDisk(engine: Engine, cuts: number, random: () => number) {
  const disk = await openPowerDisk((engine === 'postgresql' ? 400 : 96) * MEGABYTE);
  const postgres = engine === 'postgresql' ? await postgresOn(disk.folder) : undefined;
  const data = join(disk.folder, 'data');
  mkdirSync(data, { recursive: true });
  const url = postgres?.url ?? (engine === 'careless' ? 'careless' : '');
  const writer = fork(WRITER, [data, url]);
  const acknowledged: string[] = [];
  writer.on('message', (id) => acknowledged.push(String(id)));
  const outcome = { lost: 0, halves: 0, faults: [] as string[], pending: 0 };
  try {
    await Promise.race([
      once(writer, 'message'),
      once(writer, 'exit').then(() => Promise.reject(new Error('the writer ended'))),
    ]);
    for (let cut = 0; cut < cuts; cut += 1) {
      await pause(20 + random() * 400);
      const known = acknowledged.slice();
      const { pending, result } = await disk.cut(Math.floor(random() * 2 ** 31), (folder) => {
        // What is looked at is as it was at the cut; meanwhile nothing is written, lest the disk be full before the last.
        writer.kill('SIGSTOP');
        return lookedAt(engine, folder, known).finally(() => writer.kill('SIGCONT'));
      });
      outcome.pending = Math.max(outcome.pending, pending);
      outcome.lost += result.lost;
      outcome.halves += result.halves;
      outcome.faults.push(...result.faults);
    }
  } finally {
    writer.kill('SIGKILL');
    if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
    await postgres?.stop();
    await disk.close();
  }
  return { acknowledged: acknowledged.length, ...outcome };
}

type Look = Pick<PowerOutcome, 'lost' | 'halves' | 'faults'>;

async function lookedAt(engine: Engine, folder: string, known: readonly string[]): Promise<Look> {
  const data = join(folder, 'data');
  if (engine === 'careless') return carelesslyKept(data, known);
  if (engine === 'sqlite') return held({ data }, known);
  const postgres = await startPostgres(folder);
  try {
    return await held({ data, databaseUrl: postgres.url }, known);
  } finally {
    await postgres.stop();
  }
}

/** What of that a ledger holds, whole, once it is opened as at any start. */
async function held(place: Place, known: readonly string[]): Promise<Look> {
  const { faults } = await verify(place);
  const ledger = await openLedger({ ...place, side: 'KZ', author: 'trial', clock: () => new Date() });
  try {
    const entries = await ledger.entries();
    const documents = entries.flatMap(({ assertion }) =>
      assertion.kind === 'document' ? [assertion.document.id] : [],
    );
    const texts = new Set<string>();
    for (let at = 0; at < documents.length; at += 500)
      for (const id of (await ledger.textsOf(documents.slice(at, at + 500))).keys()) texts.add(id);
    const read = new Set(
      entries.flatMap(({ assertion }) => (assertion.kind === 'claims' ? [assertion.document] : [])),
    );
    const whole = new Set(documents.filter((id) => read.has(id) && texts.has(id)));
    return {
      lost: known.filter((id) => !whole.has(id)).length,
      halves: documents.length - whole.size,
      faults: faults.map(({ where, what }) => `${where}: ${what}`),
    };
  } finally {
    await ledger.close();
  }
}

function carelesslyKept(data: string, known: readonly string[]): Look {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(data, 'careless.sqlite'));
    const rows = new Set(
      database
        .prepare('select id from row')
        .all()
        .map(({ id }) => String(id)),
    );
    return { lost: known.filter((id) => !rows.has(id)).length, halves: 0, faults: [] };
  } catch {
    // No file, no table, or one that is damaged: all is lost.
    return { lost: known.length, halves: 0, faults: [] };
  } finally {
    database?.close();
  }
}

const BIN = '/usr/lib/postgresql/15/bin';
/** Ports of the PostgreSQL that writes and of the one that is started after a cut. */
const [PORT, PORT_AFTER] = [
  Number(process.env.POWER_PORT ?? 8136),
  Number(process.env.POWER_PORT ?? 8136) + 1,
];
const asPostgres = (...command: readonly string[]) => run('runuser', ['-u', 'postgres', '--', ...command]);

interface Postgres {
  readonly url: string;
  readonly stop: () => Promise<unknown>;
}

/** A new PostgreSQL on a disk, with its usual syncing. */
async function postgresOn(folder: string): Promise<Postgres> {
  const cluster = join(folder, 'pg');
  chmodSync(folder, 0o755);
  chmodSync(join(folder, '..'), 0o755);
  mkdirSync(cluster);
  const { stdout } = await run('id', ['-u', 'postgres']);
  chownSync(cluster, Number(stdout), Number(stdout));
  await asPostgres(
    `${BIN}/initdb`,
    '-D',
    cluster,
    '-U',
    'postgres',
    '--locale=C.UTF-8',
    '-E',
    'UTF8',
    '--wal-segsize=4',
  );
  return started(cluster, PORT);
}

/** The one that a cut left, as a start after it finds it: the program that had it is gone. */
function startPostgres(folder: string): Promise<Postgres> {
  const cluster = join(folder, 'pg');
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return started(cluster, PORT_AFTER);
}

async function started(cluster: string, port: number): Promise<Postgres> {
  const options = `-p ${port} -k ${cluster} -c shared_buffers=32MB -c max_connections=20 -c checkpoint_timeout=30s`;
  await asPostgres(
    `${BIN}/pg_ctl`,
    '-D',
    cluster,
    '-w',
    '-s',
    '-l',
    join(cluster, 'log'),
    '-o',
    options,
    'start',
  );
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop: () => asPostgres(`${BIN}/pg_ctl`, '-D', cluster, '-w', '-s', '-m', 'immediate', 'stop'),
  };
}

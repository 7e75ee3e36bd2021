import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';

/** How far into the log of a side the tables go. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * The databases of what is derived: facts in one, claims by key in another, the words they are found by in the third, so that two more threads
 * can fill these. They stand beside the ledger, on each node its own, whichever store the ledger is in. Delete them, and they are made anew;
 * nothing in them is told that the logs do not tell.
 */
export interface Derived {
  readonly database: DatabaseSync;
  readonly words: Apart;
  readonly claims: Apart;
  /** Where the tables stand in each side's log; undefined while nothing was derived yet. */
  readonly heads: () => ReadonlyMap<string, Head> | undefined;
  /**
   * Brings the tables to where the work says the logs stand, all or nothing. The first time, a failure on the way leaves files that are
   * thrown away when they are next opened.
   */
  bring(work: () => Promise<ReadonlyMap<string, Head>>): Promise<void>;
  /** The same for work that waits for nothing. */
  change(heads: ReadonlyMap<string, Head>, work: () => void): void;
  close(): void;
}

/**
 * What changed stands in a log beside each file until it is moved into it, which takes some ten times as long as the change itself. That is done
 * so long after a change, when whoever waits for the change has been answered; what changes often is moved once.
 */
const REST_MS = 250;
/** A log of more pages than this (16 MiB) is moved with the change that it has grown by, whoever waits. */
const LONG_LOG_PAGES = 4096;

/** A database of its own. */
export interface Apart {
  /** Opens it when it is first asked for. */
  readonly open: () => DatabaseSync;
  /** Where it stands, for another thread to fill before it is first opened; undefined where only this connection can. */
  readonly path: string | undefined;
}

/** Where one derivation answers while another is made in its place, or where two processes share a folder, each has files of its own. */
const NAMES = ['register', 'register.other'];
const CACHE_KB = 64 * 1024;
/** Facts are written in order, so that little of their file need be in memory while it is filled. */
const FILLING_CACHE_KB = 24 * 1024;
const HEADS =
  'create table if not exists head (side text primary key, sequence integer not null, hash text not null)';

/**
 * Opens what an earlier run derived, or an empty database when there is none, or another program derived it, or it is to be made anew.
 * Files that nobody uses any more are removed. When others hold every file, the database is one of this process alone, gone with it.
 *
 * @param program what the tables depend on beside the logs: the rules by which they are made
 */
export function openDerived(folder: string, program: string, isAnew = false): Derived {
  mkdirSync(folder, { recursive: true });
  let found: Derived | undefined;
  let free: string | undefined;
  for (const path of NAMES.map((name) => join(folder, name))) {
    const held = existsSync(`${path}.sqlite`) ? opened(path, program) : undefined;
    if (held === 'in use') continue;
    if (held && !found && !isAnew) found = held;
    else {
      held?.close();
      for (const name of [path, ...APART.map((one) => `${path}.${one}`)])
        for (const end of ['', '-wal', '-shm']) rmSync(`${name}.sqlite${end}`, { force: true });
      free ??= path;
    }
  }
  const empty = found ?? opened(free, program);
  if (empty === undefined || empty === 'in use') throw new Error(`expected an empty database in ${folder}`);
  return empty;
}

/** What the other databases are called. */
const APART = ['words', 'claims'] as const;
type Other = (typeof APART)[number];

/** Undefined when the files are of another program, damaged, of two states of the logs, or were never filled. */
function opened(path: string | undefined, program: string): Derived | 'in use' | undefined {
  const database = new DatabaseSync(path ? `${path}.sqlite` : '', { timeout: 100 });
  let isFilled: boolean;
  const others = new Map<Other, DatabaseSync>();
  const pathOf = (name: Other): string | undefined => path && `${path}.${name}.sqlite`;
  const openOther = (name: Other): DatabaseSync => {
    const held = others.get(name);
    if (held) return held;
    const other = new DatabaseSync(pathOf(name) ?? '', { timeout: 100 });
    others.set(name, other);
    other.exec('pragma locking_mode = exclusive; begin immediate; commit');
    other.exec(`${settingsOf(isFilled)}; ${HEADS}`);
    if (!isFilled) other.exec('begin');
    return other;
  };
  try {
    database.exec('pragma locking_mode = exclusive; begin immediate; commit');
    const isEmpty = database.prepare('select count(*) as tables from sqlite_schema').get()!.tables === 0;
    const made = isEmpty ? undefined : database.prepare('select program from derived').get()?.program;
    if (!isEmpty && made !== program) {
      database.close();
      return undefined;
    }
    isFilled = !isEmpty;
    database.exec(
      `${settingsOf(isFilled, isFilled ? CACHE_KB : FILLING_CACHE_KB)}; create table if not exists derived (program text primary key); ${HEADS}`,
    );
    if (isFilled && APART.some((name) => !isDeepStrictEqual(headsIn(openOther(name)), headsIn(database)))) {
      for (const one of [database, ...others.values()]) one.close();
      return undefined;
    }
  } catch (error) {
    for (const one of [database, ...others.values()]) one.close();
    return isInUse(error) ? 'in use' : undefined;
  }
  const all = (): readonly DatabaseSync[] => [...others.values(), database];
  const begin = (): void => {
    for (const one of all()) if (!one.isTransaction) one.exec('begin');
  };
  /** Facts last: what a crash leaves on the way is of two states, and is made anew. */
  const commit = (heads: ReadonlyMap<string, Head>): void => {
    for (const one of all()) putHeads(one, heads);
    for (const one of all()) one.exec('commit');
  };
  let rest: NodeJS.Timeout | undefined;
  const checkpointAtRest = (): void => {
    rest ??= setTimeout(() => {
      rest = undefined;
      for (const one of all()) one.exec('pragma wal_checkpoint(passive)');
    }, REST_MS).unref();
  };
  const rollback = (): void => {
    for (const one of all()) if (isFilled && one.isTransaction) one.exec('rollback');
  };
  return {
    database,
    words: { open: () => openOther('words'), path: pathOf('words') },
    claims: { open: () => openOther('claims'), path: pathOf('claims') },
    heads: () => (isFilled ? headsIn(database) : undefined),
    bring: async (work) => {
      begin();
      try {
        const heads = await work();
        for (const name of APART) openOther(name);
        database.prepare('insert or ignore into derived values (?)').run(program);
        commit(heads);
      } catch (error) {
        rollback();
        throw error;
      }
      if (!isFilled) for (const one of all()) one.exec(settingsOf(true));
      isFilled = true;
    },
    change: (heads, work) => {
      begin();
      try {
        work();
        commit(heads);
        checkpointAtRest();
      } catch (error) {
        rollback();
        throw error;
      }
    },
    close: () => {
      clearTimeout(rest);
      for (const one of all()) if (one.isOpen) one.close();
    },
  };
}

/** While files are filled for the first time, nothing is lost with them. */
export const settingsOf = (isFilled: boolean, cacheKB = CACHE_KB): string =>
  `pragma journal_mode = ${isFilled ? 'wal' : 'memory'}; pragma synchronous = ${isFilled ? 'normal' : 'off'};
  pragma wal_autocheckpoint = ${LONG_LOG_PAGES}; pragma cache_size = -${cacheKB}; pragma temp_store = file`;

function putHeads(database: DatabaseSync, heads: ReadonlyMap<string, Head>): void {
  const put = database.prepare('insert or replace into head values (?, ?, ?)');
  for (const [side, { sequence, hash }] of heads) put.run(side, sequence, hash);
}

const headsIn = (database: DatabaseSync): ReadonlyMap<string, Head> =>
  new Map(
    database
      .prepare('select side, sequence, hash from head order by side')
      .all()
      .map(({ side, sequence, hash }) => [
        side as string,
        { sequence: sequence as number, hash: hash as string },
      ]),
  );

/** SQLITE_BUSY or SQLITE_LOCKED (https://sqlite.org/rescode.html). */
const isInUse = (error: unknown): boolean =>
  [5, 6].includes(((error as { readonly errcode?: number }).errcode ?? 0) & 0xff);

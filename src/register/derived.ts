import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How far into the log of a side the tables go. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * The database of what is derived: claims by key, facts, the words they are found by. It stands beside the ledger, on each node its own,
 * whichever store the ledger is in. Delete it, and it is made anew; nothing in it is told that the logs do not tell.
 */
export interface Derived {
  readonly database: DatabaseSync;
  /** Where the tables stand in each side's log; undefined while nothing was derived yet. */
  readonly heads: () => ReadonlyMap<string, Head> | undefined;
  /**
   * Brings the tables to where the work says the logs stand, all or nothing. The first time, a failure on the way leaves a file that is
   * thrown away when it is next opened.
   */
  bring(work: () => Promise<ReadonlyMap<string, Head>>): Promise<void>;
  /** The same for work that waits for nothing. */
  change(heads: ReadonlyMap<string, Head>, work: () => void): void;
  close(): void;
}

/** Where one derivation answers while another is made in its place, or where two processes share a folder, each has a file of its own. */
const NAMES = ['register.sqlite', 'register.other.sqlite'];
const CACHE_KB = 64 * 1024;

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
    const held = existsSync(path) ? opened(path, program) : undefined;
    if (held === 'in use') continue;
    if (held && !found && !isAnew) found = held;
    else {
      held?.close();
      for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
      free ??= path;
    }
  }
  const empty = found ?? opened(free ?? '', program);
  if (empty === undefined || empty === 'in use') throw new Error(`expected an empty database in ${folder}`);
  return empty;
}

/** Undefined when the file is of another program, damaged, or was never filled. */
function opened(path: string, program: string): Derived | 'in use' | undefined {
  const database = new DatabaseSync(path, { timeout: 100 });
  let isFilled: boolean;
  try {
    database.exec(
      `pragma locking_mode = exclusive; begin immediate; commit; pragma cache_size = -${CACHE_KB}; pragma temp_store = file`,
    );
    const isEmpty = database.prepare('select count(*) as tables from sqlite_schema').get()!.tables === 0;
    const made = isEmpty ? undefined : database.prepare('select program from derived').get()?.program;
    if (!isEmpty && made !== program) {
      database.close();
      return undefined;
    }
    isFilled = !isEmpty;
    database.exec(
      `pragma journal_mode = ${isFilled ? 'wal' : 'memory'}; pragma synchronous = ${isFilled ? 'normal' : 'off'};
      create table if not exists derived (program text primary key);
      create table if not exists head (side text primary key, sequence integer not null, hash text not null)`,
    );
  } catch (error) {
    database.close();
    return isInUse(error) ? 'in use' : undefined;
  }
  const putHeads = (heads: ReadonlyMap<string, Head>): void => {
    const put = database.prepare('insert or replace into head values (?, ?, ?)');
    for (const [side, { sequence, hash }] of heads) put.run(side, sequence, hash);
  };
  const headsOf = (): ReadonlyMap<string, Head> =>
    new Map(
      database
        .prepare('select side, sequence, hash from head')
        .all()
        .map(({ side, sequence, hash }) => [
          side as string,
          { sequence: sequence as number, hash: hash as string },
        ]),
    );
  const rollback = (): void => {
    if (isFilled && database.isTransaction) database.exec('rollback');
  };
  return {
    database,
    heads: () => (isFilled ? headsOf() : undefined),
    bring: async (work) => {
      database.exec('begin');
      try {
        putHeads(await work());
        database.prepare('insert or ignore into derived values (?)').run(program);
        database.exec('commit');
      } catch (error) {
        rollback();
        throw error;
      }
      if (!isFilled) database.exec('pragma journal_mode = wal; pragma synchronous = normal');
      isFilled = true;
    },
    change: (heads, work) => {
      database.exec('begin');
      try {
        work();
        putHeads(heads);
        database.exec('commit');
      } catch (error) {
        rollback();
        throw error;
      }
    },
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}

/** SQLITE_BUSY or SQLITE_LOCKED (https://sqlite.org/rescode.html). */
const isInUse = (error: unknown): boolean =>
  [5, 6].includes(((error as { readonly errcode?: number }).errcode ?? 0) & 0xff);

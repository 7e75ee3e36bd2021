import assert from 'node:assert/strict';
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLedger } from '../../src/ledger/ledger.ts';
import { newFolder } from '../folders.ts';

export const PROGRAM = fileURLToPath(new URL('../../bin/pobratim.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Waits for words on either output. Fails when the program ends without them. */
  readonly says: (words: RegExp) => Promise<string>;
}

/** How to run the program as somebody who has not every right; undefined when that cannot be had. */
export const COMMON: SpawnOptions | undefined = (() => {
  if (process.getuid?.() !== 0) return {};
  const nobody = { uid: 65534, gid: 65534, cwd: '/' };
  return spawnSync(process.execPath, [PROGRAM, '--version'], nobody).status === 0 ? nobody : undefined;
})();

/** A document that does not come until it is written: whoever opens it waits. */
export function newPipe(path: string): string {
  assert.equal(spawnSync('mkfifo', [path]).status, 0);
  return path;
}

/** Waits until somebody reads a pipe, and gives the end to write to. Fails when nobody does for a minute. */
export async function readerOf(pipe: string): Promise<FileHandle> {
  const until = Date.now() + 60_000;
  for (;;)
    try {
      return await open(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      // Nobody has it open.
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO' || Date.now() > until) throw error;
      await wait(20);
    }
}

interface How extends SpawnOptions {
  /** The Node that runs it; this one unless told. */
  readonly by?: string;
  /** A command that is given the program's as its arguments. */
  readonly through?: readonly string[];
}

/** Starts the program in a folder of its own, without the settings of whoever runs the tests. */
export function start(
  args: readonly string[],
  { by = process.execPath, through = [], ...options }: How = {},
): Running {
  const [command, ...before] = [...through, by, PROGRAM, ...args];
  const env = { ...process.env, ...options.env };
  for (const name of ['POBRATIM_DATA', 'DATABASE_URL', 'PORT', 'HOST'])
    if (!options.env?.[name]) delete env[name];
  const child = spawn(command!, before, { cwd: newFolder(), ...options, env });
  let out = '';
  let err = '';
  const listeners = new Set<() => void>();
  const told = (): void => {
    for (const listener of listeners) listener();
  };
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk;
    told();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk;
    told();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  const says = (words: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = words.exec(out + err);
        if (!found) return;
        listeners.delete(look);
        resolve(found[0]);
      };
      listeners.add(look);
      look();
      ended.then(() => reject(new Error(`ended without ${words}: ${out}${err}`)), reject);
    });
  return { process: child, ended, says };
}

/** Runs the program to its end, with something on standard input. */
export function run(
  args: readonly string[],
  { input, ...how }: How & { readonly input?: string | Buffer } = {},
): Promise<Ended> {
  const { process: child, ended } = start(args, how);
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input ?? '');
  return ended;
}

/** What a refusal must look like: what was expected, what was found, what to do, and no trace of the program's insides. */
export function assertTold({ code, err }: Ended, exitCode: 1 | 2, words: RegExp): void {
  assert.match(err, words);
  assert.match(err, /^expected: .+\nfound: {4}.+\nto do: {4}.+\n$/m);
  assert.doesNotMatch(err, /\n {4}at |defect of the program/);
  assert.equal(code, exitCode);
}

/** Opens the ledger of a data folder, which checks every hash against its entry and every entry against the one before; counts its documents. */
export async function documentsIn(data: string): Promise<number> {
  const ledger = await openLedger({ data, side: 'KZ', author: 'test', clock: () => new Date() });
  try {
    const entries = await ledger.entries();
    const documents = entries.flatMap(({ assertion }) =>
      assertion.kind === 'document' ? [assertion.document.id] : [],
    );
    const read = entries.flatMap(({ assertion }) =>
      assertion.kind === 'claims' ? [assertion.document] : [],
    );
    const texts = await ledger.textsOf(documents);
    assert.deepEqual(read, documents, 'each document came with its claims');
    assert.deepEqual([...texts.keys()].sort(), documents.toSorted(), 'each document has its text');
    return documents.length;
  } finally {
    await ledger.close();
  }
}

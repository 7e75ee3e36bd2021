import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  cpSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isRecord } from '#model/claim-shape.ts';
import { Failure } from '#model/failure.ts';
import { dumpPostgres, restorePostgres } from './backup-postgres.ts';
import { syncFolder } from './key.ts';
import { sqliteFailure } from './sqlite-failure.ts';
import { DATABASE, storage, type Where } from './store.ts';

const FORMAT = 'pobratim-backup/1';
const MANIFEST = 'manifest.json';
const DUMP = 'tables.jsonl';

/** What a backup holds: files with the SHA-256 of each, made at one moment of the store. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly engine: 'sqlite' | 'postgresql';
  readonly made: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Copies a node whole into a new folder, while it may be running: the databases as they are at one moment, the key, and what else the data
 * folder holds. The folder appears under its name when all of it is on the disk. It is as secret as the key.
 */
export async function backup(where: Where, to: string, clock: () => Date): Promise<Manifest> {
  if (existsSync(to)) throw storage('a folder that is not there yet', to, 'name another one');
  const draft = `${to}.part`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    copyRest(where.data, draft);
    if (where.databaseUrl) await dumpPostgres(where.databaseUrl, join(draft, DUMP));
    else copyDatabases(where.data, draft);
    const files = await hashesIn(draft);
    const manifest: Manifest = {
      format: FORMAT,
      engine: where.databaseUrl ? 'postgresql' : 'sqlite',
      made: clock().toISOString(),
      files,
    };
    writeFileSync(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    makeDurable(draft);
    renameSync(draft, to);
    syncFolder(dirname(resolve(to)));
    return manifest;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Puts a backup where no node is yet: a data folder without a database, or an empty PostgreSQL. Every file is checked before. */
export async function restore(from: string, where: Where): Promise<Manifest> {
  const manifest = manifestIn(from);
  const engine = where.databaseUrl ? 'postgresql' : 'sqlite';
  if (manifest.engine !== engine)
    throw storage(
      `a backup of ${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`,
      `one of ${manifest.engine}`,
      manifest.engine === 'sqlite' ? 'unset DATABASE_URL' : 'set DATABASE_URL to an empty PostgreSQL',
    );
  const found = await hashesIn(from);
  for (const [name, hash] of Object.entries(manifest.files))
    if (found[name] !== hash)
      throw storage(
        `${name} as it was backed up`,
        found[name] === undefined ? 'none' : 'another content',
        'take another backup',
      );
  if (existsSync(join(where.data, DATABASE)) || existsSync(join(where.data, 'keys')))
    throw storage('a data folder without a node', `one in ${where.data}`, 'name another one with --data');
  mkdirSync(where.data, { recursive: true });
  const files = Object.keys(manifest.files).filter((name) => name !== DUMP);
  // The ledger's database comes last: until it is there, the folder holds no node, and the command can be repeated.
  for (const name of files.sort((a, b) => Number(a === DATABASE) - Number(b === DATABASE))) {
    const target = join(where.data, name);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    cpSync(join(from, name), target, { preserveTimestamps: true });
    chmodSync(target, statSync(join(from, name)).mode & 0o777);
  }
  makeDurable(where.data);
  if (where.databaseUrl) await restorePostgres(where.databaseUrl, join(from, DUMP));
  return manifest;
}

/** Databases as one reader sees them, without their journals. */
function copyDatabases(data: string, draft: string): void {
  const names = existsSync(data)
    ? readdirSync(data).filter((name) => /^(?:pobratim|people)\.sqlite$/.test(name))
    : [];
  if (!names.includes(DATABASE)) throw storage(`a node in ${data}`, 'none', 'name its folder with --data');
  for (const name of names) {
    let database: DatabaseSync | undefined;
    try {
      database = new DatabaseSync(join(data, name), { readOnly: true, timeout: 5000 });
      database.prepare('vacuum into ?').run(join(draft, name));
      chmodSync(join(draft, name), statSync(join(data, name)).mode & 0o777);
    } catch (error) {
      throw sqliteFailure(error, data);
    } finally {
      database?.close();
    }
  }
}

/** The key and whatever else stands in the data folder, but for databases and locks. */
function copyRest(data: string, draft: string): void {
  if (!existsSync(data)) return;
  for (const name of readdirSync(data))
    if (!/\.(?:sqlite(?:-\w+)?|lock)$/.test(name))
      cpSync(join(data, name), join(draft, name), { recursive: true, preserveTimestamps: true });
}

function manifestIn(from: string): Manifest {
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(join(from, MANIFEST), 'utf8'));
  } catch (cause) {
    throw new Failure(
      'input',
      { expected: `a backup in ${from}`, found: (cause as Error).message, remedy: 'check the path' },
      { cause },
    );
  }
  const { format, files } = isRecord(manifest) ? manifest : {};
  if (format !== FORMAT || !isRecord(files))
    throw storage(`a backup of form ${FORMAT}`, String(format), 'install the program that made it');
  const odd = Object.keys(files).find((name) => name.startsWith('/') || name.split(/[\\/]/).includes('..'));
  if (odd !== undefined) throw storage('files within the backup', odd, 'take another backup');
  return manifest as unknown as Manifest;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

async function hashesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const file of filesIn(folder)) {
    const name = file.slice(join(folder, '/').length).replaceAll('\\', '/');
    if (name === MANIFEST) continue;
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
    hashes[name] = hash.digest('hex');
  }
  return hashes;
}

function makeDurable(folder: string): void {
  for (const file of filesIn(folder)) {
    const descriptor = openSync(file, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
  }
  syncFolder(folder);
}

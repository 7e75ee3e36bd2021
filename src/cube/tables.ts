import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '#model/failure.ts';
import { isDate } from '#model/period.ts';
import type { TableProblem, TradeTable, TradeTables } from '#model/trade-table.ts';
import { openEngine, text } from './engine.ts';
import { type FolderCube, openFolderCube } from './folder-cube.ts';
import { heldIn, newStaging, stateOf, tablesIn } from './held.ts';
import { ingest } from './ingest.ts';
import { columnsOf, knownLayouts, type Layout, layoutOf } from './layout.ts';
import { keepRates, ratesChanged, ratesIn } from './rates.ts';
import { openSource } from './source-file.ts';

/** The tables of a data folder, and the cube over them. */
export interface OpenTables extends TradeTables {
  cube(): Promise<FolderCube>;
  areHeld(): boolean;
  /** What tells one state of the tables and rates from another. */
  state(): string;
  close(): Promise<void>;
}

/** Opens the tables in a folder; DuckDB is loaded when one is loaded or asked. `clock` says when it is. */
export function openTables(folder: string, clock: () => Date): OpenTables {
  let opened: Promise<FolderCube> | undefined;
  const cube = (): Promise<FolderCube> => (opened ??= openFolderCube(folder));
  const tables: OpenTables = {
    cube,
    areHeld: () => stateOf(folder) !== '',
    state: () => `${stateOf(folder)} ${ratesChanged(folder)}`,
    layouts: async () =>
      knownLayouts().map((layout) => {
        const { id, title, publisher, licence, documentation } = layout;
        return { id, title, publisher, licence, documentation, columns: columnsOf(layout) };
      }),
    load: async (
      { file, name = basename(file), layout, source, published },
      progress = () => undefined,
      signal,
    ) => {
      if (source !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(source))
        throw wrong('a source of small letters, digits and dashes', `"${source}"`, 'such as kz-bns-2025');
      if (published !== undefined && !isDate(published))
        throw wrong('a day, month or year of publication', `"${published}"`, 'such as 2026-02-15');
      const layouts = layoutsFor(layout);
      const { sha256, bytes } = await digestOf(file, signal);
      const ids = new Set(source ? [source] : layouts.map(({ id }) => id));
      const same = heldIn(folder).find(({ table }) => table.sha256 === sha256 && ids.has(table.source));
      if (same) return { added: false, table: same.table };
      const staging = newStaging(folder);
      const engine = await openEngine({ memory: '1GB', scratch: join(staging, 'scratch') });
      const stop = (): void => engine.interrupt();
      signal?.addEventListener('abort', stop);
      try {
        signal?.throwIfAborted();
        progress('read', 0);
        const found = await openSource(engine, file, name, layouts, staging);
        const made = join(staging, 'table');
        mkdirSync(made);
        const ingested = await ingest(engine, found, made, progress);
        if (ingested.flows === 0)
          throw wrong(
            'a table with rows that can be read',
            `${ingested.rows} rows in ${name}, and no flow in them${
              ingested.kept > 0
                ? `: ${Object.entries(ingested.problems)
                    .map(([kind, count]) => `${count} ${kind}`)
                    .join(', ')}`
                : ''
            }`,
            'check that the layout fits the file',
          );
        signal?.throwIfAborted();
        const { id, title, publisher, licence, address, precedence, partners } = found.bound.layout;
        const table: Omit<TradeTable, 'id' | 'source' | 'revision'> = {
          title,
          layout: id,
          publisher,
          licence,
          ...(address ? { address } : {}),
          precedence,
          ...(partners ? { partners } : {}),
          file: name,
          sha256,
          bytes,
          loaded: clock().toISOString(),
          ...(published ? { published } : {}),
          ...ingested,
        };
        writeFileSync(join(made, 'table.json'), `${JSON.stringify(table, null, 2)}\n`);
        return { added: true, table: placed(folder, made, source ?? id, table) };
      } catch (error) {
        signal?.throwIfAborted();
        throw asFailure(error);
      } finally {
        signal?.removeEventListener('abort', stop);
        engine.close();
        rmSync(staging, { recursive: true, force: true });
      }
    },
    tables: async () => (heldIn(folder).length === 0 ? [] : (await cube()).tables()),
    problems: async (id, { kind, from, limit }) => {
      const held = heldIn(folder).find(({ table }) => table.id === id);
      if (!held) return undefined;
      const file = `read_parquet(${text(join(held.folder, 'problems.parquet'))})`;
      const asked = await cube();
      const where = kind ? 'WHERE kind = $1' : '';
      const parameters = kind ? [kind] : [];
      const [counts] = await asked.rows<{ total: number }>(
        `SELECT count(*) AS total FROM ${file} ${where}`,
        parameters,
      );
      const items = await asked.rows<TableProblem>(
        `SELECT * FROM ${file} ${where} LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(from)}`,
        parameters,
      );
      return { items, total: counts!.total };
    },
    rejected: async (id, { from, limit }) => {
      const held = heldIn(folder).find(({ table }) => table.id === id);
      if (!held) return undefined;
      const path = join(held.folder, 'rejected.parquet');
      if (!existsSync(path)) return { items: [], total: 0 };
      const asked = await cube();
      const file = `read_parquet(${text(path)})`;
      const [counts] = await asked.rows<{ total: number }>(`SELECT count(*) AS total FROM ${file}`);
      const items = await asked.rows<Readonly<Record<string, unknown>>>(
        `SELECT * FROM ${file} LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(from)}`,
      );
      return { items, total: counts!.total };
    },
    rates: async () => ({
      items: ratesIn(folder),
      missing: heldIn(folder).length === 0 ? [] : await (await cube()).missingRates(),
    }),
    keepRates: async (csv) => {
      keepRates(folder, csv);
      return tables.rates();
    },
    close: async () => (await opened)?.close(),
  };
  return tables;
}

/** Moves a written table to its place as the next revision of its source. */
function placed(
  folder: string,
  made: string,
  source: string,
  table: Omit<TradeTable, 'id' | 'source' | 'revision'>,
): TradeTable {
  const home = join(tablesIn(folder), source);
  mkdirSync(home, { recursive: true });
  for (;;) {
    const last = Math.max(
      0,
      ...heldIn(folder)
        .filter((each) => each.table.source === source)
        .map((each) => each.table.revision),
    );
    const revision = last + 1;
    try {
      renameSync(made, join(home, String(revision)));
      return { ...table, id: `${source}/${revision}`, source, revision };
    } catch (error) {
      // Another process took the number in between.
      if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

function layoutsFor(layout: string | undefined): readonly Layout[] {
  const known = knownLayouts();
  if (layout === undefined) return known;
  const found = known.find(({ id }) => id === layout);
  if (found) return [found];
  let described: string;
  try {
    described = readFileSync(layout, 'utf8');
  } catch (cause) {
    throw new Failure(
      'input',
      {
        expected: `a layout (${known.map(({ id }) => id).join(', ')}) or a file that describes one`,
        found: `"${layout}"`,
        remedy: 'see pobratim trade layouts',
      },
      { cause },
    );
  }
  return [layoutOf(described, basename(layout))];
}

async function digestOf(
  file: string,
  signal: AbortSignal | undefined,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  try {
    if (!statSync(file).isFile()) throw wrong('a file', `something else at ${file}`, 'name one table');
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash, signal ? { signal } : {});
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof Failure) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new Failure(
      'input',
      {
        expected: 'a file that can be read',
        found: code === 'ENOENT' ? `nothing at ${file}` : message,
        remedy: 'check the path',
      },
      { cause },
    );
  }
  return { sha256: hash.digest('hex'), bytes: statSync(file).size };
}

const wrong = (expected: string, found: string, remedy: string): Failure =>
  new Failure('input', { expected, found, remedy });

/** What DuckDB says of a full or closed disk is no defect of ours. */
function asFailure(error: unknown): unknown {
  if (error instanceof Failure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return /No space left|Permission denied|Read-only file system|failed to offload/u.test(message)
    ? new Failure(
        'storage',
        {
          expected: 'room in the data folder',
          found: message.split('\n')[0]!,
          remedy: 'free space, and load the table again',
        },
        { cause: error },
      )
    : error;
}

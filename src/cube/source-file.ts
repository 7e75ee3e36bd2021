import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '#model/failure.ts';
import { isBook, tableIn } from './archive.ts';
import { type Engine, identifier, text } from './engine.ts';
import { HEAD_ROWS } from './grid.ts';
import { type Bound, best, type Layout } from './layout.ts';
import { sheetAsCsv } from './sheet.ts';

/** A file as a relation that SQL can read: `raw`, with `nth` (1 for the first row below the heading) and the columns of the layout. */
export interface SourceFile {
  readonly bound: Bound;
  /** Columns that hold numbers; others hold text. */
  readonly numbers: ReadonlySet<string>;
  /** Rows that are no rows of the table: of another number of cells, in another encoding. */
  readonly broken: readonly { readonly row: number; readonly found: string }[];
}

/**
 * Finds the layout whose columns the file has (of several, the one that reads most of them) and makes its rows the view `raw`. CSV, JSON and XLSX go
 * through a Parquet file in `scratch`, so that any number of rows passes in constant memory. Throws a Failure of reason `input`.
 */
export async function openSource(
  engine: Engine,
  file: string,
  name: string,
  layouts: readonly Layout[],
  scratch: string,
): Promise<SourceFile> {
  const { format, from, found, numbers } = await relationOf(engine, file, name, layouts, scratch);
  if (format === 'parquet') {
    await engine.run(
      `CREATE VIEW raw AS SELECT file_row_number + 1 AS nth, ${listed(found.columns)} FROM ${from}`,
    );
    return { bound: found, numbers, broken: [] };
  }
  const staged = join(scratch, 'raw.parquet');
  try {
    await engine.run(
      `COPY (SELECT ${listed(found.columns)} FROM ${from}) TO ${text(staged)} (FORMAT parquet, COMPRESSION 'snappy')`,
    );
  } catch (cause) {
    if (engine.isInterrupted()) throw cause;
    throw unreadable(name, (cause as Error).message.split('\n')[0]!, cause);
  }
  await engine.run(
    `CREATE VIEW raw AS SELECT file_row_number + 1 AS nth, * EXCLUDE (file_row_number) FROM read_parquet(${text(staged)}, file_row_number = true)`,
  );
  const broken =
    format === 'json'
      ? []
      : await engine.rows<{ row: number; found: string }>(
          `SELECT line AS "row", any_value(error_message || ': ' || coalesce(csv_line, '')) AS found FROM reject_errors GROUP BY line ORDER BY line`,
        );
  return {
    bound: found,
    numbers,
    broken: broken.map((each) => ({ ...each, found: each.found.slice(0, 200) })),
  };
}

type Format = 'csv' | 'json' | 'parquet' | 'xlsx' | 'zip';

interface Relation {
  readonly format: 'csv' | 'json' | 'parquet';
  readonly from: string;
  readonly found: Bound;
  readonly numbers: ReadonlySet<string>;
}

/** A file as SQL that reads it, with the layout that it has. Throws a Failure of reason `input`. */
async function relationOf(
  engine: Engine,
  file: string,
  name: string,
  layouts: readonly Layout[],
  scratch: string,
): Promise<Relation> {
  const format = formatOf(file, name);
  switch (format) {
    case 'parquet': {
      const from = `read_parquet(${text(file)}, file_row_number = true)`;
      const columns = await columnsOf(engine, from, name);
      return { format, from, found: chosen(layouts, [...columns.keys()], name), numbers: numeric(columns) };
    }
    case 'json':
      return { format, ...(await jsonSource(engine, file, name, layouts)) };
    case 'csv':
      return { format, ...(await csvSource(file, name, layouts, scratch)) };
    case 'xlsx':
      return sheetSource(file, name, layouts, scratch);
    case 'zip':
      if (
        await isBook(file).catch((cause) => Promise.reject(unreadable(name, (cause as Error).message, cause)))
      )
        return sheetSource(file, name, layouts, scratch);
      return tableIn(file, name, scratch, (unpacked, inside, own) =>
        relationOf(engine, unpacked, `${name}/${inside}`, layouts, own).catch((error: unknown) => {
          if (error instanceof Failure) return error;
          throw error;
        }),
      );
  }
}

async function sheetSource(
  file: string,
  name: string,
  layouts: readonly Layout[],
  scratch: string,
): Promise<Relation> {
  const sheet = await sheetAsCsv(file, name, layouts, scratch).catch((cause: unknown) => {
    throw cause instanceof Failure ? cause : unreadable(name, (cause as Error).message, cause);
  });
  if ('columns' in sheet) throw noLayout(name, sheet.columns, layouts);
  return { format: 'csv', ...(await csvSource(sheet.file, name, sheet.layouts, scratch)) };
}

/** By the bytes, and for text by the name. */
function formatOf(file: string, name: string): Format {
  const head = Buffer.from(headOf(file, name, 4096));
  if (head.length === 0) throw unreadable(name, 'an empty file');
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet';
  if (head.subarray(0, 2).toString('latin1') === 'PK') return 'zip';
  if (head.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'xlsx';
  if (head.subarray(0, 4).toString('latin1') === 'Rar!' || head.subarray(0, 4).toString('hex') === '377abcaf')
    throw unreadable(name, 'an archive that is no ZIP: unpack it and load the table in it');
  const written = head
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .trimStart();
  if (/^[[{]/u.test(written) || /\.(?:json|jsonl|ndjson)$/iu.test(name)) return 'json';
  if (head.includes(0) && head[0] !== 0xff && head[0] !== 0xfe)
    throw unreadable(name, `bytes of another kind (${extname(name) || 'no ending'})`);
  return 'csv';
}

async function jsonSource(engine: Engine, file: string, name: string, layouts: readonly Layout[]) {
  const read = `read_json(${text(file)}, maximum_object_size = 268435456, sample_size = 20000)`;
  let columns = await columnsOf(engine, read, name);
  let from = read;
  // The answer of UN Comtrade's API wraps its rows.
  if (columns.get('data')?.startsWith('STRUCT')) {
    from = `(SELECT unnest(data, recursive := true) FROM ${read})`;
    columns = await columnsOf(engine, from, name);
  }
  return { from, found: chosen(layouts, [...columns.keys()], name), numbers: numeric(columns) };
}

async function csvSource(given: string, name: string, layouts: readonly Layout[], scratch: string) {
  let file = given;
  const head = Buffer.from(headOf(file, name, 262_144));
  const encoding = encodingOf(head, layouts);
  const iconv = await import('iconv-lite');
  if (encoding !== 'utf-8') {
    file = join(scratch, 'utf-8.csv');
    await pipeline(
      createReadStream(given),
      iconv.default.decodeStream(encoding),
      iconv.default.encodeStream('utf-8'),
      createWriteStream(file),
    );
  }
  const lines = iconv.default
    .decode(head, encoding)
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u, HEAD_ROWS);
  for (const [skip, line] of lines.entries())
    for (const delimiter of [
      ...new Set(layouts.flatMap((layout) => layout.delimiter ?? [])),
      ',',
      ';',
      '\t',
      '|',
    ]) {
      const columns = cellsOf(line, delimiter);
      const found = columns.length > 1 ? best(layouts, columns) : undefined;
      if (!found) continue;
      const repeated = columns.find(
        (column, at) => columns.indexOf(column) !== at && found.columns.includes(column),
      );
      if (repeated) throw unreadable(name, `the column "${repeated}" twice`);
      // UN Comtrade ends its rows, but not its heading, with one more delimiter.
      const below = lines[skip + 1] === undefined ? [] : cellsOf(lines[skip + 1]!, delimiter);
      const isOpen = below.length === columns.length + 1 && below.at(-1) === '';
      const heading = isOpen
        ? `skip = ${skip + 1}, header = false, columns = {${[...columns, ''].map((column, at) => `${text(columns.indexOf(column) === at ? column : `${column} ${at}`)}: 'VARCHAR'`).join(', ')}}`
        : `skip = ${skip}, header = true, all_varchar = true`;
      return {
        from: `read_csv(${text(file)}, delim = ${text(delimiter)}, quote = '"', escape = '"', ${heading},
          null_padding = true, strict_mode = false, ignore_errors = true, store_rejects = true, rejects_limit = 0, max_line_size = 4194304)`,
        found,
        numbers: new Set<string>(),
      };
    }
  throw noLayout(
    name,
    cellsOf(lines[0] ?? '', [',', ';', '\t'].find((each) => lines[0]?.includes(each)) ?? ','),
    layouts,
  );
}

/** A layout's encoding where one is told; else UTF-8 where the bytes are that, else the code page of Cyrillic Windows. */
function encodingOf(head: Buffer, layouts: readonly Layout[]): string {
  const told = layouts.length === 1 ? layouts[0]!.encoding : undefined;
  if (told) return told.toLowerCase();
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1251';
  }
}

/** The cells of a heading (RFC 4180); a line break within one is not expected there. */
function cellsOf(line: string, delimiter: string): readonly string[] {
  const cells = [''];
  let isQuoted = false;
  for (const sign of line)
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === delimiter && !isQuoted) cells.push('');
    else cells[cells.length - 1] += sign;
  return cells.map((cell) => cell.trim());
}

function chosen(layouts: readonly Layout[], columns: readonly string[], name: string): Bound {
  const found = best(layouts, columns);
  if (!found) throw noLayout(name, columns, layouts);
  return found;
}

const noLayout = (name: string, columns: readonly string[], layouts: readonly Layout[]): Failure =>
  new Failure('input', {
    expected: `the columns of a layout (${layouts.map(({ id }) => id).join(', ')})`,
    found: `${name} with ${columns.length > 0 ? columns.slice(0, 20).join(', ') : 'no columns'}`,
    remedy: 'describe its columns in a layout (docs/trade-layouts.md) and name that',
  });

const unreadable = (name: string, found: string, cause?: unknown): Failure =>
  new Failure(
    'input',
    {
      expected: 'a table in CSV, JSON, Parquet or XLSX',
      found: `${name}: ${found}`,
      remedy: 'check the file',
    },
    cause ? { cause } : {},
  );

function headOf(file: string, name: string, bytes: number): Uint8Array {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (cause) {
    throw unreadable(name, (cause as Error).message, cause);
  }
  try {
    const buffer = Buffer.alloc(bytes);
    return buffer.subarray(0, readSync(handle, buffer));
  } catch (cause) {
    throw unreadable(name, (cause as Error).message, cause);
  } finally {
    closeSync(handle);
  }
}

async function columnsOf(engine: Engine, from: string, name: string): Promise<ReadonlyMap<string, string>> {
  try {
    const rows = await engine.rows<{ column_name: string; column_type: string }>(
      `DESCRIBE SELECT * FROM ${from}`,
    );
    return new Map(rows.map(({ column_name, column_type }) => [column_name, column_type]));
  } catch (cause) {
    throw unreadable(name, (cause as Error).message.split('\n')[0]!, cause);
  }
}

const numeric = (columns: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set(
    [...columns].filter(([, type]) => /INT|DOUBLE|FLOAT|DECIMAL|REAL/u.test(type)).map(([column]) => column),
  );

const listed = (columns: readonly string[]): string => columns.map(identifier).join(', ');

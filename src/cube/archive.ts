import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { type Entry, open, type ZipFile } from 'yauzl';
import { Failure } from '#model/failure.ts';

const TABLES = /\.(?:csv|tsv|txt|json|jsonl|ndjson|parquet|xlsx|xls)$/iu;
/** A table in an archive is no larger than this: an archive may be made to unpack to anything. */
const LARGEST = 64 * 1024 ** 3;

/** Whether a ZIP holds the parts of an office document, and is a book of sheets itself. */
export async function isBook(file: string): Promise<boolean> {
  return (await entriesOf(file)).some(({ fileName }) => fileName === '[Content_Types].xml');
}

/**
 * Unpacks the tables of an archive, largest first, and tries each; gives what the one that is a table came to. Offices put lists of codes beside it.
 * Throws a Failure of reason `input` when none is, or several are.
 */
export async function tableIn<T>(
  file: string,
  name: string,
  scratch: string,
  open: (file: string, name: string, scratch: string) => Promise<T | Failure>,
): Promise<T> {
  const entries = (await entriesOf(file))
    .filter(({ fileName }) => TABLES.test(fileName))
    .sort((a, b) => b.uncompressedSize - a.uncompressedSize);
  const read: { readonly name: string; readonly result: T }[] = [];
  let refused: Failure | undefined;
  for (const [nth, entry] of entries.entries()) {
    const own = join(scratch, `unpacked-${nth}`);
    await mkdir(own);
    const path = join(own, 'table');
    await unpack(file, entry, path);
    const result = await open(path, basename(entry.fileName), own);
    if (result instanceof Failure) refused ??= result;
    else read.push({ name: entry.fileName, result });
  }
  if (read.length === 1) return read[0]!.result;
  if (read.length === 0 && refused) throw refused;
  throw new Failure('input', {
    expected: `one table in ${name}`,
    found:
      read.length === 0
        ? `none: ${(await entriesOf(file))
            .map(({ fileName }) => fileName)
            .slice(0, 8)
            .join(', ')}`
        : read.map((each) => each.name).join(', '),
    remedy: 'unpack it and load each table by itself',
  });
}

const opened = promisify<string, { lazyEntries: true; autoClose: boolean }, ZipFile>(open);

async function entriesOf(file: string): Promise<readonly Entry[]> {
  const zip = await opened(file, { lazyEntries: true, autoClose: true });
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

async function unpack(file: string, entry: Entry, to: string): Promise<void> {
  if (entry.uncompressedSize > LARGEST)
    throw new Failure('input', {
      expected: `at most ${LARGEST / 1024 ** 3} GB in an archive`,
      found: entry.fileName,
      remedy: 'unpack it and load it by itself',
    });
  const zip = await opened(file, { lazyEntries: true, autoClose: false });
  try {
    const stream = await promisify(
      zip.openReadStream.bind(zip) as (
        entry: Entry,
        done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
      ) => void,
    )(entry);
    await pipeline(stream, createWriteStream(to));
  } finally {
    zip.close();
  }
}

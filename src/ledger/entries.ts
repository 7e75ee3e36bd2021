import { sha256 } from '#model/canonical.ts';
import type { Assertion, Entry } from '#model/entry.ts';
import { rowsAfter, type SealedRow, sealedRowsAfter, sidesIn } from './logs.ts';
import type { Store } from './migrations.ts';
import { afterAssertion, type EntryRow, entryOf, SEALED, sealedTextOf } from './seal.ts';
import { storage } from './store.ts';

/** An entry by its place in the log of a side. */
export type Head = Pick<Entry, 'sequence' | 'hash'>;

/** A run of entries of one log, and the last that was looked at, asked for or not. */
export interface Part {
  readonly side: string;
  readonly head: Head;
  readonly entries: readonly Entry[];
}

/** The same with the texts that the entries' hashes are over, each a line, as bytes that nobody else has. */
export interface TextPart extends Omit<Part, 'entries'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How many entries are read at a time. */
const TOGETHER = 250;

/** The entries after a place in each log, by side and sequence, many at a time, each checked against its hash; those of kinds that are not asked for are left out. */
export async function* entriesAfter(
  store: Store,
  heads: ReadonlyMap<string, Head>,
  isAsked: (kind: Assertion['kind']) => boolean = () => true,
): AsyncGenerator<Part> {
  for await (const { side, head, rows } of checkedAfter(store, heads, rowsAfter))
    yield {
      side,
      head,
      entries: rows.filter((row) => isAsked(row.kind as Assertion['kind'])).map(entryOf),
    };
}

/** The same entries as the JSON that was signed, for a thread that does nothing else with them. */
export async function* entryTextsAfter(
  store: Store,
  heads: ReadonlyMap<string, Head>,
): AsyncGenerator<TextPart> {
  for await (const { side, head, bytes } of checkedAfter(store, heads, sealedRowsAfter))
    yield { side, head, bytes: bytes() };
}

/** The entries of one kind in all logs, many at a time, each checked against its own hash: whether it follows the one before it was seen when that was derived. */
export async function* entriesOf(store: Store, kind: Assertion['kind']): AsyncGenerator<readonly Entry[]> {
  for (const side of await sidesIn(store)) {
    for (let after = 0; ; ) {
      const rows = await rowsAfter(store, side, after, TOGETHER, kind);
      if (rows.length === 0) break;
      for (const row of rows) check(row, row.previous ?? undefined, sealedTextOf(row));
      after = rows.at(-1)!.sequence;
      yield rows.map(entryOf);
    }
  }
}

/** Entries as rows, and the bytes of their texts, which are copied when they are asked for, before the next are. */
async function* checkedAfter<Row extends EntryRow | SealedRow>(
  store: Store,
  heads: ReadonlyMap<string, Head>,
  rowsOf: (store: Store, side: string, after: number, limit: number) => Promise<readonly Row[]>,
) {
  const page = openPage();
  for (const side of await sidesIn(store)) {
    for (let before = heads.get(side); ; ) {
      const rows = await rowsOf(store, side, before?.sequence ?? 0, TOGETHER);
      if (rows.length === 0) break;
      page.clear();
      for (const row of rows) {
        check(row, before?.hash, page.add(row));
        before = row;
      }
      yield { side, head: { sequence: before!.sequence, hash: before!.hash }, rows, bytes: page.bytes };
    }
  }
}

/** Texts of entries in UTF-8, each a line: bytes are hashed twice as fast as strings, and pass between threads without a copy. */
function openPage() {
  let bytes = Buffer.allocUnsafe(1 << 16);
  let size = 0;
  const write = (text: string | Uint8Array): void => {
    // Three bytes of UTF-8 at most for a UTF-16 unit.
    if (size + 3 * text.length > bytes.length) {
      const larger = Buffer.allocUnsafe(2 * bytes.length + 3 * text.length);
      larger.set(bytes.subarray(0, size));
      bytes = larger;
    }
    if (typeof text === 'string') size += bytes.write(text, size);
    else {
      bytes.set(text, size);
      size += text.length;
    }
  };
  return {
    clear: (): void => {
      size = 0;
    },
    /** The bytes of the entry alone, until the next is added. */
    add: (row: EntryRow | SealedRow): Uint8Array => {
      if (size > 0) write('\n');
      const start = size;
      for (const part of [SEALED, row.assertion, afterAssertion(row)]) write(part);
      return bytes.subarray(start, size);
    },
    bytes: (): Uint8Array<ArrayBuffer> => new Uint8Array(bytes.subarray(0, size)),
  };
}

/** Throws a Failure of reason `storage` when the text that the hash of a row is over was changed, or does not follow the entry before it. */
function check(row: EntryRow | SealedRow, expected: string | undefined, text: string | Uint8Array): void {
  if (sha256(text) !== row.hash || (row.previous ?? undefined) !== expected)
    throw storage(
      'a log in which nothing was changed',
      `entry ${row.sequence} of side ${row.side} does not fit its hash`,
      'see what pobratim verify names, and restore the data folder from a backup',
    );
}

import { sha256 } from '#model/canonical.ts';
import type { Assertion, Entry } from '#model/entry.ts';
import { rowsAfter, sidesIn } from './logs.ts';
import type { Store } from './migrations.ts';
import { type EntryRow, entryOf, sealedTextOf } from './seal.ts';
import { storage } from './store.ts';

/** An entry by its place in the log of a side. */
export type Head = Pick<Entry, 'sequence' | 'hash'>;

/** A run of entries of one log, and the last that was looked at, asked for or not. */
export interface Part {
  readonly side: string;
  readonly head: Head;
  readonly entries: readonly Entry[];
}

/** The same with the texts that the entries' hashes are over. */
export interface TextPart extends Omit<Part, 'entries'> {
  readonly texts: readonly string[];
}

/** How many entries are read at a time. */
const TOGETHER = 1000;

/** The entries after a place in each log, by side and sequence, many at a time, each checked against its hash; those of kinds that are not asked for are left out. */
export async function* entriesAfter(
  store: Store,
  heads: ReadonlyMap<string, Head>,
  isAsked: (kind: Assertion['kind']) => boolean = () => true,
): AsyncGenerator<Part> {
  for await (const { side, head, rows } of checkedAfter(store, heads))
    yield {
      side,
      head,
      entries: rows
        .filter(({ row }) => isAsked(row.kind as Assertion['kind']))
        .map(({ row }) => entryOf(row)),
    };
}

/** The same entries as the JSON that was signed, for a thread that does nothing else with them. */
export async function* entryTextsAfter(
  store: Store,
  heads: ReadonlyMap<string, Head>,
): AsyncGenerator<TextPart> {
  for await (const { side, head, rows } of checkedAfter(store, heads))
    yield { side, head, texts: rows.map(({ text }) => text) };
}

/** The entries of one kind in all logs, many at a time, each checked against its own hash: whether it follows the one before it was seen when that was derived. */
export async function* entriesOf(store: Store, kind: Assertion['kind']): AsyncGenerator<readonly Entry[]> {
  for (const side of await sidesIn(store)) {
    for (let after = 0; ; ) {
      const rows = await rowsAfter(store, side, after, TOGETHER, kind);
      if (rows.length === 0) break;
      for (const row of rows) checked(row, row.previous ?? undefined);
      after = rows.at(-1)!.sequence;
      yield rows.map(entryOf);
    }
  }
}

interface Checked {
  readonly row: EntryRow;
  readonly text: string;
}

async function* checkedAfter(store: Store, heads: ReadonlyMap<string, Head>) {
  for (const side of await sidesIn(store)) {
    for (let before = heads.get(side); ; ) {
      const rows: Checked[] = [];
      for (const row of await rowsAfter(store, side, before?.sequence ?? 0, TOGETHER)) {
        rows.push({ row, text: checked(row, before?.hash) });
        before = row;
      }
      if (rows.length === 0) break;
      yield { side, head: { sequence: before!.sequence, hash: before!.hash }, rows };
    }
  }
}

/** The text that the hash of a row is over. Throws a Failure of reason `storage` when it was changed, or does not follow the entry before it. */
function checked(row: EntryRow, expected: string | undefined): string {
  const text = sealedTextOf(row);
  if (sha256(text) !== row.hash || (row.previous ?? undefined) !== expected)
    throw storage(
      'a log in which nothing was changed',
      `entry ${row.sequence} of side ${row.side} does not fit its hash`,
      'see what pobratim verify names, and restore the data folder from a backup',
    );
  return text;
}

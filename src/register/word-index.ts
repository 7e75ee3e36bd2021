import type { DatabaseSync } from 'node:sqlite';
import type { Gathered, Waiting } from './term-pool.ts';
import { openWordSegments } from './word-segments.ts';

/** For each word of a query the terms it may stand for, `*` at the end of one that may go on; no groups when it has no words. */
export type Query = readonly (readonly string[])[];

/** The terms alone, without what they stand in or where: what is found is known by its row. */
const INDEXED = `terms, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_'"`;
/** How many rows are looked up at a time. */
const AT_A_TIME = 500;
/** No row is so small. */
export const FIRST = -1n;

/**
 * Opens what is written of one kind of items: each with the number of its row, and rows by terms. What comes in bulk is written in segments of our own, what
 * comes one by one is indexed apart, by FTS5.
 */
export function openWordIndex(database: DatabaseSync, kind: 'document' | 'fact') {
  database.exec(
    `create table if not exists ${kind}_item (row integer primary key, id text not null, day text not null);
    create virtual table if not exists ${kind}_words using fts5(${INDEXED})`,
  );
  const segments = openWordSegments(database, kind);
  /** Makes items found by their ids, which takes less time once very many are in. */
  const index = (): void =>
    database.exec(`create unique index if not exists ${kind}_item_id on ${kind}_item (id)`);
  const isEmpty = (): boolean => database.prepare(`select 1 from ${kind}_item limit 1`).get() === undefined;
  const later = `select rowid as row from ${kind}_words where ${kind}_words match ?`;
  const asked = {
    rowOf: database.prepare(`select row from ${kind}_item where id = ?`),
    put: database.prepare(`insert or ignore into ${kind}_item values (?, ?, ?)`),
    putWords: database.prepare(`insert into ${kind}_words (rowid, terms) values (?, ?)`),
    remove: database.prepare(`delete from ${kind}_item where row = ?`),
    removeWords: database.prepare(`delete from ${kind}_words where rowid = ?`),
    items: database.prepare(
      `select row, id, day from ${kind}_item where row in (select value from json_each(?)) order by row`,
    ),
    count: database.prepare(`select count(*) as total from (${later} limit ?)`),
    after: database.prepare(`${later} and rowid > ? order by rowid limit ?`),
  };
  for (const one of [asked.rowOf, asked.items, asked.after]) one.setReadBigInts(true);
  const rowOf = (id: string): bigint | undefined => asked.rowOf.get(id)?.row as bigint | undefined;
  /** Its row. Two ids of one day that begin alike are a rarity; the later one stands behind. */
  const seat = ({ id, day, row }: Waiting): bigint => {
    let own = row;
    while (asked.put.run(own, id, day).changes === 0) own += 1n;
    return own;
  };
  return {
    isEmpty,
    index,
    rowOf,
    put: (item: Waiting & { readonly terms: string }): void => {
      asked.putWords.run(seat(item), item.terms);
    },
    putTogether: ({ items, postings }: Gathered): void => {
      const rows = new BigInt64Array(items.length);
      for (const [at, item] of items.entries()) {
        const before = at === 0 ? FIRST : rows[at - 1]!;
        rows[at] = seat(item.row > before ? item : { ...item, row: before + 1n });
      }
      segments.put(rows, postings);
      index();
    },
    remove: (id: string): void => {
      const row = rowOf(id);
      if (row === undefined) return;
      if (!segments.remove(row)) asked.removeWords.run(row);
      asked.remove.run(row);
    },
    hits: (query: Query) => {
      const written = segments.hits(query);
      const expression = expressionOf(query);
      return {
        /** How many there are, `most` at most. */
        count: (most: number): number =>
          Math.min(
            most,
            written.count + (written.count < most ? (asked.count.get(expression, most)!.total as number) : 0),
          ),
        /** Rows greater than one in parts that are in order each. */
        rowsAfter: (row: bigint, most = -1): readonly Iterator<bigint>[] => [
          ...written.rowsAfter(row),
          asked.after
            .all(expression, row, most)
            .map((one) => one.row as bigint)
            .values(),
        ],
      };
    },
    /** The items of rows in order. */
    itemsOf: function* (parts: readonly Iterator<bigint>[], most = Number.POSITIVE_INFINITY) {
      const rows = merged(parts);
      for (let left = most; left > 0; ) {
        const its: bigint[] = [];
        for (let next = rows.next(); !next.done; next = rows.next()) {
          its.push(next.value);
          if (its.length >= Math.min(left, AT_A_TIME)) break;
        }
        if (its.length === 0) return;
        for (const { row, id, day } of asked.items.all(`[${its.join()}]`))
          yield { row: row as bigint, id: id as string, day: day as string };
        left -= its.length;
      }
    },
  };
}

/** Rows of parts that are in order each, in order. */
function* merged(parts: readonly Iterator<bigint>[]): Generator<bigint> {
  const next = parts.map((part) => part.next());
  for (;;) {
    let least = -1;
    for (const [at, { done, value }] of next.entries())
      if (!done && (least < 0 || value < next[least]!.value)) least = at;
    if (least < 0) return;
    yield next[least]!.value;
    next[least] = parts[least]!.next();
  }
}

/** Of every group of terms, one at least. Terms hold letters, digits and `_` only, so that none is an operator. */
const expressionOf = (query: Query): string =>
  query
    .map(
      (group) =>
        `(${group.map((term) => (term.endsWith('*') ? `"${term.slice(0, -1)}"*` : `"${term}"`)).join(' OR ')})`,
    )
    .join(' AND ');

const LATEST = 100_000_000n;
const ID_BITS = 36n;

/** The number of a row: smaller for later days, then for smaller ids (hexadecimal), in 63 bits. */
export function rowFor(day: string, id: string): bigint {
  const [, year = '0', month = '00', date = '00'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(day) ?? [];
  const start = id.slice(0, Number(ID_BITS) / 4).padEnd(Number(ID_BITS) / 4, '0');
  const low = /^[\da-f]+$/.test(start) ? BigInt(`0x${start}`) : 0n;
  return ((LATEST - BigInt(`${year}${month}${date}`)) << ID_BITS) | low;
}

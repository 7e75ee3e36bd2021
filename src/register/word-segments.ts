import type { DatabaseSync } from 'node:sqlite';
import { countOf, createBits, inEvery } from './bits.ts';
import { setPlaces } from './postings.ts';
import type { Gathered } from './term-pool.ts';
import type { Query } from './word-index.ts';

/** What very many items hold, written at once: of each term the places of the items that hold it. Only what is taken out changes it later. */
export interface WordSegments {
  /** Writes items, in the order of their rows, as a segment of its own. */
  put(rows: BigInt64Array, postings: Gathered['postings']): void;
  /** Whether it was there. */
  remove(row: bigint): boolean;
  /** The items that hold one term at least of every group. */
  hits(query: Query): SegmentHits;
}

export interface SegmentHits {
  readonly count: number;
  /** Of each segment the rows greater than one, in order. */
  readonly rowsAfter: (row: bigint) => readonly Iterator<bigint>[];
}

interface Segment {
  readonly number: number;
  readonly rows: BigInt64Array;
  /** The places of what was taken out. */
  readonly gone: ReturnType<typeof createBits>;
}

/** Opens the segments of a kind of items, or makes room for them. Rows are in memory once something is asked for: eight bytes an item. */
export function openWordSegments(database: DatabaseSync, kind: string): WordSegments {
  database.exec(
    `create table if not exists ${kind}_segment (segment integer primary key, rows blob not null);
    create table if not exists ${kind}_posting (term text, segment integer, places blob not null, primary key (term, segment)) without rowid;
    create table if not exists ${kind}_gone (segment integer, place integer, primary key (segment, place)) without rowid`,
  );
  const asked = {
    segments: database.prepare(`select segment, rows from ${kind}_segment order by segment`),
    gone: database.prepare(`select segment, place from ${kind}_gone`),
    putSegment: database.prepare(`insert into ${kind}_segment values (?, ?)`),
    put: database.prepare(`insert into ${kind}_posting values (?, ?, ?)`),
    remove: database.prepare(`insert into ${kind}_gone values (?, ?)`),
    of: database.prepare(`select segment, places from ${kind}_posting where term = ?`),
    begun: database.prepare(`select segment, places from ${kind}_posting where term >= ? and term < ?`),
  };
  let held: Segment[] | undefined;
  const segments = (): Segment[] => {
    if (held) return held;
    held = asked.segments.all().map(({ segment, rows }) => {
      const { buffer } = (rows as Uint8Array).slice();
      return { number: segment as number, rows: new BigInt64Array(buffer), gone: createBits() };
    });
    for (const { segment, place } of asked.gone.iterate()) held[segment as number]!.gone.set(place as number);
    return held;
  };
  /** For each segment the places of what holds one of the terms. */
  const placesOf = (group: Query[number]): readonly Uint32Array[] => {
    const found = segments().map(({ rows }) => new Uint32Array((rows.length + 31) >>> 5));
    for (const term of group) {
      const start = term.slice(0, -1);
      const lists = term.endsWith('*')
        ? asked.begun.iterate(start, `${start}\u{10ffff}`)
        : asked.of.iterate(term);
      for (const { segment, places } of lists) setPlaces(places as Uint8Array, found[segment as number]!);
    }
    return found;
  };
  return {
    put: (rows, postings) => {
      const all = segments();
      const number = all.length;
      asked.putSegment.run(number, new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength));
      for (const { term, places } of postings) asked.put.run(term, number, places);
      all.push({ number, rows, gone: createBits() });
    },
    remove: (row) => {
      for (const { number, rows, gone } of segments()) {
        const place = firstFrom(rows, row);
        if (rows[place] !== row || gone.has(place)) continue;
        gone.set(place);
        asked.remove.run(number, place);
        return true;
      }
      return false;
    },
    hits: (query) => {
      const groups = query.map(placesOf);
      const sets = segments().map(({ gone }, at) => {
        const set = inEvery(groups.map((group) => group[at]!));
        const without = gone.words();
        for (let word = Math.min(set.length, without.length) - 1; word >= 0; word -= 1)
          set[word]! &= ~without[word]!;
        return set;
      });
      return {
        count: sets.reduce((sum, set) => sum + countOf(set), 0),
        rowsAfter: (row) =>
          segments().map(({ rows }, at) => rowsIn(sets[at]!, rows, firstFrom(rows, row + 1n))),
      };
    },
  };
}

/** The rows of a set of places, from one place on. */
function* rowsIn(set: Uint32Array, rows: BigInt64Array, from: number): Generator<bigint> {
  for (let at = from >>> 5; at < set.length; at += 1) {
    let word = set[at]!;
    if (at === from >>> 5) word &= -1 << (from & 31);
    for (; word !== 0; word &= word - 1) yield rows[at * 32 + 31 - Math.clz32(word & -word)]!;
  }
}

/** The place of the first row that is not smaller than one, among rows in order. */
function firstFrom(rows: BigInt64Array, row: bigint): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { DatabaseSync } from 'node:sqlite';
import { editDistance, lettersMissing, lettersOf, slipsIn } from '#methods/edit-distance.ts';
import type { Key } from './sorted.ts';
import { createTermPool, type Waiting, type Words } from './term-pool.ts';
import { termsOf } from './terms.ts';

/** Something that can be found by words. */
export interface Item {
  readonly kind: 'document' | 'fact';
  readonly id: string;
  /** Later days are found first; empty when there is none. */
  readonly day: string;
  readonly texts: readonly string[];
  /** Of a document. */
  readonly language?: string;
}

/** The words of everything held, in a full-text index. */
export interface Search {
  /** Puts an item in, or in the place of the one with its id; it is found once `flush` was called. */
  put(item: Item): void;
  remove(kind: Item['kind'], id: string): void;
  flush(): void;
  /** Writes some of the words of documents that wait, after the last document; returns whether there are more of them. */
  writeDocuments(): boolean;
  /**
   * Of one kind, the items that hold every word of the query in any form: latest day first, then by id. `total` counts them, to ten thousand;
   * `isMore` says that there are more.
   */
  find(
    kind: Item['kind'],
    query: Query,
    page: {
      readonly after?: Key;
      readonly limit: number;
      /** The language of documents that count; all unless told. */
      readonly language?: string | undefined;
      /** Which ids count; all unless told. */
      readonly keeps?: (id: string) => boolean;
    },
  ): {
    readonly found: readonly { id: string; day: string }[];
    readonly total: number;
    readonly isMore: boolean;
  };
  ids(kind: Item['kind'], query: Query): ReadonlySet<string>;
  /** Whether a document holds the term; with `*` at its end, a term that begins so. */
  isKnown(term: string): boolean;
  /**
   * Terms of documents that are a slip or two from one that none holds, the nearest first; they begin with the same letter. With `isPrefix`
   * they may go on.
   */
  near(term: string, isPrefix?: boolean): readonly string[];
}

/** For each word of a query the terms it may stand for, `*` at the end of one that may go on; no groups when it has no words. */
export type Query = readonly (readonly string[])[];

export const MOST_WORDS = 32;
/** So many items that hold a query's words are counted, and no more: everybody's words are in every document. */
const COUNTED = 10_000;
/** How many terms wait to be written at most. */
const TOGETHER = 32_000_000;
/** How many items are written at a time where something else may be asked meanwhile. */
const AT_A_TIME = 200;
/** How many segments of an index are merged as it grows (https://sqlite.org/fts5.html#the_automerge_configuration_option), and when in bulk. */
const MERGING = [
  ['automerge', 4],
  ['crisismerge', 16],
] as const;
const UNMERGED = [
  ['automerge', 0],
  ['crisismerge', 1999],
] as const;
const KINDS: readonly Item['kind'][] = ['document', 'fact'];
/** The terms alone, without what they stand in or where: what is found is known by its row. */
const INDEXED = `terms, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_'"`;
/** No term is longer. */
const MOST_LETTERS = 60;

/**
 * Opens the index in a database of what is derived, empty or filled by an earlier run. Rows are numbered in the order in which they are
 * found, so that the first page of a common word costs no more than that of a rare one. What comes after the first of all is indexed apart:
 * segments of an index are merged by how many there are, and the great one would be written anew as a whole after some hundred additions.
 */
export function openSearch(database: DatabaseSync, words: Words): Search {
  for (const kind of KINDS)
    database.exec(
      `create table if not exists ${kind}_item (row integer primary key, id text not null unique, day text not null);
      create virtual table if not exists ${kind}_words using fts5(${INDEXED});
      create virtual table if not exists ${kind}_words_later using fts5(${INDEXED})`,
    );
  database.exec('create table if not exists document_term (term text primary key) without rowid');
  const statements = (kind: Item['kind']) => {
    /** The rows of what holds an expression, the first parameter, in both indexes. */
    const rows = (more = ''): string =>
      [`${kind}_words`, `${kind}_words_later`]
        .map((index) => `select rowid as row from ${index} where ${index} match ?1${more}`)
        .join(' union all ');
    const putIn = (index: string) =>
      database.prepare(`insert into ${index} (rowid, terms) values (?, cast(? as text))`);
    const removeFrom = (index: string) => database.prepare(`delete from ${index} where rowid = ?`);
    const rowOf = database.prepare(`select row from ${kind}_item where id = ?`);
    rowOf.setReadBigInts(true);
    const inOrder = database.prepare(
      `select row, id, day from ${kind}_item where row in (${rows()}) order by row`,
    );
    inOrder.setReadBigInts(true);
    return {
      rowOf,
      put: database.prepare(`insert or ignore into ${kind}_item values (?, ?, ?)`),
      putWords: putIn(`${kind}_words`),
      putLater: putIn(`${kind}_words_later`),
      remove: database.prepare(`delete from ${kind}_item where row = ?`),
      removeWords: removeFrom(`${kind}_words`),
      removeLater: removeFrom(`${kind}_words_later`),
      count: database.prepare(`select count(*) as total from (${rows()} limit ${COUNTED + 1})`),
      // Counts and finds at once: to put together all that a beginning may go on to takes most of the time.
      first: database.prepare(
        `with hit as materialized (${rows()} order by row limit ${COUNTED + 1})
        select id, day, (select count(*) from hit) as total from ${kind}_item
        where row in (select row from hit limit ?2) order by row`,
      ),
      find: database.prepare(
        `select id, day from ${kind}_item where row in
          (select row from (${rows(' and rowid > ?2')} order by row limit ?3)) order by row`,
      ),
      inOrder,
      known: database.prepare(`select 1 from (${rows()}) limit 1`),
      ids: database.prepare(`select id from ${kind}_item where row in (${rows()})`),
    };
  };
  const asked = { document: statements('document'), fact: statements('fact') };
  const terms = {
    put: database.prepare('insert or ignore into document_term values (?)'),
    goesOn: database.prepare('select 1 from document_term where term >= ? and term < ? limit 1'),
    near: database.prepare(
      'select term from document_term where term >= ? and term < ? and length(term) between ? and ?',
    ),
  };
  const held = (kind: Item['kind'], id: string): bigint | undefined =>
    asked[kind].rowOf.get(id)?.row as bigint | undefined;
  /** Words that are still to be written. The index takes rows fast in their order only, so many are written together. */
  const waiting = { document: createTermPool(words), fact: createTermPool(words) };
  /** Until something is written, what is held is what waits. */
  const isFresh = (kind: Item['kind']): boolean =>
    database.prepare(`select 1 from ${kind}_item limit 1`).get() === undefined;
  const fresh = { document: isFresh('document'), fact: isFresh('fact') };
  const configure = (options: typeof MERGING | typeof UNMERGED): void => {
    for (const kind of KINDS)
      for (const [option, value] of options)
        database.exec(`insert into ${kind}_words (${kind}_words, rank) values ('${option}', ${value})`);
  };
  /** The first words of all come in bulk: what they are written in is merged once, at the end. */
  let isBulk = fresh.document && fresh.fact;
  if (isBulk) configure(UNMERGED);
  /** Items of a kind of which some are written and the others are not. */
  const writing = new Map<Item['kind'], Iterator<Waiting>>();
  const write = (kind: Item['kind'], most = Number.POSITIVE_INFINITY): boolean => {
    fresh[kind] = false;
    if (kind === 'document' && !writing.has(kind))
      for (const term of waiting.document
        .fresh()
        .filter((its) => !its.startsWith('_'))
        .sort())
        terms.put.run(term);
    const its = writing.get(kind) ?? waiting[kind].drain()[Symbol.iterator]();
    writing.set(kind, its);
    for (let written = 0; written < most; written += 1) {
      const { value, done } = its.next();
      if (done) {
        writing.delete(kind);
        return false;
      }
      let own = value.row;
      // Two ids of one day that begin alike are a rarity; the later one stands behind.
      while (asked[kind].put.run(own, value.id, value.day).changes === 0) own += 1n;
      (isBulk ? asked[kind].putWords : asked[kind].putLater).run(own, value.terms);
    }
    return true;
  };
  const remove = (kind: Item['kind'], id: string): void => {
    if (writing.has(kind)) write(kind);
    if (waiting[kind].remove(id) || fresh[kind]) return;
    const row = held(kind, id);
    if (row === undefined) return;
    if (asked[kind].removeLater.run(row).changes === 0) asked[kind].removeWords.run(row);
    asked[kind].remove.run(row);
  };
  /** The same of those alone that count, which only looking through all of them tells. */
  const kept = (
    kind: Item['kind'],
    expression: string,
    {
      from,
      limit,
      keeps,
    }: { readonly from: bigint; readonly limit: number; readonly keeps: (id: string) => boolean },
  ) => {
    const found: { readonly id: string; readonly day: string }[] = [];
    let total = 0;
    for (const { row, id, day } of asked[kind].inOrder.iterate(expression)) {
      if (!keeps(id as string)) continue;
      total += 1;
      if ((row as bigint) > from && found.length < limit)
        found.push({ id: id as string, day: day as string });
      if (total > COUNTED && found.length >= limit) break;
    }
    return { found, total: Math.min(total, COUNTED), isMore: total > COUNTED };
  };
  return {
    put: ({ kind, id, day, texts, language }) => {
      remove(kind, id);
      waiting[kind].put(id, day, rowFor(day, id), texts, language && tongueTerm(language));
      if (waiting[kind].size() >= TOGETHER) write(kind);
    },
    remove,
    flush: () => {
      for (const kind of KINDS) write(kind);
      if (!isBulk) return;
      isBulk = false;
      for (const kind of KINDS)
        database.exec(`insert into ${kind}_words (${kind}_words) values ('optimize')`);
      configure(MERGING);
    },
    writeDocuments: () => write('document', AT_A_TIME),
    find: (kind, query, { after, limit, language, keeps }) => {
      if (query.length === 0) return { found: [], total: 0, isMore: false };
      const expression = expressionOf(language ? [...query, [tongueTerm(language)]] : query);
      const from = after ? (held(kind, after.id) ?? rowFor(after.day, after.id)) : undefined;
      if (keeps) return kept(kind, expression, { from: from ?? 0n, limit, keeps });
      const rows =
        limit === 0
          ? []
          : from === undefined
            ? asked[kind].first.all(expression, limit)
            : asked[kind].find.all(expression, from, limit);
      const counted =
        from === undefined && limit > 0 ? (rows[0] ?? { total: 0 }) : asked[kind].count.get(expression)!;
      return {
        found: rows.map(({ id, day }) => ({ id: id as string, day: day as string })),
        total: Math.min(counted.total as number, COUNTED),
        isMore: (counted.total as number) > COUNTED,
      };
    },
    ids: (kind, query) =>
      new Set(
        query.length === 0 ? [] : asked[kind].ids.all(expressionOf(query)).map(({ id }) => id as string),
      ),
    isKnown: (term) =>
      (term.endsWith('*')
        ? terms.goesOn.get(term.slice(0, -1), `${term.slice(0, -1)}\u{10ffff}`)
        : asked.document.known.get(expressionOf([[term]]))) !== undefined,
    near: (term, isPrefix = false) => {
      const most = slipsIn(term.length);
      const [first = ''] = term;
      if (most === 0 || /\d/u.test(first)) return [];
      const letters = lettersOf(term);
      const found: { readonly term: string; readonly distance: number }[] = [];
      const next = String.fromCodePoint(first.codePointAt(0)! + 1);
      const longest = isPrefix ? MOST_LETTERS : term.length + most;
      for (const row of terms.near.iterate(first, next, term.length - most, longest)) {
        const other = row.term as string;
        if (lettersMissing(letters, other) > most) continue;
        const distance = editDistance(term, other, most, isPrefix);
        if (distance <= most) found.push({ term: other, distance });
      }
      return found
        .map((its) => ({
          ...its,
          documents: asked.document.count.get(expressionOf([[its.term]]))!.total as number,
        }))
        .filter(({ documents }) => documents > 0)
        .sort((a, b) => a.distance - b.distance || b.documents - a.documents || (a.term < b.term ? -1 : 1))
        .map((its) => its.term);
    },
  };
}

/** Of every group of terms, one at least. Terms hold letters, digits and `_` only, so that none is an operator. */
const expressionOf = (query: Query): string =>
  query
    .map(
      (group) =>
        `(${group.map((term) => (term.endsWith('*') ? `"${term.slice(0, -1)}"*` : `"${term}"`)).join(' OR ')})`,
    )
    .join(' AND ');

/** What a document of a language holds beside its words: no word of a text begins so. */
const tongueTerm = (language: string): string => `_in_${language}`;

const LATEST = 100_000_000n;
const ID_BITS = 36n;

/** The number of a row: smaller for later days, then for smaller ids (hexadecimal), in 63 bits. */
function rowFor(day: string, id: string): bigint {
  const [, year = '0', month = '00', date = '00'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(day) ?? [];
  const start = id.slice(0, Number(ID_BITS) / 4).padEnd(Number(ID_BITS) / 4, '0');
  const low = /^[\da-f]+$/.test(start) ? BigInt(`0x${start}`) : 0n;
  return ((LATEST - BigInt(`${year}${month}${date}`)) << ID_BITS) | low;
}

const BEFORE = 60;
const LENGTH = 240;

/** A passage of a text, and in it the offsets of a query's words. */
export interface Excerpt {
  readonly excerpt: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** So much of a text is looked through at a time: the words of a long one mostly stand near its beginning. */
const STRETCH = 20_000;

/** The passage of a text that holds most of the query's words, the earliest of equals. */
export function excerptOf(text: string, query: Query, words: Words): Excerpt {
  const groupOf = new Map(query.flatMap((group, index) => group.map((term) => [term, index] as const)));
  const hitsIn = (stretch: string) =>
    words(stretch).flatMap(({ start, end, bases }) => {
      const group = termsOf(bases)
        .map((term) => groupOf.get(term))
        .find((one) => one !== undefined);
      return group === undefined ? [] : [{ start, end, group }];
    });
  let best = { from: 0, groups: 0 };
  for (let at = 0; at < text.length && best.groups < query.length; ) {
    const end = at + STRETCH >= text.length ? text.length : atWord(text, at + STRETCH);
    const hits = hitsIn(text.slice(at, end));
    for (const [index, { start }] of hits.entries()) {
      const groups = new Set<number>();
      for (let next = index; next < hits.length && hits[next]!.end <= start + LENGTH - BEFORE; next += 1)
        groups.add(hits[next]!.group);
      if (groups.size > best.groups) best = { from: Math.max(0, at + start - BEFORE), groups: groups.size };
    }
    at = end;
  }
  const from = best.from === 0 ? 0 : atWord(text, best.from);
  const to = from + LENGTH >= text.length ? text.length : atWord(text, from + LENGTH);
  const excerpt = text.slice(from, to);
  return { excerpt, marks: hitsIn(excerpt).map(({ start, end }) => ({ start, end })) };
}

/** The first beginning of a word at or after an offset, so that no word and no surrogate pair is cut; the offset where none is near. */
function atWord(text: string, offset: number): number {
  const space = text.slice(offset, offset + 40).search(/\s/u);
  if (space >= 0) return offset + space + 1;
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}

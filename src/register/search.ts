import type { DatabaseSync } from 'node:sqlite';
import { editDistance, lettersMissing, lettersOf, slipsIn } from '#methods/edit-distance.ts';
import type { Key } from './sorted.ts';
import { createTermPool, type Words } from './term-pool.ts';
import { termsOf } from './terms.ts';
import { FIRST, openWordIndex, type Query, rowFor } from './word-index.ts';

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
  /** Writes the words of documents that wait, after the last document. */
  writeDocuments(): void;
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

export const MOST_WORDS = 32;
/** So many items that hold a query's words are counted, and no more: everybody's words are in every document. */
const COUNTED = 10_000;
/** How many terms wait to be written at most. */
const TOGETHER = 32_000_000;
const KINDS: readonly Item['kind'][] = ['document', 'fact'];
/** No term is longer. */
const MOST_LETTERS = 60;

/**
 * Opens the index in a database of what is derived, empty or filled by an earlier run. Rows are numbered in the order in which items are
 * found. What the first of all items hold is written at once, in segments of our own; what comes later is indexed apart, by FTS5.
 */
export function openSearch(database: DatabaseSync, words: Words): Search {
  const asked = { document: openWordIndex(database, 'document'), fact: openWordIndex(database, 'fact') };
  database.exec('create table if not exists document_term (term text primary key) without rowid');
  const terms = {
    put: database.prepare('insert or ignore into document_term values (?)'),
    goesOn: database.prepare('select 1 from document_term where term >= ? and term < ? limit 1'),
    near: database.prepare(
      'select term from document_term where term >= ? and term < ? and length(term) between ? and ?',
    ),
  };
  /** Words that are still to be written. */
  const waiting = { document: createTermPool(words), fact: createTermPool(words) };
  /** Until something is written, what is held is what waits. */
  const fresh = { document: asked.document.isEmpty(), fact: asked.fact.isEmpty() };
  /** The first words of all come in bulk. */
  let isBulk = fresh.document && fresh.fact;
  const index = (): void => {
    for (const kind of KINDS) asked[kind].index();
  };
  if (!isBulk) index();
  const write = (kind: Item['kind']): void => {
    if (waiting[kind].isEmpty()) return;
    fresh[kind] = false;
    if (kind === 'document')
      for (const term of waiting.document
        .fresh()
        .filter((its) => !its.startsWith('_'))
        .sort())
        terms.put.run(term);
    if (isBulk) asked[kind].putTogether(waiting[kind].gather());
    else for (const item of waiting[kind].drain()) asked[kind].put(item);
  };
  const remove = (kind: Item['kind'], id: string): void => {
    if (waiting[kind].remove(id) || fresh[kind]) return;
    asked[kind].remove(id);
  };
  return {
    put: ({ kind, id, day, texts, language }) => {
      if (!fresh[kind]) remove(kind, id);
      waiting[kind].put(id, day, rowFor(day, id), texts, language && tongueTerm(language));
      if (waiting[kind].size() >= TOGETHER) write(kind);
    },
    remove,
    flush: () => {
      for (const kind of KINDS) write(kind);
      if (isBulk) index();
      isBulk = false;
    },
    writeDocuments: () => write('document'),
    find: (kind, query, { after, limit, language, keeps }) => {
      if (query.length === 0) return { found: [], total: 0, isMore: false };
      const { hits, rowOf, itemsOf } = asked[kind];
      const { count, rowsAfter } = hits(language ? [...query, [tongueTerm(language)]] : query);
      const from = after ? (rowOf(after.id) ?? rowFor(after.day, after.id)) : FIRST;
      const found: { readonly id: string; readonly day: string }[] = [];
      let total = 0;
      if (keeps) {
        // Only looking through all of them tells which of them count.
        for (const { row, id, day } of itemsOf(rowsAfter(FIRST))) {
          if (!keeps(id)) continue;
          total += 1;
          if (row > from && found.length < limit) found.push({ id, day });
          if (total > COUNTED && found.length >= limit) break;
        }
      } else {
        total = count(COUNTED + 1);
        if (limit > 0)
          for (const { id, day } of itemsOf(rowsAfter(from, limit), limit)) found.push({ id, day });
      }
      return { found, total: Math.min(total, COUNTED), isMore: total > COUNTED };
    },
    ids: (kind, query) => {
      const { hits, itemsOf } = asked[kind];
      const rows = query.length === 0 ? [] : hits(query).rowsAfter(FIRST);
      return new Set([...itemsOf(rows)].map(({ id }) => id));
    },
    isKnown: (term) =>
      term.endsWith('*')
        ? terms.goesOn.get(term.slice(0, -1), `${term.slice(0, -1)}\u{10ffff}`) !== undefined
        : asked.document.hits([[term]]).count(1) > 0,
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
          documents: asked.document.hits([[its.term]]).count(COUNTED + 1),
        }))
        .filter(({ documents }) => documents > 0)
        .sort((a, b) => a.distance - b.distance || b.documents - a.documents || (a.term < b.term ? -1 : 1))
        .map((its) => its.term);
    },
  };
}

/** What a document of a language holds beside its words: no word of a text begins so. */
const tongueTerm = (language: string): string => `_in_${language}`;

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

import { sql } from 'kysely';
import type { Language } from '#model/language.ts';
import { DIALECTS, type Engine, type SearchStore } from './search-tables.ts';
import type { Key } from './sorted.ts';

/** A word of a text and its base form, as the reader's morphology gives it. */
export interface Word {
  readonly lemma: string;
  readonly start: number;
  readonly end: number;
}
/** The words of a text; they are the same in each language, only their base forms differ. */
export type Words = (text: string, language: Language) => readonly Word[];

/** Something that can be found by words. */
export interface Item {
  readonly kind: 'document' | 'fact';
  readonly id: string;
  /** Later days are found first; empty when there is none. */
  readonly day: string;
  readonly texts: readonly string[];
}

export interface SearchChange {
  readonly items: readonly Item[];
  readonly gone?: readonly Pick<Item, 'kind' | 'id'>[];
}

/** The words of everything held, in the store's own full-text index. Both stores give the same answers in the same order. */
export interface Search {
  /** Puts items in or in the place of those with their id, takes out those that are gone, and puts the stamp, in one transaction. */
  put(change: SearchChange, stamp: string): Promise<void>;
  /** Makes the index anew unless it bears this stamp; returns whether it had to. */
  ensure(stamp: string, items: () => Iterable<Item>): Promise<boolean>;
  /** Makes the index anew and gives it this stamp. */
  renew(stamp: string, items: () => Iterable<Item>): Promise<void>;
  /** Of one kind, the items that hold every word of the query in any form: latest day first, then by id; `total` counts all. */
  find(
    kind: Item['kind'],
    query: Query,
    page: { readonly after?: Key; readonly limit: number },
  ): Promise<{ readonly found: readonly { id: string; day: string }[]; readonly total: number }>;
  ids(kind: Item['kind'], query: Query): Promise<ReadonlySet<string>>;
}

/** For each word of a query the terms it may stand for; no groups when it has no words. */
export type Query = readonly (readonly string[])[];

const MOST_WORDS = 32;
const LONGEST_TERM = 60;
/** A tsvector holds one megabyte at most; the same bound on both stores keeps their answers the same. */
const MOST_TERM_BYTES = 800_000;

export async function openSearch(store: SearchStore, engine: Engine, words: Words): Promise<Search> {
  const dialect = DIALECTS[engine];
  await dialect.createTables(store);
  const heldAs = (
    transaction: SearchStore,
    { kind, id }: Pick<Item, 'kind' | 'id'>,
  ): Promise<{ readonly row: number } | undefined> =>
    transaction
      .selectFrom('search_item')
      .select('row')
      .where('kind', '=', kind)
      .where('id', '=', id)
      .executeTakeFirst();
  const write = async (transaction: SearchStore, items: Iterable<Item>): Promise<void> => {
    const last = await transaction
      .selectFrom('search_item')
      .select((field) => field.fn.max('row').as('row'))
      .executeTakeFirst();
    let next = (last?.row ?? 0) + 1;
    const isEmpty = next === 1;
    for (const { kind, id, day, texts } of items) {
      const held = isEmpty ? undefined : await heldAs(transaction, { kind, id });
      if (held) await dialect.remove(transaction, held.row);
      const row = held?.row ?? next++;
      await dialect.put(transaction, { row, kind, id, day }, termsOf(texts, words));
    }
  };
  const mark = async (transaction: SearchStore, stamp: string): Promise<void> => {
    await transaction.deleteFrom('search_state').execute();
    await transaction.insertInto('search_state').values({ id: 1, stamp }).execute();
  };

  const renew = (stamp: string, items: () => Iterable<Item>): Promise<void> =>
    store.transaction().execute(async (transaction) => {
      await dialect.empty(transaction);
      await write(transaction, items());
      await mark(transaction, stamp);
    });

  return {
    put: ({ items, gone = [] }, stamp) =>
      store.transaction().execute(async (transaction) => {
        for (const item of gone) {
          const held = await heldAs(transaction, item);
          if (held) await dialect.remove(transaction, held.row);
        }
        await write(transaction, items);
        await mark(transaction, stamp);
      }),
    renew,
    ensure: async (stamp, items) => {
      const held = await store.selectFrom('search_state').select('stamp').executeTakeFirst();
      if (held?.stamp === stamp) return false;
      await renew(stamp, items);
      return true;
    },
    find: async (kind, query, { after, limit }) => {
      if (query.length === 0) return { found: [], total: 0 };
      const hits = store.selectFrom('search_item').where('kind', '=', kind).where(dialect.holds(query));
      const { total } = await hits
        .select((field) => field.fn.countAll<number | string>().as('total'))
        .executeTakeFirstOrThrow();
      const rest = after
        ? hits.where(sql<boolean>`(day < ${after.day} or (day = ${after.day} and id > ${after.id}))`)
        : hits;
      const found =
        limit > 0
          ? await rest.select(['id', 'day']).orderBy('day', 'desc').orderBy('id').limit(limit).execute()
          : [];
      return { found, total: Number(total) };
    },
    ids: async (kind, query) => {
      if (query.length === 0) return new Set();
      const hits = await store
        .selectFrom('search_item')
        .select('id')
        .where('kind', '=', kind)
        .where(dialect.holds(query))
        .execute();
      return new Set(hits.map(({ id }) => id));
    },
  };
}

/** What a query's words may stand for. */
export function queryOf(text: string, words: Words): Query {
  const groups = new Map(readingsOf(text, words).map(({ terms }) => [[...terms].sort().join(' '), terms]));
  return [...groups.values()].slice(0, MOST_WORDS);
}

/**
 * The words of a text with the terms each may stand for. A word is read in every language of its script, not in its document's, because
 * texts of one side quote the other: a Russian phrase in a Kazakh article is found in any of its forms, and a query needs no language.
 */
function readingsOf(
  text: string,
  words: Words,
): readonly { readonly start: number; readonly end: number; readonly terms: readonly string[] }[] {
  const [russian, kazakh, english] = (['ru', 'kk', 'en'] as const).map((language) => words(text, language));
  return english!.map(({ start, end, lemma }, index) => {
    const lemmas = /\p{Script=Cyrillic}/u.test(text.slice(start, end))
      ? [russian![index]!.lemma, kazakh![index]!.lemma]
      : [lemma];
    return { start, end, terms: [...new Set(lemmas.map(termOf))] };
  });
}

/** The different terms of texts, as many as fit. */
function termsOf(texts: readonly string[], words: Words): readonly string[] {
  const found = new Set<string>();
  let bytes = 0;
  for (const text of texts)
    for (const { terms } of readingsOf(text, words))
      for (const term of terms) {
        if (found.has(term)) continue;
        bytes += Buffer.byteLength(term) + 8;
        if (bytes > MOST_TERM_BYTES) return [...found];
        found.add(term);
      }
  return [...found];
}

/** A lemma as both engines keep it whole: lower case, letters and digits, `_` for all else. */
export const termOf = (lemma: string): string =>
  lemma
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '_')
    .slice(0, LONGEST_TERM)
    .replace(/\p{Surrogate}$/u, '_');

const BEFORE = 60;
const LENGTH = 240;

/** A passage of a text, and in it the offsets of a query's words. */
export interface Excerpt {
  readonly excerpt: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** The passage of a text that holds most of the query's words, the earliest of equals. */
export function excerptOf(text: string, query: Query, words: Words): Excerpt {
  const groupOf = new Map(query.flatMap((group, index) => group.map((term) => [term, index] as const)));
  const hits = readingsOf(text, words).flatMap(({ start, end, terms }) => {
    const group = terms.map((term) => groupOf.get(term)).find((one) => one !== undefined);
    return group === undefined ? [] : [{ start, end, group }];
  });
  let best = { from: 0, groups: 0 };
  for (const [index, { start }] of hits.entries()) {
    const groups = new Set<number>();
    for (let at = index; at < hits.length && hits[at]!.end <= start + LENGTH - BEFORE; at += 1)
      groups.add(hits[at]!.group);
    if (groups.size > best.groups) best = { from: Math.max(0, start - BEFORE), groups: groups.size };
  }
  const from = best.from === 0 ? 0 : atWord(text, best.from);
  const to = from + LENGTH >= text.length ? text.length : atWord(text, from + LENGTH);
  return {
    excerpt: text.slice(from, to),
    marks: hits
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from, end: end - from })),
  };
}

/** The first beginning of a word at or after an offset, so that no word and no surrogate pair is cut; the offset where none is near. */
function atWord(text: string, offset: number): number {
  const space = text.slice(offset, offset + 40).search(/\s/u);
  if (space >= 0) return offset + space + 1;
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}

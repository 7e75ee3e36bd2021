import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { rememberRecent } from '#methods/recent.ts';
import type { Document } from '#model/document.ts';
import type { Bounds } from '#model/period.ts';

export type Described = Omit<Document, 'text'>;

/** Documents as they are described, without their texts, which stay in the ledger. */
export interface DocumentTable {
  /**
   * `told` is when which log said so: of two descriptions of one document the later holds. Returns whether this one does, and what it
   * stands in the place of.
   */
  put(document: Described, told: string): { readonly holds: boolean; readonly before?: Described };
  get(id: string): Described | undefined;
  /** When it came out; empty where that is not known. */
  dayOf(id: string): string | undefined;
  /** The days of several; those that are not described are left out. */
  daysOf(ids: readonly string[]): ReadonlyMap<string, string>;
  /** A number for a document, the same while it is held. */
  numberOf(id: string): number | undefined;
  dayOfNumber(number: number): string | undefined;
  /** All of them, in no order. */
  numbered(): Iterable<{ readonly number: number; readonly id: string; readonly day: string }>;
  /** Those that came out on a day or before, latest first. */
  newestNumbers(day: string): Iterable<{ readonly number: number; readonly day: string }>;
  /** Once documents have come in bulk: what they are found by. */
  index(): void;
  /** Newest first, then by id; after a day and an id, if given. */
  newest(
    limit: number,
    filter?: {
      readonly language?: string;
      readonly after?: { readonly day: string; readonly id: string };
      readonly during?: Bounds;
    },
  ): readonly Described[];
  /** How many came out from the first to the last of two days. */
  countDuring(bounds: Bounds): number;
  count(language?: string): number;
}

/** The numbers of documents begin behind it. */
const NO_NUMBER = 0;
/** Of how many documents the number is kept at hand. */
const NUMBERS_AT_HAND = 25_000;

export function openDocumentTable(database: DatabaseSync): DocumentTable {
  database.exec(
    'create table if not exists document (id text not null, day text not null, language text not null, told text not null, body text not null)',
  );
  const asked = {
    any: database.prepare('select 1 from document limit 1'),
    add: database.prepare('insert into document values (?, ?, ?, ?, ?)'),
    // In its place, so that it keeps its number.
    put: database.prepare('update document set day = ?, language = ?, told = ?, body = ? where rowid = ?'),
    held: database.prepare('select told, body from document where rowid = ?'),
    get: database.prepare('select body from document where id = ?'),
    dayOf: database.prepare('select day from document where id = ?'),
    daysOf: database.prepare('select id, day from document where id in (select value from json_each(?))'),
    numberOf: database.prepare('select rowid as number from document where id = ?'),
    dayOfNumber: database.prepare('select day from document where rowid = ?'),
    numbered: database.prepare('select rowid as number, id, day from document'),
    newestNumbers: database.prepare(
      'select rowid as number, day from document where day <= ? order by day desc',
    ),
    during: database.prepare('select count(*) as count from document where day >= ? and day <= ?'),
    counts: database.prepare('select language, count(*) as count from document group by language'),
  };
  /** The numbers of documents that come in bulk, until they are indexed: an index is made several times sooner at once. */
  let bulk = asked.any.get() ? undefined : new Map<string, number>();
  let counts: Map<string, number> | undefined;
  const numbers = rememberRecent<string, number>(NUMBERS_AT_HAND);
  /** The one put last, which is mostly the one asked for next. */
  let last: Described | undefined;
  const bodyOf = (row: Readonly<Record<string, unknown>>): Described =>
    JSON.parse(row.body as string) as Described;
  const count = (language?: string): number => {
    counts ??= new Map(
      asked.counts.all().map(({ language: its, count }) => [its as string, count as number]),
    );
    return language === undefined
      ? counts.values().reduce((sum, its) => sum + its, 0)
      : (counts.get(language) ?? 0);
  };
  const numberOf = (id: string): number | undefined => {
    const known = bulk ? bulk.get(id) : numbers.get(id);
    if (bulk || known !== undefined) return known;
    const number = asked.numberOf.get(id)?.number as number | undefined;
    if (number !== undefined) numbers.set(id, number);
    return number;
  };
  const dayOfNumber = (number: number): string | undefined =>
    asked.dayOfNumber.get(number)?.day as string | undefined;
  const dayOf = (id: string): string | undefined =>
    bulk ? dayOfNumber(bulk.get(id) ?? NO_NUMBER) : (asked.dayOf.get(id)?.day as string | undefined);
  return {
    put: (document, told) => {
      const { id, published = '', language } = document;
      const body = JSON.stringify(document);
      const number = numberOf(id);
      const held = number === undefined ? undefined : asked.held.get(number)!;
      if (held && told < (held.told as string)) return { holds: false };
      if (held) asked.put.run(published, language, told, body, number!);
      else {
        const { lastInsertRowid } = asked.add.run(id, published, language, told, body);
        bulk?.set(id, Number(lastInsertRowid));
      }
      if (held || !counts) counts = undefined;
      else counts.set(language, (counts.get(language) ?? 0) + 1);
      last = document;
      return { holds: true, ...(held ? { before: bodyOf(held) } : {}) };
    },
    get: (id) => {
      if (last?.id === id) return last;
      const row = bulk ? asked.held.get(bulk.get(id) ?? NO_NUMBER) : asked.get.get(id);
      return row && bodyOf(row);
    },
    dayOf,
    numberOf,
    dayOfNumber,
    numbered: function* () {
      for (const { number, id, day } of asked.numbered.iterate())
        yield { number: number as number, id: id as string, day: day as string };
    },
    newestNumbers: function* (from) {
      for (const { number, day } of asked.newestNumbers.iterate(from))
        yield { number: number as number, day: day as string };
    },
    daysOf: (ids) =>
      bulk
        ? new Map(
            ids.flatMap((id) => {
              const day = dayOf(id);
              return day === undefined ? [] : [[id, day] as const];
            }),
          )
        : new Map(asked.daysOf.all(JSON.stringify(ids)).map(({ id, day }) => [id as string, day as string])),
    index: () => {
      database.exec(
        `create unique index if not exists document_id on document (id);
        create index if not exists document_day on document (day desc, id);
        create index if not exists document_language on document (language, day desc, id)`,
      );
      bulk = undefined;
    },
    newest: (limit, { language, after, during } = {}) => {
      const [from, to] = edgesOf(during);
      const conditions = [
        'day >= ? and day <= ?',
        ...(language ? ['language = ?'] : []),
        ...(after ? ['day <= ? and (day < ? or id > ?)'] : []),
      ];
      const values: SQLInputValue[] = [
        from,
        to,
        ...(language ? [language] : []),
        ...(after ? [after.day, after.day, after.id] : []),
        limit,
      ];
      return database
        .prepare(`select body from document where ${conditions.join(' and ')} order by day desc, id limit ?`)
        .all(...values)
        .map(bodyOf);
    },
    countDuring: (bounds) =>
      bounds.from || bounds.to ? (asked.during.get(...edgesOf(bounds))!.count as number) : count(),
    count,
  };
}

/** The first and the last text that a day between two bounds may be; one told by its month or year alone is as early as its first day. */
const edgesOf = ({ from = '', to = '' }: Bounds = {}): readonly [string, string] => [from, `${to}\u{10ffff}`];

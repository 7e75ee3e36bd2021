import { type Kysely, type RawBuilder, sql } from 'kysely';

/** What can be found, by kind and id, with the day that orders it. Derived: delete it, and it is made anew. */
export interface SearchTables {
  search_item: { row: number; kind: string; id: string; day: string };
  search_state: { id: number; stamp: string };
}
export type SearchStore = Kysely<SearchTables>;
export type Engine = 'sqlite' | 'postgresql';

/** All that the two engines say differently. Terms hold letters, digits and `_` only, so that neither engine cuts or folds them. */
export interface Dialect {
  createTables(store: SearchStore): Promise<void>;
  put(store: SearchStore, item: SearchTables['search_item'], terms: readonly string[]): Promise<unknown>;
  remove(store: SearchStore, row: number): Promise<unknown>;
  empty(store: SearchStore): Promise<void>;
  /** A condition on `search_item`: of every group of terms, one at least is among its words. */
  holds(groups: readonly (readonly string[])[]): RawBuilder<boolean>;
}

export const DIALECTS: Readonly<Record<Engine, Dialect>> = {
  sqlite: {
    createTables: async (store) => {
      await sql`create table if not exists search_item (row integer primary key, kind text not null, id text not null, day text not null)`.execute(
        store,
      );
      await createShared(store);
      await sql`create virtual table if not exists search_words using fts5(terms, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_'")`.execute(
        store,
      );
    },
    put: async (store, item, terms) => {
      await store.insertInto('search_item').values(item).execute();
      await sql`insert into search_words (rowid, terms) values (${item.row}, ${terms.join(' ')})`.execute(
        store,
      );
    },
    remove: async (store, row) => {
      await sql`delete from search_words where rowid = ${row}`.execute(store);
      await store.deleteFrom('search_item').where('row', '=', row).execute();
    },
    empty: async (store) => {
      await sql`drop table search_words`.execute(store);
      await sql`delete from search_item`.execute(store);
      await DIALECTS.sqlite.createTables(store);
    },
    holds: (groups) =>
      sql`row in (select rowid from search_words where search_words match ${groups
        .map((group) => `(${group.map((term) => `"${term}"`).join(' OR ')})`)
        .join(' AND ')})`,
  },
  postgresql: {
    createTables: async (store) => {
      await sql`create table if not exists search_item (row integer primary key, kind text not null, id text collate "C" not null, day text collate "C" not null, terms tsvector)`.execute(
        store,
      );
      await createShared(store);
      await sql`create index if not exists search_item_terms on search_item using gin (terms)`.execute(store);
    },
    put: (store, { row, kind, id, day }, terms) =>
      sql`insert into search_item (row, kind, id, day, terms) values (${row}, ${kind}, ${id}, ${day}, array_to_tsvector(${terms}::text[]))`.execute(
        store,
      ),
    remove: (store, row) => store.deleteFrom('search_item').where('row', '=', row).execute(),
    empty: async (store) => {
      await sql`delete from search_item`.execute(store);
    },
    holds: (groups) =>
      sql`terms @@ ${groups
        .map((group) => `(${group.map((term) => `'${term}'`).join(' | ')})`)
        .join(' & ')}::tsquery`,
  },
};

async function createShared(store: SearchStore): Promise<void> {
  await sql`create unique index if not exists search_item_id on search_item (kind, id)`.execute(store);
  await sql`create index if not exists search_item_day on search_item (kind, day desc, id)`.execute(store);
  await store.schema
    .createTable('search_state')
    .ifNotExists()
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('stamp', 'text', (column) => column.notNull())
    .execute();
}

import type { DatabaseSync } from 'node:sqlite';
import { canonicalJson, sha256 } from '#model/canonical.ts';
import type { Fact } from '#model/fact.ts';
import { type Facets, facetsOf } from './fact-index.ts';

/** Facts as canonical JSON in a table, with a name for all of them together. */
export interface FactTable {
  /** Returns what lists filter and order it by. */
  put(fact: Fact): Facets;
  remove(id: string): void;
  get(id: string): Fact | undefined;
  /** In id order. */
  all(): Iterable<Fact>;
  /** So many in id order, after an id. */
  after(id: string, limit: number): readonly Fact[];
  facets(): Iterable<Facets>;
  /**
   * A name for the content of all facts that one changed fact renews cheaply: SHA-256 over 4,096 buckets, each SHA-256 over the hashes of
   * its facts in id order (a Merkle tree of depth two). The same facts give the same digest however they came in.
   */
  digest(): string;
  /** Brings the digest into step; to be called in the transaction of the changes it is of. */
  seal(): void;
}

/** How many digits of an id name its bucket. */
const BUCKET = 3;

export function openFactTable(database: DatabaseSync, sides: readonly string[]): FactTable {
  database.exec(
    `create table if not exists fact (id text primary key, hash text not null, facets text not null, body text not null);
    create table if not exists bucket (name text primary key, sum text not null) without rowid`,
  );
  const asked = {
    put: database.prepare('insert or replace into fact values (?, ?, ?, ?)'),
    remove: database.prepare('delete from fact where id = ?'),
    get: database.prepare('select body from fact where id = ?'),
    all: database.prepare('select body from fact order by id'),
    after: database.prepare('select body from fact where id > ? order by id limit ?'),
    facets: database.prepare('select facets from fact order by id'),
    hashes: database.prepare('select id, hash from fact where id >= ? and id < ? order by id'),
    putBucket: database.prepare('insert or replace into bucket values (?, ?)'),
    removeBucket: database.prepare('delete from bucket where name = ?'),
    buckets: database.prepare('select name, sum from bucket order by name'),
  };
  const stale = new Set<string>();
  let digest: string | undefined;
  const changed = (id: string): void => {
    stale.add(id.slice(0, BUCKET));
    digest = undefined;
  };
  return {
    put: (fact) => {
      const body = canonicalJson(fact);
      const facets = facetsOf(fact, sides);
      asked.put.run(fact.id, sha256(body), JSON.stringify(facets), body);
      changed(fact.id);
      return facets;
    },
    remove: (id) => {
      asked.remove.run(id);
      changed(id);
    },
    get: (id) => {
      const row = asked.get.get(id);
      return row && (JSON.parse(row.body as string) as Fact);
    },
    all: function* () {
      for (const { body } of asked.all.iterate()) yield JSON.parse(body as string) as Fact;
    },
    after: (id, limit) => asked.after.all(id, limit).map(({ body }) => JSON.parse(body as string) as Fact),
    facets: function* () {
      for (const { facets } of asked.facets.iterate()) yield JSON.parse(facets as string) as Facets;
    },
    digest: () => (digest ??= sha256(canonicalJson(asked.buckets.all().map(({ name, sum }) => [name, sum])))),
    seal: () => {
      for (const name of stale) {
        // `~` comes after every digit and letter of an id.
        const hashes = asked.hashes.all(name, `${name}~`).map(({ id, hash }) => [id, hash]);
        if (hashes.length > 0) asked.putBucket.run(name, sha256(canonicalJson(hashes)));
        else asked.removeBucket.run(name);
      }
      stale.clear();
    },
  };
}

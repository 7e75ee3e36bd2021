import type { DatabaseSync } from 'node:sqlite';
import { wordsHash } from '#methods/minhash.ts';

/** Facts in the groups by which something is reckoned from them, in a table, so that a change is reckoned with the groups that it touches. */
export interface Gathered {
  /** Takes a fact in with its groups, in the place of those it had; only groups in which some fact asks are reckoned. */
  put(fact: string, groups: readonly { readonly group: string; readonly asks: boolean }[]): void;
  remove(fact: string): void;
  /** The groups that changed since it was last called, with their facts in id order: none when nothing in the group asks any longer. */
  changed(): Iterable<{ readonly group: number; readonly facts: readonly string[] }>;
  factsIn(group: number): readonly string[];
  /** Every group in which a fact asks. */
  groups(): readonly number[];
}

/** @param name of the table */
export function openGathered(database: DatabaseSync, name: string): Gathered {
  database.exec(
    `create table if not exists ${name} (grp integer not null, fact text not null, asks integer not null)`,
  );
  const indexes = `create index if not exists ${name}_group on ${name} (grp, asks);
    create index if not exists ${name}_fact on ${name} (fact)`;
  /** While a whole log is derived there are no indexes, and everything is reckoned at its end. */
  let isBulk = database.prepare(`select 1 from ${name} limit 1`).get() === undefined;
  if (!isBulk) database.exec(indexes);
  const asked = {
    put: database.prepare(`insert into ${name} values (?, ?, ?)`),
    of: database.prepare(`select grp from ${name} where fact = ?`),
    remove: database.prepare(`delete from ${name} where fact = ?`),
    asks: database.prepare(`select 1 from ${name} where grp = ? and asks = 1 limit 1`),
    factsIn: database.prepare(`select distinct fact from ${name} where grp = ? order by fact`),
    groups: database.prepare(`select distinct grp from ${name} where asks = 1 order by grp`),
  };
  const stale = new Set<number>();
  const remove = (fact: string): void => {
    if (isBulk) return;
    const held = asked.of.all(fact);
    for (const { grp } of held) stale.add(grp as number);
    if (held.length > 0) asked.remove.run(fact);
  };
  const factsIn = (group: number): readonly string[] =>
    asked.factsIn.all(group).map(({ fact }) => fact as string);
  const groups = (): readonly number[] => asked.groups.all().map(({ grp }) => grp as number);
  return {
    put: (fact, its) => {
      remove(fact);
      const numbers = new Map<number, boolean>();
      for (const { group, asks } of its) {
        const number = wordsHash(group);
        numbers.set(number, asks || (numbers.get(number) ?? false));
      }
      for (const [number, asks] of numbers) {
        asked.put.run(number, fact, asks ? 1 : 0);
        if (!isBulk) stale.add(number);
      }
    },
    remove,
    changed: function* () {
      if (isBulk) {
        database.exec(indexes);
        isBulk = false;
        for (const group of groups()) yield { group, facts: factsIn(group) };
        return;
      }
      const its = [...stale].sort((a, b) => a - b);
      stale.clear();
      for (const group of its) yield { group, facts: asked.asks.get(group) ? factsIn(group) : [] };
    },
    factsIn,
    groups,
  };
}

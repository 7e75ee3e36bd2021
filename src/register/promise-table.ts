import type { DatabaseSync } from 'node:sqlite';
import type { Called } from '#model/called.ts';
import type { Statement } from '#model/check.ts';
import type { Fact } from '#model/fact.ts';
import type { Undertaking } from '#model/promise.ts';
import { openGathered } from './gathered.ts';
import { createHeads, type Heads } from './heads.ts';
import { inUrgency, promiseGroupsOf, reckonedOf, type Subject } from './promises.ts';
import { asOf, firstDay, type Reckoned, type Told } from './undertaking.ts';

/** A promise as lists filter and order it. */
export type PromiseHead = Pick<Undertaking, 'id' | 'state' | 'slipDays' | 'kind' | 'places' | 'current'>;

/** Promises in a table, in step with the facts: a change is reckoned with the claims that may be of one promise with it. */
export interface PromiseTable {
  put(fact: Fact, statements: readonly Statement[]): void;
  remove(fact: string): void;
  /** Reckons what changed since it was last called. */
  settle(): void;
  /** As a day (ISO) sees them, in order of urgency. */
  heads(day: string): readonly PromiseHead[];
  one(id: string, day: string): Undertaking | undefined;
}

/** Of how many promises that are overdue the sides are asked. */
const MOST_OVERDUE = 200;

/** Promises that are overdue on a day (ISO), those longest overdue. */
export const overdueOn = (
  promises: Pick<PromiseTable, 'heads' | 'one'>,
  day: string,
): readonly Undertaking[] =>
  promises
    .heads(day)
    .filter(({ state }) => state === 'overdue')
    .slice(0, MOST_OVERDUE)
    .map(({ id }) => promises.one(id, day)!);

/** What a group of claims was reckoned to, and the day after which its last claim was told. */
interface Group {
  readonly last: string;
  readonly reckoned: readonly Reckoned[];
}

/** How many days are remembered. */
const MOST_DAYS = 4;

/**
 * Opens the table of an earlier run, or an empty one.
 *
 * @param told every claim of a fact
 * @param voice one claim
 * @param called what claims are about by name
 */
export function openPromiseTable(
  database: DatabaseSync,
  told: (fact: string) => readonly Told[],
  voice: (claim: string) => Told | undefined,
  subject: Subject,
  called: (claims: readonly string[]) => Called,
): PromiseTable {
  const gathered = openGathered(database, 'promising');
  database.exec('create table if not exists promise (grp integer primary key, body text not null)');
  const asked = {
    put: database.prepare('insert or replace into promise values (?, ?)'),
    remove: database.prepare('delete from promise where grp = ?'),
    all: database.prepare('select grp, body from promise'),
    one: database.prepare('select body from promise where grp = ?'),
  };
  /** As each day that asked sees them. */
  const days = new Map<string, Heads<PromiseHead>>();

  const claimsIn = (facts: readonly string[]): readonly Told[] => facts.flatMap(told);
  const on = (group: number, { last, reckoned }: Group, day: string): readonly Undertaking[] => {
    if (last <= day) return reckoned.map((its) => asOf(its, day));
    const known = claimsIn(gathered.factsIn(group)).filter(
      ({ published }) => (firstDay(published) ?? '') <= day,
    );
    return reckonedOf(known, subject).map((its) => asOf(its, day));
  };
  const headOf = ({ id, state, slipDays, kind, places, current }: Undertaking): PromiseHead => ({
    id,
    state,
    kind,
    places,
    ...(slipDays === undefined ? {} : { slipDays }),
    ...(current === undefined ? {} : { current }),
  });
  const named = (its: Undertaking): Undertaking => {
    const names = its.name === '' ? {} : called(its.announcements.map(({ claim }) => claim));
    return Object.keys(names).length > 0 ? { ...its, called: names } : its;
  };
  const groupIn = (body: unknown): Group => JSON.parse(body as string) as Group;
  const asSeen = (day: string): Heads<PromiseHead> => {
    let seen = days.get(day);
    if (!seen) {
      const groups = [...asked.all.iterate()].map(
        ({ grp, body }) => [grp as number, on(grp as number, groupIn(body), day).map(headOf)] as const,
      );
      seen = createHeads(groups, inUrgency);
      if (days.size >= MOST_DAYS) days.delete(days.keys().next().value!);
      days.set(day, seen);
    }
    return seen;
  };
  return {
    put: (fact, statements) => {
      const groups: { readonly group: string; readonly asks: boolean }[] = [];
      let about: string | undefined;
      for (const [at, { kind, modality, slots, claims }] of statements.entries()) {
        if (at === 0 && (kind === 'works' || kind === 'legal-step' || kind === 'capacity')) {
          const first = voice(claims[0]!);
          about = first && subject(first.claim, first.language);
        }
        groups.push(...promiseGroupsOf({ kind, modality, slots }, about));
      }
      gathered.put(fact.id, groups);
    },
    remove: gathered.remove,
    settle: () => {
      for (const { group, facts } of gathered.changed()) {
        const claims = claimsIn(facts);
        const its: Group = {
          last: claims.reduce((last, { published }) => {
            const day = firstDay(published) ?? '';
            return day > last ? day : last;
          }, ''),
          reckoned: reckonedOf(claims, subject),
        };
        if (its.reckoned.length > 0) asked.put.run(group, JSON.stringify(its));
        else asked.remove.run(group);
        for (const [day, seen] of days) seen.put(group, on(group, its, day).map(headOf));
      }
    },
    heads: (day) => asSeen(day).inOrder(),
    one: (id, day) => {
      const group = asSeen(day).groupOf(id);
      const its =
        group === undefined
          ? undefined
          : on(group, groupIn(asked.one.get(group)!.body), day).find((one) => one.id === id);
      return its && named(its);
    },
  };
}

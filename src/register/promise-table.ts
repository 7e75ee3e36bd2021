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
const MOST_OVERDUE = 50;

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

/** What lists need of what a group of claims was reckoned to, and the day after which its last claim was told. */
interface Group {
  readonly last: string;
  readonly reckoned: readonly Narrow[];
}

/** A promise without its announcements. */
type Narrow = Pick<Reckoned, 'standing'> & {
  readonly undertaking: Pick<Undertaking, 'id' | 'kind' | 'places'> & Partial<Pick<Undertaking, 'current'>>;
};

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
  database.exec(
    'create table if not exists promise (grp integer primary key, heads text not null, body text not null)',
  );
  const asked = {
    put: database.prepare('insert or replace into promise values (?, ?, ?)'),
    remove: database.prepare('delete from promise where grp = ?'),
    all: database.prepare('select grp, heads from promise'),
    one: database.prepare('select heads, body from promise where grp = ?'),
  };
  /** As each day that asked sees them. */
  const days = new Map<string, Heads<PromiseHead>>();

  const claimsIn = (facts: readonly string[]): readonly Told[] => facts.flatMap(told);
  /** What was known on a day before the last word of a group. */
  const before = (group: number, day: string): readonly Reckoned[] =>
    reckonedOf(
      claimsIn(gathered.factsIn(group)).filter(({ published }) => (firstDay(published) ?? '') <= day),
      subject,
    );
  const headsOn = (group: number, { last, reckoned }: Group, day: string): readonly PromiseHead[] =>
    (last <= day ? reckoned : before(group, day).map(narrow)).map((its) => asOf(its, day));
  const named = (its: Undertaking): Undertaking => {
    const names = its.name === '' ? {} : called(its.announcements.map(({ claim }) => claim));
    return Object.keys(names).length > 0 ? { ...its, called: names } : its;
  };
  const asSeen = (day: string): Heads<PromiseHead> => {
    let seen = days.get(day);
    if (!seen) {
      const groups = [...asked.all.iterate()].map(
        ({ grp, heads }) =>
          [grp as number, headsOn(grp as number, JSON.parse(heads as string) as Group, day)] as const,
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
        const reckoned = reckonedOf(claims, subject);
        const its: Group = {
          last: claims.reduce((last, { published }) => {
            const day = firstDay(published) ?? '';
            return day > last ? day : last;
          }, ''),
          reckoned: reckoned.map(narrow),
        };
        if (reckoned.length > 0) asked.put.run(group, JSON.stringify(its), JSON.stringify(reckoned));
        else asked.remove.run(group);
        for (const [day, seen] of days) seen.put(group, headsOn(group, its, day));
      }
    },
    heads: (day) => asSeen(day).inOrder(),
    one: (id, day) => {
      const group = asSeen(day).groupOf(id);
      const row = group === undefined ? undefined : asked.one.get(group);
      if (!row) return undefined;
      const { last } = JSON.parse(row.heads as string) as Group;
      const reckoned = last <= day ? (JSON.parse(row.body as string) as Reckoned[]) : before(group!, day);
      const its = reckoned.find(({ undertaking }) => undertaking.id === id);
      return its && named(asOf(its, day));
    },
  };
}

const narrow = ({ standing, undertaking: { id, kind, places, current } }: Reckoned): Narrow => ({
  standing,
  undertaking: { id, kind, places, ...(current === undefined ? {} : { current }) },
});

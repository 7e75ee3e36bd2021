import type { DatabaseSync } from 'node:sqlite';
import type { Statement, StatementOf } from '#model/check.ts';
import type { Fact, FactOf } from '#model/fact.ts';
import { seriesKey } from '#model/series.ts';
import type { Point, TimeSeries } from '#model/time-series.ts';
import { openGathered } from './gathered.ts';
import { createHeads, type Heads } from './heads.ts';
import { pointOf, timeSeriesOf } from './time-series.ts';

/** A series as lists filter and order it. */
export type SeriesHead = Pick<TimeSeries, 'id' | 'measure' | 'aspect' | 'places'> & {
  readonly length: number;
};

/** Figures over time in a table, in step with the facts. */
export interface SeriesTable {
  put(fact: Fact, statements: readonly Statement[]): void;
  remove(fact: string): void;
  /** Brings the list into step with what changed since it was last called. */
  settle(): void;
  /** Longest first. */
  heads(): readonly SeriesHead[];
  one(id: string): TimeSeries | undefined;
}

/** @param factOf the figure of an id */
export function openSeriesTable(
  database: DatabaseSync,
  factOf: (id: string) => Fact | undefined,
): SeriesTable {
  const gathered = openGathered(database, 'figure');
  database.exec('create table if not exists point (fact text primary key, body text not null) without rowid');
  const asked = {
    put: database.prepare('insert or replace into point values (?, ?)'),
    remove: database.prepare('delete from point where fact = ?'),
    of: database.prepare('select body from point where fact = ?'),
  };
  /** Once they were asked for. */
  let heads: Heads<SeriesHead> | undefined;

  const seriesIn = (facts: readonly string[]): readonly TimeSeries[] =>
    timeSeriesOf(
      facts.flatMap((id) => {
        const fact = factOf(id) as FactOf<'observation'> | undefined;
        const row = asked.of.get(id);
        return fact && row ? [{ fact, point: JSON.parse(row.body as string) as Point }] : [];
      }),
    );
  const headsIn = (facts: readonly string[]): readonly SeriesHead[] => {
    // Facts of one group differ in time alone: the first tells all of them but their number.
    const [whole] = seriesIn(facts.slice(0, 1));
    if (!whole) return [];
    const { id, measure, aspect, places } = whole;
    return [{ id, measure, aspect, places, length: facts.length }];
  };
  const all = (): Heads<SeriesHead> =>
    (heads ??= createHeads(
      gathered.groups().map((group) => [group, headsIn(gathered.factsIn(group))] as const),
      (a, b) => b.length - a.length || (a.id < b.id ? -1 : 1),
    ));
  const remove = (fact: string): void => {
    gathered.remove(fact);
    asked.remove.run(fact);
  };
  return {
    put: (fact, statements) => {
      if (fact.kind !== 'observation') return;
      const point = pointOf(fact, statements as readonly StatementOf<'observation'>[]);
      if (!point) return remove(fact.id);
      gathered.put(fact.id, [{ group: `${seriesKey(fact)} ${point.value.unit}`, asks: true }]);
      asked.put.run(fact.id, JSON.stringify(point));
    },
    remove,
    settle: () => {
      for (const { group, facts } of gathered.changed()) if (heads) heads.put(group, headsIn(facts));
    },
    heads: () => all().inOrder(),
    one: (id) => {
      const group = all().groupOf(id);
      return group === undefined ? undefined : seriesIn(gathered.factsIn(group)).find((its) => its.id === id);
    },
  };
}

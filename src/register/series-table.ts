import type { DatabaseSync } from 'node:sqlite';
import { contentId } from '#model/canonical.ts';
import type { Statement, StatementOf } from '#model/check.ts';
import type { Fact } from '#model/fact.ts';
import { dimensionsOf, seriesKey } from '#model/series.ts';
import type { Point, TimeSeries } from '#model/time-series.ts';
import { type Dimensions, type FigureFact, pointOf, seriesFrom } from './time-series.ts';

/** A series as lists filter and order it. */
export type SeriesHead = Pick<TimeSeries, 'id' | 'measure' | 'aspect' | 'places'> & {
  readonly length: number;
};

/** Figures over time in a table, in step with the facts. */
export interface SeriesTable {
  put(fact: FigureFact | Fact, statements: readonly Statement[]): void;
  remove(fact: string): void;
  /** Brings the list into step with what changed since it was last called. */
  settle(): void;
  /** Longest first; the same list until a series changes. */
  heads(): readonly SeriesHead[];
  one(id: string): TimeSeries | undefined;
}

/** Of how many series the name is remembered. */
const MOST_IDS = 20_000;

/** Points stand with all that their series shows of them, so that a page of series reads no facts. */
export function openSeriesTable(database: DatabaseSync): SeriesTable {
  database.exec(
    `create table if not exists point (fact text primary key, series text not null, places text not null, body text not null);
    create table if not exists series (id text primary key, length integer not null, places text not null, body text not null) without rowid;
    create table if not exists series_place (series text not null, places text not null, points integer not null, primary key (series, places)) without rowid`,
  );
  const index = 'create index if not exists point_series on point (series, fact)';
  /** While a whole log is derived there is no index, and lengths are counted at its end. */
  let isBulk = database.prepare('select 1 from point limit 1').get() === undefined;
  if (!isBulk) database.exec(index);
  const asked = {
    put: database.prepare('insert or replace into point values (?, ?, ?, ?)'),
    remove: database.prepare('delete from point where fact = ?'),
    seriesOf: database.prepare('select series, places from point where fact = ?'),
    points: database.prepare('select body from point where series = ?'),
    countPlaces: database.prepare(
      'insert into series_place values (?, ?, ?) on conflict do update set points = points + excluded.points',
    ),
    countAllPlaces: database.prepare(
      'insert into series_place select series, places, count(*) from point group by series, places',
    ),
    clearPlaces: database.prepare('delete from series_place where series = ? and points = 0'),
    places: database.prepare('select places, points from series_place where series = ?'),
    allPlaces: database.prepare('select series, places, points from series_place'),
    begin: database.prepare(`insert or ignore into series values (?, 0, '', ?)`),
    count: database.prepare('update series set length = ?, places = ? where id = ?'),
    end: database.prepare('delete from series where id = ?'),
    all: database.prepare('select id, length, places, body from series'),
    one: database.prepare('select places, body from series where id = ?'),
  };
  const stale = new Set<string>();
  const ids = new Map<string, string>();
  /** Once they were asked for. */
  let heads: Map<string, SeriesHead> | undefined;
  let order: readonly SeriesHead[] | undefined;

  const headOf = (id: string, length: number, places: string, body: unknown): SeriesHead => {
    const { measure, aspect } = JSON.parse(body as string) as Dimensions;
    return { id, measure, aspect, places: places.split(' ').filter(Boolean), length };
  };
  const idOf = (key: string, unit: string): string => {
    const name = `${key} ${unit}`;
    let id = ids.get(name);
    if (id === undefined) {
      if (ids.size >= MOST_IDS) ids.clear();
      id = contentId([key, unit]);
      ids.set(name, id);
    }
    return id;
  };
  const remove = (fact: string): void => {
    if (isBulk) return;
    const row = asked.seriesOf.get(fact);
    if (!row) return;
    stale.add(row.series as string);
    asked.countPlaces.run(row.series as string, row.places as string, -1);
    asked.remove.run(fact);
  };
  const count = (id: string, rows: readonly Readonly<Record<string, unknown>>[]): void => {
    const length = rows.reduce((sum, row) => sum + (row.points as number), 0);
    const places = [...new Set(rows.flatMap((row) => (row.places as string).split(' ')))].sort().join(' ');
    if (length === 0) asked.end.run(id);
    else asked.count.run(length, places, id);
    if (!heads) return;
    order = undefined;
    if (length === 0) heads.delete(id);
    else heads.set(id, headOf(id, length, places, asked.one.get(id)!.body));
  };
  return {
    put: (fact, statements) => {
      if (fact.kind !== 'observation') return;
      remove(fact.id);
      const figure = fact as FigureFact;
      const point = pointOf(figure, statements as readonly StatementOf<'observation'>[]);
      if (!point) return;
      const { unit } = point.value;
      const id = idOf(seriesKey(figure), unit);
      if (!stale.has(id)) {
        asked.begin.run(id, JSON.stringify({ ...dimensionsOf(figure), unit }));
        stale.add(id);
      }
      const places = fact.places.join(' ');
      asked.put.run(fact.id, id, places, JSON.stringify(point));
      if (!isBulk) asked.countPlaces.run(id, places, 1);
    },
    remove,
    settle: () => {
      if (isBulk) {
        database.exec(index);
        isBulk = false;
        asked.countAllPlaces.run();
        for (const [id, its] of Map.groupBy(asked.allPlaces.iterate(), ({ series }) => series as string))
          count(id, its);
      } else
        for (const id of stale) {
          asked.clearPlaces.run(id);
          count(id, asked.places.all(id));
        }
      stale.clear();
    },
    heads: () => {
      heads ??= new Map(
        asked.all
          .all()
          .map(({ id, length, places, body }) => [
            id as string,
            headOf(id as string, length as number, places as string, body),
          ]),
      );
      return (order ??= [...heads.values()].sort((a, b) => b.length - a.length || (a.id < b.id ? -1 : 1)));
    },
    one: (id) => {
      const row = asked.one.get(id);
      if (!row) return undefined;
      const points = asked.points.all(id).map(({ body }) => JSON.parse(body as string) as Point);
      const places = (row.places as string).split(' ').filter(Boolean);
      return seriesFrom(id, JSON.parse(row.body as string) as Dimensions, places, points);
    },
  };
}

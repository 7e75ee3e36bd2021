import type { DatabaseSync } from 'node:sqlite';
import { eachOnce } from '#methods/each-once.ts';
import type { Fact } from '#model/fact.ts';
import type { Period } from '#model/period.ts';
import type { PlaceCode } from '#model/place.ts';
import { lastDayOf } from './completeness.ts';
import type { DocumentTable } from './document-table.ts';

/** What is counted of one measure or one field of a side and a domain, its cell, in tables. */
export interface SurveyCells {
  /** Counts a fact in cells, or out of them (`by` -1); facts that are counted alike with one list, the same one. In the tables once `flush` was called. */
  count(fact: Fact, cells: readonly CountedIn[], by: 1 | -1): void;
  flush(): void;
  /** `latest` is the last day that is not after a day (ISO). */
  told(cell: string, today: string): Cell;
  /** The last day of the figures about a place or what lies in it; empty where they have none, undefined where there are no figures. */
  newest(cell: string, place: PlaceCode): string | undefined;
}

/** A cell in which a fact is counted, with the places for which it is a figure there. */
export interface CountedIn {
  readonly cell: string;
  readonly places: readonly PlaceCode[];
}

export interface Cell {
  readonly facts: number;
  readonly sources: number;
  readonly latest: string | undefined;
  readonly published: Period | undefined;
}

/** What changes in a cell. */
interface Change {
  facts: number;
  /** By the number of a stretch of documents, how many facts more or fewer each tells of; empty where none is told of. */
  readonly stretches: (Int16Array | undefined)[];
  /** How many facts more or fewer end on a day, by day and place; all of them under no place. */
  readonly days: Map<string, Map<PlaceCode, number>>;
}

/** What changes in the cells of facts that are counted alike. */
interface Tally {
  facts: number;
  readonly changes: readonly Change[];
  /** How many facts more or fewer end on each day. */
  readonly days: Map<string, number>;
}
/** How many tallies are kept before they are added up. */
const MOST_TALLIES = 4000;

/** So many documents stand in a row, two bytes each. */
const STRETCH = 1024;
/** Of a document that tells of more facts than fit, none is forgotten. */
const MOST = 0xffff;
const LARGEST_STEP = 0x7fff;

/**
 * Opens the tables of an earlier run, or empty ones.
 *
 * @param documents numbered as they came, by which they are counted
 */
export function openSurveyCells(
  database: DatabaseSync,
  documents: Pick<DocumentTable, 'numberOf' | 'dayOfNumber' | 'numbered' | 'newestNumbers'>,
): SurveyCells {
  database.exec(
    `create table if not exists survey_cell (cell text primary key, facts integer not null, sources integer not null, published text not null) without rowid;
    create table if not exists survey_day (cell text not null, place text not null, day text not null, facts integer not null, primary key (cell, place, day)) without rowid;
    create table if not exists survey_told (cell text not null, stretch integer not null, facts blob not null, primary key (cell, stretch))`,
  );
  const asked = {
    cell: database.prepare('select facts, sources, published from survey_cell where cell = ?'),
    putCell: database.prepare('insert or replace into survey_cell values (?, ?, ?, ?)'),
    addDay: database.prepare(
      'insert into survey_day values (?, ?, ?, ?) on conflict do update set facts = facts + excluded.facts',
    ),
    clearDay: database.prepare(
      'delete from survey_day where cell = ? and place = ? and day = ? and facts = 0',
    ),
    latest: database.prepare(
      'select max(day) as day from survey_day where cell = ? and place = ? and day <= ?',
    ),
    stretch: database.prepare('select facts from survey_told where cell = ? and stretch = ?'),
    putStretch: database.prepare('insert or replace into survey_told values (?, ?, ?)'),
  };
  const changes = new Map<string, Change>();
  /** While a whole log is derived documents are found by their numbers all at once. */
  let isBulk = database.prepare('select 1 from survey_cell limit 1').get() === undefined;
  let all: ReturnType<typeof allIn> | undefined;
  const numberOf = (document: string): number | undefined => {
    if (!isBulk) return documents.numberOf(document);
    all ??= allIn(documents);
    return all.numbers.get(document) ?? documents.numberOf(document);
  };
  const changeOf = (cell: string): Change => {
    let change = changes.get(cell);
    if (!change) {
      change = { facts: 0, stretches: [], days: new Map() };
      changes.set(cell, change);
    }
    return change;
  };
  const tallies = new Map<readonly CountedIn[], Tally>();
  const tallyOf = (its: readonly CountedIn[]): Tally => {
    let tally = tallies.get(its);
    if (!tally) {
      if (tallies.size >= MOST_TALLIES) addUp();
      tally = { facts: 0, changes: its.map(({ cell }) => changeOf(cell)), days: new Map() };
      tallies.set(its, tally);
    }
    return tally;
  };
  const addUp = (): void => {
    for (const [its, { facts, changes: ofEach, days: tallied }] of tallies)
      for (const [at, { places }] of its.entries()) {
        const change = ofEach[at]!;
        change.facts += facts;
        for (const [day, by] of tallied) {
          const days = change.days.get(day) ?? new Map<PlaceCode, number>();
          change.days.set(day, days);
          for (const place of places) days.set(place, (days.get(place) ?? 0) + by);
          days.set('', (days.get('') ?? 0) + by);
        }
      }
    tallies.clear();
  };
  const heldIn = (cell: string, stretch: number): Uint16Array<ArrayBuffer> => {
    const row = isBulk ? undefined : asked.stretch.get(cell, stretch);
    // A copy, because the bytes that SQLite gives need not begin where a number may.
    return row
      ? new Uint16Array((row.facts as Uint8Array).slice().buffer as ArrayBuffer)
      : new Uint16Array(STRETCH);
  };
  const newestIn = (cell: string, from: string): string => {
    const held = new Map<number, Uint16Array>();
    for (const { number, day } of documents.newestNumbers(from)) {
      const stretch = Math.floor(number / STRETCH);
      const facts = held.get(stretch) ?? heldIn(cell, stretch);
      held.set(stretch, facts);
      if (facts[number % STRETCH]! > 0) return day;
    }
    return '';
  };
  const flushCell = (cell: string, change: Change, dayOf: (number: number) => string): void => {
    const row = isBulk ? undefined : asked.cell.get(cell);
    let [sources, published] = [(row?.sources as number) ?? 0, (row?.published as string) ?? ''];
    let isLost = false;
    for (const [stretch, steps] of change.stretches.entries()) {
      if (!steps) continue;
      let held: Uint16Array<ArrayBuffer> | undefined;
      for (let at = 0; at < STRETCH; at += 1) {
        const by = steps[at]!;
        if (by === 0) continue;
        held ??= heldIn(cell, stretch);
        const before = held[at]!;
        if (before === MOST) continue;
        const after = Math.min(MOST, Math.max(0, before + by));
        held[at] = after;
        if (before > 0 === after > 0) continue;
        const day = dayOf(stretch * STRETCH + at);
        sources += after > 0 ? 1 : -1;
        if (after > 0 && day > published) published = day;
        if (after === 0 && day === published) isLost = true;
      }
      if (held) asked.putStretch.run(cell, stretch, new Uint8Array(held.buffer));
    }
    if (isLost) published = newestIn(cell, published);
    asked.putCell.run(cell, ((row?.facts as number) ?? 0) + change.facts, sources, published);
    for (const [day, places] of change.days)
      for (const [place, by] of places) {
        if (by === 0) continue;
        asked.addDay.run(cell, place, day, by);
        if (by < 0) asked.clearDay.run(cell, place, day);
      }
  };
  const latest = (cell: string, place: string, day: string): string | undefined =>
    (asked.latest.get(cell, place, day)!.day as string | null) ?? undefined;
  return {
    count: (fact, its, by) => {
      const day = lastDayOf(fact) ?? '';
      const told = new Set<number>();
      for (const { document } of fact.voices) {
        const number = numberOf(document);
        if (number !== undefined) told.add(number);
      }
      const tally = tallyOf(its);
      tally.facts += by;
      tally.days.set(day, (tally.days.get(day) ?? 0) + by);
      for (const { stretches } of tally.changes) {
        for (const number of told) {
          const stretch = Math.floor(number / STRETCH);
          // Filled without holes: an array that grows by far indexes would become a hash table.
          while (stretches.length <= stretch) stretches.push(undefined);
          const steps = (stretches[stretch] ??= new Int16Array(STRETCH));
          const at = number % STRETCH;
          steps[at] = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, steps[at]! + by));
        }
      }
    },
    flush: () => {
      addUp();
      const dayOf = (number: number): string => all?.days[number] ?? documents.dayOfNumber(number) ?? '';
      for (const [cell, change] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1)))
        flushCell(cell, change, dayOf);
      changes.clear();
      all = undefined;
      isBulk = false;
    },
    told: (cell, today) => {
      const row = asked.cell.get(cell);
      return {
        facts: (row?.facts as number | undefined) ?? 0,
        sources: (row?.sources as number | undefined) ?? 0,
        latest: (row && latest(cell, '', today)) || undefined,
        published: (row?.published as string | undefined) || undefined,
      };
    },
    newest: (cell, place) => latest(cell, place, LAST),
  };
}

/** The numbers of all documents, and by number their days, each day once. */
function allIn(documents: Pick<DocumentTable, 'numbered'>) {
  const numbers = new Map<string, number>();
  const days: string[] = [];
  const dayOnce = eachOnce();
  for (const { number, id, day } of documents.numbered()) {
    numbers.set(id, number);
    while (days.length <= number) days.push('');
    days[number] = dayOnce(day);
  }
  return { numbers, days };
}

/** Behind every day. */
const LAST = '9999-99';

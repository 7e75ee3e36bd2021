import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { PlaceCode } from '#model/place.ts';

/** A fact as one of the records of what it is about. */
export interface RecordOf {
  readonly fact: string;
  /** What it is about, by identity. */
  readonly subject: string;
  readonly sides: readonly PlaceCode[];
  readonly domains: readonly string[];
  /** Of the fields, by their places in the list: those that it can fill, and those that it fills. */
  readonly applies: number;
  readonly fills: number;
  /** Whether what it is about has a name of its own. */
  readonly isNamed: boolean;
}

/** How many things have records with a field, and of how many no record fills it. */
export interface RecordCount {
  readonly records: number;
  readonly open: number;
}

/** What records leave out, in tables. */
export interface SurveyRecords {
  /** Puts a fact's record in the place of the one it was; in the tables once `flush` was called. */
  put(fact: string, record: RecordOf | undefined): void;
  flush(): void;
  count(side: PlaceCode, domain: string, field: number): RecordCount;
  /** So many records, by the id of the fact that stands for each, that leave fields out, of things with names that are asked about first in this domain; and how many there are. */
  open(
    side: PlaceCode,
    domain: string,
    limit: number,
  ): {
    readonly first: readonly { readonly fact: string; readonly fields: number }[];
    readonly total: number;
  };
}

export function openSurveyRecords(database: DatabaseSync): SurveyRecords {
  database.exec(
    `create table if not exists survey_record (subject text not null, fact text not null, sides text not null, domains text not null, applies integer not null, fills integer not null, named integer not null, primary key (subject, fact)) without rowid;
    create table if not exists survey_count (cell text primary key, records integer not null, open integer not null) without rowid;
    create table if not exists survey_open (scope text not null, fact text not null, fields integer not null, primary key (scope, fact)) without rowid`,
  );
  const index = 'create index if not exists survey_record_fact on survey_record (fact)';
  const asked = {
    subjectOf: database.prepare('select subject from survey_record where fact = ?'),
    about: database.prepare('select * from survey_record where subject = ? order by fact'),
    put: database.prepare('insert or replace into survey_record values (?, ?, ?, ?, ?, ?, ?)'),
    remove: database.prepare('delete from survey_record where subject = ? and fact = ?'),
    count: database.prepare('select records, open from survey_count where cell = ?'),
    add: database.prepare(
      'insert into survey_count values (?, ?, ?) on conflict do update set records = records + excluded.records, open = open + excluded.open',
    ),
    putOpen: database.prepare('insert or replace into survey_open values (?, ?, ?)'),
    removeOpen: database.prepare('delete from survey_open where scope = ? and fact = ?'),
    open: database.prepare('select fact, fields from survey_open where scope = ? order by fact limit ?'),
    opened: database.prepare('select count(*) as total from survey_open where scope = ?'),
  };
  let isBulk = database.prepare('select 1 from survey_record limit 1').get() === undefined;
  if (!isBulk) database.exec(index);
  const waiting = new Map<string, RecordOf | undefined>();
  const heldAbout = (subject: string): readonly RecordOf[] =>
    isBulk ? [] : asked.about.all(subject).map((row) => recordIn(row as unknown as Row));
  const replace = (subject: string, before: readonly RecordOf[], now: readonly RecordOf[], sums: Sums) => {
    for (const { fact } of before) if (!now.some((one) => one.fact === fact)) asked.remove.run(subject, fact);
    for (const one of now) asked.put.run(...rowOf(one));
    const [was, is] = [summed(before), summed(now)];
    for (const [sum, by] of [
      [was, -1],
      [is, 1],
    ] as const)
      for (const [cell, isOpen] of sum.cells) {
        const total = sums.get(cell) ?? { records: 0, open: 0 };
        total.records += by;
        if (isOpen) total.open += by;
        sums.set(cell, total);
      }
    for (const [key, { scope, fact }] of was.open) if (!is.open.has(key)) asked.removeOpen.run(scope, fact);
    for (const { scope, fact, fields } of is.open.values()) asked.putOpen.run(scope, fact, fields);
  };
  return {
    put: (fact, record) => {
      if (record || !isBulk) waiting.set(fact, record);
      else waiting.delete(fact);
    },
    flush: () => {
      const subjects = new Map<string, Map<string, RecordOf | undefined>>();
      const tell = (subject: string, fact: string, record: RecordOf | undefined): void => {
        const its = subjects.get(subject) ?? new Map<string, RecordOf | undefined>();
        subjects.set(subject, its.set(fact, record));
      };
      for (const [fact, record] of waiting) {
        const before = isBulk ? undefined : (asked.subjectOf.get(fact)?.subject as string | undefined);
        if (before !== undefined && before !== record?.subject) tell(before, fact, undefined);
        if (record) tell(record.subject, fact, record);
      }
      waiting.clear();
      const sums: Sums = new Map();
      for (const [subject, its] of [...subjects].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const before = heldAbout(subject);
        const now = [
          ...before.filter(({ fact }) => !its.has(fact)),
          ...[...its.values()].filter((record) => record !== undefined),
        ].sort((a, b) => (a.fact < b.fact ? -1 : 1));
        replace(subject, before, now, sums);
      }
      for (const [cell, { records, open }] of sums)
        if (records !== 0 || open !== 0) asked.add.run(cell, records, open);
      if (isBulk) database.exec(index);
      isBulk = false;
    },
    count: (side, domain, field) => {
      const row = asked.count.get(`${side} ${domain} ${field}`);
      return { records: (row?.records as number) ?? 0, open: (row?.open as number) ?? 0 };
    },
    open: (side, domain, limit) => {
      const scope = `${side} ${domain}`;
      return {
        first: asked.open
          .all(scope, limit)
          .map(({ fact, fields }) => ({ fact: fact as string, fields: fields as number })),
        total: asked.opened.get(scope)!.total as number,
      };
    },
  };
}

type Sums = Map<string, { records: number; open: number }>;

/** By cell whether no record fills its field; and, by scope and fact, the fields that nobody fills, the first record standing for all. */
function summed(records: readonly RecordOf[]) {
  const cells = new Map<string, boolean>();
  const open = new Map<string, { readonly scope: string; readonly fact: string; fields: number }>();
  const scopes = new Set(
    records.flatMap(({ sides, domains }) =>
      sides.flatMap((side) => domains.map((domain) => `${side} ${domain}`)),
    ),
  );
  for (const scope of scopes) {
    const [side = '', domain = ''] = scope.split(' ');
    const its = records.filter((one) => one.sides.includes(side) && one.domains.includes(domain));
    let [applies, fills] = [0, 0];
    for (const one of its) {
      applies |= one.applies;
      fills |= one.fills;
    }
    for (let field = 0; applies >> field > 0; field += 1) {
      if (((applies >> field) & 1) === 0) continue;
      const isOpen = ((fills >> field) & 1) === 0;
      cells.set(`${scope} ${field}`, isOpen);
      const first = its.find((one) => (one.applies >> field) & 1)!;
      if (!isOpen || !first.isNamed || first.domains[0] !== domain) continue;
      const key = `${scope} ${first.fact}`;
      const known = open.get(key) ?? { scope, fact: first.fact, fields: 0 };
      known.fields |= 1 << field;
      open.set(key, known);
    }
  }
  return { cells, open };
}

interface Row {
  readonly subject: string;
  readonly fact: string;
  readonly sides: string;
  readonly domains: string;
  readonly applies: number;
  readonly fills: number;
  readonly named: number;
}

const rowOf = ({
  subject,
  fact,
  sides,
  domains,
  applies,
  fills,
  isNamed,
}: RecordOf): readonly SQLInputValue[] => [
  subject,
  fact,
  sides.join(' '),
  domains.join(' '),
  applies,
  fills,
  isNamed ? 1 : 0,
];

const recordIn = ({ subject, fact, sides, domains, applies, fills, named }: Row): RecordOf => ({
  subject,
  fact,
  sides: sides.split(' '),
  domains: domains.split(' '),
  applies,
  fills,
  isNamed: named === 1,
});

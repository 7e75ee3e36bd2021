import type { DatabaseSync } from 'node:sqlite';
import { textHash } from '#methods/text-hash.ts';
import type {
  BareFinding,
  Check,
  Evidence,
  Finding,
  FindingHead,
  Found,
  Grouping,
  Statement,
  TableGroup,
} from '#model/check.ts';
import { headOf } from '#model/check.ts';
import type { Place } from '#model/place.ts';
import { findingOf } from './check.ts';
import { gatherGroups, type Member } from './gathered-groups.ts';
import {
  firstsOf,
  readWritten,
  stored,
  type Told,
  type Weighable,
  type Written,
  writtenOf,
} from './weighed.ts';

/** What is weighed: a check of statements alone, or one that asks tables beside them. */
type Weigher = Pick<Check, 'id' | 'name'> & Grouping & { readonly find: unknown };

/**
 * Statements with the groups in which checks weigh them, kept in tables, so that a change is weighed with the groups that it touches and
 * memory holds one group at a time. What it finds is what the checks find over all statements at once.
 */
export interface Weighing {
  /** Takes a fact in, in the place of what was told of it before. */
  put(fact: Weighable, statements: readonly Statement[]): void;
  /** The same of what another thread has written down. */
  putWritten(written: Written, told?: Told): void;
  remove(fact: string): void;
  /** Weighs what changed since it was last called. */
  weigh(): void;
  /** What checks of statements found, by the groups and facts in which they found it, in memory; the same until something else is found. */
  heads(): Iterable<readonly FindingHead[]>;
  /** Goes up with every change of the findings. */
  version(): number;
  finding(id: string): Finding | undefined;
  /** For the checks that ask tables: what changed since they were last weighed, some hundreds of facts at a time; everything the first time. */
  tableGroups(): Iterable<TableGroup>;
  /** After the tables are others. */
  forgetTables(): void;
}

const TABLES = `
  create table if not exists weighed (grp integer primary key, facts text not null);
  create table if not exists statement (fact text primary key, groups blob not null, body text not null, said text not null);
  create table if not exists finding (source text not null, id text not null, head text not null, body text not null, primary key (source, id));`;
const INDEXES = 'create index if not exists finding_id on finding (id)';
/** Numbers of groups: the check's place in the list, then a hash. Two groups of one hash are weighed together, which changes nothing. */
const HASHES = 2 ** 47;
const ANSWERS = 0;
const ASKS = 1;
const ASKS_ALONE = 2;
/** How many facts are given to a check of tables at a time, about. */
const TOGETHER = 500;

/**
 * Opens the tables of an earlier run, or none.
 *
 * @param checks of statements; those that ask tables follow in `tableChecks`
 */
export function openWeighing(
  database: DatabaseSync,
  checks: readonly Check[],
  tableChecks: readonly Weigher[],
  places: readonly Place[],
): Weighing {
  database.exec(TABLES);
  const weighers: readonly Weigher[] = [...checks, ...tableChecks];
  const placeOf: Evidence['places'] = new Map(places.map((place) => [place.code, place]));
  /** Until something is weighed, groups are gathered here. */
  let bulk =
    database.prepare('select 1 from statement limit 1').get() === undefined ? gatherGroups() : undefined;
  if (!bulk) database.exec(INDEXES);
  const asked = {
    group: database.prepare('select facts from weighed where grp = ?'),
    putGroup: database.prepare('insert or replace into weighed values (?, ?)'),
    removeGroup: database.prepare('delete from weighed where grp = ?'),
    groupsOf: database.prepare('select groups from statement where fact = ?'),
    tell: database.prepare('insert or replace into statement values (?, ?, ?, ?)'),
    untell: database.prepare('delete from statement where fact = ?'),
    told: database.prepare('select body from statement where fact = ?'),
    said: database.prepare('select said from statement where fact = ?'),
    groupsFrom: database.prepare('select grp, facts from weighed where grp >= ? and grp < ?'),
    find: database.prepare('insert or replace into finding values (?, ?, ?, ?)'),
    forget: database.prepare('delete from finding where source = ?'),
    held: database.prepare('select 1 from finding where source = ? limit 1'),
    findings: database.prepare('select source, head from finding'),
    finding: database.prepare('select body from finding where id = ? limit 1'),
  };
  const stale = new Set<number>();
  let staleTables: Set<number> | 'all' = 'all';
  /** Facts whose own findings of tables may be others. */
  const staleFacts = new Set<string>();
  let version = 0;
  /** Once they were asked for. */
  let heads: Map<string, FindingHead[]> | undefined;

  const isOfTables = (group: number): boolean => Math.floor(group / HASHES) >= checks.length;
  const touch = (group: number): void => {
    if (!isOfTables(group)) stale.add(group);
    else if (staleTables !== 'all') staleTables.add(group);
  };
  /** Replaces what a source gave. */
  const keep = (source: string, found: readonly Found[]): void => {
    if (!bulk && asked.held.get(source)) {
      asked.forget.run(source);
      heads?.delete(source);
      version += 1;
    }
    for (const one of found)
      asked.find.run(source, one.finding.id, JSON.stringify(headOf(one)), JSON.stringify(one));
    if (found.length === 0) return;
    heads?.set(source, found.map(headOf));
    version += 1;
  };
  const groupOf = (group: number): readonly Member[] =>
    membersIn((asked.group.get(group)?.facts as string) ?? '');
  const putGroup = (group: number, members: readonly Member[]): void => {
    if (members.length === 0) asked.removeGroup.run(group);
    else asked.putGroup.run(group, rowOf(members));
  };
  const remove = (fact: string): void => {
    if (bulk) return;
    const held = asked.groupsOf.get(fact)?.groups as Uint8Array | undefined;
    if (held) {
      for (const group of new Float64Array(held.slice().buffer)) {
        touch(group);
        putGroup(
          group,
          groupOf(group).filter((member) => member.fact !== fact),
        );
      }
      asked.untell.run(fact);
    }
    if (staleTables !== 'all') staleFacts.add(fact);
    keep(`fact ${fact}`, []);
  };
  const saidOf = (fact: string): string => asked.said.get(fact)!.said as string;
  const toldOf = (fact: string): Told | undefined => {
    const body = asked.told.get(fact)?.body as string | undefined;
    return body === undefined ? undefined : stored(fact, body, saidOf);
  };
  /** The same for whoever keeps it, while other changes come in. */
  const toldWhole = (fact: string): Told | undefined => {
    const said = asked.said.get(fact)?.said as string | undefined;
    return said === undefined ? undefined : stored(fact, asked.told.get(fact)!.body as string, () => said);
  };
  const evidenceOf = (told: readonly Told[]): Evidence => {
    const byKind = Map.groupBy(
      told.flatMap(({ statements }) => statements),
      ({ kind }) => kind,
    );
    return { of: (kind) => (byKind.get(kind) ?? []) as never, places: placeOf };
  };
  const found =
    (check: Weigher, told: readonly Told[]) =>
    (bare: BareFinding): Found => {
      const finding = findingOf(check, bare);
      const its = told.filter(({ statements }) => finding.facts.includes(statements[0]!.fact));
      const all = (codes: (one: Told) => readonly string[]) => [...new Set(its.flatMap(codes))].sort();
      return { finding, places: all((one) => one.places), domains: all((one) => one.domains) };
    };
  const factsIn = (group: number): readonly string[] => groupOf(group).map(({ fact }) => fact);
  const weighGroup = (group: number, facts = factsIn(group)): void => {
    const check = checks[Math.floor(group / HASHES)]!;
    const told = facts.flatMap((fact) => toldOf(fact) ?? []);
    keep(String(group), check.find(evidenceOf(told)).map(found(check, told)));
  };

  const isAsked = (group: number): boolean => isWeighed(groupOf(group));
  const put = (fact: string, { places: its, domains, statements }: Told, written: () => Written): void => {
    remove(fact);
    const rows = new Map<number, number>();
    let hears = false;
    const own: Found[] = [];
    for (const [at, weigher] of weighers.entries()) {
      const { alone, groups } = weigher;
      let isGrouped = false;
      const join = (group: string, asks: number): void => {
        const number = at * HASHES + (textHash(group) % HASHES);
        rows.set(number, Math.max(rows.get(number) ?? ANSWERS, asks));
        isGrouped = true;
      };
      if (groups)
        for (const statement of statements)
          for (const { group, asks } of groups(statement, placeOf))
            join(group, asks === 'alone' ? ASKS_ALONE : asks ? ASKS : ANSWERS);
      if (alone && statements.some(alone)) {
        if (at >= checks.length) join(fact, ASKS_ALONE);
        else {
          const told = [{ places: its, domains, statements }];
          own.push(...checks[at]!.find(evidenceOf(told)).map(found(weigher, told)));
        }
      }
      hears ||= weigher.hears === true && isGrouped;
    }
    keep(`fact ${fact}`, own);
    if (rows.size === 0) return;
    const { body, said } = written();
    const isWhole = hears || statements.every(({ claims }) => claims.length === 1);
    asked.tell.run(fact, bytesOf(rows.keys(), rows.size), body, isWhole ? said : firstsOf(statements));
    for (const [group, asks] of rows) {
      if (bulk) bulk.put(group, fact, asks);
      else {
        putGroup(group, [...groupOf(group), { fact, asks }].sort(byFact));
        touch(group);
      }
    }
  };

  return {
    put: (fact, statements) => put(fact.id, { ...fact, statements }, () => writtenOf(fact, statements)),
    putWritten: (written, told = readWritten(written)) => put(written.fact, told, () => written),
    remove,
    weigh: () => {
      if (bulk) {
        for (const { group, members } of bulk.inOrder()) {
          asked.putGroup.run(group, rowOf(members));
          if (!isOfTables(group) && isWeighed(members))
            weighGroup(
              group,
              members.map(({ fact }) => fact),
            );
        }
        database.exec(INDEXES);
        bulk = undefined;
        return;
      }
      for (const group of stale)
        if (isAsked(group)) weighGroup(group);
        else keep(String(group), []);
      stale.clear();
    },
    heads: () => {
      if (heads) return heads.values();
      heads = new Map();
      for (const { source, head } of asked.findings.iterate()) {
        const its = heads.get(source as string) ?? [];
        its.push(JSON.parse(head as string) as FindingHead);
        heads.set(source as string, its);
      }
      return heads.values();
    },
    finding: (id) => {
      const row = asked.finding.get(id);
      return row && (JSON.parse(row.body as string) as Found).finding;
    },
    version: () => version,
    tableGroups: function* () {
      const all = staleTables === 'all';
      const gone = new Set(staleFacts);
      const groups =
        staleTables === 'all'
          ? [...asked.groupsFrom.iterate(checks.length * HASHES, weighers.length * HASHES)]
              .filter(({ facts }) => isWeighed(membersIn(facts as string)))
              .map(({ grp }) => grp as number)
          : [...staleTables].filter(isAsked).sort((a, b) => a - b);
      staleTables = new Set();
      staleFacts.clear();
      for (const [at, check] of tableChecks.entries()) {
        const whole = (facts: ReadonlySet<string>): TableGroup => {
          const told = [...facts].flatMap((fact) => toldWhole(fact) ?? []);
          return { check: check.id, facts, evidence: evidenceOf(told), found: found(check, told) };
        };
        if (!all) yield { ...whole(new Set()), facts: gone };
        let facts = new Set<string>();
        for (const group of groups) {
          if (Math.floor(group / HASHES) !== checks.length + at) continue;
          for (const fact of factsIn(group)) facts.add(fact);
          if (facts.size < TOGETHER) continue;
          yield whole(facts);
          facts = new Set();
        }
        if (facts.size > 0) yield whole(facts);
      }
    },
    forgetTables: () => {
      staleTables = 'all';
    },
  };
}

/** Numbers of groups as a table keeps them; the bytes hold until the next call. */
function bytesOf(groups: Iterable<number>, count: number): Uint8Array {
  if (count > numbers.length) numbers = new Float64Array(2 * count);
  let at = 0;
  for (const group of groups) {
    numbers[at] = group;
    at += 1;
  }
  return new Uint8Array(numbers.buffer, 0, 8 * count);
}
let numbers = new Float64Array(64);

const byFact = (a: Member, b: Member): number => (a.fact < b.fact ? -1 : 1);

/** The facts of a group as its row holds them: each with how it asks behind it, by id. */
const membersIn = (row: string): readonly Member[] =>
  row === '' ? [] : row.split(' ').map((told) => ({ fact: told.slice(0, -1), asks: Number(told.at(-1)) }));

const rowOf = (members: readonly Member[]): string => {
  let row = '';
  for (const { fact, asks } of members) row += row === '' ? fact + asks : ` ${fact}${asks}`;
  return row;
};

/** Whether there is something to weigh in a group. */
const isWeighed = (members: readonly Member[]): boolean =>
  members.some(({ asks }) => asks === ASKS_ALONE || (asks === ASKS && members.length > 1));

import type { DatabaseSync } from 'node:sqlite';
import { wordsHash } from '#methods/minhash.ts';
import type {
  BareFinding,
  Check,
  Evidence,
  Finding,
  FindingHead,
  Found,
  Grouped,
  Grouping,
  Statement,
  TableGroup,
} from '#model/check.ts';
import { headOf } from '#model/check.ts';
import type { Place } from '#model/place.ts';
import { findingOf } from './check.ts';
import { stored, storing, type Told, type Weighable } from './weighed.ts';

/** What is weighed: a check of statements alone, or one that asks tables beside them. */
type Weigher = Pick<Check, 'id' | 'name'> & Grouping & { readonly find: unknown };

/**
 * Statements with the groups in which checks weigh them, kept in tables, so that a change is weighed with the groups that it touches and
 * memory holds one group at a time. What it finds is what the checks find over all statements at once.
 */
export interface Weighing {
  /** Takes a fact in, in the place of what was told of it before. */
  put(fact: Weighable, statements: readonly Statement[]): void;
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
  create table if not exists weighed (grp integer not null, fact text not null, asks integer not null, primary key (grp, fact)) without rowid;
  create table if not exists statement (fact text primary key, groups text not null, body text not null, said text not null);
  create table if not exists finding (source text not null, id text not null, head text not null, body text not null, primary key (source, id));`;
const INDEXES = 'create index if not exists finding_id on finding (id)';
/** Numbers of groups: the check's place in the list, then a hash. Two groups of one hash are weighed together, which changes nothing. */
const HASHES = 2 ** 47;
const ASKS = { false: 0, true: 1, alone: 2 } as const;
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
    put: database.prepare('insert into weighed values (?, ?, ?)'),
    groupsOf: database.prepare('select groups from statement where fact = ?'),
    remove: database.prepare('delete from weighed where grp = ? and fact = ?'),
    tell: database.prepare('insert or replace into statement values (?, ?, ?, ?)'),
    untell: database.prepare('delete from statement where fact = ?'),
    told: database.prepare('select body from statement where fact = ?'),
    said: database.prepare('select said from statement where fact = ?'),
    factsIn: database.prepare('select fact from weighed where grp = ? order by fact'),
    asking: database.prepare('select max(asks) as most, count(*) as facts from weighed where grp = ?'),
    allAsking: database.prepare(
      `select grp from weighed where grp >= ? and grp < ? group by grp
      having max(asks) = 2 or (max(asks) = 1 and count(*) > 1)`,
    ),
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
  const remove = (fact: string): void => {
    if (bulk) return;
    const held = asked.groupsOf.get(fact)?.groups as string | undefined;
    for (const group of held?.split(' ').map(Number) ?? []) {
      touch(group);
      asked.remove.run(group, fact);
    }
    if (held !== undefined) asked.untell.run(fact);
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
  const factsIn = (group: number): readonly string[] =>
    asked.factsIn.all(group).map(({ fact }) => fact as string);
  const weighGroup = (group: number, facts = factsIn(group)): void => {
    const check = checks[Math.floor(group / HASHES)]!;
    const told = facts.flatMap((fact) => toldOf(fact) ?? []);
    keep(String(group), check.find(evidenceOf(told)).map(found(check, told)));
  };

  const isAsked = (group: number): boolean => {
    const { most, facts } = asked.asking.get(group) as {
      readonly most: number | null;
      readonly facts: number;
    };
    return isWeighed(most, facts);
  };

  return {
    put: (fact, statements) => {
      remove(fact.id);
      const rows = new Map<number, number>();
      let hears = false;
      const own: Found[] = [];
      for (const [at, weigher] of weighers.entries()) {
        const { id, alone, groups } = weigher;
        const isWeighedAlone = alone !== undefined && statements.some(alone);
        const grouped: readonly Grouped[] = [
          ...(groups ? statements.flatMap((statement) => groups(statement, placeOf)) : []),
          ...(isWeighedAlone && at >= checks.length ? [{ group: fact.id, asks: 'alone' as const }] : []),
        ];
        for (const { group, asks } of grouped) {
          const number = at * HASHES + (wordsHash(`${id} ${group}`) % HASHES);
          rows.set(number, Math.max(rows.get(number) ?? 0, ASKS[`${asks}`]));
        }
        if (isWeighedAlone && at < checks.length) {
          const told = [{ places: fact.places, domains: fact.domains, statements }];
          own.push(...checks[at]!.find(evidenceOf(told)).map(found(weigher, told)));
        }
        hears ||= weigher.hears === true && grouped.length > 0;
      }
      keep(`fact ${fact.id}`, own);
      if (rows.size === 0) return;
      asked.tell.run(fact.id, [...rows.keys()].join(' '), ...storing(fact, statements, hears));
      for (const [group, asks] of rows) {
        if (bulk) bulk.put(group, fact.id, asks);
        else {
          asked.put.run(group, fact.id, asks);
          touch(group);
        }
      }
    },
    remove,
    weigh: () => {
      if (bulk) {
        for (const { group, facts, asks } of bulk.inOrder()) {
          for (const [at, fact] of facts.entries()) asked.put.run(group, fact, asks[at]!);
          const most = asks.reduce((a, b) => Math.max(a, b));
          if (!isOfTables(group) && isWeighed(most, facts.length)) weighGroup(group, facts);
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
          ? asked.allAsking
              .all(checks.length * HASHES, weighers.length * HASHES)
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

/** Whether there is something to weigh in a group. */
const isWeighed = (most: number | null, facts: number): boolean =>
  most === ASKS.alone || (most === ASKS.true && facts > 1);

/** The groups of facts while very many come: numbers in memory, so that the table is written once and in order. */
function gatherGroups() {
  let groups = new Float64Array(1 << 12);
  let facts = new Uint32Array(1 << 12);
  let asking = new Uint8Array(1 << 12);
  let size = 0;
  const ids: string[] = [];
  return {
    put: (group: number, fact: string, asks: number): void => {
      if (ids.at(-1) !== fact) ids.push(fact);
      if (size === groups.length) {
        [groups, facts, asking] = [doubled(groups), doubled(facts), doubled(asking)];
      }
      groups[size] = group;
      facts[size] = ids.length - 1;
      asking[size] = asks;
      size += 1;
    },
    /** Each group with its facts in id order, and how each asks. */
    inOrder: function* () {
      const rank = ranksOf(ids);
      const rows = Uint32Array.from({ length: size }, (_, row) => row).sort(
        (a, b) => groups[a]! - groups[b]! || rank[facts[a]!]! - rank[facts[b]!]!,
      );
      for (let from = 0; from < size; ) {
        const group = groups[rows[from]!]!;
        let to = from + 1;
        while (to < size && groups[rows[to]!] === group) to += 1;
        const its = [...rows.subarray(from, to)];
        yield {
          group,
          facts: its.map((row) => ids[facts[row]!]!),
          asks: its.map((row) => asking[row]!),
        };
        from = to;
      }
    },
  };
}

/** The place of each id in their order. */
function ranksOf(ids: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(ids.length);
  const order = ids.map((_, at) => at).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  for (const [rank, at] of order.entries()) ranks[at] = rank;
  return ranks;
}

function doubled<A extends Float64Array | Uint32Array | Uint8Array>(array: A): A {
  const larger = new (array.constructor as new (length: number) => A)(array.length * 2);
  larger.set(array);
  return larger;
}

import type { DatabaseSync } from 'node:sqlite';
import { rememberRecent } from '#methods/recent.ts';
import type { Claim } from '#model/claim.ts';
import { claimSaying, type GroupOf, type Intake, type Says, type Shared, saysOf } from './intake.ts';
import type { Voiced } from './settle.ts';

/** A claim with the thing it names, by the id of its entity, and the group of claims that it bears on. */
export interface Held {
  readonly voice: Voiced;
  readonly entity: string | undefined;
  readonly group: string;
}

/** The claims that a settlement holds, in tables, so that a million of them need no memory; and which facts each group was made into. */
export interface Voices {
  /** Whether it was taken in: a claim that is held already changes nothing. */
  put(held: Held): boolean;
  /** Gives a group another name, which no group has. */
  rename(group: string, to: string): void;
  /** Moves the claims of a group that name an entity, or all of them, to another group, which may be new; with all of them go the facts that it was made into. */
  moveTo(group: string, to: string, entity?: string): readonly Voiced[];
  /** Takes in all claims that came before anything was settled; gives every group with its claims, in the order of their names, many at a time. */
  fill(intake: Intake, groupOf: GroupOf): Iterable<ReadonlyMap<string, readonly Voiced[]>>;
  get(claim: string): Voiced | undefined;
  groupOf(claim: string): string | undefined;
  inGroup(group: string): readonly Voiced[];
  countInGroup(group: string): number;
  inDocument(document: string): readonly Claim[];
  /** So many claims of the group of a claim, by id, after an id. */
  inGroupOf(claim: string, limit: number, after?: string): readonly string[];
  /** The claims of a document that are in a group. */
  besideIn(document: string, group: string): readonly Voiced[];
  /** The groups of the claims that name an entity: how many of each, and one of them. */
  groupsNaming(
    entity: string,
  ): readonly { readonly group: string; readonly claims: number; readonly one: Voiced }[];
  /** The thing that a claim names. */
  entityOf(claim: string): string | undefined;
  /** Keeps under which entity another one is held. */
  keepMerged(entity: string, root: string): void;
  /** The entity under which one is held. */
  rootOf(entity: string): string;
  /** The entities that are held under another one, with it. */
  allMerged(): ReadonlyMap<string, string>;
  /** An entity with all that are held to be the same. */
  sameAs(entity: string): readonly string[];
  all(): Iterable<Voiced>;
  count(): number;
  countIn(document: string): number;
  /** The facts that a group was made into last. */
  factsOf(group: string): readonly string[];
  /** The facts of a claim's group: the claim has its part in one of them. */
  factsNear(claim: string): readonly string[];
  /** `isFirst` when the group was made into nothing before. */
  madeInto(group: string, facts: readonly string[], isFirst?: boolean): void;
}

interface Row {
  readonly claim: string;
  readonly document: string;
  readonly start: number;
  readonly until: number;
  readonly says: string;
  readonly sentence: string;
  readonly entity: string | null;
}

const TABLES = `
  create table if not exists fact_group (number integer primary key, name text not null);
  create table if not exists voice (claim text not null, document text not null, entity text, fact_group integer not null,
    start integer not null, until integer not null, says text not null, sentence text not null);
  create table if not exists voice_document (id text primary key, published text, language text, mark blob) without rowid;
  create table if not exists made (fact_group integer not null, fact text not null, primary key (fact_group, fact)) without rowid;
  create table if not exists merged (entity text primary key, root text not null) without rowid;
  create index if not exists merged_root on merged (root);`;
const INDEXES = `
  create unique index if not exists fact_group_name on fact_group (name);
  create unique index if not exists voice_claim on voice (claim);
  create index if not exists voice_group on voice (fact_group, claim);
  create index if not exists voice_entity on voice (entity, fact_group) where entity is not null;
  create index if not exists voice_of_document on voice (document);`;
const VOICE = 'select claim, document, start, until, says, sentence from voice';
/** Of how many documents, at least, what their claims share is kept at hand. */
const DOCUMENTS_AT_HAND = 25_000;
/** How many claims: those that decide what much is told of are asked for again with each more of it. */
const CLAIMS_AT_HAND = 15_000;
/** Of how many texts what they say. */
const SAYINGS_AT_HAND = 10_000;

/** Opens the tables of claims in a database of what is derived, empty or filled by an earlier run. */
export function openVoices(database: DatabaseSync): Voices {
  database.exec(TABLES);
  const asked = {
    holds: database.prepare('select 1 from voice where claim = ?'),
    put: database.prepare('insert or ignore into voice values (?, ?, ?, ?, ?, ?, ?, ?)'),
    shared: database.prepare('select published, language, mark from voice_document where id = ?'),
    document: database.prepare('insert or ignore into voice_document values (?, ?, ?, ?)'),
    numberOf: database.prepare('select number from fact_group where name = ?'),
    begin: database.prepare('insert into fact_group (name) values (?)'),
    end: database.prepare('delete from fact_group where number = ?'),
    rename: database.prepare('update fact_group set name = ? where number = ?'),
    move: database.prepare('update voice set fact_group = ? where fact_group = ?'),
    moveNaming: database.prepare('update voice set fact_group = ? where entity = ? and fact_group = ?'),
    moveMade: database.prepare('update or ignore made set fact_group = ? where fact_group = ?'),
    get: database.prepare(`${VOICE} where claim = ?`),
    groupOf: database.prepare(
      'select name from voice join fact_group on number = fact_group where claim = ?',
    ),
    countInGroup: database.prepare('select count(*) as count from voice where fact_group = ?'),
    inGroup: database.prepare(`${VOICE} where fact_group = ?`),
    inDocument: database.prepare(`${VOICE} where document = ?`),
    inGroupOf: database.prepare(
      'select claim from voice where fact_group = (select fact_group from voice where claim = ?) and claim > ? order by claim limit ?',
    ),
    // The plus keeps to the index of documents, which are smaller than groups.
    besideIn: database.prepare(`${VOICE} where document = ? and +fact_group = ?`),
    groupsNaming: database.prepare(
      `select name, number, count(*) as claims from voice join fact_group on number = voice.fact_group
      where entity = ? group by number`,
    ),
    naming: database.prepare(`${VOICE} where entity = ? and fact_group = ?`),
    oneNaming: database.prepare(`${VOICE} where entity = ? and fact_group = ? limit 1`),
    entityOf: database.prepare('select entity from voice where claim = ?'),
    keepMerged: database.prepare('insert or replace into merged values (?, ?)'),
    part: database.prepare('delete from merged where entity = ?'),
    rootOf: database.prepare('select root from merged where entity = ?'),
    allMerged: database.prepare('select entity, root from merged'),
    under: database.prepare('select entity from merged where root = ? order by entity'),
    all: database.prepare(VOICE),
    countIn: database.prepare('select count(*) as count from voice where document = ?'),
    factsOf: database.prepare('select fact from made where fact_group = ?'),
    factsNear: database.prepare(
      'select fact from voice join made on made.fact_group = voice.fact_group where claim = ?',
    ),
    unmake: database.prepare('delete from made where fact_group = ?'),
    make: database.prepare('insert into made values (?, ?)'),
  };
  const rows = (found: unknown): readonly Row[] => found as readonly Row[];
  let count = database.prepare('select count(*) as count from voice').get()!.count as number;
  if (count > 0) database.exec(INDEXES);
  let lastDocument = '';
  /** Claims that are being settled for the first time, while nothing finds them in the table. */
  let atHand: ReadonlyMap<string, Voiced> | undefined;
  const documents = rememberRecent<string, Shared>(DOCUMENTS_AT_HAND);
  const sharedBy = (document: string): Shared => {
    let shared = documents.get(document);
    if (!shared) {
      shared = sharedIn(asked.shared.get(document) as never);
      documents.set(document, shared);
    }
    return shared;
  };
  const sayings = rememberRecent<string, Says>(SAYINGS_AT_HAND);
  const saidIn = (text: string): Says => {
    let said = sayings.get(text);
    if (!said) {
      said = JSON.parse(text) as Says;
      sayings.set(text, said);
    }
    return said;
  };
  const claimOf = ({ claim, document, start, until, says }: Row): Claim =>
    claimSaying(saidIn(says), claim, document, start, until);
  const voiceOf = (row: Row): Voiced => ({
    claim: claimOf(row),
    sentence: row.sentence,
    ...sharedBy(row.document),
  });
  const recent = rememberRecent<string, Voiced>(CLAIMS_AT_HAND);
  const putDocument = (id: string, { published, language, mark }: Shared): void => {
    const bytes = mark ? new Uint8Array(mark.buffer, mark.byteOffset, mark.byteLength) : null;
    asked.document.run(id, published ?? null, language ?? null, bytes);
  };
  /** The groups that are being filled, while nothing finds them in the table. */
  let numbersAtHand: ReadonlyMap<string, number> | undefined;
  const numberOf = (group: string): number | undefined =>
    numbersAtHand?.get(group) ?? (asked.numberOf.get(group)?.number as number | undefined);
  const begin = (group: string): number => Number(asked.begin.run(group).lastInsertRowid);
  const numbered = (group: string): number => numberOf(group) ?? begin(group);
  const rootOf = (entity: string): string => (asked.rootOf.get(entity)?.root as string | undefined) ?? entity;
  return {
    put: ({ voice, entity, group }) => {
      const { claim, sentence } = voice;
      const { id, document, quote } = claim;
      if (asked.holds.get(id)) return false;
      asked.put.run(
        id,
        document,
        entity ?? null,
        numbered(group),
        quote.start,
        quote.end,
        saysOf(claim),
        sentence,
      );
      count += 1;
      if (document !== lastDocument) putDocument(document, voice);
      lastDocument = document;
      return true;
    },
    rename: (group, to) => {
      asked.rename.run(to, numberOf(group)!);
    },
    moveTo: (group, to, entity) => {
      const from = numberOf(group);
      if (from === undefined) return [];
      const other = numbered(to);
      if (entity !== undefined) {
        const moved = rows(asked.naming.all(entity, from)).map(voiceOf);
        asked.moveNaming.run(other, entity, from);
        return moved;
      }
      const moved = rows(asked.inGroup.all(from)).map(voiceOf);
      asked.move.run(other, from);
      asked.moveMade.run(other, from);
      asked.unmake.run(from);
      asked.end.run(from);
      return moved;
    },
    fill: function* (intake, groupOf) {
      for (const [id, shared] of intake.documents()) putDocument(id, shared);
      for (const gathered of intake.groups(groupOf)) {
        const here = new Map<string, Voiced>();
        const numbers = new Map<string, number>();
        const groups = new Map<string, readonly Voiced[]>();
        for (const [group, its] of gathered) {
          const number = begin(group);
          numbers.set(group, number);
          for (const { voice, says, entity } of its) {
            const { id, document, quote } = voice.claim;
            const { start, end } = quote;
            asked.put.run(id, document, entity ?? null, number, start, end, says, voice.sentence);
            here.set(id, voice);
          }
          groups.set(
            group,
            its.map(({ voice }) => voice),
          );
        }
        count += here.size;
        atHand = here;
        numbersAtHand = numbers;
        yield groups;
      }
      atHand = undefined;
      numbersAtHand = undefined;
      database.exec(INDEXES);
    },
    get: (claim) => {
      const held = atHand?.get(claim) ?? recent.get(claim);
      if (held) return held;
      const row = asked.get.get(claim);
      const voice = row && voiceOf(row as unknown as Row);
      if (voice) recent.set(claim, voice);
      return voice;
    },
    groupOf: (claim) => asked.groupOf.get(claim)?.name as string | undefined,
    inGroup: (group) => rows(asked.inGroup.all(numberOf(group) ?? 0)).map(voiceOf),
    inDocument: (document) =>
      asked.inDocument
        .all(document)
        .map((row) => claimOf(row as unknown as Row))
        .sort((a, b) => a.quote.start - b.quote.start || (a.id < b.id ? -1 : 1)),
    inGroupOf: (claim, limit, after = '') =>
      asked.inGroupOf.all(claim, after, limit).map((row) => row.claim as string),
    besideIn: (document, group) => rows(asked.besideIn.all(document, numberOf(group) ?? 0)).map(voiceOf),
    countInGroup: (group) => asked.countInGroup.get(numberOf(group) ?? 0)!.count as number,
    groupsNaming: (entity) =>
      asked.groupsNaming.all(entity).map(({ name, number, claims }) => ({
        group: name as string,
        claims: claims as number,
        one: voiceOf(asked.oneNaming.get(entity, number as number) as unknown as Row),
      })),
    entityOf: (claim) => (asked.entityOf.get(claim)?.entity as string | null | undefined) ?? undefined,
    keepMerged: (entity, root) => {
      if (entity === root) asked.part.run(entity);
      else asked.keepMerged.run(entity, root);
    },
    rootOf,
    allMerged: () =>
      new Map(asked.allMerged.all().map(({ entity, root }) => [entity as string, root as string])),
    sameAs: (entity) => {
      const root = rootOf(entity);
      return [root, ...asked.under.all(root).map(({ entity: other }) => other as string)];
    },
    all: function* () {
      for (const row of asked.all.iterate()) yield voiceOf(row as unknown as Row);
    },
    count: () => count,
    countIn: (document) => asked.countIn.get(document)!.count as number,
    factsOf: (group) => asked.factsOf.all(numberOf(group) ?? 0).map(({ fact }) => fact as string),
    factsNear: (claim) => asked.factsNear.all(claim).map(({ fact }) => fact as string),
    madeInto: (group, facts, isFirst = false) => {
      const number = numberOf(group);
      if (number === undefined) return;
      if (!isFirst) asked.unmake.run(number);
      for (const fact of facts) asked.make.run(number, fact);
      if (facts.length === 0) asked.end.run(number);
    },
  };
}

function sharedIn({
  published,
  language,
  mark,
}: {
  readonly published: string | null;
  readonly language: string | null;
  readonly mark: Uint8Array | null;
}): Shared {
  return {
    ...(published === null ? {} : { published }),
    ...(language === null ? {} : { language }),
    // A copy, because the bytes that SQLite gives need not begin where a number may.
    ...(mark === null ? {} : { mark: new Int32Array(mark.slice().buffer) }),
  };
}

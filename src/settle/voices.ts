import type { DatabaseSync } from 'node:sqlite';
import { rememberRecent } from '#methods/recent.ts';
import type { Claim } from '#model/claim.ts';
import type { Shared } from './documents-told.ts';
import type { GroupOf, Intake } from './intake.ts';
import type { Voiced } from './settle.ts';
import {
  bytesOf,
  namesOf,
  openVoiceFile,
  VOICE_INDEXES,
  VOICE_TABLES,
  type VoiceWriter,
} from './voice-file.ts';
import { claimSaying, type Says, saysOf } from './worded.ts';

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
  /** Claims in the order in which they are asked for, read at once. */
  several(claims: readonly string[]): readonly Voiced[];
  /** The same of claims of one group, which is read whole where most of it is asked for. */
  severalOfGroup(claims: readonly string[]): readonly Voiced[];
  /** Forgets the documents that were kept at hand since everything was taken in. */
  forget(): void;
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
  readonly document: number;
  readonly start: number;
  readonly until: number;
  readonly says: string;
  readonly sentence: string;
  readonly entity: string | null;
}

const TABLES = `
  create table if not exists fact_group (number integer primary key, name text not null);
  create table if not exists made (fact_group integer not null, fact text not null, primary key (fact_group, fact)) without rowid;
  create table if not exists merged (entity text primary key, root text not null) without rowid;
  create index if not exists merged_root on merged (root);`;
const INDEXES = 'create unique index if not exists fact_group_name on fact_group (name)';
// Crossed, so that what is said is looked up for the claims that are found.
const VOICE =
  'select claim, document, start, until, says, sentence from voice cross join saying on saying.number = voice.saying';
/** Of how many documents, at least, what their claims share is kept at hand. */
const DOCUMENTS_AT_HAND = 25_000;
/** How many claims: those that decide what much is told of are asked for again with each more of it. */
const CLAIMS_AT_HAND = 15_000;
/** Of how many entities the one under which they are held. */
const ENTITIES_AT_HAND = 20_000;
/** Of how many texts what they say. */
const SAYINGS_AT_HAND = 10_000;

/** So few claims are read one by one, and so many times more than are asked for are not read for these. */
const FEW = 2;
const MANY = 4;

/** Where claims stand when they have a database of their own. */
export interface ClaimsApart {
  readonly open: () => DatabaseSync;
  /** Fills it before it is first opened, when it is empty. */
  readonly writer?: VoiceWriter;
}

/** Opens the tables of claims, empty or filled by an earlier run, and what is derived of their groups in a database beside them. */
export function openVoices(database: DatabaseSync, apart: ClaimsApart = { open: () => database }): Voices {
  database.exec(TABLES);
  const asked = {
    numberOf: database.prepare('select number from fact_group where name = ?'),
    nameOf: database.prepare('select name from fact_group where number = ?'),
    begin: database.prepare('insert into fact_group (name) values (?)'),
    end: database.prepare('delete from fact_group where number = ?'),
    rename: database.prepare('update fact_group set name = ? where number = ?'),
    moveMade: database.prepare('update or ignore made set fact_group = ? where fact_group = ?'),
    keepMerged: database.prepare('insert or replace into merged values (?, ?)'),
    part: database.prepare('delete from merged where entity = ?'),
    rootOf: database.prepare('select root from merged where entity = ?'),
    allMerged: database.prepare('select entity, root from merged'),
    under: database.prepare('select entity from merged where root = ? order by entity'),
    factsOf: database.prepare('select fact from made where fact_group = ?'),
    unmake: database.prepare('delete from made where fact_group = ?'),
    make: database.prepare('insert into made values (?, ?)'),
  };
  let opened: ReturnType<typeof statementsOf> | undefined;
  const claims = () => (opened ??= statementsOf(apart.open()));
  const rows = (found: unknown): readonly Row[] => found as readonly Row[];
  let count = apart.writer ? 0 : (claims().count.get()!.count as number);
  if (count > 0) {
    apart.open().exec(VOICE_INDEXES);
    database.exec(INDEXES);
  }
  let last = { document: '', number: 0 };
  /** Claims that are being settled for the first time, while nothing finds them in the table. */
  let atHand: ReadonlyMap<string, Voiced> | undefined;
  const documents = rememberRecent<number, Shared & { readonly id: string }>(DOCUMENTS_AT_HAND);
  /** The documents of all claims, once everything was taken in at once. */
  let filled: Intake['documents'] | undefined;
  const documentOf = (number: number): Shared & { readonly id: string } => {
    if (filled && number <= filled.ids.length)
      return { id: filled.ids[number - 1]!, ...filled.sharedOf(number - 1) };
    let document = documents.get(number);
    if (!document) {
      document = documentIn(claims().document.get(number) as never);
      documents.set(number, document);
    }
    return document;
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
    claimSaying(saidIn(says), { id: claim, document: documentOf(document).id, start, end: until });
  const voiceOf = (row: Row): Voiced => {
    const { id: _, ...shared } = documentOf(row.document);
    return { claim: claimOf(row), sentence: row.sentence, ...shared };
  };
  const recent = rememberRecent<string, Voiced>(CLAIMS_AT_HAND);
  /** The number of the document of a claim, which is taken in when it is new. */
  const documentNumber = (id: string, { published, language, mark }: Shared): number => {
    if (last.document === id) return last.number;
    const { number } =
      claims().numberOf.get(id) ??
      claims().putDocument.get(id, published ?? null, language ?? null, mark ? bytesOf(mark) : null)!;
    last = { document: id, number: number as number };
    return last.number;
  };
  /** The groups that are being filled, while nothing finds them in the table. */
  let numbersAtHand: ReadonlyMap<string, number> | undefined;
  const numberOf = (group: string): number | undefined =>
    numbersAtHand?.get(group) ?? (asked.numberOf.get(group)?.number as number | undefined);
  const nameOf = (number: number): string => asked.nameOf.get(number)!.name as string;
  const begin = (group: string): number => Number(asked.begin.run(group).lastInsertRowid);
  const numbered = (group: string): number => numberOf(group) ?? begin(group);
  const groupNumber = (claim: string): number | undefined =>
    claims().groupOf.get(claim)?.fact_group as number | undefined;
  const factsIn = (number: number | undefined): readonly string[] =>
    number === undefined ? [] : asked.factsOf.all(number).map(({ fact }) => fact as string);
  const roots = rememberRecent<string, string>(ENTITIES_AT_HAND);
  const rootOf = (entity: string): string => {
    let root = roots.get(entity);
    if (root === undefined) {
      root = (asked.rootOf.get(entity)?.root as string | undefined) ?? entity;
      roots.set(entity, root);
    }
    return root;
  };
  const get = (claim: string): Voiced | undefined => {
    const held = atHand?.get(claim) ?? recent.get(claim);
    if (held) return held;
    const row = claims().get.get(claim);
    const voice = row && voiceOf(row as unknown as Row);
    if (voice) recent.set(claim, voice);
    return voice;
  };
  const several = (its: readonly string[]): readonly Voiced[] => {
    const missing = its.filter((claim) => !atHand?.has(claim) && !recent.get(claim));
    if (missing.length <= FEW) return its.flatMap((claim) => get(claim) ?? []);
    const read = new Map<string, Voiced>();
    for (const row of claims().these.all(JSON.stringify(missing)) as unknown as readonly (Row &
      DocumentRow)[]) {
      if (!documents.get(row.document)) documents.set(row.document, documentIn(row));
      const voice = voiceOf(row);
      recent.set(row.claim, voice);
      read.set(row.claim, voice);
    }
    return its.flatMap((claim) => read.get(claim) ?? get(claim) ?? []);
  };
  return {
    put: ({ voice, entity, group }) => {
      const { claim, sentence } = voice;
      const { id, document, quote } = claim;
      if (claims().holds.get(id)) return false;
      claims().put.run(
        id,
        documentNumber(document, voice),
        entity ?? null,
        numbered(group),
        quote.start,
        quote.end,
        claims().say.get(saysOf(claim), sentence)!.number as number,
      );
      count += 1;
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
        const moved = rows(claims().naming.all(entity, from)).map(voiceOf);
        claims().moveNaming.run(other, entity, from);
        return moved;
      }
      const moved = rows(claims().inGroup.all(from)).map(voiceOf);
      claims().move.run(other, from);
      asked.moveMade.run(other, from);
      asked.unmake.run(from);
      asked.end.run(from);
      return moved;
    },
    fill: function* (intake, groupOf) {
      const writer = apart.writer ?? openVoiceFile(apart.open());
      filled = intake.documents;
      for (const names of namesOf(intake)) writer.name(names);
      for (const part of intake.parts(groupOf)) {
        const groupOfEach: number[] = [];
        for (const groups of part.groups()) {
          const here = new Map<string, Voiced>();
          const numbers = new Map<string, number>();
          for (const [group, its] of groups) {
            const number = begin(group);
            numbers.set(group, number);
            for (const voice of its) {
              here.set(voice.claim.id, voice);
              groupOfEach.push(number);
            }
          }
          count += here.size;
          atHand = here;
          numbersAtHand = numbers;
          yield groups;
        }
        writer.write({ ...part.records(), groups: Uint32Array.from(groupOfEach) });
      }
      atHand = undefined;
      numbersAtHand = undefined;
      database.exec(INDEXES);
      writer.index();
    },
    get,
    several,
    severalOfGroup: (its) => {
      const number = its.length > FEW ? groupNumber(its[0]!) : undefined;
      const inGroup = number === undefined ? 0 : (claims().countInGroup.get(number)!.count as number);
      if (inGroup === 0 || inGroup > MANY * its.length) return several(its);
      const found = new Map<string, Voiced>();
      for (const row of rows(claims().inGroup.all(number!))) found.set(row.claim, voiceOf(row));
      return its.flatMap((claim) => found.get(claim) ?? []);
    },
    forget: () => {
      filled = undefined;
    },
    groupOf: (claim) => {
      const number = groupNumber(claim);
      return number === undefined ? undefined : nameOf(number);
    },
    inGroup: (group) => rows(claims().inGroup.all(numberOf(group) ?? 0)).map(voiceOf),
    inDocument: (document) =>
      claims()
        .inDocument.all(document)
        .map((row) => claimOf(row as unknown as Row))
        .sort((a, b) => a.quote.start - b.quote.start || (a.id < b.id ? -1 : 1)),
    inGroupOf: (claim, limit, after = '') =>
      claims()
        .inGroupOf.all(claim, after, limit)
        .map((row) => row.claim as string),
    besideIn: (document, group) => rows(claims().besideIn.all(document, numberOf(group) ?? 0)).map(voiceOf),
    countInGroup: (group) => claims().countInGroup.get(numberOf(group) ?? 0)!.count as number,
    groupsNaming: (entity) =>
      claims()
        .groupsNaming.all(entity)
        .map(({ number, claims: its }) => ({
          group: nameOf(number as number),
          claims: its as number,
          one: voiceOf(claims().oneNaming.get(entity, number as number) as unknown as Row),
        })),
    entityOf: (claim) => (claims().entityOf.get(claim)?.entity as string | null | undefined) ?? undefined,
    keepMerged: (entity, root) => {
      roots.set(entity, root);
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
      for (const row of claims().all.iterate()) yield voiceOf(row as unknown as Row);
    },
    count: () => count,
    countIn: (document) => claims().countIn.get(document)!.count as number,
    factsOf: (group) => factsIn(numberOf(group)),
    factsNear: (claim) => factsIn(groupNumber(claim)),
    madeInto: (group, facts, isFirst = false) => {
      const number = numberOf(group);
      if (number === undefined) return;
      if (!isFirst) asked.unmake.run(number);
      for (const fact of facts) asked.make.run(number, fact);
      if (facts.length === 0) asked.end.run(number);
    },
  };
}

function statementsOf(database: DatabaseSync) {
  database.exec(VOICE_TABLES);
  const ofDocument = 'document = (select number from voice_document where id = ?)';
  return {
    put: database.prepare('insert into voice values (?, ?, ?, ?, ?, ?, ?)'),
    say: database.prepare('insert into saying (says, sentence) values (?, ?) returning number'),
    document: database.prepare('select id, published, language, mark from voice_document where number = ?'),
    numberOf: database.prepare('select number from voice_document where id = ?'),
    putDocument: database.prepare(
      'insert into voice_document (id, published, language, mark) values (?, ?, ?, ?) returning number',
    ),
    holds: database.prepare('select 1 from voice where claim = ?'),
    move: database.prepare('update voice set fact_group = ? where fact_group = ?'),
    moveNaming: database.prepare('update voice set fact_group = ? where entity = ? and fact_group = ?'),
    get: database.prepare(`${VOICE} where claim = ?`),
    these: database.prepare(
      `select claim, document, start, until, says, sentence, voice_document.id, published, language, mark from json_each(?)
      cross join voice on claim = json_each.value cross join saying on saying.number = saying
      cross join voice_document on voice_document.number = document`,
    ),
    groupOf: database.prepare('select fact_group from voice where claim = ?'),
    countInGroup: database.prepare('select count(*) as count from voice where fact_group = ?'),
    inGroup: database.prepare(`${VOICE} where fact_group = ?`),
    inDocument: database.prepare(`${VOICE} where ${ofDocument}`),
    inGroupOf: database.prepare(
      'select claim from voice where fact_group = (select fact_group from voice where claim = ?) and claim > ? order by claim limit ?',
    ),
    // The plus keeps to the index of documents, which are smaller than groups.
    besideIn: database.prepare(`${VOICE} where ${ofDocument} and +fact_group = ?`),
    groupsNaming: database.prepare(
      'select fact_group as number, count(*) as claims from voice where entity = ? group by fact_group',
    ),
    naming: database.prepare(`${VOICE} where entity = ? and fact_group = ?`),
    oneNaming: database.prepare(`${VOICE} where entity = ? and fact_group = ? limit 1`),
    entityOf: database.prepare('select entity from voice where claim = ?'),
    all: database.prepare(VOICE),
    count: database.prepare('select count(*) as count from voice'),
    countIn: database.prepare(`select count(*) as count from voice where ${ofDocument}`),
  };
}

interface DocumentRow {
  readonly id: string;
  readonly published: string | null;
  readonly language: string | null;
  readonly mark: Uint8Array | null;
}

function documentIn({ id, published, language, mark }: DocumentRow): Shared & { readonly id: string } {
  return {
    id,
    ...(published === null ? {} : { published }),
    ...(language === null ? {} : { language }),
    // A copy, because the bytes that SQLite gives need not begin where a number may.
    ...(mark === null ? {} : { mark: new Int32Array(mark.slice().buffer) }),
  };
}

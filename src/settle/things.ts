import type { DatabaseSync } from 'node:sqlite';
import type { Candidate, EntityKind } from '#model/candidate.ts';
import type { Judgement } from '#model/judgement.ts';
import { type CandidateHead, createCandidateHeads } from './candidate-heads.ts';
import { callAlso, type Entities, type Entity, type Named, type Namings, nameIn, SHOWN } from './entities.ts';
import { likenessOf, merged, pairId } from './identity.ts';
import {
  type Blocks,
  bearsOn,
  blocksOf,
  EVIDENCE,
  type Likenesses,
  mostIn,
  once,
  type Pair,
  pairsOf,
  stepOf,
} from './likeness.ts';
import type { Voiced } from './settle.ts';
import type { Voices } from './voices.ts';

/**
 * What claims name, in tables, with the blocks in which names are compared and the pairs that were found alike: one more claim costs what shares a block
 * with what it names, and what is merged with it, however much is held. `identify` over everything is the definition.
 */
export interface Things {
  /** Takes in all that was gathered before anything was settled. */
  fill(
    entities: Pick<Entities, 'inOrder'>,
    likenesses: Pick<Likenesses, 'blocks'>,
    pairs: ReturnType<Likenesses['pairs']>,
  ): void;
  /** Takes in a claim that is among the voices already, with what it names. */
  tell(voice: Voiced, named: Named): void;
  /**
   * Compares what was told of since it was last called, and merges anew what that may change.
   *
   * @param judgements the last one on each pair
   * @param before the same when it was last called
   * @returns the entities that are held under another one now, with it
   */
  identify(judgements: readonly Judgement[], before: readonly Judgement[]): ReadonlyMap<string, string>;
  candidateHeads(judgements: readonly Judgement[]): readonly CandidateHead[];
  candidate(head: CandidateHead): Candidate;
  has(entity: string): boolean;
  /** What claims call an entity. */
  namings(entity: string): Namings;
}

interface Row {
  readonly id: string;
  readonly kind: EntityKind;
  readonly frame: string;
  readonly key: string;
  readonly bare: number;
  readonly names: string;
  readonly namings: string;
  readonly shown: string;
  readonly claims: number;
}

const TABLES = `
  create table if not exists thing (id text primary key, kind text not null, frame text not null, key text not null, bare integer not null,
    names text not null, namings text not null, shown text not null, claims integer not null) without rowid;
  create table if not exists block (name text not null, thing text not null, primary key (name, thing)) without rowid;
  create table if not exists alike (finder text not null, a text not null, b text not null, sure integer not null, evidence text not null,
    primary key (finder, a, b)) without rowid;`;
const INDEXES = `
  create index if not exists block_thing on block (thing);
  create index if not exists alike_a on alike (a, b);
  create index if not exists alike_b on alike (b);`;

/** @param voices the claims themselves, and which entity is held under which */
export function openThings(
  database: DatabaseSync,
  voices: Pick<Voices, 'inDocument' | 'entityOf' | 'rootOf' | 'sameAs' | 'allMerged'>,
): Things {
  database.exec(TABLES + INDEXES);
  const asked = {
    get: database.prepare('select * from thing where id = ?'),
    namings: database.prepare('select namings from thing where id = ?'),
    put: database.prepare('insert or replace into thing values (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    enter: database.prepare('insert or ignore into block values (?, ?)'),
    in: database.prepare(
      'select thing.* from block join thing on thing.id = block.thing where name = ? limit ?',
    ),
    blocksOf: database.prepare('select name from block where thing = ?'),
    find: database.prepare('insert into alike values (?, ?, ?, ?, ?)'),
    foundBy: database.prepare('select a, b, sure, evidence from alike where finder = ?'),
    forget: database.prepare('delete from alike where finder = ?'),
    sureOf: database.prepare(
      `select a, b, sure, evidence from alike where a = ?1 and sure = 1
      union select a, b, sure, evidence from alike where b = ?1 and sure = 1`,
    ),
    between: database.prepare('select a, b, sure, evidence from alike where a = ? and b = ?'),
  };
  /** What may be alike to others than before. */
  const stale = new Map<string, Entity>();
  const heads = createCandidateHeads(database, voices);

  const get = (id: string): Entity | undefined => {
    const row = asked.get.get(id);
    return row && entityIn(row as unknown as Row);
  };
  const put = ({ id, kind, frame, key, isBare, names, namings, shown, claimCount }: Entity): void => {
    const lists = [
      JSON.stringify([...names].sort()),
      JSON.stringify([...namings].map(([language, its]) => [language, [...its]])),
      JSON.stringify(shown),
    ] as const;
    asked.put.run(id, kind, frame, key, isBare ? 1 : 0, ...lists, claimCount);
  };
  /** Blocks that were looked at in one comparing. */
  const seen = new Map<string, ReadonlyMap<string, Entity>>();
  const members: Blocks['in'] = (block, most) => {
    let its = seen.get(block);
    if (!its) {
      const rows = asked.in.all(block, most + 1) as unknown as readonly Row[];
      its = new Map(rows.length > most ? [] : rows.map((row) => [row.id, entityIn(row)]));
      seen.set(block, its);
    }
    return its;
  };
  /** The assets of a frame that a document names. */
  const assetsIn = (document: string, frame: string): readonly Entity[] => {
    const ids = voices
      .inDocument(document)
      .flatMap(({ id, modality }) => (modality === 'denied' ? [] : (voices.entityOf(id) ?? [])));
    return [...new Set(ids)]
      .flatMap((id) => get(id) ?? [])
      .filter((entity) => entity.kind === 'asset' && entity.frame === frame);
  };
  const blocks: Blocks = {
    in: members,
    stepsOf: (instrument) =>
      asked.blocksOf
        .all(instrument)
        .flatMap(({ name }) => ((name as string).startsWith('step') ? [name as string] : [])),
    only: (document, frame) => {
      const named = assetsIn(document, frame).filter(({ isBare }) => !isBare);
      return named.length === 1 ? named[0] : undefined;
    },
  };
  const enter = (block: string, entity: Entity, isStep = false): void => {
    if (asked.enter.run(block, entity.id).changes === 0) return;
    seen.clear();
    const most = mostIn(entity);
    const its = members(block, most + 1);
    // One more than are compared: until now they were.
    for (const [id, other] of its)
      if (its.size > most || id === entity.id || isStep || bearsOn(entity, other)) stale.set(id, other);
    seen.clear();
  };
  const keep = (finder: string, pairs: readonly Pair[]): void => {
    for (const { a, b, isSure, evidence } of pairs)
      asked.find.run(finder, a, b, isSure ? 1 : 0, evidence.map((one) => EVIDENCE.indexOf(one)).join());
  };
  /** Compares what is stale; gives those whose pairs are others now. */
  const compare = (): ReadonlySet<string> => {
    const changed = new Set<string>();
    for (const entity of stale.values()) {
      const before = asked.foundBy.all(entity.id).map(pairIn);
      const now = once(pairsOf(entity, blocks));
      if (isSame(before, now)) continue;
      asked.forget.run(entity.id);
      keep(entity.id, now);
      for (const { a, b } of [...before, ...now]) changed.add(a).add(b);
    }
    stale.clear();
    seen.clear();
    return changed;
  };
  return {
    fill: (entities, likenesses, pairs) => {
      for (const entity of entities.inOrder()) put(entity);
      for (const [block, its] of likenesses.blocks()) for (const id of its.keys()) asked.enter.run(block, id);
      for (const [finder, its] of pairs) keep(finder, its);
    },
    tell: (voice, named) => {
      const { claim } = voice;
      if (claim.modality === 'denied') return;
      const known = get(named.id);
      const entity = known ?? {
        ...named,
        names: new Set<string>(),
        namings: new Map(),
        shown: [],
        claimCount: 0,
      };
      const name = nameIn(claim);
      const namings = new Map<string, Map<string, number>>(
        [...entity.namings].map(([its, names]) => [its, new Map(names)]),
      );
      callAlso(namings, named, voice);
      put({
        ...entity,
        names: name ? new Set([...entity.names, name]) : entity.names,
        namings,
        shown: [...entity.shown, claim.id].sort().slice(0, SHOWN),
        claimCount: entity.claimCount + 1,
      });
      heads.changed(entity.id);
      if (!known) {
        stale.set(entity.id, entity);
        for (const block of blocksOf(entity)) enter(block, entity);
      }
      const step = stepOf(entity, voice);
      if (step) enter(step, entity, true);
      if (entity.kind !== 'asset') return;
      for (const other of assetsIn(claim.document, entity.frame))
        if (other.isBare) stale.set(other.id, other);
    },
    identify: (judgements, before) => {
      const touched = new Set([...compare(), ...judgedOtherwise(judgements, before)]);
      const moved = new Map<string, string>();
      const done = new Set<string>();
      for (const one of touched) {
        if (done.has(one)) continue;
        const { members: its, pairs } = joinedTo(one, judgements);
        const now = merged(
          once(pairs),
          judgements.filter(({ a, b }) => its.has(a) || its.has(b)),
        );
        for (const id of its) {
          done.add(id);
          heads.changed(id);
          if (voices.rootOf(id) !== now.rootOf(id)) moved.set(id, now.rootOf(id));
        }
      }
      return moved;
    },
    namings: (entity) => {
      const row = asked.namings.get(entity);
      return row ? namingsIn(row.namings as string) : new Map();
    },
    candidateHeads: heads.inOrder,
    candidate: ({ claims: _, a, b, ...head }) => ({
      ...head,
      a: likenessOf(get(a)!),
      b: likenessOf(get(b)!),
      evidence: once(asked.between.all(a, b).map(pairIn))[0]?.evidence ?? [],
    }),
    has: (entity) => asked.get.get(entity) !== undefined,
  };

  /** All that is merged with an entity, or may be now, and the pairs by which. */
  function joinedTo(entity: string, judgements: readonly Judgement[]) {
    const its = new Set<string>();
    const pairs: Pair[] = [];
    const waiting = [entity];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (its.has(id)) continue;
      its.add(id);
      waiting.push(...voices.sameAs(id));
      for (const row of asked.sureOf.all(id)) {
        const pair = pairIn(row);
        pairs.push(pair);
        waiting.push(pair.a, pair.b);
      }
      for (const { a, b, verdict } of judgements)
        if (verdict === 'same' && (a === id || b === id)) waiting.push(a, b);
    }
    return { members: its, pairs };
  }
}

const namingsIn = (text: string): Namings =>
  new Map(
    (JSON.parse(text) as [string, [string, number][]][]).map(([language, its]) => [language, new Map(its)]),
  );

const entityIn = ({ id, kind, frame, key, bare, names, namings, shown, claims }: Row): Entity => ({
  id,
  kind,
  frame,
  key,
  ...(bare ? { isBare: true } : {}),
  names: new Set(JSON.parse(names) as readonly string[]),
  namings: namingsIn(namings),
  shown: JSON.parse(shown) as readonly string[],
  claimCount: claims,
});

const pairIn = ({ a, b, sure, evidence }: Readonly<Record<string, unknown>>): Pair => ({
  a: a as string,
  b: b as string,
  isSure: sure === 1,
  evidence: (evidence as string).split(',').map((at) => EVIDENCE[Number(at)]!),
});

/** Whether two lists of pairs, in order, are the same. */
const isSame = (a: readonly Pair[], b: readonly Pair[]): boolean => written(a) === written(b);
const written = (pairs: readonly Pair[]): string =>
  JSON.stringify(
    pairs.map(({ a, b, isSure, evidence }) => [a, b, isSure, evidence.map((one) => EVIDENCE.indexOf(one))]),
  );

/** The entities on which persons say something else than before. */
function judgedOtherwise(now: readonly Judgement[], before: readonly Judgement[]): readonly string[] {
  if (now === before) return [];
  const verdicts = (all: readonly Judgement[]) =>
    new Map(all.map((one) => [pairId(one.a, one.b), one.verdict]));
  const [later, earlier] = [verdicts(now), verdicts(before)];
  return [...now, ...before].flatMap(({ a, b }) =>
    later.get(pairId(a, b)) === earlier.get(pairId(a, b)) ? [] : [a, b],
  );
}

import type { DatabaseSync } from 'node:sqlite';
import { type Called, nameIn } from '#model/called.ts';
import type { Claim } from '#model/claim.ts';
import { claimsBehind, type Fact, quotedIn } from '#model/fact.ts';
import type { Place } from '#model/place.ts';
import type {
  ClaimInContext,
  Cursor,
  DocumentSummary,
  DueFact,
  FactFilter,
  InboxFilter,
  Overview,
  Page,
} from '#model/register.ts';
import { sidesOf } from './completeness.ts';
import { type Described, type DocumentTable, openDocumentTable } from './document-table.ts';
import { type BareDossier, dossierOf, type Parts, type Seen } from './dossier.ts';
import { createFactIndex } from './fact-index.ts';
import { openFactTable } from './fact-table.ts';
import { inboxPage } from './inbox.ts';
import { overviewOf } from './overview.ts';
import { cursorOf, keyFrom, pageSize } from './sorted.ts';

/** What a change made of the facts: every one that it made or changed, and the ids of those that are none now. */
export interface Change {
  readonly facts: readonly Fact[];
  readonly retired: readonly string[];
}

/** The claims behind the facts, as whoever settles them keeps them. */
export interface Claims {
  voice(claim: string): { readonly claim: Claim; readonly sentence: string } | undefined;
  claimsOf(document: string): readonly Claim[];
  claimCount(): number;
  claimCountIn(document: string): number;
  factsNear(claim: string): readonly string[];
  /** What the claims of a fact are about by name, in the languages in which it has one. */
  called(claims: readonly string[]): Called;
  /** The thing that a claim names, one for all its names. */
  thingOf(claim: string): string | undefined;
  claimsNear(claim: string, limit: number, after?: string): readonly string[];
}

/**
 * Facts and documents, ready to be asked. Everything it returns is in a stable order, the same for any order of changes. Bodies stand in
 * tables; memory holds what lists filter and order by.
 */
export interface Register {
  /** Takes a description of a document in, as `DocumentTable.put` does. */
  describe: DocumentTable['put'];
  described(id: string): Described | undefined;
  /** Takes a change in; costs what the change touches, not what is held. */
  admit(change: Change): void;
  /** Brings the digest into step with what was admitted. */
  seal(): void;
  /** Of the facts. */
  digest(): string;
  overview(): Overview;
  summary(id: string): DocumentSummary | undefined;
  /** Newest first. */
  documents(filter: { readonly language?: string }, cursor: Cursor): Page<DocumentSummary>;
  /** By place in the text. */
  claimsOf(document: string): readonly Claim[];
  claim(id: string): ClaimInContext | undefined;
  factOfClaim(id: string): string | undefined;
  /** Every claim that makes a fact, by id. */
  claimsOfFact(id: string, cursor: Cursor): Page<ClaimInContext> | undefined;
  /** Latest first; of `among` alone where it is given. */
  facts(filter: Omit<FactFilter, 'text'>, cursor: Cursor, among?: ReadonlySet<string>): Page<Fact>;
  fact(id: string): Fact | undefined;
  /** The same as the table holds it, without the names of what it is about. */
  heldFact(id: string): Fact | undefined;
  /** The different sentences of a fact's first claims, the preferred one first; each is read when it is asked for. */
  sentencesOf(fact: Fact): Iterable<string>;
  /** The facts that ask for a side's word, by cause and weight; those passed over are left out. */
  inbox(side: string, filter: InboxFilter, cursor: Cursor, passed: ReadonlySet<string>): Page<DueFact>;
  /** In id order, one after the other: all of them at once may be more than memory holds. */
  allFacts(): Iterable<Fact>;
  /** So many of them, after an id. */
  factsAfter(id: string, limit: number): readonly Fact[];
  /** The thing that a claim names, one for all its names. */
  thingOf(claim: string): string | undefined;
  /** What these claims are about by name, as `Claims.called` gives it; gathered once for one thing. */
  called(claims: readonly string[]): Called;
  /** In id order. */
  factsOf(filter: Omit<FactFilter, 'text'>): Iterable<Fact>;
  dossier(seen: Seen, place: string, counterpart?: string): BareDossier | undefined;
  /** For questions of their own. */
  readonly parts: Parts & {
    readonly documents: DocumentTable;
    readonly summarised: (document: Described) => DocumentSummary;
  };
}

/** Of how many things the names are kept at hand. */
const MOST_NAMES = 20_000;

export function openRegister(database: DatabaseSync, claims: Claims, places: readonly Place[]): Register {
  const placeOf = new Map(places.map((place) => [place.code, place]));
  const documents = openDocumentTable(database);
  const sides = sidesOf(places);
  const facts = openFactTable(database, sides);
  const index = createFactIndex(facts.facets());
  let home: Overview | undefined;

  const summarised = (document: Described): DocumentSummary => ({
    ...document,
    claimCount: claims.claimCountIn(document.id),
  });
  const summary = (id: string): DocumentSummary | undefined => {
    const document = documents.get(id);
    return document && summarised(document);
  };
  const factOfClaim = (id: string): string | undefined => {
    const near = claims.factsNear(id);
    if (near.length < 2) return near[0];
    const its = near.flatMap((fact) => facts.get(fact) ?? []);
    const held = its.find(({ voices }) => voices.some(({ claim }) => claim === id));
    if (held) return held.id;
    // A claim that only counts has its part where one that says the same has its own.
    const saying = (claim: string): string => JSON.stringify(claims.voice(claim)!.claim.slots);
    const said = saying(id);
    return its.find(({ voices }) => voices.some(({ claim, others }) => others && saying(claim) === said))?.id;
  };
  const claimInContext = (id: string): ClaimInContext | undefined => {
    const voice = claims.voice(id);
    if (!voice) return undefined;
    const fact = factOfClaim(id);
    return {
      claim: voice.claim,
      sentence: voice.sentence,
      document: summary(voice.claim.document)!,
      ...(fact ? { fact } : {}),
    };
  };
  /** By what facts are about; forgotten when a fact about it changes, as any document may name it. */
  const names = new Map<string, Called>();
  const aboutOf = ({ id, voices }: Fact): string => claims.thingOf(voices[0]!.claim) ?? id;
  const calledIn = (about: string, its: () => readonly string[]): Called => {
    let called = names.get(about);
    if (!called) {
      called = claims.called(its());
      if (names.size >= MOST_NAMES) names.clear();
      names.set(about, called);
    }
    return called;
  };
  const named = (fact: Fact): Fact => {
    if (nameIn(fact) === undefined) return fact;
    const called = calledIn(aboutOf(fact), () => fact.voices.map(({ claim }) => claim));
    return Object.keys(called).length > 0 ? { ...fact, called } : fact;
  };
  const factOf = (id: string): Fact | undefined => {
    const fact = facts.get(id);
    return fact && named(fact);
  };
  const factsById = (ids: readonly string[]): readonly Fact[] => ids.map((id) => factOf(id)!);
  const parts = {
    index,
    placeOf,
    documents,
    claims,
    summary,
    summarised,
    factsById,
    daysOf: documents.daysOf,
  };

  return {
    describe: (document, told) => {
      home = undefined;
      return documents.put(document, told);
    },
    described: documents.get,
    admit: (change) => {
      home = undefined;
      for (const id of change.retired) {
        facts.remove(id);
        index.remove(id);
      }
      for (const fact of change.facts) {
        const facets = facts.put(fact);
        if (names.size > 0 && nameIn(fact) !== undefined) names.delete(aboutOf(fact));
        index.put(facets);
      }
    },
    seal: () => {
      facts.seal();
      documents.index();
    },
    digest: facts.digest,
    overview: () => (home ??= overviewOf(parts, facts.digest())),
    summary,
    documents: ({ language }, cursor) => {
      const size = pageSize(cursor);
      const after = cursor.after === undefined ? undefined : keyFrom(cursor.after);
      const narrowed = { ...(language ? { language } : {}), ...(after ? { after } : {}) };
      const rest = documents.newest(size + 1, narrowed);
      const last = rest[size - 1];
      return {
        items: rest.slice(0, size).map(summarised),
        total: documents.count(language),
        ...(rest.length > size && last
          ? { next: cursorOf({ tier: 0, day: last.published ?? '', id: last.id }) }
          : {}),
      };
    },
    claimsOf: claims.claimsOf,
    claim: claimInContext,
    factOfClaim,
    claimsOfFact: (id, cursor) => {
      const fact = facts.get(id);
      if (!fact) return undefined;
      const [quoted] = fact.voices;
      const size = pageSize(cursor);
      const found: string[] = [];
      for (let after = cursor.after; found.length <= size; ) {
        const near = claims.claimsNear(quoted!.claim, size + 1, after);
        found.push(...near.filter((claim) => factOfClaim(claim) === id));
        if (near.length <= size) break;
        after = near.at(-1);
      }
      const shown = found.slice(0, size);
      return {
        items: shown.map((claim) => claimInContext(claim)!),
        total: claimsBehind(fact),
        ...(found.length > size ? { next: shown.at(-1)! } : {}),
      };
    },
    facts: (filter, cursor, among) => {
      const size = pageSize(cursor);
      const selection = index.select(filter, among);
      const after = cursor.after === undefined ? undefined : keyFrom(cursor.after);
      const found = index.latestDays(selection, size + 1, after);
      const shown = found.slice(0, size);
      return {
        items: factsById(shown.map(({ id }) => id)),
        total: index.count(selection),
        ...(found.length > size ? { next: cursorOf({ tier: 0, ...shown.at(-1)! }) } : {}),
      };
    },
    inbox: (side, filter, cursor, passed) => inboxPage({ index, factsById }, side, filter, cursor, passed),
    fact: factOf,
    heldFact: facts.get,
    sentencesOf: function* (fact) {
      const told = new Set<string>();
      for (const { claim } of quotedIn(fact)) {
        const sentence = claims.voice(claim)?.sentence;
        if (sentence === undefined || told.has(sentence)) continue;
        told.add(sentence);
        yield sentence;
      }
    },
    allFacts: facts.all,
    factsAfter: facts.after,
    thingOf: claims.thingOf,
    called: (its) => {
      const about = its[0] === undefined ? undefined : claims.thingOf(its[0]);
      return about === undefined ? claims.called(its) : calledIn(about, () => its);
    },
    factsOf: function* (filter) {
      const selection = index.select(filter);
      for (const id of index.byId(selection, Number.POSITIVE_INFINITY)) yield factOf(id)!;
    },
    dossier: (seen, code, counterpart) => dossierOf(parts, seen, code, counterpart),
    parts,
  };
}

import { canonicalJson, sha256 } from '#model/canonical.ts';
import type { Claim } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import type { Fact } from '#model/fact.ts';
import { boundsOf, overlap } from '#model/period.ts';
import { countryOf, type Place, within } from '#model/place.ts';
import type {
  ClaimInContext,
  Cursor,
  DocumentSummary,
  Dossier,
  FactFilter,
  Overview,
  Page,
} from '#model/register.ts';
import { createDigest } from './digest.ts';
import { compare, insert, type Order, paged, remove } from './sorted.ts';

/** What a change brings: whole documents with their claims, every fact that it made or changed, and the ids of those that are none now. */
export interface Change {
  readonly documents: readonly Document[];
  readonly claims: readonly Claim[];
  readonly facts: readonly Fact[];
  readonly retired: readonly string[];
}

/** Facts and documents, ready to be asked. Everything it returns is in a stable order, the same for any order of changes. */
export interface Register {
  /** Takes a change in; costs what the change touches, not what is held. */
  admit(change: Change): void;
  /** Of the facts. */
  digest(): string;
  /** Changes with the facts or the documents: tables derived from both bear it. */
  stamp(): string;
  overview(): Overview;
  document(id: string): Document | undefined;
  summary(id: string): DocumentSummary | undefined;
  /** Newest first; `found` narrows to ids that a search gave. */
  documents(
    filter: { readonly found?: ReadonlySet<string>; readonly language?: string },
    cursor: Cursor,
  ): Page<DocumentSummary>;
  /** By place in the text. */
  claimsOf(document: string): readonly Claim[];
  claim(id: string): ClaimInContext | undefined;
  factOfClaim(id: string): string | undefined;
  facts(filter: Omit<FactFilter, 'text'>, cursor: Cursor, found?: ReadonlySet<string>): Page<Fact>;
  fact(id: string): Fact | undefined;
  /** The different sentences of a fact's claims, the preferred one first. */
  sentencesOf(fact: Fact): readonly string[];
  allFacts(): readonly Fact[];
  allDocuments(): readonly Document[];
  dossier(place: string, counterpart?: string): Dossier | undefined;
}

export function createRegister(places: readonly Place[]): Register {
  const placeOf = new Map(places.map((place) => [place.code, place]));
  const documents = new Map<string, Document>();
  const claims = new Map<string, Claim>();
  const claimsIn = new Map<string, Claim[]>();
  const byId = new Map<string, Fact>();
  const factOfClaim = new Map<string, string>();
  const factsAt = new Map<string, Set<string>>();
  const facts: Fact[] = [];
  const newest: Document[] = [];
  const digest = createDigest();
  const documentsDigest = createDigest();
  let home: Overview | undefined;

  const summary = (id: string): DocumentSummary | undefined => {
    const document = documents.get(id);
    if (!document) return undefined;
    const { text: _, ...rest } = document;
    return { ...rest, claimCount: claimsIn.get(id)?.length ?? 0 };
  };
  const sentence = ({ document, quote }: Claim): string =>
    documents.get(document)!.text.slice(quote.start, quote.end);
  const summaries = (ids: Iterable<string>): readonly DocumentSummary[] =>
    [...new Set(ids)]
      .map((id) => documents.get(id)!)
      .sort(newestFirst)
      .map(({ id }) => summary(id)!);
  const drop = (id: string): void => {
    for (const area of areasOf(byId.get(id))) factsAt.get(area)?.delete(id);
    byId.delete(id);
    digest.delete(id);
  };
  const hold = (fact: Fact): void => {
    for (const area of areasOf(byId.get(fact.id))) factsAt.get(area)?.delete(fact.id);
    for (const area of areasOf(fact)) factsAt.set(area, (factsAt.get(area) ?? new Set()).add(fact.id));
    byId.set(fact.id, fact);
    for (const { claim } of fact.voices) factOfClaim.set(claim, fact.id);
    digest.set(fact);
  };
  /** In id order; those that touch every one of the places. */
  const factsTouching = (codes: readonly string[]): readonly Fact[] => {
    const [fewest, ...others] = codes
      .map((code) => factsAt.get(code) ?? new Set<string>())
      .sort((a, b) => a.size - b.size);
    return [...fewest!]
      .filter((id) => others.every((ids) => ids.has(id)))
      .sort(compare)
      .map((id) => byId.get(id)!);
  };

  return {
    admit: (change) => {
      home = undefined;
      for (const document of change.documents) {
        documents.set(document.id, document);
        documentsDigest.set({ id: document.id });
      }
      insert(newest, change.documents, newestFirst);
      for (const claim of change.claims) {
        if (claims.has(claim.id)) continue;
        claims.set(claim.id, claim);
        const others = claimsIn.get(claim.document) ?? [];
        claimsIn.set(claim.document, others);
        insert(others, [claim], byQuote);
      }
      for (const id of change.retired) drop(id);
      remove(facts, change.retired, ({ id }) => id);
      for (const fact of change.facts) hold(fact);
      insert(facts, change.facts, byIds);
    },
    digest: () => digest.value(),
    stamp: () => sha256(canonicalJson([digest.value(), documentsDigest.value()])),
    overview: () =>
      (home ??= overview(
        { documents, claims, facts },
        digest.value(),
        newest.slice(0, 8).map(({ id }) => summary(id)!),
        placeOf,
      )),
    document: (id) => documents.get(id),
    summary,
    documents: ({ found, language }, cursor) =>
      paged(
        newest.filter(
          (document) => (!found || found.has(document.id)) && (!language || document.language === language),
        ),
        cursor,
        ({ id, published }) => ({ tier: 0, day: published ?? '', id }),
        ({ id }) => summary(id)!,
      ),
    claimsOf: (document) => claimsIn.get(document) ?? [],
    claim: (id) => {
      const claim = claims.get(id);
      if (!claim) return undefined;
      const fact = factOfClaim.get(id);
      return {
        claim,
        sentence: sentence(claim),
        document: summary(claim.document)!,
        ...(fact ? { fact } : {}),
      };
    },
    factOfClaim: (id) => factOfClaim.get(id),
    fact: (id) => byId.get(id),
    sentencesOf: ({ voices }) => [...new Set(voices.map(({ claim }) => sentence(claims.get(claim)!)))],
    allFacts: () => facts,
    allDocuments: () => newest,
    facts: (filter, cursor, found) => {
      const codes = [filter.place, filter.counterpart].filter((code) => code !== undefined);
      const bounds = filter.period ? boundsOf(filter.period) : undefined;
      return paged(
        (codes.length > 0 ? factsTouching(codes) : facts).filter(
          (fact) =>
            (!filter.measure || ('measure' in fact.slots && fact.slots.measure === filter.measure)) &&
            (!filter.kind || fact.kind === filter.kind) &&
            (!filter.domain || fact.domains.includes(filter.domain)) &&
            (!filter.state || fact.state === filter.state) &&
            (!bounds || (fact.period !== undefined && overlap(bounds, boundsOf(fact.period) ?? {}))) &&
            (!found || found.has(fact.id)),
        ),
        cursor,
        ({ id }) => ({ tier: 0, day: '', id }),
        (fact) => fact,
      );
    },
    dossier: (code, counterpart) => {
      const codes = [code, ...(counterpart ? [counterpart] : [])];
      const asked = codes.map((one) => placeOf.get(one));
      if (asked.some((found) => !found)) return undefined;
      const held = factsTouching(codes);
      const latest = byPeriod(held);
      const domains = new Set(held.flatMap((fact) => fact.domains));
      return {
        places: asked as readonly Place[],
        sections: [...domains].map((domain) => ({
          domain,
          facts: latest.filter((fact) => fact.domains.includes(domain)),
        })),
        timeline: latest.filter(({ period }) => period).reverse(),
        disputed: held.filter(({ state }) => state === 'disputed'),
        neighbours: counterpart ? [] : neighboursOf(code, held, placeOf),
        documents: summaries(held.flatMap(({ voices }) => voices.map(({ document }) => document))),
      };
    },
  };
}

const newestFirst: Order<Document> = (a, b) =>
  compare(b.published ?? '', a.published ?? '') || compare(a.id, b.id);
const byIds: Order<Fact> = (a, b) => compare(a.id, b.id);
const byQuote: Order<Claim> = (a, b) => a.quote.start - b.quote.start || compare(a.id, b.id);

/** The places that a fact is about and all in which they lie: a city, its region, its country. */
function areasOf(fact: Fact | undefined): ReadonlySet<string> {
  const areas = new Set<string>();
  for (const code of fact?.places ?? [])
    for (const area of [code, code.split('/')[0]!, countryOf(code)]) if (within(code, area)) areas.add(area);
  return areas;
}

/** Latest first; facts without a time last. */
const byPeriod = (facts: readonly Fact[]): readonly Fact[] =>
  facts
    .map((fact) => ({ fact, from: boundsOf(fact.period ?? '')?.from ?? '' }))
    .sort((a, b) => compare(b.from, a.from) || compare(a.fact.id, b.fact.id))
    .map(({ fact }) => fact);

function overview(
  {
    documents,
    claims,
    facts,
  }: {
    readonly documents: ReadonlyMap<string, Document>;
    readonly claims: ReadonlyMap<string, Claim>;
    readonly facts: readonly Fact[];
  },
  digest: string,
  newest: readonly DocumentSummary[],
  placeOf: ReadonlyMap<string, Place>,
): Overview {
  const count = (values: Iterable<string>): Readonly<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  const states = count(facts.map(({ state }) => state));
  const ties = count(facts.flatMap(({ places }) => pairsOf(places)));
  return {
    counts: {
      documents: documents.size,
      claims: claims.size,
      facts: facts.length,
      states: {
        single: states.single ?? 0,
        agreed: states.agreed ?? 0,
        disputed: states.disputed ?? 0,
        superseded: states.superseded ?? 0,
      },
      kinds: count(facts.map(({ kind }) => kind)),
      domains: count(facts.flatMap(({ domains }) => domains)),
    },
    newest,
    disputed: facts.filter(({ state }) => state === 'disputed').slice(0, 12),
    places: Object.entries(count(facts.flatMap((fact) => fact.places)))
      .flatMap(([code, held]) => (placeOf.has(code) ? [{ place: placeOf.get(code)!, facts: held }] : []))
      .sort((a, b) => b.facts - a.facts || compare(a.place.code, b.place.code)),
    ties: Object.entries(ties)
      .map(([pair, held]) => ({ a: pair.split(' ')[0]!, b: pair.split(' ')[1]!, facts: held }))
      .sort((a, b) => b.facts - a.facts || compare(a.a + a.b, b.a + b.b)),
    digest,
  };
}

/** Pairs of places below country level that face each other across the border. */
const pairsOf = (places: readonly string[]): readonly string[] => {
  const local = places.filter((code) => code.length > 2);
  return local.flatMap((a, index) =>
    local
      .slice(index + 1)
      .filter((b) => countryOf(a) !== countryOf(b))
      .map((b) => `${a} ${b}`),
  );
};

function neighboursOf(
  place: string,
  held: readonly Fact[],
  placeOf: ReadonlyMap<string, Place>,
): Dossier['neighbours'] {
  const counts = new Map<string, number>();
  for (const fact of held)
    for (const code of fact.places)
      if (!within(code, place) && !within(place, code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .flatMap(([code, facts]) => (placeOf.has(code) ? [{ place: placeOf.get(code)!, facts }] : []))
    .sort((a, b) => b.facts - a.facts || compare(a.place.code, b.place.code));
}

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
import { paged } from './paged.ts';

/** What the register is made of: all of it derived from the ledger. */
export interface Holdings {
  readonly documents: ReadonlyMap<string, Document>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** In id order. */
  readonly facts: readonly Fact[];
  readonly places: readonly Place[];
  /** Base forms of words, for searching. */
  readonly lemmas: (text: string) => readonly string[];
}

/** Facts and documents, ready to be asked. Everything it returns is in a stable order. */
export interface Register {
  readonly digest: string;
  overview(): Overview;
  summary(id: string): DocumentSummary | undefined;
  documents(
    filter: { readonly text?: string; readonly language?: string },
    cursor: Cursor,
  ): Page<DocumentSummary>;
  claim(id: string): ClaimInContext | undefined;
  factOfClaim(id: string): string | undefined;
  facts(filter: FactFilter, cursor: Cursor): Page<Fact>;
  fact(id: string): Fact | undefined;
  dossier(place: string, counterpart?: string): Dossier | undefined;
  /** Documents and facts whose words hold all of the lemmas, best first. */
  matching(text: string): { readonly documents: readonly string[]; readonly facts: readonly string[] };
}

export function createRegister(holdings: Holdings): Register {
  const { documents, claims, facts, places, lemmas } = holdings;
  const placeOf = new Map(places.map((place) => [place.code, place]));
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const factOfClaim = new Map(
    facts.flatMap((fact) => fact.voices.map(({ claim }) => [claim, fact.id] as const)),
  );
  const claimCount = new Map<string, number>();
  for (const { document } of claims.values()) claimCount.set(document, (claimCount.get(document) ?? 0) + 1);
  const newest = [...documents.values()].sort(
    (a, b) => compare(b.published ?? '', a.published ?? '') || compare(a.id, b.id),
  );
  const documentWords = lazyIndex(
    () => newest.map(({ id, text, title }) => [id, `${title ?? ''}\n${text}`] as const),
    lemmas,
  );
  const factWords = lazyIndex(
    () =>
      facts.map(
        (fact) => [fact.id, fact.voices.map(({ claim }) => sentence(claims.get(claim))).join('\n')] as const,
      ),
    lemmas,
  );

  const summary = (id: string): DocumentSummary | undefined => {
    const document = documents.get(id);
    if (!document) return undefined;
    const { text: _, ...rest } = document;
    return { ...rest, claimCount: claimCount.get(id) ?? 0 };
  };
  function sentence(claim: Claim | undefined): string {
    return claim ? (documents.get(claim.document)?.text.slice(claim.quote.start, claim.quote.end) ?? '') : '';
  }
  const summaries = (ids: Iterable<string>): readonly DocumentSummary[] =>
    [...new Set(ids)]
      .map(summary)
      .filter((document) => document !== undefined)
      .sort((a, b) => compare(b.published ?? '', a.published ?? '') || compare(a.id, b.id));
  const digest = sha256(canonicalJson(facts));
  const touches = (fact: Fact, place: string): boolean => fact.places.some((code) => within(code, place));

  return {
    digest,
    overview: () =>
      overview(
        holdings,
        digest,
        newest.slice(0, 8).map(({ id }) => summary(id)!),
        placeOf,
      ),
    summary,
    documents: ({ text, language }, cursor) => {
      const found = text ? new Set(documentWords(text)) : undefined;
      return paged(
        newest.filter(
          (document) => (!found || found.has(document.id)) && (!language || document.language === language),
        ),
        cursor,
        ({ id }) => summary(id)!,
      );
    },
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
    facts: (filter, cursor) => {
      const found = filter.text ? new Set(factWords(filter.text)) : undefined;
      const bounds = filter.period ? boundsOf(filter.period) : undefined;
      return paged(
        facts.filter(
          (fact) =>
            (!filter.place || touches(fact, filter.place)) &&
            (!filter.counterpart || touches(fact, filter.counterpart)) &&
            (!filter.measure || ('measure' in fact.slots && fact.slots.measure === filter.measure)) &&
            (!filter.kind || fact.kind === filter.kind) &&
            (!filter.domain || fact.domains.includes(filter.domain)) &&
            (!filter.state || fact.state === filter.state) &&
            (!bounds || (fact.period !== undefined && overlap(bounds, boundsOf(fact.period) ?? {}))) &&
            (!found || found.has(fact.id)),
        ),
        cursor,
        (fact) => fact,
      );
    },
    dossier: (place, counterpart) => {
      const asked = [place, ...(counterpart ? [counterpart] : [])].map((code) => placeOf.get(code));
      if (asked.some((found) => !found)) return undefined;
      const held = facts.filter(
        (fact) => touches(fact, place) && (!counterpart || touches(fact, counterpart)),
      );
      const sections = Map.groupBy(
        held.flatMap((fact) => fact.domains.map((domain) => ({ domain, fact }))),
        ({ domain }) => domain,
      );
      return {
        places: asked as readonly Place[],
        sections: [...sections].map(([domain, items]) => ({
          domain,
          facts: items.map(({ fact }) => fact).sort(byPeriod),
        })),
        timeline: held
          .filter(({ period }) => period)
          .sort(byPeriod)
          .reverse(),
        disputed: held.filter(({ state }) => state === 'disputed'),
        neighbours: counterpart ? [] : neighboursOf(place, held, placeOf),
        documents: summaries(held.flatMap(({ voices }) => voices.map(({ document }) => document))),
      };
    },
    matching: (text) => ({ documents: documentWords(text), facts: factWords(text) }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Latest first; facts without a time last. */
const byPeriod = (a: Fact, b: Fact): number =>
  compare(boundsOf(b.period ?? '')?.from ?? '', boundsOf(a.period ?? '')?.from ?? '') || compare(a.id, b.id);

function overview(
  { documents, claims, facts }: Holdings,
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

/** An inverted index over lemmas that is built when first asked; finds the ids whose words hold every lemma of a query. */
function lazyIndex(
  entries: () => readonly (readonly [id: string, text: string])[],
  lemmas: (text: string) => readonly string[],
): (query: string) => readonly string[] {
  let index: Map<string, Map<string, number>> | undefined;
  const build = (): Map<string, Map<string, number>> => {
    const built = new Map<string, Map<string, number>>();
    for (const [id, text] of entries())
      for (const lemma of lemmas(text)) {
        const postings = built.get(lemma) ?? new Map<string, number>();
        postings.set(id, (postings.get(id) ?? 0) + 1);
        built.set(lemma, postings);
      }
    return built;
  };
  return (query) => {
    index ??= build();
    const wanted = [...new Set(lemmas(query))].map((lemma) => index!.get(lemma));
    if (wanted.length === 0 || wanted.some((postings) => !postings)) return [];
    const [first, ...rest] = (wanted as Map<string, number>[]).sort((a, b) => a.size - b.size);
    return [...first!]
      .filter(([id]) => rest.every((postings) => postings.has(id)))
      .map(([id, count]) => ({
        id,
        weight: rest.reduce((sum, postings) => sum + (postings.get(id) ?? 0), count),
      }))
      .sort((a, b) => b.weight - a.weight || compare(a.id, b.id))
      .map(({ id }) => id);
  };
}

import type { Domain } from '#model/domain.ts';
import type { FactState } from '#model/fact.ts';
import { FACT_STATES } from '#model/fact.ts';
import type { DocumentSummary, DomainSummary, Overview } from '#model/register.ts';
import { accordsIn } from './accords.ts';
import type { Described, DocumentTable } from './document-table.ts';
import type { Parts } from './dossier.ts';
import { compare } from './sorted.ts';

const SHOWN = { newest: 8, disputed: 12 };

/** What the home page shows. */
export function overviewOf(
  {
    index,
    placeOf,
    documents,
    claims,
    summarised,
    factsById,
  }: Omit<Parts, 'claims'> & {
    readonly documents: DocumentTable;
    readonly claims: { claimCount(): number };
    readonly summarised: (document: Described) => DocumentSummary;
  },
  digest: string,
): Overview {
  const states = index.counts('state');
  return {
    counts: {
      documents: documents.count(),
      claims: claims.claimCount(),
      facts: index.size(),
      states: Object.fromEntries(FACT_STATES.map((state) => [state, states.get(state) ?? 0])) as Readonly<
        Record<FactState, number>
      >,
      accords: accordsIn(index.counts('accord')),
      kinds: Object.fromEntries(sorted(index.counts('kind'))),
      domains: Object.fromEntries(sorted(index.counts('domain'))),
    },
    newest: documents.newest(SHOWN.newest).map(summarised),
    disputed: factsById(index.byId(index.select({ state: 'disputed' }), SHOWN.disputed)),
    places: [...index.counts('at')]
      .flatMap(([code, held]) => (placeOf.has(code) ? [{ place: placeOf.get(code)!, facts: held }] : []))
      .sort((a, b) => b.facts - a.facts || compare(a.place.code, b.place.code)),
    ties: [...index.ties()]
      .map(([pair, held]) => ({ a: pair.split(' ')[0]!, b: pair.split(' ')[1]!, facts: held }))
      .sort((a, b) => b.facts - a.facts || compare(a.a + a.b, b.a + b.b)),
    digest,
  };
}

const sorted = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...counts].sort(([a], [b]) => compare(a, b));

/** The workbenches, each with how many facts it holds. */
export const domainSummaries = (
  domains: readonly Domain[],
  { counts }: Pick<Overview, 'counts'>,
  viewed: (domain: Domain) => number,
): readonly DomainSummary[] =>
  domains.map((domain) => {
    const { id, order, name, summary, measures, assets, preferences = [] } = domain;
    return {
      id,
      order,
      name,
      summary,
      measures: measures.map(({ id: measure, name: its, unit }) => ({ id: measure, name: its, unit })),
      assets: assets.map(({ id: asset, name: its }) => ({ id: asset, name: its })),
      preferences: preferences.map(({ id: rule, name: its }) => ({ id: rule, name: its })),
      facts: counts.domains[id] ?? 0,
      viewed: viewed(domain),
    };
  });

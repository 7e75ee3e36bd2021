import { nameKey } from '#methods/name-key.ts';
import { type Asset, assetsOf } from '#model/asset.ts';
import { type Calendar, calendarOf } from '#model/calendar.ts';
import type { Vocabulary } from '#model/domain.ts';
import { assetWords } from '#model/domain.ts';
import { type Fact, type FactOf, factsOfKind, latestFirst } from '#model/fact.ts';
import { type Paper, papersOf } from '#model/paper.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { type Series, seriesOf } from '#model/series.ts';

/** What one side wants, which is a lead for the other. */
export interface Leads {
  /** The country whose party wants it, ISO 3166-1; absent where the party is known by name alone. */
  readonly country?: string;
  readonly intents: readonly FactOf<'intent'>[];
}

export interface BusinessView {
  /** One entry a side, in the order of the country codes, parties of no known country last. */
  readonly leads: readonly Leads[];
  /** Joint ventures, companies with the neighbour's capital, investment and jobs over time. */
  readonly series: readonly Series[];
  readonly missions: Calendar;
  readonly contracts: readonly Paper[];
  readonly assets: readonly Asset[];
  /** Firms and institutions by the people who lead them. */
  readonly institutions: readonly FactOf<'office'>[];
}

export function viewOf(vocabulary: Vocabulary, facts: readonly Fact[], today: string): BusinessView {
  const generic = assetWords(vocabulary);
  return {
    leads: leadsOf(factsOfKind(facts, 'intent')),
    series: seriesOf(factsOfKind(facts, 'observation')),
    missions: calendarOf(factsOfKind(facts, 'event'), today),
    contracts: papersOf(factsOfKind(facts, 'signing'), today),
    assets: assetsOf(facts, (name) => nameKey(name, generic), today),
    institutions: [...factsOfKind(facts, 'office')].sort((a, b) =>
      `${a.slots.of} ${a.slots.person} ${a.id}` < `${b.slots.of} ${b.slots.person} ${b.id}` ? -1 : 1,
    ),
  };
}

function leadsOf(intents: readonly FactOf<'intent'>[]): readonly Leads[] {
  const countries = Map.groupBy(latestFirst(intents), ({ slots }) =>
    isPlaceCode(slots.actor ?? '') ? countryOf(slots.actor!) : '',
  );
  return [...countries]
    .sort(([a], [b]) => Number(!a) - Number(!b) || (a < b ? -1 : 1))
    .map(([country, its]) => ({ ...(country ? { country } : {}), intents: its }));
}

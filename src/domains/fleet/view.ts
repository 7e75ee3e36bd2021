import { nameKey } from '#methods/name-key.ts';
import { type Asset, assetsOf } from '#model/asset.ts';
import { assetWords, type Vocabulary } from '#model/domain.ts';
import { type Fact, type FactOf, factsOfKind, latestFirst } from '#model/fact.ts';
import type { Party } from '#model/party.ts';
import { type Series, seriesOf } from '#model/series.ts';

/** What one party orders from another. */
export interface Orders {
  readonly supplier?: Party;
  readonly customer?: Party;
  /** Latest first. */
  readonly orders: readonly FactOf<'order'>[];
}

export interface FleetView {
  /** By supplier and customer, most orders first. */
  readonly orders: readonly Orders[];
  readonly vessels: readonly Asset[];
  readonly series: readonly Series[];
}

export function viewOf(vocabulary: Vocabulary, facts: readonly Fact[], today: string): FleetView {
  const generic = assetWords(vocabulary);
  const orders = Map.groupBy(latestFirst(factsOfKind(facts, 'order')), ({ slots }) =>
    JSON.stringify([slots.supplier ?? '', slots.customer ?? '']),
  );
  return {
    orders: [...orders]
      .sort(([a, its], [b, others]) => others.length - its.length || (a < b ? -1 : 1))
      .map(([, its]) => {
        const { supplier, customer } = its[0]!.slots;
        return { ...(supplier ? { supplier } : {}), ...(customer ? { customer } : {}), orders: its };
      }),
    vessels: assetsOf(facts, (name) => nameKey(name, generic), today),
    series: seriesOf(factsOfKind(facts, 'observation')),
  };
}

import { nameKey } from '#methods/name-key.ts';
import { type Asset, assetsOf } from '#model/asset.ts';
import { assetWords, type Vocabulary } from '#model/domain.ts';
import { type Fact, factsOfKind } from '#model/fact.ts';
import { type Series, seriesOf } from '#model/series.ts';

/** The assets of one mode. */
export interface Mode {
  readonly assetType: string;
  readonly assets: readonly Asset[];
}

export interface TransportView {
  /** In the order the domain declares its assets; those of no declared type last, as `other`. */
  readonly modes: readonly Mode[];
  /** Crossings, flights, traffic and lengths of roads over time. */
  readonly series: readonly Series[];
}

export function viewOf(vocabulary: Vocabulary, facts: readonly Fact[], today: string): TransportView {
  const generic = assetWords(vocabulary);
  const assets = assetsOf(facts, (name) => nameKey(name, generic), today);
  const types = [...vocabulary.assets.map(({ id }) => id), 'other'];
  const modeOf = ({ assetType = 'other' }: Asset): string =>
    types.includes(assetType) ? assetType : 'other';
  return {
    modes: types
      .map((assetType) => ({ assetType, assets: assets.filter((asset) => modeOf(asset) === assetType) }))
      .filter((mode) => mode.assets.length > 0),
    series: seriesOf(factsOfKind(facts, 'observation')),
  };
}

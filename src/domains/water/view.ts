import { nameKey } from '#methods/name-key.ts';
import { type Asset, assetsOf } from '#model/asset.ts';
import { assetWords, type Vocabulary } from '#model/domain.ts';
import { type Fact, type FactOf, factsOfKind } from '#model/fact.ts';
import { inBaseUnit } from '#model/quantity.ts';
import { type Series, seriesOf } from '#model/series.ts';

type Works = FactOf<'works'>;
type Figure = FactOf<'observation'>;

/** A conduit, and the lengths that texts give for its works. */
export interface Conduit extends Asset {
  /** Works with a length, longest first. */
  readonly lengths: readonly Works[];
  /** Whether they give different lengths: of one thing measured twice, or of different sections. The texts must tell. */
  readonly lengthsDiffer: boolean;
}

export interface WaterView {
  readonly conduits: readonly Conduit[];
  /** Lengths of conduits told of a place rather than of a conduit. */
  readonly lengths: readonly Figure[];
  /** Water delivered, and the share or amount of supply, over time. */
  readonly series: readonly Series[];
}

export function viewOf(vocabulary: Vocabulary, facts: readonly Fact[], today: string): WaterView {
  const generic = assetWords(vocabulary);
  const figures = factsOfKind(facts, 'observation');
  const isLength = ({ slots }: Figure): boolean => slots.measure === 'water.length';
  return {
    conduits: assetsOf(facts, (name) => nameKey(name, generic), today).map(withLengths),
    lengths: figures.filter(isLength).sort((a, b) => (a.id < b.id ? -1 : 1)),
    series: seriesOf(figures.filter((figure) => !isLength(figure))),
  };
}

/** The lengths that a fact gives and those that its rivals give, in metres. */
const lengthsIn = ({ slots, rivals = [] }: Works): readonly number[] =>
  [slots, ...rivals].flatMap(({ extent }) => (extent ? [inBaseUnit(extent).n] : []));

function withLengths(asset: Asset): Conduit {
  const metres = ({ slots }: Works): number => inBaseUnit(slots.extent!).n;
  const lengths = asset.works
    .filter(({ slots }) => slots.extent && inBaseUnit(slots.extent).unit === 'm')
    .sort((a, b) => metres(b) - metres(a) || (a.id < b.id ? -1 : 1));
  return {
    ...asset,
    lengths,
    lengthsDiffer: new Set(lengths.flatMap(lengthsIn)).size > 1,
  };
}

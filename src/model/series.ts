import { SYMMETRIC_MEASURES } from './claim.ts';
import { type FactOf, oldestFirst } from './fact.ts';
import type { Party } from './party.ts';

/**
 * Figures that differ in time alone: one measure, aspect, product and pair of sides, oldest first.
 * SDMX calls this a series, and its dimensions other than time the series key.
 */
export interface Series {
  readonly key: string;
  readonly measure: string;
  readonly aspect: string;
  readonly area: readonly Party[];
  readonly counterpart: readonly Party[];
  readonly product?: string;
  readonly label?: string;
  readonly figures: readonly FactOf<'observation'>[];
}

type Observation = FactOf<'observation'>;

/** The dimensions of the series that a figure is of, but for its unit. */
export function dimensionsOf(figure: Pick<Observation, 'slots'>): Omit<Series, 'key' | 'figures'> {
  const { measure = 'other', aspect = 'level', product, label } = figure.slots;
  const [area, counterpart] = sidesOf(figure);
  return {
    measure,
    aspect,
    area,
    counterpart,
    ...(product ? { product } : {}),
    ...(label ? { label } : {}),
  };
}

/** Deals figures into series: longest first, then by key. A tie of two sides is one series from whichever side it is told. */
export function seriesOf(observations: readonly Observation[]): readonly Series[] {
  return [...Map.groupBy(observations, seriesKey)]
    .map(([key, figures]) => ({ key, ...dimensionsOf(figures[0]!), figures: oldestFirst(figures) }))
    .sort((a, b) => b.figures.length - a.figures.length || (a.key < b.key ? -1 : 1));
}

/** Whom a figure is about, sorted within each side; where the measure is symmetric the sides come sorted too. */
export function sidesOf({
  slots,
}: Pick<Observation, 'slots'>): readonly [readonly Party[], readonly Party[]] {
  const area = [...(slots.area ?? [])].sort();
  const counterpart = [...(slots.counterpart ?? [])].sort();
  const turned = counterpart.length > 0 && counterpart.join() < area.join();
  return SYMMETRIC_MEASURES.includes(slots.measure ?? '') && turned
    ? [counterpart, area]
    : [area, counterpart];
}

/** What figures of one series share. */
export const seriesKey = (fact: Pick<Observation, 'slots'>): string => {
  const { measure, aspect = 'level', product = '', label = '' } = fact.slots;
  const [area, counterpart] = sidesOf(fact);
  return [measure, aspect, product, label, area.join(), counterpart.join()].join(' | ');
};

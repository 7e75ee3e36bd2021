import type { SlotsOf } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import { isWithin, type Span } from '../mention.ts';
import { type Line, placesOf, quantitiesOf } from '../scene.ts';
import { routeBehind } from './english-counts.ts';
import { TRAITS } from './measures.ts';

type Observation = SlotsOf<'observation'>;

/** «300 тыс. тонн угля и 12 тыс. тонн соли»: one more of the same in the same clause. */
export function isListed(line: Line, mention: Span, previous: Observation, measure: string): boolean {
  if (measure !== 'trade.shipments' || previous.measure !== measure || routeBehind(line, mention))
    return false;
  const clause = clauseAt(line, mention.first);
  return quantitiesOf(line).some((other) => other.after <= mention.first && isWithin(other, clause));
}

/** «Товарооборот составил 610 млн, экспорт – 480 млн»: one more figure of the same two sides, with no place between. */
export function isToldOn(line: Line, mention: Span, previous: Observation, measure: string): boolean {
  const last = quantitiesOf(line).findLast(({ after }) => after <= mention.first);
  return (
    line.scene.language === 'ru' &&
    last !== undefined &&
    TRAITS[measure]?.sides === 'pair' &&
    TRAITS[previous.measure!]?.sides === 'pair' &&
    Boolean(previous.area && previous.counterpart) &&
    !placesOf(line).some(({ first }) => first >= last.after)
  );
}

import type { SlotsOf } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { isWithin, type QuantityMention, type Span } from '../mention.ts';
import { formAt, type Line, placesOf, quantitiesOf, quantityBefore } from '../scene.ts';
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
  const last = quantityBefore(line, mention.first);
  return (
    line.scene.language === 'ru' &&
    last !== undefined &&
    TRAITS[measure]?.sides === 'pair' &&
    TRAITS[previous.measure!]?.sides === 'pair' &&
    Boolean(previous.area && previous.counterpart) &&
    !placesOf(line).some(({ first }) => first >= last.after)
  );
}

/** «Её протяжённость – 277 км», «она тянется на 277 км»: of the road or the conduit last spoken of. */
export function lengthOfLast(line: Line, mention: QuantityMention, context: Context): string | undefined {
  const last = context.last.route;
  if (mention.quantity.unit !== 'km' || !last || line.index - last.line > 2) return undefined;
  for (let token = line.sentence.first + 1; token < mention.first; token += 1)
    if (
      (/^(протяженност|длин)/u.test(formAt(line.scene, token)) &&
        /^(ее|его|их)$/u.test(formAt(line.scene, token - 1))) ||
      /^(она|он) (тянет|прост|протян)/u.test(`${formAt(line.scene, token - 1)} ${formAt(line.scene, token)}`)
    )
      return { road: 'transport.length', railway: 'transport.length', conduit: 'water.length' }[last.type];
  return undefined;
}

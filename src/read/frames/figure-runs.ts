import type { SlotsOf } from '#model/claim.ts';
import { countryOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type QuantityMention, type Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, hitsOf, type Line, quantityBefore } from '../scene.ts';
import { comparedNear } from './aspect.ts';
import { GENERIC_GOODS } from './flow-goods.ts';
import { goodsOfFlow } from './kazakh-goods.ts';
import { measureOf } from './measured.ts';
import { MEASURE_CONCEPTS } from './measures.ts';
import { isIncludedIn } from './russian-figures.ts';

type Observation = SlotsOf<'observation'>;

/** «Инвестиции в них», онда: the clause speaks of what the last figure counted. */
export const refersBack = (line: Line, mention: Span): boolean => {
  const clause = clauseAt(line, mention.first);
  for (let token = clause.first; token < mention.first; token += 1)
    if (isPronoun(line.scene.tokens, token)) return true;
  return false;
};

/** «Из них на долю Омской области приходится 89 млн»: a part of the last figure, with one side narrowed to the place named. */
export function partOf(
  line: Line,
  context: Context,
  mention: QuantityMention,
  previous: Observation | undefined,
): Partial<Observation> | undefined {
  const { area, counterpart, value } = previous ?? {};
  if (!area || !counterpart || value?.unit !== mention.quantity.unit) return undefined;
  const clause = clauseAt(line, mention.first);
  const isPart = isIncludedIn(line, mention);
  if (!isPart && hitsOf(line, ['share'], clause).length === 0) return undefined;
  const named = isPart
    ? groupsOf(line, context).findLast(({ after }) => after <= mention.first)
    : groupsOf(line, context).find((group) => isWithin(group, clause) && !group.office);
  if (!named || named.places.some((code) => countryOf(code) !== countryOf(named.places[0]!)))
    return undefined;
  const isOf = (places: readonly string[]) => countryOf(places[0]!) === countryOf(named.places[0]!);
  return isOf(area)
    ? { area: named.places, counterpart }
    : isOf(counterpart)
      ? { area, counterpart: named.places }
      : undefined;
}

/** «Что на 120 человек больше», «на 28 млн больше, чем в 2028-м»: a difference to the figure before. */
export const isDifference = (
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): boolean =>
  previous?.value !== undefined &&
  previous.value.unit === mention.quantity.unit &&
  /^(на|by)$/u.test(formAt(line.scene, mention.first - 1)) &&
  comparedNear(line, mention);

export const measureBetween = (line: Line, previous: Observation, mention: Span): boolean =>
  hitsOf(line, MEASURE_CONCEPTS, { first: sinceFigure(line, mention), after: mention.first }).some(
    (hit) => measureOf(hit) !== previous.measure || namesOtherGoods(line, previous, hit),
  );

/** «Күріш экспорты 18 пайызға артса, балық экспорты …»: the same flow of other goods. */
const namesOtherGoods = (line: Line, { product }: Observation, hit: Span): boolean => {
  const goods = line.scene.language === 'kk' ? goodsOfFlow(line, hit)?.toLowerCase() : undefined;
  return goods !== undefined && !GENERIC_GOODS.test(goods) && goods !== product?.toLowerCase();
};

/** Where the clause begins, or the figure ahead ends: «бұл … артық», «(+12%)» and «…, что вдвое больше» stand in the clause of the figure ahead. */
const sinceFigure = (line: Line, { first }: Span): number => {
  const clause = clauseAt(line, first);
  const last = quantityBefore(line, first);
  return Math.max(clause.first, last?.after ?? 0);
};

const isPronoun = formIs(/^(них|ними|оның|онда|оған|оларға|олардың|them|these)$/u);

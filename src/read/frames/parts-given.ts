import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { QuantityMention } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, hasWord, type Line } from '../scene.ts';
import type { Told } from './russian-figures.ts';

type Observation = SlotsOf<'observation'>;

/**
 * «…, причём 5 млрд дали три области: А, Б и В», «из них 3 млрд обеспечила область», «700 млн из этой суммы пришлось на А»: the part of a trade just told
 * that a Russian text gives to regions of one of the two sides.
 */
export function givenByRegions(
  line: Line,
  mention: QuantityMention,
  context: Context,
  previous: Observation | undefined,
): Told | undefined {
  const { figure } = context.last;
  const isTold = figure !== undefined && line.index - figure.line === 1 && opensPart(line, mention);
  const whole = previous ?? (isTold ? figure.slots : undefined);
  const { measure, aspect, value, area, counterpart } = whole ?? {};
  if (line.scene.language !== 'ru' || !measure || aspect !== 'level' || !value || !area || !counterpart)
    return undefined;
  const isPart =
    /^trade\.(turnover|export|import)$/.test(measure) &&
    /^[A-Z]{3}$/.test(value.unit) &&
    value.unit === mention.quantity.unit &&
    mention.quantity.n < value.n;
  if (!isPart || !hasWord(line, GIVEN, clauseAt(line, mention.first))) return undefined;
  const regions = regionsBehind(line, mention, context);
  const [one] = regions;
  if (!one || regions.some((code) => countryOf(code) !== countryOf(one))) return undefined;
  const isOf = (places: readonly string[]) =>
    places.every((code) => isPlaceCode(code) && levelOf(code) === 'country') &&
    countryOf(places[0]!) === countryOf(one);
  const sides = isOf(area)
    ? { area: regions, counterpart }
    : isOf(counterpart)
      ? { area, counterpart: regions }
      : undefined;
  return sides && { measure, span: mention, isOfRow: true, sides };
}
const GIVEN =
  /^(дал[аи]?|да[её]т|дают|обеспечил[аи]?|обеспечива(ет|ют)|приш(лось|лись|елся|лась)|приход(ится|ятся)|сформировал[аи]?|внес(ла|ли)?|вн[её]с|дол[яию]|вклад)$/u;

/** «Из них», «из этой суммы», «из этого объёма». */
const opensPart = ({ scene }: Line, { first, after }: QuantityMention): boolean =>
  [first - 3, first - 2, after].some(
    (at) => formAt(scene, at) === 'из' && /^(них|которых|этой|этого|этих)$/u.test(formAt(scene, at + 1)),
  );

/** The regions that stand behind the amount, up to a semicolon. */
function regionsBehind(line: Line, { after }: QuantityMention, context: Context): readonly string[] {
  let end = after;
  while (end < line.sentence.after && formAt(line.scene, end) !== ';') end += 1;
  const groups = groupsOf(line, context).filter(
    ({ office, form, first }) => !office && form !== 'common' && first >= after && first < end,
  );
  const codes = [...new Set(groups.flatMap(({ places }) => places))];
  return codes.every((code) => isPlaceCode(code) && levelOf(code) === 'region') ? codes : [];
}

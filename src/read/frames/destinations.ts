import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isOfEitherSide, isPlaceCode, type PlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import type { QuantityMention } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { roleOf } from '../roles.ts';
import { formAt, type Line, placesOf } from '../scene.ts';

type Sides = Pick<SlotsOf<'observation'>, 'area' | 'counterpart'>;

/**
 * «Направления экспорта из А – Казахстан (11 тыс. тонн), Азербайджан (9 тыс. тонн)»: a Russian amount in brackets or behind a dash is that of the place
 * right before it: where the goods went, or who sent them. `abroad` where that place is of a third country; undefined where no place stands there or the
 * text does not say which side it is.
 */
export function besidePlace(
  line: Line,
  context: Context,
  { first, quantity: { unit } }: QuantityMention,
): Sides | 'abroad' | undefined {
  if (line.scene.language === 'en') return unit === '%' && isOfThird(line, first) ? 'abroad' : undefined;
  if (line.scene.language !== 'ru' || !/^(t|m3|%|x|[A-Z]{3})$/.test(unit)) return undefined;
  const mark = markOfPlace(line, first);
  const place = mark === undefined ? undefined : placesOf(line).find(({ after }) => after === mark);
  if (!place || place.form !== 'noun' || !isPlaceCode(place.code)) return undefined;
  const role = roleOf(line, place);
  // «Доля Казахстана составила 41 %, Китая – 12 %».
  if (unit === '%' && role === 'of' && !isOfEitherSide(place.code)) return 'abroad';
  if (!/^(subject|to|object|unknown)$/.test(role)) return undefined;
  if (!isOfEitherSide(place.code)) return 'abroad';
  const across = facing(line, context, place.code, place.first);
  if (!across) return undefined;
  return across.isGoal
    ? { area: [place.code], counterpart: across.places }
    : { area: across.places, counterpart: [place.code] };
}

/** «Followed by China (15%) and Germany (4%)», "China for 15%": an English share of a country that is neither side. */
function isOfThird(line: Line, first: number): boolean {
  const { scene, sentence } = line;
  let token = first - 1;
  while (
    token > sentence.first &&
    /^([(,–—-]|for|with|at|about|around|almost|nearly|over|only|some)$/u.test(formAt(scene, token))
  )
    token -= 1;
  const place = placesOf(line).find(({ after }) => after === token + 1);
  return place?.form === 'noun' && isPlaceCode(place.code) && !isOfEitherSide(place.code);
}

/** Where the place ends that an amount stands beside. */
export const markOfPlace = (line: Line, first: number): number | undefined =>
  markBefore(line, first) ?? bracketAround(line, first);

/** The bracket or the dash that leads from a place to its amount, with no more than a hedge between. */
function markBefore({ scene, sentence }: Line, first: number): number | undefined {
  for (let token = first - 1; token > Math.max(sentence.first, first - 4); token -= 1) {
    if (/^[(–—-]$/u.test(formAt(scene, token))) return token;
    if (!/^(около|более|свыше|почти|порядка|до|примерно|чем|на)$/u.test(formAt(scene, token)))
      return undefined;
  }
  return undefined;
}

/** «В Казахстан (рост в 1,8 раза, до 96 тыс. тонн)»: the bracket in which an amount stands. */
function bracketAround({ scene, sentence }: Line, first: number): number | undefined {
  for (let token = first - 1; token > Math.max(sentence.first, first - LONGEST_ASIDE); token -= 1) {
    if (formAt(scene, token) === '(') return token;
    if (formAt(scene, token) === ')') return undefined;
  }
  return undefined;
}
const LONGEST_ASIDE = 12;

/** The other end of the flow: by the sentence the place of the other country, where it is named as a goal the place beside the amount sends; else that of the figures before. */
function facing(
  line: Line,
  context: Context,
  beside: PlaceCode,
  at: number,
): { readonly places: readonly PlaceCode[]; readonly isGoal: boolean } | undefined {
  const others = groupsOf(line, context).filter(
    ({ office, places, first }) =>
      !office &&
      first < at &&
      places.every((code) => isOfEitherSide(code) && countryOf(code) !== countryOf(beside)),
  );
  const [only] = others;
  if (only) return { places: only.places, isGoal: only.role === 'to' };
  const { sides } = context.last;
  if (!sides || line.index - sides.line > REACH) return undefined;
  const isOf = (party: string | undefined) =>
    party !== undefined && isPlaceCode(party) && countryOf(party) === countryOf(beside);
  if (isOf(sides.counterpart[0])) return { places: sides.area, isGoal: false };
  return isOf(sides.area[0]) ? { places: sides.counterpart, isGoal: true } : undefined;
}
/** Whose flow it is holds for so many sentences. */
const REACH = 2;

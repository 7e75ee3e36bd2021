import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { isMass, type QuantityMention, type Span } from '../mention.ts';
import { carries, formAt, hitsOf, type Line, mentionAt, placesOf, quantityBefore } from '../scene.ts';
import type { Sides } from './facing.ts';
import type { Told } from './russian-figures.ts';

type Observation = SlotsOf<'observation'>;

/**
 * «Trade made $400 million, over 80 percent of which ($330 million) fell on exports», "of which $800 million were exports and $400 million imports": a part of an
 * English turnover, by the flow that the words behind it tell; in brackets behind a percentage, the same part once more.
 */
export function partOfTurnover(
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): Told | undefined {
  if (line.scene.language !== 'en' || !previous || !isSumOrShare(mention)) return undefined;
  if (!previous.measure?.startsWith('trade.') || !isOfTurnoverBefore(line, mention)) return undefined;
  const flow = flowBehind(line, sameShare(line, mention)?.after ?? mention.after);
  const sides = flow && sidesOf(line, flow.span, previous);
  return sides && { ...flow, sides };
}

/** Whether an English percentage is of the turnover that its sentence has just told. */
export const isShareOfTurnover = (line: Line, mention: QuantityMention): boolean =>
  line.scene.language === 'en' &&
  isOfTurnoverBefore(line, mention) &&
  flowBehind(line, mention.after) !== undefined;

const isSumOrShare = ({ quantity: { unit } }: QuantityMention): boolean =>
  unit === '%' || /^[A-Z]{3}$/.test(unit);

/** «…, of which»: a relative pronoun for the turnover stands between it and the flow. */
function isOfTurnoverBefore(line: Line, mention: Span): boolean {
  const whole = hitsOf(line, ['measure:trade.turnover']).find(({ after }) => after <= mention.first);
  if (!whole) return false;
  const { scene } = line;
  for (let token = mention.after + REACH; token > whole.after; token -= 1)
    if (
      formAt(scene, token - 1) === 'of' &&
      /^(which|this|it|that|them)$/.test(formAt(scene, token)) &&
      token < line.sentence.after
    )
      return true;
  return false;
}
/** «… of which» stands behind a share no farther than this, in tokens. */
const REACH = 2;

/** «80 percent of which ($338 million)»: the percentage that a sum in brackets says again. */
function sameShare(line: Line, { first, after }: QuantityMention): Span | undefined {
  const { scene } = line;
  if (formAt(scene, first - 1) !== '(') return undefined;
  const share = quantityBefore(line, first);
  const isBeside = share?.quantity.unit === '%' && first - share.after <= REACH + 2;
  return isBeside ? { first: share.first, after } : undefined;
}

/** Export or import, behind nothing but «of which», brackets and a link: «was made up by exports». */
function flowBehind(line: Line, after: number): { measure: string; span: Span } | undefined {
  const { scene, sentence } = line;
  let token = after;
  if (formAt(scene, token) === 'of' && /^(which|this|it|that|them)$/.test(formAt(scene, token + 1)))
    token += 2;
  if (formAt(scene, token) === '(') while (token < sentence.after && formAt(scene, token) !== ')') token += 1;
  if (formAt(scene, token) === ')') token += 1;
  const farthest = Math.min(token + FARTHEST_LINK, sentence.after);
  for (; token < farthest; token += 1) {
    const flow = (['export', 'import'] as const).find((name) =>
      carries(line, token, `measure:trade.${name}`),
    );
    if (flow) return { measure: `trade.${flow}`, span: { first: token, after: token + 1 } };
    if (!LINK.test(formAt(scene, token)) && mentionAt(line, token)?.kind !== 'place') return undefined;
  }
  return undefined;
}
const FARTHEST_LINK = 7;
const LINK =
  /^(was|were|is|are|being|came|comes|come|fell|falls|fall|went|goes|made|makes|make|up|accounted|represented|represents|constituted|consisted|formed|provided|contributed|due|attributable|by|for|on|from|to|of|in|into|as|the|its|goods|[,–—-]|share)$/;

/** «… were exports of Kazakhstan»: the flow's own owner where he is the other side of the turnover. */
function sidesOf(line: Line, { first, after }: Span, told: Observation): Sides | undefined {
  const [here, there] = [told.area, told.counterpart];
  if (!here?.every(isPlaceCode) || !there?.every(isPlaceCode)) return undefined;
  const owner = placesOf(line).find(
    (place) =>
      (place.form === 'adjective' && place.after === first) ||
      (place.first > after - 1 && place.first - after <= 2 && formAt(line.scene, after) === 'of'),
  );
  const isOther = owner && countryOf(owner.code) === countryOf(there[0]!);
  return isOther ? { area: there, counterpart: here } : { area: here, counterpart: there };
}

/**
 * «Exports to A were $650 million, imports $170 million», "turnover rose to $28 billion, with Kazakh exports at $10 billion": the other flow of the two sides that the
 * figure before is of, with no place of its own since, or with the exporter right before it.
 */
export function flowBeside(
  line: Line,
  mention: QuantityMention,
  measure: string,
  word: Span | undefined,
  previous: Observation | undefined,
): Sides | undefined {
  const [here, there] = [previous?.area, previous?.counterpart];
  const last = quantityBefore(line, mention.first);
  if (line.scene.language !== 'en' || !word || !last || word.first < last.after) return undefined;
  if (!here?.every(isPlaceCode) || !there?.every(isPlaceCode)) return undefined;
  if (
    !/^trade\.(export|import)$/.test(measure) ||
    !/^trade\.(turnover|export|import)$/.test(previous!.measure!)
  )
    return undefined;
  const since = placesOf(line).filter(
    ({ first }) => first >= last.after && first < mention.after + FARTHEST_PARTNER,
  );
  if (since.length === 0) return { area: here, counterpart: there };
  const [owner, ...others] = since;
  if (
    measure !== 'trade.export' ||
    others.length > 0 ||
    owner!.after < word.first - 1 ||
    owner!.after > word.first
  )
    return undefined;
  if (countryOf(owner!.code) === countryOf(there[0]!)) return { area: there, counterpart: here };
  return countryOf(owner!.code) === countryOf(here[0]!) ? { area: here, counterpart: there } : undefined;
}
/** «Imports of $170 million from A». */
const FARTHEST_PARTNER = 3;

/** «174,000 tons of wheat were imported to A, up 35% on …»: a step behind an English amount of goods is of those goods, whatever the verb between. */
export const isUpOnGoods = (line: Line, { first, after }: Span, { measure, product }: Observation): boolean =>
  line.scene.language === 'en' &&
  measure === 'trade.shipments' &&
  product !== undefined &&
  (/^(up|down)$/.test(formAt(line.scene, first - 1)) ||
    /^(up|down|more|less|higher|lower)$/.test(formAt(line.scene, after))) &&
  quantityBefore(line, first) !== undefined &&
  isMass(quantityBefore(line, first)!);

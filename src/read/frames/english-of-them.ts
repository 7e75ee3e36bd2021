import { countryAcross, isOfEitherSide } from '#model/place.ts';
import { NOUN } from '../language/features.ts';
import { isMass, type PlaceMention, type QuantityMention } from '../mention.ts';
import { featuresAt, formAt, type Line, placesOf, quantitiesOf } from '../scene.ts';
import { quoteOf } from './frame.ts';
import { productOf } from './products.ts';
import type { Told } from './russian-figures.ts';

/**
 * «Farmers of the region shipped 40 tonnes of onions abroad. Russia received 30 tonnes of them», "10 tonnes of it went to Kazakhstan": a part of the goods that
 * an English sentence gave the amount of, for the country that takes it, from the place across told there.
 */
export function goodsOfThem(line: Line, mention: QuantityMention): Told | undefined {
  const { scene } = line;
  const before = scene.lines[line.index - 1];
  if (scene.language !== 'en' || !before || !isMass(mention) || !isOfThem(line, mention)) return undefined;
  const whole = massTold(before);
  const product = whole && goodsOf(before, whole);
  const taker = product && (takerBefore(line, mention) ?? goalBehind(line, mention));
  if (!taker) return undefined;
  const seller = placesOf(before).find(
    ({ code, form }) => form === 'noun' && code.startsWith(countryAcross(taker.code)),
  );
  return seller
    ? {
        measure: 'trade.shipments',
        span: mention,
        product,
        whole: { line: before, mention: whole! },
        sides: { area: [seller.code], counterpart: [taker.code] },
      }
    : undefined;
}

/** The sentence that names the goods of a part, and whose they are, is told with it. */
export function quoteWithGoods(line: Line, mention: QuantityMention): { start: number; end: number } {
  const quote = quoteOf(line);
  return goodsOfThem(line, mention)
    ? { ...quote, start: line.scene.lines[line.index - 1]!.sentence.start }
    : quote;
}

/** «Of them», "of it", "of that amount". */
const isOfThem = ({ scene }: Line, { after }: QuantityMention): boolean =>
  formAt(scene, after) === 'of' &&
  (/^(them|it|these|those)$/.test(formAt(scene, after + 1)) ||
    (/^(that|this)$/.test(formAt(scene, after + 1)) &&
      /^([,.;]|and|amount|volume|total|was|were|went|goes|has|have)$/.test(formAt(scene, after + 2))));

/** The only mass that a sentence tells. */
function massTold(line: Line): QuantityMention | undefined {
  const masses = quantitiesOf(line).filter(isMass);
  return masses.length === 1 && formAt(line.scene, masses[0]!.after) === 'of' ? masses[0] : undefined;
}

/** Its goods, one or two: «apples and grapes to Russia». */
function goodsOf(line: Line, mass: QuantityMention): string | undefined {
  const { scene } = line;
  const one = productOf(line, mass)?.replace(/ (abroad|overseas)$/, '');
  if (!one) return undefined;
  const joint = mass.after + 1 + one.split(' ').length;
  const isTwo =
    formAt(scene, joint) === 'and' &&
    Boolean(featuresAt(scene, joint + 1) & NOUN) &&
    /^(to|from|in|into|for|abroad|[.,;])$/.test(formAt(scene, joint + 2));
  return isTwo ? `${one} and ${formAt(scene, joint + 1)}` : one;
}

/** «Russia received», "Kazakhstan has bought": the country or region before the verb that leads to the amount. */
function takerBefore(line: Line, { first }: QuantityMention): PlaceMention | undefined {
  let verb = first - 1;
  while (
    first - verb < FARTHEST_VERB &&
    /^(over|about|nearly|almost|some|only)$/.test(formAt(line.scene, verb))
  )
    verb -= 1;
  if (!TAKES.test(formAt(line.scene, verb))) return undefined;
  const subject = /^(has|have|had|alone|itself)$/.test(formAt(line.scene, verb - 1)) ? verb - 1 : verb;
  return ofEitherSide(line).find(({ after }) => after === subject);
}
const FARTHEST_VERB = 4;
const TAKES =
  /^(received|receives|bought|buys|purchased|purchases|took|takes|acquired|got|imported|imports|consumed|accepted)$/;

/** «… of them went to Russia», "… of it were bought by Kazakhstan": the place behind the verb. */
function goalBehind(line: Line, { after }: QuantityMention): PlaceMention | undefined {
  for (let token = after + 2; token < after + 2 + FARTHEST_GOAL; token += 1) {
    if (!/^(to|into|by)$/.test(formAt(line.scene, token))) continue;
    if (!GOES.test(formAt(line.scene, token - 1))) return undefined;
    const place = formAt(line.scene, token + 1) === 'the' ? token + 2 : token + 1;
    return ofEitherSide(line).find(({ first }) => first === place);
  }
  return undefined;
}
const FARTHEST_GOAL = 5;
const GOES =
  /^(went|goes|go|going|sent|shipped|exported|delivered|sold|supplied|bought|purchased|imported|received|taken)$/;

const ofEitherSide = (line: Line): readonly PlaceMention[] =>
  placesOf(line).filter(({ code, form }) => form === 'noun' && isOfEitherSide(code));

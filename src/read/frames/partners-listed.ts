import {
  asRegion,
  countryAcross,
  countryOf,
  isOfEitherSide,
  isPlaceCode,
  type PlaceCode,
} from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import { ACCUSATIVE, NOMINATIVE } from '../language/features.ts';
import { isMass, isWithin, type PlaceMention, type QuantityMention } from '../mention.ts';
import { roleOf } from '../roles.ts';
import {
  carries,
  featuresAt,
  formAt,
  has,
  hasWord,
  type Line,
  periodsOf,
  placesOf,
  quantitiesOf,
  quantityBefore,
} from '../scene.ts';
import { markOfPlace } from './destinations.ts';
import { inParticular } from './flow-goods.ts';
import { goodsBefore, goodsUpTo } from './goods-beside.ts';
import { goodsInPieces } from './pieces-moved.ts';
import { goodsBehind } from './products.ts';
import type { Told } from './russian-figures.ts';
import { goodsOfVerb } from './russian-goods.ts';
import { wayByVerb } from './traded.ts';

/**
 * «Больше всего муки ушло в Казахстан – 300 тыс. тонн, в Китай – 120», «основные покупатели – Казахстан (410 млн долларов), Китай (280)», «в Казахстан
 * и Киргизию отгружено 9 тыс. тонн»: what one of the two countries took in a Russian row of partners that names third ones as well; it went from where
 * the sentences before say that goods go.
 */
export function takenByPartner(line: Line, mention: QuantityMention): Told | undefined {
  const isMoney = /^[A-Z]{3}$/.test(mention.quantity.unit);
  if (line.scene.language !== 'ru' || !namesThird(line)) return undefined;
  const pieces = goodsInPieces(line, mention);
  if (!pieces && !isMass(mention) && !isMoney) return undefined;
  const partners = partnersOf(line, mention);
  const [partner] = partners.filter(isOfEitherSide);
  if (!partner) return undefined;
  const before = linesUpTo(line);
  if (!isSending(line) && !before.some(isSending)) return undefined;
  const home = senderIn(line, partner) ?? homeOf(before, countryAcross(countryOf(partner)));
  if (!home) return undefined;
  const product = isMoney ? undefined : (pieces ?? goodsHere(line, mention) ?? goodsToldBefore(before));
  if (!isMoney && !product) return undefined;
  const whole = hasOwnTime(line) ? undefined : wholeOf(before, mention);
  return {
    measure: isMoney ? 'trade.export' : 'trade.shipments',
    span: mention,
    sides: { area: [home], counterpart: partners },
    ...(product ? { product } : {}),
    ...(pieces ? { inPieces: true } : {}),
    ...(whole ? { whole } : {}),
  };
}

const namesThird = (line: Line): boolean =>
  placesOf(line).some(({ code }) => isPlaceCode(code) && !isOfEitherSide(code));

/** The place that a bracket or a dash sets before the amount, else all those to which the clause says that it went. */
function partnersOf(line: Line, mention: QuantityMention): readonly PlaceCode[] {
  const mark = markOfPlace(line, mention.first);
  const beside = mark === undefined ? undefined : placesOf(line).find(({ after }) => after === mark);
  if (beside) return isPartner(line, beside) ? [beside.code] : [];
  const clause = clauseAt(line, mention.first);
  const first = Math.max(clause.first, quantityBefore(line, mention.first)?.after ?? 0);
  const goals = placesOf(line).filter(
    (place) =>
      isWithin(place, { first, after: mention.first }) &&
      isPartner(line, place) &&
      roleOf(line, place) !== 'subject',
  );
  const isLed = goals.some((goal) => /^(в|во)$/u.test(formAt(line.scene, goal.first - 1)));
  return isLed && goals.every(({ cases }) => cases & ACCUSATIVE) ? goals.map(({ code }) => code) : [];
}

const isPartner = (line: Line, place: PlaceMention): boolean =>
  place.form === 'noun' &&
  isPlaceCode(place.code) &&
  /^(subject|to|object|unknown)$/.test(roleOf(line, place));

/** «Казахстан вывез в Россию и Афганистан …»: the sentence itself says whose goods they are. */
const senderIn = (line: Line, partner: PlaceCode): PlaceCode | undefined =>
  placesOf(line).find(
    (place) =>
      place.form === 'noun' &&
      isOfEitherSide(place.code) &&
      countryOf(place.code) !== countryOf(partner) &&
      /^(subject|from)$/.test(roleOf(line, place)),
  )?.code;

/** The sentences before it, nearest first, and the headings. */
const linesUpTo = ({ scene, index }: Line): readonly Line[] =>
  scene.lines
    .slice(Math.max(0, index - REACH), index)
    .toReversed()
    .concat(scene.headings);
const REACH = 6;

/** Goods are said to go out of somewhere. */
function isSending(line: Line): boolean {
  if (has(line, 'measure:trade.export', 'measure:trade.shipments')) return true;
  if (hasWord(line, BUYERS)) return true;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (wayByVerb(line, token) === 'export') return true;
  return false;
}
const BUYERS = /^(покупател|импорт[её]р)/u;

/** Where the goods come from: the region of the country that a sentence says so of, else the only one that is named. */
function homeOf(before: readonly Line[], home: string): PlaceCode | undefined {
  const places = before.flatMap((one) =>
    placesOf(one).flatMap((place) =>
      isPlaceCode(place.code) && countryOf(place.code) === home && isOneRegion(place)
        ? [{ code: place.code === home ? place.code : asRegion(place.code), role: roleOf(one, place) }]
        : [],
    ),
  );
  const from = new Set(places.filter(({ role }) => role === 'from').map(({ code }) => code));
  if (from.size > 0) return onlyOf(from);
  const regions = new Set(places.flatMap(({ code }) => (code === home ? [] : [code])));
  return regions.size > 0 ? onlyOf(regions) : places[0]?.code;
}
/** «Челябинские»: of a region and of its town alike. */
const isOneRegion = ({ code, others }: PlaceMention): boolean =>
  others.every((other) => isPlaceCode(other) && isPlaceCode(code) && asRegion(other) === asRegion(code));
const onlyOf = (codes: ReadonlySet<PlaceCode>): PlaceCode | undefined =>
  codes.size === 1 ? [...codes][0] : undefined;

const goodsHere = (line: Line, mention: QuantityMention): string | undefined =>
  inParticular(goodsBehind(line, mention) ?? goodsBefore(line, mention) ?? goodsOfVerb(line, mention));

/** The goods of the nearest amount, or those that the sentence says are sent. */
function goodsToldBefore(before: readonly Line[]): string | undefined {
  for (const line of before.slice(0, NEAREST_GOODS)) {
    const own =
      quantitiesOf(line)
        .filter(isMass)
        .flatMap((amount) => inParticular(goodsBehind(line, amount)) ?? [])[0] ?? goodsSent(line);
    if (own) return own;
  }
  return undefined;
}
const NEAREST_GOODS = 2;

/** «Рыбная продукция региона поставляется в десять стран»: what stands in the nominative before the verb of sending. */
function goodsSent(line: Line): string | undefined {
  const { scene, sentence } = line;
  for (let verb = sentence.first + 1; verb < sentence.after; verb += 1) {
    if (wayByVerb(line, verb) !== 'export') continue;
    const end = carries(line, verb - 1, 'region') ? verb - 1 : verb;
    const isSubject = Boolean(featuresAt(scene, sentence.first) & NOMINATIVE);
    return isSubject ? inParticular(goodsUpTo(line, end)) : undefined;
  }
  return undefined;
}

const hasOwnTime = (line: Line): boolean => periodsOf(line).length > 0;

/** The amount told first, with its time, that the row is a part of. */
function wholeOf(before: readonly Line[], part: QuantityMention): Told['whole'] {
  for (const line of before.toReversed()) {
    const amount = hasOwnTime(line)
      ? quantitiesOf(line).find(
          ({ quantity }) => quantity.unit === part.quantity.unit && quantity.n > part.quantity.n,
        )
      : undefined;
    if (amount) return { line, mention: amount };
  }
  return undefined;
}

import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isOfEitherSide, levelOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { formIs } from '../language/wordings.ts';
import { isMass, type QuantityMention } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, hitsOf, type Line, quantitiesOf } from '../scene.ts';
import { isSpokenOn } from './english-figures.ts';
import { inParticular } from './flow-goods.ts';
import { flowTopicOf, topicAsFigure } from './flow-topic.ts';
import { goodsBefore, isOfHarvest } from './goods-beside.ts';
import { isRelative } from './measured.ts';
import { goodsBehind, goodsFrom } from './products.ts';
import type { Told } from './russian-figures.ts';
import { russianGoods } from './russian-goods.ts';
import { sumOf } from './russian-sums.ts';
import { namesNoOther } from './sides-in-hand.ts';
import { massMoved, wayByVerb } from './traded.ts';
import { isCrossedInRussian } from './transit-sides.ts';

type Observation = SlotsOf<'observation'>;

/**
 * Goods on their way, in Russian whatever the verb: «из А в Б ушло 4 тыс. тонн круп»; and what the next sentences go on to tell of the consignment just
 * told, between the same sides: «гречки отправили в полтора раза больше, 1,6 тыс. тонн», «это на 18% больше», another 300 tons.
 */
export function goodsGoing(
  line: Line,
  mention: QuantityMention,
  context: Context,
  previous: Observation | undefined,
): Told | undefined {
  const { unit } = mention.quantity;
  const sum = sumOf(line, mention, context, previous);
  if (sum) return sum;
  const through = goodsThrough(line, mention, context);
  if (through) return through;
  if (unit === 'm3') return massMoved(line, mention, context);
  if (!isMass(mention) && !isRelative(unit)) return undefined;
  return (
    onTheWay(line, mention, context) ??
    elsewhere(line, mention, context) ??
    massMoved(line, mention, context) ??
    (isOfHarvest(line) ? undefined : goingOn(line, mention, context, previous))
  );
}

/** «Через территорию России прокачали 56 млн тонн казахстанской нефти», «в Германию через Россию поставлено …»: goods of the one country, by whichever verb, through the whole other one. */
function goodsThrough(line: Line, mention: QuantityMention, context: Context): Told | undefined {
  const isFlow =
    isMass(mention) || /^(t|m3)\/a$/.test(mention.quantity.unit) || mention.quantity.unit === 'm3';
  if (line.scene.language !== 'ru' || !isFlow) return undefined;
  const clause = clauseAt(line, mention.first);
  const groups = groupsOf(line, context).filter(
    ({ office, first, places }) =>
      !office && first >= clause.first && first < clause.after && places.length === 1,
  );
  const through = groups.find(
    (group) =>
      levelOf(group.places[0]!) === 'country' &&
      isOfEitherSide(group.places[0]!) &&
      (group.role === 'through' || isCrossedInRussian(line, group)),
  );
  const other = groups.some(
    ({ places: [code] }) => through && isOfEitherSide(code!) && code !== through.places[0],
  );
  const product = through && other ? (goodsBehind(line, mention) ?? goodsBefore(line, mention)) : undefined;
  // «По системе КТК – 52 млн тонн».
  if (product && /^(систем|маршрут|направлени|\p{L}*провод)/u.test(product)) return undefined;
  for (let token = clause.first; product && token < clause.after; token += 1)
    if (wayByVerb(line, token) || isPumped(line.scene.tokens, token))
      return {
        measure: 'trade.transit',
        span: { first: token, after: token + 1 },
        ...(inParticular(product) ? { product } : {}),
      };
  return undefined;
}
const isPumped = formIs(/^((про|пере)кача(л|н|ет|ют)|транспортир|транзит|экспорт)/u);

/** A mass of goods between a place that it comes from and one of the other country that it goes to. */
function onTheWay(line: Line, mention: QuantityMention, context: Context): Told | undefined {
  if (line.scene.language !== 'ru' || !isMass(mention)) return undefined;
  const carried = goodsCarried(line, mention);
  if (!carried && hitsOf(line, OTHERWISE).length > 0) return undefined;
  const product = carried ?? goodsBehind(line, mention) ?? goodsBefore(line, mention);
  if (!product) return undefined;
  const clause = clauseAt(line, mention.first);
  const ends = groupsOf(line, context).filter(
    ({ first, after, office }) => first >= clause.first && after <= clause.after && !office,
  );
  const from = ends.find(({ role }) => role === 'from')?.places[0];
  const to = ends.find(({ role }) => role === 'to')?.places[0];
  return from && to && isOfEitherSide(from) && isOfEitherSide(to) && countryOf(from) !== countryOf(to)
    ? { measure: 'trade.shipments', span: mention, product }
    : undefined;
}
/** «Объём перевозок зерна из А в Б достиг 9 тыс. тонн»: what is carried, where its goods are told. */
function goodsCarried(line: Line, { first }: QuantityMention): string | undefined {
  for (let token = line.sentence.first; token < first; token += 1)
    if (/^(перевозк[аиу]|перевозок)$/u.test(formAt(line.scene, token)))
      return inParticular(goodsFrom(line, token + 1));
  return undefined;
}

/** «В Омскую и Курганскую области ушло 4 тыс. тонн»: of the goods just told, to another part of the same country. */
function elsewhere(line: Line, mention: QuantityMention, context: Context): Told | undefined {
  const { figure, sides } = context.last;
  if (line.scene.language !== 'ru' || !isMass(mention) || !figure?.slots.product || !sides) return undefined;
  if (line.index - figure.line !== 1 || !/^trade\.(shipments|export)$/.test(figure.slots.measure ?? ''))
    return undefined;
  if (goodsFrom(line, mention.after) ?? goodsBefore(line, mention)) return undefined;
  const groups = groupsOf(line, context).filter(({ office }) => !office);
  const isThere = groups.every(
    ({ role, places }) =>
      role === 'to' && places.every((code) => countryOf(code) === countryOf(sides.counterpart[0]!)),
  );
  return groups.length > 0 && isThere && sends(line)
    ? {
        measure: 'trade.shipments',
        span: mention,
        product: figure.slots.product,
        counterpart: groups.flatMap(({ places }) => places),
      }
    : undefined;
}
/** A verb of going stands in the sentence. */
function sends(line: Line): boolean {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (wayByVerb(line, token)) return true;
  return false;
}
/** Words that say themselves what a mass is of. */
const OTHERWISE = ['measure:trade.transit', 'measure:transport.throughput', 'measure:trade.import'];

/** A consignment is spoken of for so many sentences, of its own paragraph for more. */
const REACH = 2;
const REACH_IN_PARAGRAPH = 4;

const isInReach = ({ scene, index, sentence }: Line, told: number): boolean =>
  index - told <=
  (scene.language === 'ru' && scene.lines[told]?.sentence.paragraph === sentence.paragraph
    ? REACH_IN_PARAGRAPH
    : REACH);

function goingOn(
  line: Line,
  mention: QuantityMention,
  context: Context,
  previous: Observation | undefined,
): Told | undefined {
  const { last } = context;
  const topic = previous ? undefined : flowTopicOf(line, context, mention.first);
  if (topic) last.sides = { area: topic.area, counterpart: topic.counterpart, line: line.index };
  const told = last.figure;
  if (!previous && !topic && (!told || !isInReach(line, told.line))) return undefined;
  const before = previous ?? (topic ? topicAsFigure(topic) : told!.slots);
  // «Из них удобрений – 378 тыс. тонн (+8%)».
  const isOfTransit = before.measure === 'trade.transit' && opensByThem(line);
  if (
    !(
      /^trade\.(shipments|export)$/.test(before.measure ?? '') ||
      isOfFreight(line, mention, before) ||
      isOfTransit
    ) ||
    !last.sides ||
    !namesNoOther(line, last.sides)
  )
    return undefined;
  // Of a row of goods the flow itself is of the one told first.
  const whole = previous || topic ? before.product : (told?.first ?? before).product;
  const product =
    line.scene.language === 'ru'
      ? russianGoods(line, mention, before, whole)
      : englishGoods(line, mention, before);
  const measure = isOfTransit ? 'trade.transit' : 'trade.shipments';
  return product ? { measure, span: mention, isOfRow: true, product } : undefined;
}

/** «Из них …», «в том числе …», «в их числе …». */
const opensByThem = ({ scene, sentence: { first } }: Line): boolean =>
  scene.language === 'ru' &&
  /^(из них|в том|в их|среди них)$/u.test(`${formAt(scene, first)} ${formAt(scene, first + 1)}`);

/** «Перевезли из А в Б 5 млн тонн грузов, в том числе угля – 2 млн тонн»: the goods of Russian freight that goes over the border. */
const isOfFreight = (line: Line, mention: QuantityMention, { measure, counterpart }: Observation): boolean =>
  line.scene.language === 'ru' &&
  measure === 'transport.throughput' &&
  counterpart !== undefined &&
  isMass(mention);

/** «This is 18% more than …», «another 300 tons went in May»: of the goods just told. */
function englishGoods(line: Line, mention: QuantityMention, before: Observation): string | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'en' || !isSpokenOn(line)) return undefined;
  if (!isRelative(mention.quantity.unit) && formAt(scene, mention.after) === 'of') return undefined;
  return quantitiesOf(line).some(({ first }) => first < mention.first && first >= sentence.first)
    ? undefined
    : before.product;
}

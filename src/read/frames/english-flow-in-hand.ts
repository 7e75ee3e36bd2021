import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isOfEitherSide, isPlaceCode } from '#model/place.ts';
import { type Clause, clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, CONJUNCTION, NOUN, PREPOSITION } from '../language/features.ts';
import { WORD } from '../language/tokens.ts';
import { formIs } from '../language/wordings.ts';
import { headsGoods } from '../lexicon/english-goods.ts';
import { isMass, isWithin, type QuantityMention, type Span } from '../mention.ts';
import { type Group, groupsOf } from '../parties.ts';
import { carries, featuresAt, formAt, hitsOf, type Line, mentionAt, quantitiesOf, textOf } from '../scene.ts';
import type { Sides } from './facing.ts';
import { isRelative } from './measured.ts';
import { MEASURE_CONCEPTS } from './measures.ts';
import type { Told } from './russian-figures.ts';
import { namesNoOther } from './sides-in-hand.ts';

type Observation = SlotsOf<'observation'>;

/** A flow is spoken of for so many sentences behind its last figure. */
const REACH = 4;
const FLOW = /^trade\.(shipments|transit|export|import)$/;
/** «Omsk region» names no border. */
const BESIDE_FLOW = /^measure:(trade\.(shipments|transit|export|import)|border\.regions)$/;
const OF_FREIGHT = 'measure:transport.throughput';
const MONEY = /^[A-Z]{3}$/;

/**
 * What an English text goes on to tell of a flow of goods whose measure, sides and time it has told: other goods, which are what the clause is about («chemicals
 * rose by 21% to 2.4 million tons», «metals followed, with $5 million»); and parts of the same consignment, by nothing but their mass («the first batch of
 * 20,000 tons left in February», «Omsk region took 7,000 tons»). A sentence of another place or of another measure is not of it.
 */
export function flowGoneOn(
  line: Line,
  mention: QuantityMention,
  context: Context,
  previous: Observation | undefined,
): Told | undefined {
  const { unit } = mention.quantity;
  if (line.scene.language !== 'en' || line.sentence.role !== 'body') return undefined;
  if (!isMass(mention) && !MONEY.test(unit) && !isRelative(unit)) return undefined;
  const { figure, sides } = context.last;
  const before = previous ?? (figure && line.index - figure.line <= REACH ? figure.slots : undefined);
  if (!before || !sides || !isFlow(before) || isOfOtherMeasure(line, before)) return undefined;
  const measure = measureOf(line, mention, before);
  const part = isMass(mention) ? consignment(line, mention, context, sides, before) : undefined;
  if (part) {
    line.goesOn = true;
    return { ...part, measure, span: mention, isOfRow: true };
  }
  const product = namesNoOther(line, sides) ? goodsOfClause(line, mention, previous) : undefined;
  if (!product) return undefined;
  line.goesOn = true;
  return { measure, span: mention, isOfRow: true, product };
}

/** Goods told by their mass are shipments; what shipments are worth is an export; a growth is of what its clause tells the level of. */
function measureOf(line: Line, mention: QuantityMention, { measure }: Observation): string {
  if (measure === 'trade.transit') return measure;
  const clause = clauseAt(line, mention.first);
  const told = quantitiesOf(line).filter((one) => isWithin(one, clause));
  if (told.some(isMass)) return 'trade.shipments';
  const isWorth = told.some(({ quantity: { unit } }) => MONEY.test(unit));
  if (measure === 'transport.throughput') return isWorth ? 'trade.export' : 'trade.shipments';
  return isWorth && measure === 'trade.shipments' ? 'trade.export' : measure!;
}

/** Goods that go, or freight of all goods between two sides. */
const isFlow = ({ measure, value, counterpart }: Observation): boolean =>
  FLOW.test(measure ?? '') ||
  (measure === 'transport.throughput' && value?.unit === 't' && counterpart !== undefined);

const isOfOtherMeasure = (line: Line, { measure }: Observation): boolean =>
  hitsOf(line, MEASURE_CONCEPTS).some(
    ({ concept }) =>
      !BESIDE_FLOW.test(concept) && !(concept === OF_FREIGHT && measure === 'transport.throughput'),
  );

/** The goods that a clause is about, where its verb tells how they grew, how much they came to or what rank they held. */
function goodsOfClause(
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): string | undefined {
  const clause = clauseAt(line, mention.first);
  const verb = clause.predicates.find((token) => token < mention.first);
  if (
    verb === undefined ||
    !(isOfAmount(line.scene.tokens, verb) || carries(line, verb, 'grow', 'fall', 'amount', 'double'))
  )
    return undefined;
  const last = quantitiesOf(line).findLast(({ after, ordinal }) => !ordinal && after <= mention.first);
  if (last && last.first > verb) {
    const other = goodsBetween(line, last, mention);
    if (other) return other;
    if (!previous?.product || !isStep(line, last, mention)) return undefined;
  }
  const goods = subjectBefore(line, clause, verb);
  return goods && previous?.product?.toLowerCase() === goods ? previous.product : goods;
}

/** «Barley rose by 5% and flour by 9%», «made up 12,000 tons, peas 9,000»: other goods with nothing but their figure, by the verb of those before. */
function goodsBetween(line: Line, last: Span, mention: Span): string | undefined {
  const { scene } = line;
  let after = mention.first;
  while (after > last.after && mention.first - after < 2 && isLink(scene.tokens, after - 1)) after -= 1;
  let first = after;
  while (first > last.after && after - first < LONGEST && isGoodsWord(line, first - 1)) first -= 1;
  if (formAt(scene, first) === 'and') first += 1;
  if (
    first >= after ||
    !/^(,|;|and|while)$/.test(formAt(scene, first - 1)) ||
    !headsGoods(scene.tokens, after - 1)
  )
    return undefined;
  return textOf(scene, { first, after }).toLowerCase();
}
const isLink = formIs(/^(by|to|at|for|–|-|about|almost|nearly|over)$/);

/** «By 21% to 2.4 million»: the level behind its growth; «by 21% and barley by 9» goes on to other goods. */
const isStep = ({ scene }: Line, { after }: Span, { first, quantity }: QuantityMention): boolean =>
  !isRelative(quantity.unit) && first - after <= 2 && /^(to|,|and|reaching|at)$/.test(formAt(scene, after));
const isOfAmount = formIs(
  /^(held|ranked|led|topped|followed|came|took|accounted|made|brought|earned|stood|totall?ed|amounted|reached|exceeded|remained|were|was|gained|added|lost|had)$/,
);

/** The goods named right before a verb, past what stands between: «timber cargoes slipped», «deliveries of fish grew». */
function subjectBefore(line: Line, clause: Clause, verb: number): string | undefined {
  const { scene } = line;
  const { tokens } = scene;
  let after = verb;
  while (after > clause.first && isAside(tokens, after - 1)) after -= 1;
  if (isGoing(tokens, after - 1)) after -= 1;
  let first = after;
  while (first > clause.first && after - first < LONGEST && isGoodsWord(line, first - 1)) first -= 1;
  if (first === after || !headsGoods(tokens, after - 1)) return undefined;
  if (formAt(scene, first) === 'and') first += 1;
  const opening = formAt(scene, first - 1);
  const isOfFlow = opening === 'of' && isGoing(tokens, first - 2);
  if (first > clause.first && featuresAt(scene, first - 1) & PREPOSITION && !isOfFlow) return undefined;
  if (/^(the|its|their|this|these|those)$/.test(opening) && featuresAt(scene, first - 2) & PREPOSITION)
    return undefined;
  return textOf(scene, { first, after }).toLowerCase();
}
const LONGEST = 5;
const isAside = formIs(/^(also|still|even|have|has|had|together|alone|already|again|meanwhile|,|in|turn)$/);
const isGoing = formIs(
  /^(cargo(es)?|shipments?|suppl(y|ies)|deliver(y|ies)|freight|volumes?|purchases?|sales)$/,
);

function isGoodsWord(line: Line, token: number): boolean {
  const { scene } = line;
  const bits = featuresAt(scene, token);
  if (scene.tokens.kind[token] !== WORD || mentionAt(line, token)) return false;
  if (formAt(scene, token) === 'and') return true;
  return (
    Boolean(bits & (NOUN | ADJECTIVE)) &&
    !(bits & (PREPOSITION | CONJUNCTION)) &&
    !isGoing(scene.tokens, token) &&
    !isNoGoods(scene.tokens, token)
  );
}
const isNoGoods = formIs(
  /^(the|a|an|its|their|our|this|that|these|those|such|all|other|both|each|while|whereas|as|so|then|next|exports?|imports?|trade|prices?|production|output|only|most|more|some)$/,
);

/** A part of the consignment just told, by its mass alone. */
function consignment(
  line: Line,
  mention: QuantityMention,
  context: Context,
  sides: Sides,
  before: Observation,
): Pick<Told, 'sides' | 'product'> | undefined {
  const { scene } = line;
  if (!/^trade\.(shipments|transit)$/.test(before.measure ?? '')) return undefined;
  if (formAt(scene, mention.after) === 'of') return undefined;
  const clause = clauseAt(line, mention.first);
  const product = before.product === undefined ? {} : { product: before.product };
  const groups = groupsOf(line, context).filter(
    ({ office, first, after }) => !office && first >= clause.first && after <= clause.after,
  );
  const moved = clause.predicates.find((token) => token >= mention.after);
  if (moved !== undefined && isGone(scene.tokens, moved) && isSubject(line, clause, mention, before)) {
    const goal = goalOf(line, moved, clause, groups);
    if (goal === 'unknown') return undefined;
    const narrowed = goal
      ? narrowedTo(sides, goal)
      : namesNoOther(line, sides)
        ? narrowedTo(sides, sides.area)
        : undefined;
    return narrowed && { ...product, sides: narrowed };
  }
  const verb = clause.predicates.findLast((token) => token < mention.first);
  if (verb === undefined || !isHandled(scene.tokens, verb) || !isObject(line, verb, mention))
    return undefined;
  const subject = groups.find(({ first }) => first < verb);
  const narrowed = subject && narrowedTo(sides, subject.places);
  return narrowed && { ...product, sides: narrowed };
}
const isGone = formIs(
  /^(left|arrived|came|went|followed|departed|crossed|passed|was|were|has|have|had|sent|shipped|delivered|supplied|moved|transported|dispatched|received|brought|carried|unloaded|loaded|pumped|headed)$/,
);
const isHandled = formIs(
  /^(took|received|bought|purchased|imported|got|accepted|sent|shipped|delivered|supplied|moved|transported|dispatched|pumped|sold|exported)$/,
);

/** «A further 31,000 tons arrived», «the first batch of 20,000 tons left», «most of the wheat, 388,000 tons (64%), went»: the mass is what the clause is about. */
function isSubject(line: Line, clause: Clause, { first }: Span, { product }: Observation): boolean {
  const { scene } = line;
  let token = first - 1;
  const opensAt = clause.first;
  while (token >= opensAt && isOpener(scene.tokens, token)) token -= 1;
  const goods = product?.toLowerCase().split(' ').at(-1);
  if (token >= opensAt && formAt(scene, token) === goods) {
    token -= 1;
    while (token >= opensAt && isOpener(scene.tokens, token)) token -= 1;
  }
  return token < opensAt || mentionAt(line, token)?.kind === 'period';
}
const isOpener = formIs(
  /^(a|an|the|another|further|additional|more|some|first|second|third|next|last|new|batch|batches|consignment|consignments|lot|shipment|cargo|of|and|but|while|,|most|much|part|half|bulk|rest|in|then|also|all)$/,
);

/** Nothing but hedges stands between a verb and the mass. */
function isObject(line: Line, verb: number, { first }: Span): boolean {
  for (let token = verb + 1; token < first; token += 1)
    if (
      !/^(a|an|another|further|additional|some|in|over|about|only|the|up|to|more|than)$/.test(
        formAt(line.scene, token),
      )
    )
      return false;
  return true;
}

/** Where a mass went: the place behind «to»; `unknown` where that is none of the two countries. */
function goalOf(
  line: Line,
  verb: number,
  clause: Span,
  groups: readonly Group[],
): readonly string[] | 'unknown' | undefined {
  for (let token = verb + 1; token < clause.after; token += 1) {
    if (!/^(to|into)$/.test(formAt(line.scene, token))) continue;
    const goal = groups.find(({ first, role }) => first > token && first - token <= 2 && role === 'to');
    return goal?.places.every(isOfEitherSide) ? goal.places : 'unknown';
  }
  return undefined;
}

/** The sides of a flow with the place that stands for one of them in its stead. */
function narrowedTo({ area, counterpart }: Sides, places: readonly string[]): Sides | undefined {
  const [place] = places;
  const country = place && isPlaceCode(place) ? countryOf(place) : undefined;
  const isOf = ([code]: readonly string[]) => code && isPlaceCode(code) && countryOf(code) === country;
  const isWhole = places.every((code) => code.length === 2);
  if (isOf(area)) return { area: isWhole ? area : places, counterpart };
  return isOf(counterpart) ? { area, counterpart: isWhole ? counterpart : places } : undefined;
}

import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { isWithin, type QuantityMention } from '../mention.ts';
import { formAt, type Line, placesOf, quantitiesOf } from '../scene.ts';
import { leave } from '../trace.ts';
import { aspectOf, gap, isFallInTimes, isOfTotal, signed } from './aspect.ts';
import { withUnitOf } from './bare-amounts.ts';
import { markedOut } from './border-marked.ts';
import { partOfCount } from './count-parts.ts';
import { countedAgain, sumAgain } from './counted-again.ts';
import { peopleOf } from './counted-people.ts';
import { besidePlace } from './destinations.ts';
import { alsoOf, distributed, listAt, measureBehind } from './distribute.ts';
import { borderGoneOn } from './english-border-traffic.ts';
import { crossingDaily, goodsTakenIn, shipmentOnTheWay, worthOfProjects } from './english-counts.ts';
import { isOfAllPartners, isOfNoPartner } from './english-figures.ts';
import { firmsOwnedAcross } from './english-firms-owned.ts';
import { flowGoneOn } from './english-flow-in-hand.ts';
import { freightOnTheWay } from './english-freight.ts';
import { timesHeld } from './english-held.ts';
import { goodsOfThem, quoteWithGoods } from './english-of-them.ts';
import { isUpOnGoods, partOfTurnover } from './english-trade-parts.ts';
import { waterGiven } from './english-water.ts';
import { modalityOfFigure } from './figure-modality.ts';
import { ahead, basePeriod, hasOwnTime, isSameYear, periodFor, yearAfter } from './figure-periods.ts';
import { isDifference, measureBetween } from './figure-runs.ts';
import { sidesOfFigure } from './figure-sides.ts';
import {
  isConverted,
  isCountToCome,
  isEditors,
  isEnumerator,
  isForExport,
  isLeftToDo,
  isOfBreakdown,
  isOfBuses,
  isOfDeed,
  isOfForeigners,
  isOfGuests,
  isOfPayments,
  isOfThose,
  isOfUndone,
  isRest,
  isStart,
  isStopped,
  isToAnywhere,
  isTotalInBrackets,
} from './figures-aside.ts';
import { rememberFigure, rememberFlow, rememberTopic } from './figures-remembered.ts';
import { exportedOf, GENERIC_GOODS, inParticular } from './flow-goods.ts';
import { flowTopicOf } from './flow-topic.ts';
import { formerLevel, isFormerLevel, isToldOfThen, isUntoldAside } from './former-levels.ts';
import type { Frame } from './frame.ts';
import { lengthOfLine } from './fuel-lines.ts';
import { goodsGoing } from './goods-going.ts';
import { goodsGrown } from './goods-grown.ts';
import { grownInTurn } from './goods-in-turn.ts';
import { goodsOfRow } from './goods-row.ts';
import { freightBetween, freightMeant } from './kazakh-freight.ts';
import { kazakhGoing } from './kazakh-going.ts';
import { goodsMeant, goodsToThatCountry } from './kazakh-goods-meant.ts';
import { goodsPaidFor } from './kazakh-goods-paid.ts';
import { lengthOfJoining } from './kazakh-joining.ts';
import { kazakhMeasure, partOfPeople } from './kazakh-measures.ts';
import { figuresOfRow, rowOfPlaces } from './kazakh-place-list.ts';
import { grownOfLast } from './kazakh-said-of-last.ts';
import { isLeftBehind, levelBefore } from './level-before.ts';
import {
  countedMeasure,
  type Found,
  headingMeasure,
  isRelative,
  isSaidOtherwise,
  studying,
} from './measured.ts';
import { MEASURE_CONCEPTS, TRAITS } from './measures.ts';
import { takenByPartner } from './partners-listed.ts';
import { givenByRegions } from './parts-given.ts';
import { carriedForExport } from './passing.ts';
import { piecesMoved } from './pieces-moved.ts';
import { unitByTime } from './rates-told.ts';
import { areRegionsMeant } from './regions-meant.ts';
import { exportGrown, isBalance, isWeekly, russianMeasure, waterReceived } from './russian-figures.ts';
import { goodsOfVerb } from './russian-goods.ts';
import { isPromisedMultiple } from './russian-scope.ts';
import { boughtAgain } from './russian-sums.ts';
import { sameAgain } from './same-again.ts';
import { shareInTurn } from './shares-of-goods.ts';
import { isOfRate, productMeant } from './told-on.ts';
import { goodsOfTrader } from './traders-named.ts';
import { whereTheyAre } from './where-people-are.ts';
import { reckoned } from './worth-of-goods.ts';

type Observation = SlotsOf<'observation'>;

/** One figure of a measure: every amount of a sentence is tried against the measures named around it. */
export const observation: Frame = {
  name: 'observation',
  triggers: [
    ...MEASURE_CONCEPTS,
    'grow',
    'fall',
    'growth',
    'decline',
    'sum',
    'neighbour',
    'extent',
    'amount',
    'more',
    'deliver',
    'share',
    'study',
    'tonne',
    'vehicle',
    'of-them',
    'meeting',
    'meet',
    'put-in',
    'turnover-alone',
    'money',
    'employ',
    'traffic',
    'buy',
  ],
  fill: (line, context) => {
    const claims: BareClaim[] = [];
    for (const { quantity, slots } of figuresOf(line, context)) {
      const modality = isLeftBehind(line, quantity, slots)
        ? 'stated'
        : modalityOfFigure(line, context, quantity, slots, claims.at(-1)?.modality);
      if (
        isCountToCome(slots.measure!, slots.aspect, modality) ||
        isPromisedMultiple(line, slots, modality)
      ) {
        leave(context, quantity, 'no-aspect', slots.measure);
        continue;
      }
      // «Заинтересованы в переезде 400 компаний»: how many are wanted.
      if (modality === 'wished' && line.scene.language === 'ru' && slots.measure === 'business.companies')
        continue;
      claims.push({
        kind: 'observation',
        modality,
        slots: ahead(context, slots, modality),
        quote: quoteWithGoods(line, quantity),
      });
      rememberFigure(line, context, quantity, slots, modality);
    }
    if (claims.length === 0) rememberTopic(line, context);
    return claims;
  },
};

/** The figures of a sentence in order, each list of amounts given out to what it is told of. */
function* figuresOf(
  line: Line,
  context: Context,
): Generator<{ readonly quantity: QuantityMention; readonly slots: Observation }> {
  let previous: Observation | undefined;
  let after = line.sentence.first;
  for (const mention of quantitiesOf(line)) {
    if (mention.first < after) continue;
    if (isConverted(line, mention)) {
      leave(context, mention, 'converted');
      continue;
    }
    const before = previous;
    const readOne = (one: QuantityMention, found?: Found) =>
      read(line, context, withUnitOf(line, context, before, one), before, found);
    const row = rowOfPlaces(line, mention);
    const rowEnd = row.at(-1)?.amount;
    const ofRow = rowEnd && readOne(rowEnd);
    const told = ofRow && figuresOfRow(row, ofRow);
    if (rowEnd && told) {
      after = rowEnd.after;
      for (const slots of told) {
        previous = slots;
        yield { quantity: rowEnd, slots };
      }
      continue;
    }
    const list = listAt(line, mention);
    const quantity = list.at(-1) ?? withUnitOf(line, context, before, mention);
    const figures = distributed(line, context, list, before, readOne);
    if (figures) after = quantity.after;
    for (const slots of figures ?? single(line, context, mention, readOne)) {
      previous = slots;
      yield { quantity: figures ? quantity : withUnitOf(line, context, before, mention), slots };
    }
  }
}

/** One figure, with the other measures that it is told of as well, and the level before it. */
function single(
  line: Line,
  context: Context,
  mention: QuantityMention,
  readOne: (one: QuantityMention, found?: Found) => Observation | undefined,
): readonly Observation[] {
  const told = readOne(mention);
  if (!told) return [];
  const slots = reckoned(line, mention, told);
  const others = alsoOf(line, mention, slots).map((found) => readOne(mention, found));
  return [levelBefore(line, context, mention, slots), ...others, slots].filter((one) => one !== undefined);
}

function read(
  line: Line,
  context: Context,
  mention: QuantityMention,
  previous: Observation | undefined,
  foundBefore?: Found,
): Observation | undefined {
  if (mention.ordinal || isEnumerator(line, mention)) return leave(context, mention, 'ordinal');
  if (isFormerLevel(line, mention))
    return formerLevel(line, context, mention, previous) ?? leave(context, mention, 'part');
  const again =
    sameAgain(line, context, mention, previous) ??
    grownInTurn(line, mention, previous) ??
    grownOfLast(line, context, mention, previous);
  if (again) return again;
  const then = isToldOfThen(line, mention) ? formerLevel(line, context, mention, previous) : undefined;
  if (then) return then;
  if (
    isOfThose(line, mention) ||
    isStart(line, mention) ||
    isRest(line, mention) ||
    isTotalInBrackets(line, mention) ||
    isUntoldAside(line, mention) ||
    isLeftToDo(line, mention) ||
    isBalance(line, mention) ||
    areRegionsMeant(line, mention) ||
    isEditors(line, mention) ||
    isOfBreakdown(line, mention, previous)
  )
    return leave(context, mention, 'part');
  const part =
    foundBefore || !previous
      ? undefined
      : (measureBehind(line, mention) ?? partOfPeople(line, mention, previous.measure));
  const isElsewhere =
    part !== undefined &&
    TRAITS[part.measure]?.sides === 'place' &&
    placesOf(line).some((place) => isWithin(place, clauseAt(line, mention.first)));
  const row = foundBefore
    ? undefined
    : (partOfCount(line, mention, context, previous) ??
      borderGoneOn(line, mention, context, previous) ??
      (part
        ? undefined
        : (partOfTurnover(line, mention, previous) ??
          givenByRegions(line, mention, context, previous) ??
          boughtAgain(line, mention, context) ??
          goodsOfThem(line, mention) ??
          shareInTurn(line, mention, context) ??
          russianMeasure(line, mention, previous) ??
          (line.scene.language === 'en'
            ? (markedOut(line, mention, previous) ?? firmsOwnedAcross(line, mention, context))
            : undefined) ??
          takenByPartner(line, mention) ??
          piecesMoved(line, mention, context) ??
          goodsGoing(line, mention, context, previous) ??
          goodsToThatCountry(line, mention) ??
          kazakhGoing(line, mention, context, previous === undefined) ??
          freightBetween(line, mention) ??
          lengthOfJoining(line, mention) ??
          flowGoneOn(line, mention, context, previous) ??
          freightOnTheWay(line, mention, previous) ??
          goodsOfRow(line, mention, context, previous) ??
          goodsTakenIn(line, mention, context))));
  const named =
    foundBefore ??
    part ??
    row ??
    kazakhMeasure(line, mention, context, previous?.measure) ??
    worthOfProjects(line, mention) ??
    crossingDaily(line, mention) ??
    waterGiven(line, mention) ??
    shipmentOnTheWay(line, mention) ??
    timesHeld(line, mention) ??
    countedAgain(line, mention, context) ??
    sumAgain(line, mention, context);
  const counted = named ? undefined : (countedMeasure(line, context, mention) ?? studying(line, mention));
  const hit: Found | undefined = named ?? counted ?? headingMeasure(line, mention, context);
  const follows =
    !named &&
    !counted &&
    previous &&
    isRelative(mention.quantity.unit) &&
    (isUpOnGoods(line, mention, previous) || !measureBetween(line, previous, mention));
  const isOfGoodsBefore = follows && previous.product !== undefined && previous.measure === 'trade.shipments';
  const measured = isOfGoodsBefore
    ? previous.measure
    : lengthOfLine(
        line,
        exportGrown(
          line,
          context,
          mention,
          follows || (!named && isDifference(line, mention, previous))
            ? previous!.measure
            : peopleOf(line, mention, hit?.measure),
          hit && { ...hit, ...(row?.product ? { product: row.product } : {}) },
        ),
      );
  const measure = carriedForExport(line, mention, measured);
  if (
    !measure ||
    (isSaidOtherwise(line, measure, mention) && !row?.sides) ||
    isOfForeigners(line, measure, mention) ||
    isOfPayments(line, measure, mention) ||
    isOfBuses(line, measure) ||
    isOfUndone(line, measure, mention) ||
    isOfDeed(line, measure, mention) ||
    (mention.quantity.unit !== '%' && isToAnywhere(line, measure)) ||
    isStopped(line, measure) ||
    isOfGuests(line, measure)
  )
    return leave(context, mention, 'no-measure', measure);
  if (
    measure === 'transport.throughput' &&
    (mention.quantity.unit === '1' || (line.scene.language === 'kk' && mention.quantity.unit === 'person')) &&
    mention.quantity.n < LEAST_FLOW
  )
    return leave(context, mention, 'no-aspect', measure);
  if (/^people\.|^education\./.test(measure) && mention.quantity.n > MOST_PEOPLE)
    return leave(context, mention, 'no-measure', measure);
  if (
    measure === 'people.population' &&
    /^(person|1)$/.test(mention.quantity.unit) &&
    (mention.quantity.n < LEAST_PEOPLE ||
      (mention.quantity.unit === 'person' &&
        line.scene.language === 'ru' &&
        hit !== undefined &&
        gap(hit.span, mention) > FARTHEST_PEOPLE))
  )
    return leave(context, mention, 'no-measure', measure);
  const aspect =
    row?.aspect ?? (row?.inPieces ? 'level' : aspectOf(line, mention, measure, Boolean(counted)));
  if (
    !aspect ||
    isFallInTimes(line, mention, aspect) ||
    (aspect === 'share' && measure === 'business.companies' && !row?.aspect && !isOfTotal(line, mention))
  )
    return leave(context, mention, 'no-aspect', measure);
  const amount = signed(line, mention, aspect);
  const counts = TRAITS[measure]?.counts;
  if (/^[A-Z]{3}$/.test(amount.unit) && Math.abs(amount.n) < LEAST_MONEY && TRAITS[measure]?.sides === 'pair')
    return leave(context, mention, 'no-aspect', measure);
  // «The bridge on the border, 230 metres long»: no line of a border is told in metres.
  if (measure.startsWith('border.length') && amount.unit === 'm')
    return leave(context, mention, 'no-aspect', measure);
  const isRate =
    measure === 'transport.flights' &&
    amount.unit === '1' &&
    (isWeekly(line, mention) || isOfRate(line, context));
  const unit = isRate ? '1/wk' : counts && /^(1|person)$/.test(amount.unit) ? counts : amount.unit;
  const told =
    follows && !hasOwnTime(line, mention)
      ? previous.period
      : ((row?.whole && periodFor(row.whole.line, context, row.whole.mention, measure, aspect)) ??
        periodFor(line, context, mention, measure, aspect));
  const base =
    aspect === 'level' || aspect === 'share'
      ? undefined
      : basePeriod(line, told ? { ...context, spoken: told } : context, mention);
  const period =
    told ??
    row?.period ??
    yearAfter(line, base) ??
    (isSameYear(line, mention) ? previous?.period : undefined) ??
    (hit?.isOfLast && formAt(line.scene, line.sentence.first) === 'это'
      ? context.last.figure?.slots.period
      : undefined);
  const value = { ...amount, unit: unitByTime(line, mention, { unit, measure, aspect, period }) };
  if (follows) {
    if (besidePlace(line, context, mention) === 'abroad') return leave(context, mention, 'no-sides', measure);
    const { base: _, ...same } = previous;
    return { ...same, aspect, value, ...(told ? { period: told } : {}), ...(base ? { base } : {}) };
  }
  const sides = isForExport(line, measure)
    ? undefined
    : sidesOfFigure(line, context, mention, {
        measure,
        aspect,
        previous,
        hit,
        row,
        isPart: part !== undefined,
        isElsewhere,
      });
  if (
    !sides &&
    period &&
    line.scene.language === 'ru' &&
    TRAITS[measure]?.carriesPeriod &&
    /^\d{4}/.test(period)
  )
    context.spoken = period;
  if (!sides) return leave(context, mention, 'no-sides', measure);
  const isOfSame =
    previous?.measure === measure &&
    previous.product !== undefined &&
    line.scene.language === 'ru' &&
    isDifference(line, mention, previous);
  const goods =
    measure === 'trade.shipments'
      ? (row?.product ??
        (isOfSame
          ? previous.product
          : (goodsGrown(line, mention, hit?.span) ??
            goodsOfVerb(line, mention) ??
            productMeant(line, context, mention, hit) ??
            flowTopicOf(line, context, mention.first)?.product ??
            goodsOfTrader(line, context) ??
            freightMeant(line, mention))))
      : undefined;
  if (isOfAllPartners(line, mention, measure)) {
    delete context.last.sides;
    return leave(context, mention, 'no-sides', measure);
  }
  if (measure === 'trade.shipments' && !line.goesOn && isOfNoPartner(line, sides))
    return leave(context, mention, 'no-sides', measure);
  if (measure === 'trade.shipments' && !goods) {
    rememberFlow(line, context, { measure, aspect, value, ...sides, ...(period ? { period } : {}) });
    return leave(context, mention, 'no-goods', measure);
  }
  const product =
    goods && !GENERIC_GOODS.test(goods)
      ? goods
      : row?.product && measure !== 'trade.shipments'
        ? row.product
        : goods === 'өнім'
          ? goodsMeant(line, mention)
          : ((/^trade\.(ex|im)port$/.test(measure) ? inParticular(goodsPaidFor(line, mention)) : undefined) ??
            exportedOf(line, measure, hit?.span, mention));
  return whereTheyAre(line, {
    measure,
    aspect,
    value,
    ...sides,
    ...waterReceived(line, measure, mention),
    ...(product ? { product } : {}),
    ...(period ? { period } : {}),
    ...(base ? { base } : {}),
  });
}

/** «Река поит 4 млн человек …, заметили жители»: the word for a population stands no farther from its figure than this, in tokens. */
const FARTHEST_PEOPLE = 8;
/** No group of people of the two countries is larger than this. */
const MOST_PEOPLE = 2e8;
/** Nobody tells of the population of fewer people than this. */
const LEAST_PEOPLE = 1000;
/** No trade of countries or regions is told in less: its scale was left unread, or it is a price. */
const LEAST_MONEY = 1000;
/** A flow without a rate is counted in hundreds; «the two countries' border» is none. */
const LEAST_FLOW = 100;

import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { MEASURES } from '#model/claim.ts';
import { countryOf, levelOf } from '#model/place.ts';
import type { Quantity } from '#model/quantity.ts';
import { clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { type Context, periodOf } from '../context.ts';
import { ADJECTIVE, NOUN, PARTICIPLE, PREPOSITION, VERB } from '../language/features.ts';
import { isWithin, type PeriodMention, type QuantityMention, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { groupsOf } from '../parties.ts';
import {
  carries,
  featuresAt,
  formAt,
  hitsOf,
  type Line,
  lemmasAt,
  mentionAt,
  periodsOf,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import { type Frame, quoteOf } from './frame.ts';
import { TRAITS } from './measures.ts';
import { hostOf, sidesOf, transitOf } from './sides.ts';

type Observation = SlotsOf<'observation'>;
type Aspect = 'level' | 'change' | 'growth' | 'share' | 'multiple';

const MEASURE_CONCEPTS = MEASURES.map((measure) => `measure:${measure}`);

/** One figure of a measure: every amount of a sentence is tried against the measures named around it. */
export const observation: Frame = {
  name: 'observation',
  triggers: [...MEASURE_CONCEPTS, 'grow', 'fall', 'amount', 'deliver', 'share'],
  fill: (line, context) => {
    const claims: BareClaim[] = [];
    let previous: Observation | undefined;
    for (const mention of quantitiesOf(line)) {
      const quantity = withUnitOf(line, previous ?? recent(line, context), mention);
      const slots = read(line, context, quantity, previous);
      if (!slots) continue;
      previous = slots;
      const modality =
        claims.length > 0 && refersBack(line, quantity)
          ? claims.at(-1)!.modality
          : modalityAt(line, quantity);
      claims.push({ kind: 'observation', modality, slots, quote: quoteOf(line) });
      if (slots.period && TRAITS[slots.measure!]?.carriesPeriod) context.spoken = slots.period;
      if (
        slots.area &&
        slots.counterpart &&
        TRAITS[slots.measure!]?.sides === 'pair' &&
        slots.area[0]!.length > 2 &&
        slots.counterpart[0]!.length > 2
      )
        context.pair = { a: slots.area, b: slots.counterpart };
      context.last.figure = { slots, line: line.index };
      context.last.measure = { id: slots.measure!, line: line.index };
      if (slots.area && slots.counterpart && TRAITS[slots.measure!]?.sides === 'pair')
        context.last.sides = { area: slots.area, counterpart: slots.counterpart, line: line.index };
    }
    return claims;
  },
};

/**
 * A bare number takes the unit of the figure before: «590,5 километра – по рекам и 37,5 – по озёрам», «380 млн долларов, а импорт –
 * 96 млн», «вырос на 11 процентов, а импорт снизился на 4».
 */
function withUnitOf(
  line: Line,
  previous: Observation | undefined,
  mention: QuantityMention,
): QuantityMention {
  const unit = previous?.value?.unit;
  if (!mention.bare || mention.ordinal || !unit) return mention;
  const isPart = previous.measure?.startsWith('border.length');
  const isAmount = /^([A-Z]{3}|t)$/.test(unit) && mention.quantity.n >= 1000;
  const isStep =
    unit === '%' &&
    /^(на|by)$/u.test(formAt(line.scene, mention.first - 1)) &&
    hitsOf(line, ['grow', 'fall'], clauseAt(line, mention.first)).length > 0 &&
    !(featuresAt(line.scene, mention.after) & NOUN);
  return isPart || isAmount || isStep
    ? { ...mention, bare: false, quantity: { ...mention.quantity, unit } }
    : mention;
}

function read(
  line: Line,
  context: Context,
  mention: QuantityMention,
  previous: Observation | undefined,
): Observation | undefined {
  if (mention.ordinal || isStart(line, mention)) return undefined;
  const counted = countedMeasure(line, context, mention) ?? studying(line, mention);
  const hit = counted ?? headingMeasure(line, mention, context);
  const follows =
    !counted && previous && isRelative(mention.quantity.unit) && !measureBetween(line, previous, mention);
  const measure =
    follows || isDifference(line, mention, previous)
      ? previous!.measure
      : peopleOf(line, mention, hit?.measure);
  if (!measure) return undefined;
  if (isSaidOtherwise(line, measure)) return undefined;
  const aspect = aspectOf(line, mention, measure, Boolean(counted));
  if (!aspect) return undefined;
  const amount = signed(line, mention, aspect);
  const counts = TRAITS[measure]?.counts;
  const value = counts && /^(1|person)$/.test(amount.unit) ? { ...amount, unit: counts } : amount;
  const base = aspect === 'level' || aspect === 'share' ? undefined : basePeriod(line, context, mention);
  if (follows) {
    const { base: _, ...same } = previous;
    return { ...same, aspect, value, ...(base ? { base } : {}) };
  }
  const period = periodFor(line, context, mention, measure, aspect);
  const sides =
    partOf(line, context, mention, previous) ??
    (previous && (refersBack(line, mention) || isListed(line, mention, previous, measure))
      ? pick(previous)
      : sidesFor(line, context, measure, hit?.span ?? mention));
  if (!sides) return undefined;
  const product = measure === 'trade.shipments' ? productOf(line, mention) : undefined;
  if (measure === 'trade.shipments' && !product) return undefined;
  return {
    measure,
    aspect,
    value,
    ...sides,
    ...(product ? { product } : {}),
    ...(period ? { period } : {}),
    ...(base ? { base } : {}),
  };
}

/** The figure of the sentence before, for a number that leaves its unit out. */
const recent = (line: Line, context: Context): Observation | undefined =>
  context.last.figure && line.index - context.last.figure.line === 1 ? context.last.figure.slots : undefined;

const pick = ({ area, counterpart }: Observation): Partial<Observation> => ({
  ...(area ? { area } : {}),
  ...(counterpart ? { counterpart } : {}),
});

/** «300 тыс. тонн угля и 12 тыс. тонн соли»: one more of the same in the same clause. */
function isListed(line: Line, mention: Span, previous: Observation, measure: string): boolean {
  if (measure !== 'trade.shipments' || previous.measure !== measure) return false;
  const clause = clauseAt(line, mention.first);
  return quantitiesOf(line).some((other) => other.after <= mention.first && isWithin(other, clause));
}

/** «Инвестиции в них», онда: the clause speaks of what the last figure counted. */
const refersBack = (line: Line, mention: Span): boolean => {
  const clause = clauseAt(line, mention.first);
  for (let token = clause.first; token < mention.first; token += 1)
    if (/^(них|ними|оның|онда|олардың|them|these)$/u.test(formAt(line.scene, token))) return true;
  return false;
};

/** «С 900 до 540 тонн»: the level that was left behind. */
function isStart(line: Line, mention: QuantityMention): boolean {
  if (!/^(с|со|c|from)$/u.test(formAt(line.scene, mention.first - 1))) return false;
  const next = quantitiesOf(line).find((other) => other.first >= mention.after);
  return (
    next !== undefined &&
    /^(до|to)$/u.test(formAt(line.scene, next.first - 1)) &&
    next.first - mention.after <= 3
  );
}

/** «Из них на долю Омской области приходится 89 млн»: a part of the last figure, with one side narrowed to the place named. */
function partOf(
  line: Line,
  context: Context,
  mention: QuantityMention,
  previous: Observation | undefined,
): Partial<Observation> | undefined {
  const { area, counterpart, value } = previous ?? {};
  if (!area || !counterpart || value?.unit !== mention.quantity.unit) return undefined;
  const clause = clauseAt(line, mention.first);
  if (hitsOf(line, ['share'], clause).length === 0) return undefined;
  const named = groupsOf(line, context).find((group) => isWithin(group, clause) && !group.office);
  if (!named) return undefined;
  const isOf = (places: readonly string[]) => countryOf(places[0]!) === countryOf(named.places[0]!);
  return isOf(area)
    ? { area: named.places, counterpart }
    : isOf(counterpart)
      ? { area, counterpart: named.places }
      : undefined;
}

/** «Что на 120 человек больше», «на 28 млн больше, чем в 2028-м»: a difference to the figure before. */
const isDifference = (line: Line, mention: QuantityMention, previous: Observation | undefined): boolean =>
  previous?.value !== undefined &&
  previous.value.unit === mention.quantity.unit &&
  /^(на|by)$/u.test(formAt(line.scene, mention.first - 1)) &&
  comparedNear(line, mention);

/** «Казахи составляют 16 процентов населения»: the share is of the people named first. */
function peopleOf(line: Line, mention: QuantityMention, measure: string | undefined): string | undefined {
  if (measure !== 'people.population' || mention.quantity.unit !== '%') return measure;
  const people = hitsOf(line, ['measure:people.diaspora']).some((hit) => hit.after <= mention.first);
  return people ? 'people.diaspora' : measure;
}

/** The goods after a mass: «12,4 тыс. тонн муки» is «мука»; before it in English («grain shipments»). */
function productOf(line: Line, mention: QuantityMention): string | undefined {
  const { scene } = line;
  if (scene.language === 'en') {
    const hit = hitsOf(line, ['measure:trade.shipments']).find((other) => other.after <= mention.first);
    if (hit && hit.first > line.sentence.first && featuresAt(scene, hit.first - 1) & NOUN)
      return formAt(scene, hit.first - 1);
    return formAt(scene, mention.after) === 'of' ? formAt(scene, mention.after + 1) : undefined;
  }
  const words: string[] = [];
  for (let token = mention.after; token < line.sentence.after && words.length < 3; token += 1) {
    const bits = featuresAt(scene, token);
    if (!(bits & (NOUN | ADJECTIVE)) || mentionAt(line, token)) break;
    words.push(lemmasAt(scene, token)[0] ?? formAt(scene, token));
    if (bits & NOUN && !(bits & ADJECTIVE)) return words.join(' ');
  }
  return undefined;
}

/** Sentences in which a measure's word tells of something else: papers signed, firms of a mission, the way to the border. */
function isSaidOtherwise(line: Line, measure: string): boolean {
  if (measure === 'cooperation.agreements') return hitsOf(line, ['sign', 'signing']).length > 0;
  if (measure === 'fleet.vessels') return hitsOf(line, ['order', 'build']).length > 0;
  if (measure === 'education.students' && hasForeignAny(line)) return true;
  if (measure === 'business.companies')
    return hitsOf(line, ['mission', 'exhibition', 'delegation', 'forum']).length > 0;
  return (
    measure === 'border.length' &&
    hitsOf(line, ['repair', 'reconstruct', 'build', 'modernise', 'asset:railway', 'asset:road']).length > 0
  );
}

/** «5 200 иностранных студентов»: of all countries together. */
function hasForeignAny(line: Line): boolean {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (
      /^(иностранн(ых|ые|ым)|шетелдік|foreign|international)$/u.test(formAt(line.scene, token)) &&
      !mentionAt(line, token)
    )
      return true;
  return false;
}

const isRelative = (unit: string): boolean => unit === '%' || unit === 'x' || unit === 'pp';

const measureBetween = (line: Line, previous: Observation, mention: Span): boolean =>
  hitsOf(line, MEASURE_CONCEPTS, { first: clauseAt(line, mention.first).first, after: mention.first }).some(
    (hit) => measureOf(hit) !== previous.measure,
  );

const measureOf = (hit: Hit): string => hit.concept.slice('measure:'.length);

interface Found {
  readonly measure: string;
  readonly span: Span;
}

/** The counted noun after a number, or inside its span where the noun is its unit. */
function countedMeasure(line: Line, context: Context, mention: QuantityMention): Found | undefined {
  if (!/^(1|person|1\/wk|1\/d)$/.test(mention.quantity.unit)) return undefined;
  const within = hitsOf(line, MEASURE_CONCEPTS).filter(
    (hit) =>
      TRAITS[measureOf(hit)]?.counted &&
      !isModifierOfNext(line, hit) &&
      hit.after > mention.first &&
      hit.first >= mention.first &&
      hit.first <= mention.after + 3,
  );
  const hit = within.toSorted((a, b) => a.first - b.first || b.after - a.after)[0];
  if (!hit) return undefined;
  for (let token = mention.after; token < hit.first; token += 1)
    if (!isAttribute(line, token) && !/^[–—]$/u.test(formAt(line.scene, token))) return undefined;
  if (measureOf(hit) === 'border.regions' && !isOfBorder(line, context)) return undefined;
  return { measure: measureOf(hit), span: { first: hit.first, after: hit.after } };
}

/** «Учатся 1 200 граждан Казахстана», 1 240 қазақстандық оқиды: people who study are students. */
function studying(line: Line, mention: QuantityMention): Found | undefined {
  if (!/^(1|person)$/.test(mention.quantity.unit)) return undefined;
  const clause = clauseAt(line, mention.first);
  if (hitsOf(line, ['study'], clause).length === 0) return undefined;
  const isOfPeople =
    mention.quantity.unit === 'person' ||
    isResident(line, mention.after) ||
    isResident(line, mention.after - 1);
  return isOfPeople ? { measure: 'education.students', span: mention } : undefined;
}

const isResident = (line: Line, token: number): boolean => {
  const mention = mentionAt(line, token);
  return mention?.kind === 'place' && (mention.form === 'resident' || line.scene.language === 'kk');
};

/** Kazakh partners, қазақ тілі: a people's name that only says what kind of thing is meant. */
const isModifierOfNext = (line: Line, hit: Hit): boolean =>
  measureOf(hit) === 'people.diaspora' &&
  (line.scene.language !== 'ru' || /^русск/u.test(formAt(line.scene, hit.first))) &&
  hit.after - hit.first === 1 &&
  hit.after < line.sentence.after &&
  Boolean(featuresAt(line.scene, hit.after) & NOUN) &&
  !(featuresAt(line.scene, hit.after) & (PREPOSITION | VERB));

/** The sentence speaks of the border, or the figures before it did. */
const isOfBorder = (line: Line, context: Context): boolean =>
  hitsOf(line, ['border', 'neighbour']).length > 0 || Boolean(context.last.measure?.id.startsWith('border.'));

/** Adjectives and participles may stand between a number and what it counts; nouns as well in Kazakh and English. */
function isAttribute(line: Line, token: number): boolean {
  const bits = featuresAt(line.scene, token);
  if (bits & (ADJECTIVE | PARTICIPLE) || mentionAt(line, token)?.kind === 'place') return true;
  return line.scene.language !== 'ru' && Boolean(bits & NOUN) && !(bits & PREPOSITION);
}

/** The measure a figure is told of: the nearest before it in its clause, else after it, else that of the clause before. */
function headingMeasure(line: Line, mention: QuantityMention, context: Context): Found | undefined {
  const clause = clauseAt(line, mention.first);
  const fits = (hit: Hit) =>
    (!TRAITS[measureOf(hit)]?.listed || isCountOf(line, hit)) &&
    (isRelative(mention.quantity.unit) || TRAITS[measureOf(hit)]?.level.test(mention.quantity.unit));
  const hits = withoutInner(hitsOf(line, MEASURE_CONCEPTS).filter(fits));
  const before = hits.filter((hit) => hit.after <= mention.first && hit.first >= clause.first).at(-1);
  const after = hits.find((hit) => hit.first >= mention.after && hit.after <= clause.after);
  const earlier = hits.filter((hit) => hit.after <= clause.first).at(-1);
  const hit = partOfBorder(line, mention, before ?? after ?? earlier);
  if (hit) return { measure: measureOf(hit), span: { first: hit.first, after: hit.after } };
  const last = context.last.measure;
  if (
    last &&
    line.index - last.line === 1 &&
    hitsOf(line, ['grow', 'fall', 'amount']).length > 0 &&
    TRAITS[last.id]?.carriesPeriod &&
    hitsOf(line, ['volume']).length > 0
  )
    return { measure: last.id, span: mention };
  return undefined;
}

/** «Число совместных проектов» can grow by a percentage; a list of projects cannot. */
const isCountOf = (line: Line, hit: Hit): boolean =>
  hitsOf(line, ['volume']).some(({ after }) => after <= hit.first && hit.first - after <= 1);

/** Of hits that lie in one another the longer says what is meant: «бірлескен кәсіпорын» is more than «кәсіпорын». */
const withoutInner = (hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(
    (hit) => !hits.some((other) => isWithin(hit, other) && other.after - other.first > hit.after - hit.first),
  );

/** The sea, land, river or lake part when the border's length is told by parts: «1 212 километров – по суше», «морской участок границы». */
function partOfBorder(line: Line, mention: QuantityMention, hit: Hit | undefined): Hit | undefined {
  if (!hit || !measureOf(hit).startsWith('border.length')) return hit;
  const parts = hitsOf(
    line,
    MEASURE_CONCEPTS.filter((concept) => concept.startsWith('measure:border.length.')),
  );
  const next = quantitiesOf(line).find((other) => other.first >= mention.after)?.first ?? line.sentence.after;
  const behind = parts.find(
    (part) => part.first >= mention.after && part.after <= next && part.first - mention.after <= 4,
  );
  const clause = clauseAt(line, mention.first);
  const ahead = parts.filter((part) => part.after <= mention.first && part.first >= clause.first).at(-1);
  const said = quantitiesOf(line)
    .filter((other) => other.after <= mention.first)
    .at(-1);
  return (
    behind ??
    (ahead && (!said || ahead.first >= said.after)
      ? ahead
      : measureOf(hit) === 'border.length'
        ? hit
        : undefined)
  );
}

/** Level, change, growth, share or multiple: by unit, verb and preposition; undefined where the unit does not suit the measure. */
function aspectOf(
  line: Line,
  mention: QuantityMention,
  measure: string,
  counted: boolean,
): Aspect | undefined {
  const { unit } = mention.quantity;
  const clause = clauseAt(line, mention.first);
  const moves = hitsOf(line, ['grow', 'fall', 'growth', 'decline', 'double', 'compared'], clause);
  if (isRelative(unit) && TRAITS[measure]?.still) return undefined;
  if (unit === 'x') return 'multiple';
  if (unit === 'pp') return 'change';
  if (unit === '%') {
    if (measure === 'border.demarcated' || measure === 'water.supply') return 'share';
    if (measure === 'people.diaspora' || hitsOf(line, ['share'], clause).length > 0) return 'share';
    return moves.length > 0 || comparedNear(line, mention) ? 'growth' : undefined;
  }
  if (!TRAITS[measure]?.level.test(unit)) return undefined;
  if (/^(на|by)$/u.test(formAt(line.scene, mention.first - 1)) && comparedNear(line, mention))
    return 'change';
  if (!counted && moves.length > 0 && isStep(line, mention)) return 'change';
  return 'level';
}

const comparedNear = (line: Line, mention: Span): boolean => {
  for (let token = mention.after; token < Math.min(mention.after + 4, line.sentence.after); token += 1)
    if (
      /^(больше|меньше|выше|ниже|чем|up|more|less|higher|lower|артық|көп|кем)$/u.test(
        formAt(line.scene, token),
      )
    )
      return true;
  return false;
};

/** «Вырос на», «сократился на», by: a difference, not a level reached. */
function isStep(line: Line, mention: QuantityMention): boolean {
  for (let token = mention.first; token >= Math.max(line.sentence.first, mention.first - 3); token -= 1) {
    const form = formAt(line.scene, token);
    if (/^(на|by)$/u.test(form)) return true;
    if (/^(до|to|достиг|с|from)$/u.test(form)) return false;
  }
  if (line.scene.language !== 'kk') return false;
  return (
    /(ға|ге|қа|ке)$/u.test(formAt(line.scene, mention.after - 1)) &&
    !hitsOf(line, ['amount'], clauseAt(line, mention.first)).length
  );
}

/** Negative where the clause says that it falls. */
function signed(line: Line, mention: QuantityMention, aspect: Aspect): Quantity {
  if (aspect !== 'growth' && aspect !== 'change') return mention.quantity;
  const clause = clauseAt(line, mention.first);
  const moves = hitsOf(line, ['grow', 'fall', 'growth', 'decline'], clause);
  const nearest = moves.toSorted((a, b) => gap(a, mention) - gap(b, mention))[0];
  const falls = nearest
    ? carriesFall(line, nearest)
    : /^(меньше|ниже|less|lower|кем)$/u.test(formAt(line.scene, mention.after));
  return falls ? { ...mention.quantity, n: -mention.quantity.n } : mention.quantity;
}

const carriesFall = (line: Line, hit: Hit): boolean =>
  carries(line, hit.first, 'fall', 'decline') && !carries(line, hit.first, 'grow', 'growth');

const gap = (span: Span, mention: Span): number =>
  span.after <= mention.first ? mention.first - span.after : Math.max(0, span.first - mention.after);

/** The period compared with: «по сравнению с 2030-м», «чем годом ранее», былтырғы сәйкес кезеңмен. */
function basePeriod(line: Line, context: Context, mention: QuantityMention): string | undefined {
  const period = periodsOf(line).find((other) => isBase(line, other) && other.first >= mention.after - 1);
  return period ? periodOf({ ...period, edge: 'in' }, context) : undefined;
}

const isCompared = (line: Line, period: PeriodMention): boolean =>
  hitsOf(line, ['compared']).some((hit) => hit.after === period.first);

function isBase(line: Line, period: PeriodMention): boolean {
  if (period.when.type === 'same') return true;
  if (
    /^(чем|than)$/u.test(formAt(line.scene, period.first - 1)) ||
    /^(чем|than)$/u.test(formAt(line.scene, period.first - 2))
  )
    return true;
  return hitsOf(line, ['compared']).some((hit) => hit.after <= period.first && period.first - hit.after <= 2);
}

function periodFor(
  line: Line,
  context: Context,
  mention: QuantityMention,
  measure: string,
  aspect: Aspect,
): string | undefined {
  // A level stands at one time, not over «за пять лет»: that span belongs to the growth told beside it.
  const periods = periodsOf(line).filter(
    (period) => !isBase(line, period) && !(aspect === 'level' && period.when.type === 'span'),
  );
  const clause = clauseAt(line, mention.first);
  const inClause = periods.filter((period) => isWithin(period, clause));
  const chosen =
    inClause.toSorted((a, b) => gap(a, mention) - gap(b, mention))[0] ??
    periods.filter((period) => period.after <= mention.first).at(-1);
  if (chosen) {
    const period = periodOf(isCompared(line, chosen) ? { ...chosen, edge: 'in' } : chosen, context);
    const now = context.published?.slice(0, 4);
    return period?.endsWith('/..') && now && period < context.published!
      ? `${period.slice(0, -3)}/${now}`
      : period;
  }
  return TRAITS[measure]?.carriesPeriod ? context.spoken : undefined;
}

/** «12 регионов России», «с казахстанской стороны – три области»: the country beside the counted regions faces the other one. */
function neighboursOf(line: Line, near: Span): Partial<Observation> | undefined {
  const clause = clauseAt(line, near.first);
  const countries = placesOf(line).filter((place) => isWithin(place, clause) && /^(RU|KZ)$/.test(place.code));
  const behind = countries.find((place) => place.first >= near.after && place.first - near.after <= 2);
  const own = behind ?? countries.filter((place) => place.after <= near.first).at(-1) ?? countries[0];
  return own && { area: [own.code], counterpart: [own.code === 'RU' ? 'KZ' : 'RU'] };
}

/** Whose stretch of the border is meant: that of the regions named in the clause, else the whole line. */
function borderOf(line: Line, context: Context, near: Span): Partial<Observation> {
  const clause = clauseAt(line, near.first);
  const groups = groupsOf(line, context).filter(
    (group) => isWithin(group, clause) && !group.office && group.form !== 'common',
  );
  const regions = groups.find((group) =>
    group.places.every((code) => levelOf(code) === 'region' && /^(RU|KZ)/.test(code)),
  );
  if (!regions) return { area: ['RU'], counterpart: ['KZ'] };
  const here = countryOf(regions.places[0]!);
  const own = regions.places.filter((code) => countryOf(code) === here);
  const facing = [regions, ...groups]
    .map((group) => group.places.filter((code) => /^(RU|KZ)/.test(code) && countryOf(code) !== here))
    .find((places) => places.length > 0);
  return { area: own, counterpart: facing ?? [here === 'RU' ? 'KZ' : 'RU'] };
}

function sidesFor(
  line: Line,
  context: Context,
  measure: string,
  near: Span,
): Partial<Observation> | undefined {
  switch (TRAITS[measure]?.sides) {
    case 'pair':
      if (measure === 'trade.transit') return transitOf(line, context, near);
      return sidesOf(
        line,
        context,
        near,
        measure === 'trade.export' ? 'export' : measure === 'trade.import' ? 'import' : 'none',
      );
    case 'host': {
      if (measure === 'border.regions') return neighboursOf(line, near);
      const host = hostOf(line, context, near);
      const [here] = host.area ?? [];
      if (measure === 'transport.crossings' && here && !host.counterpart)
        return { ...host, counterpart: [here.startsWith('KZ') ? 'RU' : 'KZ'] };
      return host.counterpart || TRAITS[measure]?.domestic ? host : undefined;
    }
    case 'line':
      return borderOf(line, context, near);
    default: {
      const { area } = hostOf(line, context, near);
      return area ? { area } : context.subject ? { area: [context.subject] } : {};
    }
  }
}

import { isPlaceCode } from '#model/place.ts';
import { clauseAt, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, GENITIVE, LOCATIVE, NOUN, PARTICIPLE, PREPOSITION, VERB } from '../language/features.ts';
import { GENITIVE_ENDING } from '../language/kazakh-words.ts';
import { formIs } from '../language/wordings.ts';
import { isMass, isWithin, type QuantityMention, type Span } from '../mention.ts';
import {
  carries,
  featuresAt,
  formAt,
  has,
  hasWord,
  hitsOf,
  isBareNoun,
  type Line,
  mentionAt,
  periodsOf,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import { comparedNear } from './aspect.ts';
import { isBesideBorder, isEndOfRoad } from './border-aside.ts';
import { isOfBorderLine } from './borders.ts';
import { saidOfLast } from './counted-again.ts';
import { isOfOneAndJoint, isPartTold, isWholeBorder } from './english-counts.ts';
import { isFieldOfTrade, isOfIt, isOfNeitherSide, isOtherwise } from './english-figures.ts';
import { toldOnInEnglish } from './english-told-on.ts';
import { hasForeignAny, isOfDeal, partOf } from './figures-aside.ts';
import { goodsBefore, isOfHarvest } from './goods-beside.ts';
import { isGrowthInValue, worthOfDeliveries } from './goods-worth.ts';
import { foundedWith, isCountedAhead, isJoint } from './joint-firms.ts';
import { flowOfMass } from './kazakh-goods.ts';
import { spokenOn } from './kazakh-measures.ts';
import { isKazakhOtherwise, isMadeSoFar } from './kazakh-otherwise.ts';
import { lengthOfLast } from './listed-figures.ts';
import { MEASURE_CONCEPTS, MEASURE_OF, TRADE, TRAITS } from './measures.ts';
import { isBareGrowth } from './russian-figures.ts';
import { isStanding } from './russian-scope.ts';
import { isByCountry } from './students-abroad.ts';

/** «The Kazakh Ministry»: whose it is, in English, not the people counted. */
const isOfBody = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'en' && measureOf(hit) === 'people.diaspora' && isModifierOfNext(line, hit);

/** Sentences in which a measure's word tells of something else: papers signed, firms of a mission, the way to the border. */
export function isSaidOtherwise(line: Line, measure: string, mention?: Span): boolean {
  if (line.scene.language === 'kk' && mention && isKazakhOtherwise(line, measure, mention)) return true;
  if (isOfNeitherSide(line, measure, mention) || isOtherwise(line, measure, mention)) return true;
  if (measure === 'cooperation.agreements')
    return hitsOf(
      line,
      ['sign', 'signing'],
      line.scene.language === 'en' ? partOf(line, mention) : undefined,
    ).some((hit) => !isStock(line, hit));

  if (
    measure === 'transport.crossings' &&
    placesOf(line).some(({ code }) => !/^(RU|KZ)/.test(code) && isPlaceCode(code))
  )
    return true;
  // «Queues have formed at three checkpoints»: where something happens.
  if (
    measure === 'transport.crossings' &&
    line.scene.language === 'en' &&
    mention &&
    /^(at|through|via|near|across)$/.test(formAt(line.scene, mention.first - 1))
  )
    return true;
  if (measure === 'transport.crossings')
    return (
      hitsOf(line, ['reconstruct', 'modernise', 'repair', 'build']).length > 0 ||
      (line.scene.language === 'en' && hitsOf(line, ['suspend', 'close']).length > 0)
    );
  if (measure === 'fleet.vessels') return isOfDeal(line);
  if (measure === 'education.students' && hasForeignAny(line))
    return line.scene.language !== 'ru' || !mention || !isByCountry(line, mention);
  if (mention && line.scene.language === 'ru' && formAt(line.scene, mention.first - 1) === 'между')
    return true;
  if (measure === 'business.companies' && mention && isStanding(line, mention)) return false;
  if (measure === 'business.companies')
    return hitsOf(line, ['mission', 'exhibition', 'delegation', 'forum']).length > 0;
  return (
    (measure === 'border.length' &&
      (isBesideBorder(line, mention) ||
        hitsOf(line, ['repair', 'reconstruct', 'build', 'modernise', 'asset:railway', 'asset:road']).length >
          0)) ||
    (measure.startsWith('border.length.') && isEndOfRoad(line))
  );
}

/** «82 agreements have been concluded», 82 келісім жасалған: how many there are by now, not that they are signed. */
export const isStock = (line: Line, act: Hit): boolean =>
  periodsOf(line).every(({ when }) => when.type === 'now') &&
  (line.scene.language === 'ru'
    ? isStockInRussian(line, act)
    : line.scene.language === 'en'
      ? /^(concluded|signed)$/.test(formAt(line.scene, act.first)) &&
        formAt(line.scene, act.first - 1) === 'been' &&
        /^(have|has|had)$/.test(formAt(line.scene, act.first - 2))
      : /^(жасалған|түзілген|бекітілген)$/u.test(formAt(line.scene, act.after - 1)) ||
        (isMadeSoFar(line, act) && !isOfOccasion(line)));

/** «Заключено 76 прямых договоров, сообщил А»: so many there are, where no occasion is told, nor who signed. */
function isStockInRussian(line: Line, act: Hit): boolean {
  if (!/^(заключен[аоы]?|действу(ет|ют))$/u.test(formAt(line.scene, act.first))) return false;
  const clause = clauseAt(line, act.first);
  return (
    !has(line, ...OCCASIONS) &&
    !line.mentions.some((mention) => mention.kind === 'person' && isWithin(mention, clause))
  );
}

/** «Форум барысында 12 келісім жасалды»: papers made on an occasion, which the sentence or the one before it names. */
const isOfOccasion = (line: Line): boolean =>
  [line, line.scene.lines[line.index - 1]].some((one) => one !== undefined && has(one, ...OCCASIONS));

/** On what papers are signed. */
const OCCASIONS = ['forum', 'meeting', 'visit', 'commission', 'mission', 'exhibition'] as const;

export const isRelative = (unit: string): boolean => unit === '%' || unit === 'x' || unit === 'pp';

export const measureOf = ({ concept }: Hit): string => MEASURE_OF.get(concept) ?? concept;

/** A measure, and the words that say so. */
export interface Found {
  readonly measure: string;
  readonly span: Span;
  /** One of a row of goods: its sides are those of the figures before. */
  readonly isOfRow?: boolean;
  /** Whose it is is that of the last figure. */
  readonly isOfLast?: boolean;
  /** The measure between whose sides it stands, where that is another. */
  readonly sidesOf?: string;
}

/** Attributes between a number and what it counts take no more tokens than this. */
const FARTHEST_NOUN = 5;

/** The counted noun after a number, or inside its span where the noun is its unit. */
export function countedMeasure(line: Line, context: Context, mention: QuantityMention): Found | undefined {
  if (!/^(1|person|1\/wk|1\/d)$/.test(mention.quantity.unit)) return undefined;
  const within = hitsOf(line, MEASURE_CONCEPTS).filter(
    (hit) =>
      TRAITS[measureOf(hit)]?.counted &&
      !isModifierOfNext(line, hit) &&
      !isTravelling(line, hit) &&
      hit.after > mention.first &&
      hit.first >= mention.first &&
      hit.first <= mention.after + FARTHEST_NOUN,
  );
  const hit = within.toSorted((a, b) => a.first - b.first || b.after - a.after)[0];
  if (!hit || isYearOf(mention, hit)) return undefined;
  for (let token = mention.after; token < hit.first; token += 1)
    if (
      !isAttribute(line, token) &&
      !isOfOneAndJoint(line, token - 1, token + 2) &&
      !/^[–—]$/u.test(formAt(line.scene, token))
    )
      return undefined;
  if (isOfOneAndJoint(line, mention.after, hit.first + 1))
    return { measure: 'business.companies', span: { first: hit.first, after: hit.after } };
  if (measureOf(hit) === 'border.regions' && (isOfBoth(line, mention) || !isOfBorder(line, context)))
    return undefined;
  if (
    measureOf(hit) === 'business.companies' &&
    (isJoint(line, mention.after, hit.first) || foundedWith(line, mention))
  )
    return { measure: 'business.joint-ventures', span: { first: hit.first, after: hit.after } };
  return { measure: measureOf(hit), span: { first: hit.first, after: hit.after } };
}

/** «Our two regions»: the two that are meant, not how many border on something. */
const isOfBoth = (line: Line, { first, quantity }: QuantityMention): boolean =>
  quantity.n === 2 && /^(our|the|these|наших|наши|эти|этих|біздің|осы)$/u.test(formAt(line.scene, first - 1));

/** «The 1997 agreement»: a year that dates a paper, not a number of papers. */
const isYearOf = ({ quantity }: QuantityMention, hit: Hit): boolean =>
  measureOf(hit).startsWith('cooperation.') && quantity.n >= 1900 && quantity.n <= 2100;

/** «Учатся 1 200 граждан Казахстана», 1 240 қазақстандық оқиды: people who study are students. */
export function studying(line: Line, mention: QuantityMention): Found | undefined {
  if (!/^(1|person)$/.test(mention.quantity.unit)) return undefined;
  const clause = clauseAt(line, mention.first);
  // «20,000 participants attended the forum».
  const studies = hitsOf(line, ['study'], clause).filter(
    ({ first }) =>
      !/^attend/.test(formAt(line.scene, first)) || has(line, 'body', 'measure:education.students'),
  );
  const isInSchools =
    line.scene.language === 'ru' &&
    hasWord(
      line,
      /^(вуз(ах|е|ов)?|университет(ах|е|а|ов)?|институт(ах|е|ов)?|колледж(ах|е|ей)?|филиал(ах|е)?)$/u,
      clause,
    ) &&
    hasWord(line, /^(числ[оа]|количеств[оа]|учебн\p{L}+)$/u, clause) &&
    placesOf(line).some(({ form, after }) => form === 'resident' && after <= mention.first);
  if (isInSchools) return { measure: 'education.students', span: mention };
  if (
    studies.length === 0 ||
    (line.scene.language === 'en' && has(line, 'forum', 'conference', 'exhibition', 'festival'))
  )
    return undefined;
  const isOfPeople =
    mention.quantity.unit === 'person' ||
    isResident(line, mention.after) ||
    (line.scene.language === 'ru' &&
      Boolean(featuresAt(line.scene, mention.after) & ADJECTIVE) &&
      isResident(line, mention.after + 1)) ||
    isResident(line, mention.after - 1);
  // «Первое место по числу казахстанских студентов, которые учатся за рубежом: их 60 тысяч».
  const told =
    line.scene.language === 'ru' && hasWord(line, /^их$/u, { first: clause.first, after: mention.first })
      ? hitsOf(line, ['measure:education.students']).findLast(({ after }) => after <= mention.first)
      : undefined;
  return isOfPeople ? { measure: 'education.students', span: told ?? mention } : undefined;
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
  !/^(living|residing|мекен|ғұмыр|өмір)$/u.test(formAt(line.scene, hit.after)) &&
  Boolean(featuresAt(line.scene, hit.after) & NOUN) &&
  !(featuresAt(line.scene, hit.after) & (PREPOSITION | VERB));

/** «90 тысяч казахов посетили …»: a people who came, not one that lives there. */
const isTravelling = (line: Line, hit: Hit): boolean =>
  measureOf(hit) === 'people.diaspora' && carries(line, hit.after, 'go', 'cross');

/** The sentence speaks of the border, or the figures before it did and it does not tell what regions do with each other. */
const isOfBorder = (line: Line, context: Context): boolean =>
  hitsOf(line, ['border', 'neighbour']).length > 0 ||
  (Boolean(context.last.measure?.id.startsWith('border.')) &&
    !/торгов|сотруднич|экономическ|сауда|ынтымақтас|\btrad|cooperat|econom/iu.test(
      line.scene.tokens.text.slice(line.sentence.start, line.sentence.end),
    ));

/** Adjectives and participles may stand between a number and what it counts; nouns as well in Kazakh and English. */
function isAttribute(line: Line, token: number): boolean {
  const bits = featuresAt(line.scene, token);
  // «Ресей капиталы бар 420 кәсіпорын», «420 ресейлік капиталы бар кәсіпорын».
  if (line.scene.language === 'kk' && formAt(line.scene, token) === 'бар') return true;
  if (line.scene.language === 'en' && OF_THEM.test(formAt(line.scene, token))) return true;
  // «Екі елдің оқу орындары»: two are the countries.
  if (
    line.scene.language === 'kk' &&
    !mentionAt(line, token) &&
    (carries(line, token, 'country') ||
      (bits & NOUN && bits & GENITIVE && quantitiesOf(line).some(({ after }) => after === token)))
  )
    return false;
  if (bits & (ADJECTIVE | PARTICIPLE) || mentionAt(line, token)?.kind === 'place') return true;
  // «41 холдингтің басшылары қатысқан кездесу»: the number counts whose they are.
  if (
    line.scene.language === 'kk' &&
    bits & NOUN &&
    bits & GENITIVE &&
    GENITIVE_ENDING.test(formAt(line.scene, token))
  )
    return false;
  // «12 әуежайда шетелдік компаниялар»: the number counts what stands in the case.
  if (line.scene.language === 'kk' && /(?:да|де|та|те)$/u.test(formAt(line.scene, token)) && bits & LOCATIVE)
    return isBareNoun(line.scene, token);
  return line.scene.language !== 'ru' && Boolean(bits & NOUN) && !(bits & PREPOSITION);
}

/** «85 of them joint ventures», 30 of which are checkpoints. */
const OF_THEM = /^(of|them|which|whom|are|were|being)$/;

/** The measure a figure is told of: the nearest before it in its clause, else after it, else that of the clause before. */
export function headingMeasure(line: Line, mention: QuantityMention, context: Context): Found | undefined {
  const clause = clauseAt(line, mention.first);
  const { unit } = mention.quantity;
  const fits = (hit: Hit): boolean => {
    const traits = TRAITS[measureOf(hit)];
    // What is measured otherwise has no traits, and may grow as well.
    if (isRelative(unit) ? traits?.still : !traits?.level.test(unit)) return false;
    if (isRelative(unit) && areActing(line, hit)) return false;
    const isCounted = () => unit === '1/wk' || isCountedAhead(line, hit, mention);
    if (traits?.listed && !isCountOf(line, hit) && !isCounted()) return false;
    return isRelative(unit) || !mention.bare || !traits?.counted || isAmountOf(line, hit) || isCounted();
  };
  const hits = withoutInner(
    hitsOf(line, MEASURE_CONCEPTS).filter(
      (hit) => fits(hit) && !isFieldOfTrade(line, hit) && !isOfBody(line, hit) && !isExceeded(line, hit),
    ),
  );
  // «80 percent of bilateral trade»: the share is of what stands behind it.
  const whole =
    line.scene.language === 'en' && unit === '%' && formAt(line.scene, mention.after) === 'of'
      ? hits.find(({ first }) => first > mention.after && first - mention.after <= 5)
      : undefined;
  if (whole && TRAITS[measureOf(whole)]?.sides === 'pair')
    return { measure: measureOf(whole), span: { first: whole.first, after: whole.after } };
  const isAround = (hit: Hit) => hit.first < mention.after && hit.after > mention.after;
  const before = hits
    .filter((hit) => (hit.after <= mention.first || isAround(hit)) && hit.first >= clause.first)
    .at(-1);
  const earlier = hits.filter((hit) => hit.after <= clause.first).at(-1);
  const after = hits.find(
    (hit) =>
      hit.first >= mention.after &&
      hit.after <= clause.after &&
      !(earlier && hasComma(line, mention.after, hit.first)),
  );
  const chosen = partOfBorder(line, mention, before ?? after ?? earlier);
  const hit =
    chosen && measureOf(chosen).startsWith('border.length.') && !isOfBorder(line, context)
      ? undefined
      : chosen;
  if (hit && !before && isOfOtherCount(line, mention, measureOf(hit))) return undefined;
  if (hit)
    return {
      measure:
        measureOf(hit) === 'trade.shipments' && isGrowthInValue(line, mention)
          ? 'trade.export'
          : line.scene.language !== 'kk' &&
              measureOf(hit) === 'business.companies' &&
              isJoint(line, hit.first - 3, hit.first)
            ? 'business.joint-ventures'
            : measureOf(hit),
      span: { first: hit.first, after: hit.after },
    };
  const route = lengthOfLast(line, mention, context);
  if (route) return { measure: route, span: mention };
  if (isOfBorderLine(line, mention)) return { measure: 'border.length', span: mention };
  const worth = worthOfDeliveries(line, mention);
  if (worth) return worth;
  const flow = flowOfMass(line, mention);
  if (flow) return { measure: 'trade.shipments', span: { first: flow.first, after: flow.after } };
  const last = context.last.measure;
  const meant = saidOfLast(line, mention, context) ?? meantBefore(line, mention);
  if (meant) return meant;
  if (last && isOfRowOfGoods(line, mention, context))
    return { measure: 'trade.shipments', span: mention, isOfRow: true };
  if (
    last &&
    line.index - last.line === 1 &&
    TRAITS[last.id]?.carriesPeriod &&
    (isBareGrowth(line, mention) ||
      ((has(line, 'grow', 'fall', 'amount') || comparedNear(line, mention)) &&
        (has(line, 'volume') || isPronounBefore(line, mention))))
  )
    return { measure: last.id, span: mention };
  return toldOnInEnglish(line, mention, context) ?? spokenOn(line, mention, context);
}

/** «Экспорт превысил импорт в 3 раза: 90 млн …»: the figures are of the first. */
const isExceeded = (line: Line, { first }: Span): boolean =>
  /^превы(сил|шает)$/u.test(formAt(line.scene, first - 1));

/** «Показатель удвоился», «эта цифра составила …»: the one measure of trade that the sentence before names. */
function meantBefore(line: Line, mention: QuantityMention): Found | undefined {
  const before = line.scene.lines[line.index - 1];
  if (before?.sentence.role !== 'body' || !isOfMeant(line, mention)) return undefined;
  const [measure, ...others] = new Set(
    hitsOf(before, MEASURE_CONCEPTS)
      .map(measureOf)
      .filter((one) => TRAITS[one]?.carriesPeriod),
  );
  const fits =
    measure && (isRelative(mention.quantity.unit) || TRAITS[measure]?.level.test(mention.quantity.unit));
  return measure && fits && others.length === 0 ? { measure, span: mention } : undefined;
}

/** «Предприятия в два раза увеличили поставки»: Russian firms that do what grows, of whose number nothing is said. */
const areActing = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'ru' &&
  measureOf(hit) === 'business.companies' &&
  hitsOf(line, [...TRADE, 'measure:trade.shipments']).length > 0 &&
  !hasWord(line, /^(числ|количеств|дол[яиюейь]+$|больше$|меньше$)/u);

/** «Показатель», «эта цифра», this indicator, of it: a word for what was told stands before the figure. */
function isOfMeant(line: Line, mention: QuantityMention): boolean {
  const { tokens } = line.scene;
  for (let token = line.sentence.first; token < mention.first; token += 1)
    if (
      isFigureWord(tokens, token) ||
      (isIndicator(tokens, token) && formAt(line.scene, token - 1) === 'this')
    )
      return true;
  if (line.scene.language === 'ru')
    return has(line, 'grow', 'fall', 'amount') && isPronounBefore(line, mention);
  return isOfIt(line, mention);
}

/** «Пшеница – 65 тыс. тонн», «рапс (8 тыс. тонн)»: one of the goods of the shipments that the text has just told of. */
const isOfRowOfGoods = (line: Line, mention: QuantityMention, { last }: Context): boolean =>
  isMass(mention) &&
  /^trade\.(shipments|export|import)$/.test(last.measure!.id) &&
  line.index - last.measure!.line <= 2 &&
  goodsBefore(line, mention) !== undefined &&
  !isOfHarvest(line);

const hasComma = (line: Line, first: number, after: number): boolean =>
  hasWord(line, /^,$/, { first, after });

/** «Число студентов составило 700»: a counted thing whose amount is told apart from it. */
const isAmountOf = (line: Line, hit: Hit): boolean =>
  hitsOf(line, ['volume', 'amount'], clauseAt(line, hit.first)).length > 0;

/** «5.5 million vehicles crossed the border, 1.3 times more than …»: of the things counted just before it. */
const isOfOtherCount = (line: Line, mention: QuantityMention, measure: string): boolean => {
  const last = quantitiesOf(line).findLast(({ after, ordinal }) => !ordinal && after <= mention.first);
  return (
    isRelative(mention.quantity.unit) &&
    last !== undefined &&
    !TRAITS[measure]?.level.test(last.quantity.unit) &&
    /^(1|person)$/.test(last.quantity.unit) &&
    last.quantity.n >= 100
  );
};

/** «Он прибавил ещё 4 процента», «его планируют довести до 30 млрд»: the clause speaks on of what was measured before. */
const isPronounBefore = (line: Line, mention: Span): boolean => {
  const { first } = clauseAt(line, mention.first);
  return (
    hasWord(line, /^(он|она|оно|они|это|ол|бұл|it|this)$/u, { first, after: mention.first }) ||
    isObjectBefore(line, { first, after: mention.first })
  );
};

/** «Его», «её», «их» right before a verb, and of no noun. */
export function isObjectBefore(line: Line, { first, after }: Span): boolean {
  if (line.scene.language !== 'ru') return false;
  for (let token = first; token < after - 1; token += 1)
    if (/^(его|ее|их)$/u.test(formAt(line.scene, token)) && isPredicate(line, token + 1)) return true;
  return false;
}

/** «Число совместных проектов» can grow by a percentage; a list of projects cannot. */
const isCountOf = (line: Line, hit: Hit): boolean =>
  hitsOf(line, ['volume']).some(
    ({ first, after }) =>
      (after <= hit.first && hit.first - after <= 1) ||
      // «Рейстер саны», "the number of weekly flights".
      (line.scene.language === 'kk' && first === hit.after) ||
      (line.scene.language === 'en' && after <= hit.first && hit.first - after <= 2),
  );

/** Of hits that lie in one another the longer says what is meant: «бірлескен кәсіпорын» is more than «кәсіпорын». */
const withoutInner = (hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(
    (hit) => !hits.some((other) => isWithin(hit, other) && other.after - other.first > hit.after - hit.first),
  );

/** The sea, land, river or lake part when the border's length is told by parts: «1 212 километров – по суше», «морской участок границы». */
function partOfBorder(line: Line, mention: QuantityMention, hit: Hit | undefined): Hit | undefined {
  if (!hit || !measureOf(hit).startsWith('border.length')) return hit;
  if (isTotal(line, mention) || isWholeBorder(line)) return { ...hit, concept: 'measure:border.length' };
  const parts = hitsOf(line, BORDER_PARTS).filter(({ first }) => !isIncluded(line, first));
  const next = quantitiesOf(line).find((other) => other.first >= mention.after)?.first ?? line.sentence.after;
  const behind = parts.find(
    (part) => part.first >= mention.after && part.after <= next && part.first - mention.after <= 4,
  );
  const figures = quantitiesOf(line).filter(({ ordinal }) => !ordinal);
  const isAheadOfFigures = parts.length > 1 && figures.length > 1 && parts[0]!.first < figures[0]!.first;
  const clause = clauseAt(line, mention.first);
  const ahead = parts.filter((part) => part.after <= mention.first && part.first >= clause.first).at(-1);
  const said = quantitiesOf(line)
    .filter((other) => other.after <= mention.first)
    .at(-1);
  return (
    parts.find((part) => isPartTold(line, part, mention)) ??
    (isAheadOfFigures ? parts.filter((part) => part.after <= mention.first).at(-1) : behind) ??
    (ahead && (!said || ahead.first >= said.after)
      ? ahead
      : measureOf(hit) === 'border.length'
        ? hit
        : undefined)
  );
}

const BORDER_PARTS = MEASURE_CONCEPTS.filter((concept) => concept.startsWith('measure:border.length.'));

/** «Which makes 7,598.6 km in all», «всего 7 598,6 км»: the whole line, after its parts. */
const isTotal = (line: Line, { first, after }: Span): boolean =>
  /^(in (all|total)|altogether)/u.test(`${formAt(line.scene, after)} ${formAt(line.scene, after + 1)}`) ||
  /^(всего|итого|барлығы)$/u.test(formAt(line.scene, first - 1));

/** «Сухопутный участок, включая реки и озёра»: parts that another one holds; «из сухопутной части … по рекам»: one that holds others. */
function isIncluded(line: Line, token: number): boolean {
  const before = { first: token - 4, after: token };
  return formAt(line.scene, token - 1) === 'из' || hasWord(line, /^(включая|including)$/u, before);
}

const isIndicator = formIs(/^(figure|indicator)$/);
const isFigureWord = formIs(/^(показатель|цифра|сумма)$/u);

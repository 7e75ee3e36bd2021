import type { SlotsOf } from '#model/claim.ts';
import type { Period } from '#model/period.ts';
import { countryOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, GENITIVE, NOMINATIVE, NOUN } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { roleOf } from '../roles.ts';
import {
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  type Line,
  placesOf,
  quantitiesOf,
  quantityBefore,
} from '../scene.ts';
import type { Aspect } from './aspect.ts';
import { markedOut } from './border-marked.ts';
import type { Sides } from './facing.ts';
import { inParticular } from './flow-goods.ts';
import { goodsGrown, isOfGoods } from './goods-grown.ts';
import type { Found } from './measured.ts';
import { TRADE } from './measures.ts';
import { passing } from './passing.ts';
import { goodsFrom } from './products.ts';
import { isOfNoGoods } from './russian-goods.ts';
import { shareOfGoods } from './shares-of-goods.ts';
import { shareOfStudents } from './students-abroad.ts';
import { tradedFor, wayByVerb } from './traded.ts';

type Observation = SlotsOf<'observation'>;

/** A measure that the figures of a sentence tell by how they stand to each other, with what they tell of its sides and goods. */
export interface Told extends Found {
  /** To whom, where the side that it comes from is that of the figures before. */
  readonly counterpart?: readonly string[];
  /** Between whom it is, where the figure itself tells that. */
  readonly sides?: Sides;
  /** Its goods, where they are told beside it or are those of the figure before. */
  readonly product?: string;
  /** Its goods are counted in pieces, not weighed. */
  readonly inPieces?: boolean;
  /** What it tells of the measure, where its words leave no doubt. */
  readonly aspect?: Aspect;
  /** The time of the figure that it is a part of, where its own sentence tells none. */
  readonly period?: Period;
  /** The amount that it is a part of, told in another sentence with its time. */
  readonly whole?: { readonly line: Line; readonly mention: QuantityMention };
}

/** A measure that a Russian sentence tells by how its figures stand to each other; undefined where it names the measure itself. */
export function russianMeasure(
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): Told | undefined {
  if (line.scene.language !== 'ru') return undefined;
  return (
    shareBehind(line, mention, previous) ??
    shareOfGoods(line, mention) ??
    shareOfStudents(line, mention) ??
    markedOut(line, mention, previous) ??
    shareOfAll(line, mention) ??
    countedAhead(line, mention) ??
    levelReached(line, mention, previous) ??
    worthOfProjects(line, mention, previous) ??
    costOfProject(line, mention) ??
    tradedFor(line, mention, previous) ??
    passing(line, mention) ??
    employed(line, mention)
  );
}

/** «63 процента экспорта и 48 процентов импорта»: each share is of what stands behind it. */
function shareBehind(
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): Told | undefined {
  if (mention.quantity.unit !== '%' || previous?.aspect !== 'share') return undefined;
  const hit = hitsOf(line, TRADE).find(({ first }) => first >= mention.after && first - mention.after <= 2);
  const measure = hit?.concept.slice('measure:'.length);
  return hit && measure && measure !== previous.measure
    ? { measure, span: { first: hit.first, after: hit.after }, isOfRow: true }
    : undefined;
}

/** «Треть всего, что область вывозит за рубеж, покупает Казахстан», «половина всех поставок за рубеж»: a share of the export by other words. */
function shareOfAll(line: Line, { after, quantity }: QuantityMention): Told | undefined {
  if (quantity.unit !== '%') return undefined;
  const { scene, sentence } = line;
  const sentOff = goodsSentOff(line, after);
  if (sentOff) return sentOff;
  if (!/^(всего|всей|всех|от)$/u.test(formAt(scene, after))) return undefined;
  for (let token = after + 1; token < Math.min(sentence.after, after + FARTHEST_SENT); token += 1) {
    const sent = goodsSentOff(line, token);
    if (sent) return sent;
    if (wayByVerb(line, token) === 'export' || /^(поставок|отгрузок|вывоза)$/u.test(formAt(scene, token)))
      return {
        measure: 'trade.export',
        span: { first: token, after: token + 1 },
        ...shareOfThese(line, after + 1),
      };
  }
  return undefined;
}

/** «Четверть всех овощей, которые Казахстан продаёт за рубеж»: goods in particular behind «всех». */
function shareOfThese(line: Line, at: number): Partial<Told> {
  const product = inParticular(goodsFrom(line, at));
  return product && !isOfNoGoods(product) ? { aspect: 'share', product } : {};
}

/** «33% всей отправленной зерновой продукции», «40% поставленной из Омска муки»: goods by what has been done with them. */
function goodsSentOff(line: Line, token: number): Told | undefined {
  if (!/^(отправленн|отгруженн|поставленн|вывезенн)(ого|ой|ых)$/u.test(formAt(line.scene, token)))
    return undefined;
  const from = placesOf(line).find(({ first }) => first === token + 2);
  const product = goodsFrom(line, from ? from.after : token + 1);
  return product
    ? { measure: 'trade.shipments', span: { first: token, after: token + 1 }, product }
    : undefined;
}
const FARTHEST_SENT = 9;

/** «Экспорт лука вырос на 70 тыс. тонн и составил 210 тыс. тонн», «вырос втрое, до 3 тыс. тонн»: the mass that was reached, of the same goods. */
function levelReached(
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): Told | undefined {
  if (
    !/^(t|m3)$/.test(mention.quantity.unit) ||
    !previous?.product ||
    !/^trade\.(shipments|export|import)$/.test(previous.measure ?? '') ||
    !/^(change|growth|multiple)$/.test(previous.aspect ?? '') ||
    goodsFrom(line, mention.after) !== undefined
  )
    return undefined;
  const last = quantityBefore(line, mention.first);
  return last && isReached(line, last.after, mention.first)
    ? { measure: 'trade.shipments', span: mention, isOfRow: true, product: previous.product }
    : undefined;
}

/** Nothing but a verb of reaching, or «до», leads from the growth to the level. */
function isReached({ scene }: Line, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1)
    if (/^(составил[аио]?|достиг(ла|ли|ло)?|превысил[аио]?|до)$/u.test(formAt(scene, token)))
      return to - token <= 3;
  return false;
}

/** «175 проектов на 53 млрд долларов», «40 проектов общей стоимостью 6 млрд рублей»: what the projects just counted are worth. */
function worthOfProjects(
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): Told | undefined {
  if (previous?.measure !== 'cooperation.projects' || !/^[A-Z]{3}$/.test(mention.quantity.unit))
    return undefined;
  const last = quantityBefore(line, mention.first);
  if (!last || last.quantity.n !== previous.value?.n || mention.first - last.after > FARTHEST_WORTH)
    return undefined;
  const between = { first: last.after, after: mention.first };
  return hasWord(line, /^(на|стоимост|сумм|объем|инвестици)/u, between) &&
    !hasWord(line, /^(из|,|;)$/u, between)
    ? { measure: 'business.investment', span: mention, isOfRow: true }
    : undefined;
}
const FARTHEST_WORTH = 12;

/** «Стоимость проекта оценивается в 2 млрд долларов»: what is put into a project. */
function costOfProject(line: Line, mention: QuantityMention): Told | undefined {
  if (!/^[A-Z]{3}$/.test(mention.quantity.unit)) return undefined;
  for (let token = mention.first - 1; token > clauseAt(line, mention.first).first; token -= 1)
    if (
      /^проект(а|ов)$/u.test(formAt(line.scene, token)) &&
      /^стоимост(ь|и|ью)$/u.test(formAt(line.scene, token - 1))
    )
      return { measure: 'business.investment', span: { first: token - 1, after: token + 1 } };
  return undefined;
}

/** «Трудоустроено 270 человек», «будут трудиться 650 человек», «занято 600 человек»: people by the jobs that they have or were given. */
const employed = (line: Line, mention: QuantityMention): Told | undefined =>
  /^(1|person)$/.test(mention.quantity.unit) &&
  !mention.ordinal &&
  (hasWord(line, GIVEN_JOBS, clauseAt(line, mention.first)) ||
    (mention.quantity.unit === 'person' &&
      hasWord(line, AT_WORK, clauseAt(line, mention.first)) &&
      !hasWord(line, ON_SITE)))
    ? { measure: 'people.jobs', span: mention }
    : undefined;
const GIVEN_JOBS = /^трудоустро(ен[оаы]?|ились|ено|ят|им)$/u;
const AT_WORK = /^(труд(ятся|иться|ились|ился)|занят[оы]?)$/u;
/** Who builds or repairs is no lasting job. */
const ON_SITE = /^(строительств|стройк|стройплощадк|строят|ремонт|реконструкц|обновлени|работах$)/u;

/** «Сальдо положительное – 220 млн»: how much more went one way than the other. */
export function isBalance(line: Line, { first }: Span): boolean {
  if (line.scene.language !== 'ru') return false;
  for (let token = first - 1; token >= Math.max(line.sentence.first, first - 7); token -= 1) {
    if (quantitiesOf(line).some(({ after }) => after === token + 1)) return false;
    if (isSurplus(line.scene.tokens, token)) return true;
  }
  return false;
}
const isSurplus = formIs(/^(сальдо|профицит|дефицит|положительное|отрицательное)/u);

/** «40 прямых рейсов в неделю», «12 еженедельных рейсов», «the number of weekly flights will rise to 74»: a rate told apart from its number. */
export const isWeekly = (line: Line, { after }: Span): boolean => {
  const { scene, sentence } = line;
  if (scene.language !== 'ru')
    return hasWord(line, WEEKLY, {
      first: sentence.first,
      after: Math.min(sentence.after, after + 6),
    });
  for (let token = after; token < after + 6; token += 1)
    if (
      /^еженедельн/u.test(formAt(scene, token)) ||
      (formAt(scene, token) === 'в' && formAt(scene, token + 1) === 'неделю')
    )
      return true;
  return false;
};
const WEEKLY = /^(weekly|week|апталық|аптасына|аптадағы)$/u;

/** «Поставки в Казахстан выросли на 12 процентов»: of no goods in particular the export as a whole. */
export const exportGrown = (
  line: Line,
  context: Context,
  mention: QuantityMention,
  measure: string | undefined,
  word: Partial<Told> | undefined,
): string | undefined =>
  line.scene.language === 'ru' &&
  measure === 'trade.shipments' &&
  /^(%|x)$/.test(mention.quantity.unit) &&
  !isOfGoods(word?.product ?? goodsGrown(line, mention, word?.span)) &&
  groupsOf(line, context).some(({ role }) => role === 'to')
    ? 'trade.export'
    : measure;

/** «Студентов из Казахстана насчитывается 1,5 тыс.», «предприятий с российским капиталом действует 140»: what is counted stands before the verb. */
function countedAhead(line: Line, mention: QuantityMention): Told | undefined {
  if (!/^(1|person)$/.test(mention.quantity.unit) || mention.ordinal || mention.quantity.n < 2)
    return undefined;
  if (featuresAt(line.scene, mention.after) & (NOUN | ADJECTIVE)) return undefined;
  const clause = clauseAt(line, mention.first);
  const counted = hitsOf(line, COUNTED, { first: clause.first, after: mention.first }).filter(({ first }) =>
    Boolean(featuresAt(line.scene, first) & GENITIVE),
  );
  const hit = counted.toSorted((a, b) => a.first - b.first || b.after - a.after)[0];
  if (!hit || quantitiesOf(line).some(({ first }) => first >= clause.first && first < mention.first))
    return undefined;
  return hasWord(line, THERE_ARE, { first: hit.after, after: mention.first })
    ? { measure: hit.concept.slice('measure:'.length), span: { first: hit.first, after: hit.after } }
    : undefined;
}
const COUNTED = [
  'measure:education.students',
  'measure:people.diaspora',
  'measure:business.companies',
  'measure:business.joint-ventures',
];
const THERE_ARE =
  /^(насчитыва|учит|учат|обуча|прожива|живет|живут|зарегистрирован|действу|работа|здесь$|там$|у$)/u;

/** «Казахстан получил из России 6 млрд кубометров воды»: water supplied by the one to the other. */
export function waterReceived(
  line: Line,
  measure: string,
  mention: QuantityMention,
): Partial<Observation> | undefined {
  if (line.scene.language !== 'ru' || !measure.startsWith('water.') || !/^m3$/.test(mention.quantity.unit))
    return undefined;
  const nouns = placesOf(line).filter(({ form, code }) => form === 'noun' && /^(RU|KZ)(-|$)/.test(code));
  const giver = nouns.find((place) => roleOf(line, place) === 'from');
  const taker = nouns.find((place) => place !== giver && ['subject', 'to'].includes(roleOf(line, place)));
  return giver && taker && countryOf(giver.code) !== countryOf(taker.code)
    ? { measure: 'water.supply', area: [taker.code], counterpart: [giver.code] }
    : undefined;
}

/** «Оборот с РФ равен 900 млн, в том числе с Омской областью – 89 млн»: a part of the figure before, by its partner. */
export function isIncludedIn({ scene, sentence }: Line, { first }: Span): boolean {
  if (scene.language !== 'ru') return false;
  for (let token = first - 1; token >= Math.max(sentence.first, first - 8); token -= 1)
    if (/^(с|со)$/u.test(formAt(scene, token)))
      return formAt(scene, token - 1) === 'числе' && formAt(scene, token - 2) === 'том';
  return false;
}

/** «Рост составил 22%», «снижение к 2031 году – 4%»: of nothing of its own, a growth goes on from the measure told before. */
export const isBareGrowth = (line: Line, mention: QuantityMention): boolean =>
  line.scene.language === 'ru' &&
  /^(%|x)$/.test(mention.quantity.unit) &&
  hitsOf(line, ['growth', 'decline'], { first: line.sentence.first, after: mention.first }).some(
    ({ first, after }) =>
      Boolean(featuresAt(line.scene, first) & NOMINATIVE) &&
      !(featuresAt(line.scene, after) & (NOUN | ADJECTIVE) && featuresAt(line.scene, after) & GENITIVE),
  );

import type { Modality, SlotsOf } from '#model/claim.ts';
import type { Period } from '#model/period.ts';
import { clauseAt, tenseAt } from '../clauses.ts';
import { type Context, periodOf } from '../context.ts';
import { isOpenClause } from '../kazakh-moods.ts';
import { isWithin, type PeriodMention, type QuantityMention, type Span } from '../mention.ts';
import {
  formAt,
  has,
  hasWord,
  hitsOf,
  type Line,
  namesBoth,
  periodsOf,
  quantitiesOf,
  quantityBefore,
  textOf,
} from '../scene.ts';
import { type Aspect, gap } from './aspect.ts';
import { isOfStart } from './english-counts.ts';
import { isOfNextFigure } from './english-figures.ts';
import { isOfAside, isOfFormerLevel } from './former-levels.ts';
import { isOfNextCount } from './joint-firms.ts';
import { TRAITS } from './measures.ts';

/** The period compared with: «по сравнению с 2030-м», «чем годом ранее», былтырғы сәйкес кезеңмен. */
export function basePeriod(line: Line, context: Context, mention: QuantityMention): string | undefined {
  const period = periodsOf(line).find(
    (other) =>
      isBase(line, other) &&
      (line.scene.language === 'kk' || other.first >= mention.after - 1 || opensAgainst(line, other)),
  );
  const base = period ? periodOf({ ...period, edge: 'in' }, context) : undefined;
  // «Былтыр …, бұл өткен жылмен салыстырғанда»: the year before the one told of.
  return base && base === context.spoken && /^\d{4}$/.test(base) ? String(Number(base) - 1) : base;
}

/** «Против того же периода 2030 года они выросли на 9%»: a time that a Russian sentence sets all its figures against. */
const opensAgainst = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'ru' &&
  first - line.sentence.first <= 3 &&
  (formAt(line.scene, line.sentence.first) === 'против' ||
    hitsOf(line, ['compared']).some((hit) => hit.first === line.sentence.first));

/** «Выросли на 70 процентов к уровню 2020 года»: of the year behind it, where the sentence before tells of that. */
export function yearAfter(line: Line, base: string | undefined): string | undefined {
  if (line.scene.language !== 'ru' || !base || !/^\d{4}$/.test(base)) return undefined;
  const year = String(Number(base) + 1);
  const before = line.scene.lines[line.index - 1];
  return before && periodsOf(before).some(({ when }) => when.type === 'absolute' && when.period === year)
    ? year
    : undefined;
}

/** «В минувшем году … на 7 тыс. тонн меньше, чем в 2022-м»: last year by the year before it, in a Russian text of no known day. */
function yearBesideBase(line: Line, { when }: PeriodMention): string | undefined {
  if (line.scene.language !== 'ru' || when.type !== 'relative' || when.unit !== 'year' || when.offset !== -1)
    return undefined;
  const base = periodsOf(line).find(
    (other) => isBase(line, other) && other.when.type === 'absolute' && /^\d{4}$/.test(other.when.period),
  );
  return base?.when.type === 'absolute' ? String(Number(base.when.period) + 1) : undefined;
}

/** «…, это 233 млн долларов»: the level at the time of the growth told just before. */
export const isSameYear = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'ru' && [1, 2].some((back) => formAt(line.scene, first - back) === 'это');

const isCompared = (line: Line, period: PeriodMention): boolean =>
  hitsOf(line, ['compared']).some((hit) => hit.after === period.first);

function isBase(line: Line, period: PeriodMention): boolean {
  if (period.when.type === 'same') return !isToldOfThatTime(line, period);
  if (line.scene.language === 'kk')
    return (
      /^(салыстыр|қарағанда)/u.test(formAt(line.scene, period.after)) ||
      (period.edge !== 'from' &&
        /^(жылғыдан|жылдан|былтырғыдан|кезеңнен)$/u.test(formAt(line.scene, period.after - 1))) ||
      isOfLevel(line, period)
    );
  if (
    /^(чем|than)$/u.test(formAt(line.scene, period.first - 1)) ||
    /^(чем|than)$/u.test(formAt(line.scene, period.first - 2))
  )
    return true;
  if (line.scene.language === 'ru' && (isBehindThan(line, period) || isStepTo(line, period))) return true;
  if (line.scene.language === 'ru' && isLevelOf(line, period)) return true;
  if (
    isStepOn(line, period) ||
    isAboveThatOf(line, period) ||
    formAt(line.scene, period.first - 1) === 'против'
  )
    return true;
  return hitsOf(line, ['compared']).some((hit) => hit.after <= period.first && period.first - hit.after <= 2);
}

/** «Больше, чем за весь 2031 год», «чем было в 2031-м». */
function isBehindThan({ scene, sentence }: Line, { first }: Span): boolean {
  for (let token = first - 1; token >= Math.max(sentence.first, first - 4); token -= 1) {
    const form = formAt(scene, token);
    if (form === 'чем') return true;
    if (!/^(за|в|во|на|по|весь|всю|все|было|был|была|были|итогам|прежде|прежние)$/u.test(form)) return false;
  }
  return false;
}

/** «Плюс 9 процентов к 2031-му», «рост на 9 % к прошлому году»: the past time that a relative figure steps up from; to one ahead it would be a goal. */
function isStepTo(line: Line, { first, when }: PeriodMention): boolean {
  const { published } = line.scene;
  const isPast =
    (when.type === 'relative' && when.offset < 0) ||
    (when.type === 'absolute' && published !== undefined && when.period.slice(0, 4) < published.slice(0, 4));
  const at = formAt(line.scene, first) === 'к' ? first : first - 1;
  return (
    isPast &&
    formAt(line.scene, at) === 'к' &&
    quantitiesOf(line).some(
      ({ after, quantity }) => at - after >= 0 && at - after <= 1 && /^(%|x|pp)$/.test(quantity.unit),
    )
  );
}

/** «Up 20% on 2030», "a 15% increase from the first half of 2031", "1.5 times the 2030 level": the English time that a relative figure is reckoned on. */
function isStepOn(line: Line, { first, after, when }: PeriodMention): boolean {
  const { scene } = line;
  const isTime =
    (when.type === 'absolute' && /^\d{4}/.test(when.period)) ||
    (when.type === 'relative' && when.unit === 'year' && when.offset < 0);
  if (scene.language !== 'en' || !isTime) return false;
  const on = stepOf(line, { first, after });
  return (
    on !== undefined &&
    quantitiesOf(line).some(
      (other) =>
        /^(%|x|pp)$/.test(other.quantity.unit) && on >= other.after && on - other.after <= FARTHEST_STEP,
    )
  );
}
/** «15% increase on». */
const FARTHEST_STEP = 2;

/** Where the word stands that sets a figure against a time: «on 2030», "from the first half", "relative to"; "from January to June" is all of it. */
function stepOf(line: Line, { first, after }: Span): number | undefined {
  const { scene } = line;
  if (formAt(scene, first) === 'from')
    return hasWord(line, /^(to|through|till|until)$/, { first, after }) ? undefined : first;
  const before = formAt(scene, first - 1) === 'the' ? first - 2 : first - 1;
  const form = formAt(scene, before);
  if (/^(on|from|versus|vs)$/.test(form)) return before;
  if (form === 'to' && formAt(scene, before - 1) === 'relative') return before - 1;
  const isTimes = quantitiesOf(line).some(
    (other) => other.after === before + 1 && other.quantity.unit === 'x',
  );
  return isTimes && /^(level|levels|figure|result|total|value|volume)$/.test(formAt(scene, after))
    ? before + 1
    : undefined;
}

/** «77.7% above the first half of 2030», «на 20% выше 2030 года»: right behind a relative figure and the word that sets it against another time. */
function isAboveThatOf(line: Line, { first, when }: PeriodMention): boolean {
  const the = formAt(line.scene, first - 1) === 'the' ? 1 : 0;
  // "Up 31 percent over the first nine months of 2033": in the course of them.
  const isCourse =
    formAt(line.scene, first - 1 - the) === 'over' &&
    when.type === 'absolute' &&
    !/^\d{4}$/.test(when.period);
  return (
    !isCourse &&
    /^(above|below|over|up|down|выше|ниже|больше|меньше)$/u.test(formAt(line.scene, first - 1 - the)) &&
    quantitiesOf(line).some(
      ({ after, quantity }) => after === first - 1 - the && /^(%|x)$/.test(quantity.unit),
    )
  );
}

/** «На 12% выше уровня 2030 года», «превысил показатель 2030 года на 12 %», «к объёму прошлого года»: whose level another is told against. */
function isLevelOf({ scene, sentence }: Line, { first }: PeriodMention): boolean {
  let token = first - 1;
  if (/^(за|в)$/u.test(formAt(scene, token))) token -= 1;
  if (
    !/^(уровн[яюе]|уровень|показател(я|ю|ь|ей|и)|объ[её]м(а|у|ов|ы)?|значени[яей]|результат(а|у|ы|ов)?)$/u.test(
      formAt(scene, token),
    )
  )
    return false;
  for (let back = token - 1; back >= Math.max(sentence.first, token - 3); back -= 1)
    if (
      /^(выше|ниже|больше|меньше|к|относительно|от|против|превы(сил|сила|сило|сили|шает|шен|шена|шены)|превзош(ел|ла|ло|ли)|побил[аи]?|уступа(ет|ют))$/u.test(
        formAt(scene, back),
      )
    )
      return true;
  return false;
}

/** «A year earlier exports stood at $260 million», «былтыр осы кезеңде 325 млн доллар болған»: an earlier time that opens a clause with a level of its own and nothing relative. */
export function isToldOfThatTime(line: Line, { first, after, when }: PeriodMention): boolean {
  const { scene } = line;
  if (when.type !== 'same' || has(line, 'compared')) return false;
  if (scene.language === 'ru')
    return opensOfThen(line, { first, after }) || isGrownThen(line, { first, after });
  const isAt =
    scene.language === 'kk'
      ? /(да|де|та|те|бұрын)$/u.test(formAt(scene, after - 1))
      : first - line.sentence.first <= 2 &&
        !/^year[ -]on/.test(textOf(scene, { first, after }).toLowerCase());
  const clause = clauseAt(line, first);
  const told = quantitiesOf(line).filter((figure) => !figure.ordinal && isWithin(figure, clause));
  if (scene.language === 'en' && isOnlyLevel(line, { first, after })) return true;
  return (
    isAt &&
    told.length > 0 &&
    told.every(({ quantity }) => !/^(%|x|pp)$/.test(quantity.unit)) &&
    told[0]!.first >= after
  );
}

/** «The figure was $710 million a year earlier»: behind the one figure of an English sentence that has no other time. */
function isOnlyLevel(line: Line, { first, after }: Span): boolean {
  const [only, ...others] = quantitiesOf(line).filter(({ ordinal }) => !ordinal);
  return (
    only !== undefined &&
    others.length === 0 &&
    periodsOf(line).length === 1 &&
    !/^(%|x|pp)$/.test(only.quantity.unit) &&
    !/^year[ -](on|over)/.test(textOf(line.scene, { first, after }).toLowerCase()) &&
    first >= only.after &&
    first - only.after <= 1
  );
}

/** «За аналогичный период прошлого года он составлял 4 млрд», «годом ранее поставки составили 9 тыс. тонн»: a Russian sentence that opens with the one time of its one amount. */
function opensOfThen(line: Line, { first, after }: Span): boolean {
  const { scene, sentence } = line;
  const start = first - sentence.first;
  if (start > 2 || periodsOf(line).length > 1) return false;
  for (let token = sentence.first; token < first; token += 1)
    if (!/^(а|при|этом|за|в|во|но)$/u.test(formAt(scene, token))) return false;
  if (!/^(за|в|во|годом|год|тогда|$)/u.test(formAt(scene, start > 0 ? first - 1 : first))) return false;
  const figures = quantitiesOf(line).filter(({ ordinal }) => !ordinal);
  return (
    figures.length === 1 &&
    figures[0]!.first >= after &&
    !/^(%|x|pp)$/.test(figures[0]!.quantity.unit) &&
    !/^(больше|меньше|выше|ниже)$/u.test(formAt(scene, figures[0]!.after)) &&
    formAt(scene, figures[0]!.first - 1) !== 'на'
  );
}

/** «…, годом ранее он вырос на 70%», «годом раньше рост составил 12%», «а в 2031-м он вырос на 7%»: behind a mark, or first in its sentence, the time of a growth that is told right behind it. */
function isGrownThen(line: Line, time: Span): boolean {
  const { scene, sentence } = line;
  let start = time.first;
  while (start > sentence.first && time.first - start < 3 && SMALL_BEFORE.test(formAt(scene, start - 1)))
    start -= 1;
  if (start > sentence.first && !/^[,;–—-]$/u.test(formAt(scene, start - 1))) return false;
  const next = quantitiesOf(line).find(({ first, ordinal }) => first >= time.after && !ordinal);
  if (next?.quantity.unit !== '%' || next.first - time.after > FARTHEST_GROWN) return false;
  const between = { first: time.after, after: next.first };
  return (
    hitsOf(line, ['grow', 'fall', 'growth', 'decline'], between).length > 0 &&
    !hasWord(line, /^[,;:]$/u, between) &&
    !/^(больше|меньше|выше|ниже)$/u.test(formAt(scene, next.after))
  );
}
const SMALL_BEFORE = /^(а|и|но|при|этом|за|в|во)$/u;
/** «Годом ранее | его объём вырос почти на | 70%». */
const FARTHEST_GROWN = 7;

/** «2022 жылғы деңгейден 31%-ға артық», «былтырғы тиісті кезеңмен салыстырғанда»: of the level that another is told against. */
function isOfLevel(line: Line, { after }: Span): boolean {
  const { scene } = line;
  let head = after;
  while (head - after < 3 && /^(тиісті|осындай|сәйкес|сол|осы|ұқсас)$/u.test(formAt(scene, head))) head += 1;
  const form = formAt(scene, head);
  return (
    /^(деңгей|көрсеткіш|көлем|кезең|мерзім|уақыт)(?:[ыі]н)?[днт][ае]н$/u.test(form) ||
    (/^(деңгей|көрсеткіш|көлем|кезең|мерзім|уақыт)\p{L}*(?:мен|ға|ге|на|не)$/u.test(form) &&
      /^(салыстыр|қарағанда)/u.test(formAt(scene, head + 1)))
  );
}

/** «79 тыс. тонн в 2023-м». */
const isBehind = (period: Span, figure: Span): boolean =>
  period.first >= figure.after && period.first - figure.after <= 1;

/** «Grew by 9% …, according to the results of the first four months»: the one time of all the figures of an English sentence. */
const ofResults = (line: Line, [only, ...others]: readonly PeriodMention[]): PeriodMention | undefined =>
  only &&
  others.length === 0 &&
  [1, 2, 3, 4].some((back) => /^results?$/.test(formAt(line.scene, only.first - back)))
    ? only
    : undefined;

/** From a time up to when it is told: «с января», told in October, up to that month; of earlier years up to the year. */
function sinceUpTo(from: string, published: string): string {
  const [year, month] = [published.slice(0, 4), published.slice(0, 7)];
  if (from === year) return year;
  const isOfThisYear = from.slice(0, 4) === year && from.length === 7 && month.length === 7;
  return isOfThisYear
    ? from < month
      ? `${from}/${month}`
      : from
    : from === `${year}-01`
      ? year
      : `${from}/${year}`;
}

export function periodFor(
  line: Line,
  context: Context,
  mention: QuantityMention,
  measure: string,
  aspect: Aspect,
): string | undefined {
  // A level stands at one time, not over «за пять лет»: that span belongs to the growth told beside it.
  const clause = clauseAt(line, mention.first);
  // «За 18 лет вложила 20 млрд»: money that came in over the years.
  const isOverYears =
    (measure === 'business.investment' && hitsOf(line, ['grow', 'fall'], clause).length === 0) ||
    // «Тауар айналымы соңғы үш жылда 2 млрд доллардан асты»: of all three, where nothing grows.
    (line.scene.language === 'kk' &&
      measure.startsWith('trade.') &&
      hitsOf(line, ['grow', 'fall']).length === 0);
  const periods = periodsOf(line).filter(
    (period) =>
      !isBase(line, period) &&
      !isOfFormerLevel(line, period) &&
      !isOfAside(line, period, mention) &&
      // «Сейчас в области 60 компаний, а товарооборот …»: what goes in a year has no day.
      !(
        line.scene.language === 'ru' &&
        period.when.type === 'now' &&
        TRAITS[measure]?.carriesPeriod &&
        !isWithin(period, clause)
      ) &&
      !(aspect === 'level' && period.when.type === 'span' && !isOverYears) &&
      !isOfNextCount(line, measure, mention, period) &&
      // «Work there today, while 18 have been registered since January».
      !(line.scene.language === 'en' && aspect === 'change' && period.when.type === 'now') &&
      // «Ұзындығы 1 000 шақырым, ол 1988 жылы салынған»: a length has no time behind it.
      !(measure.includes('.length') && line.scene.language === 'kk' && period.first >= mention.after),
  );
  const all = periods.filter((period) => isWithin(period, clause));
  const near = all.filter(
    (period) => !isOfNextFigure(line, mention, period) && !isOfStart(line, mention, period),
  );
  const inClause =
    near.length > 0 || line.scene.language === 'ru'
      ? near
      : all.filter((period) => !isOfStart(line, mention, period));
  const own = line.scene.language === 'ru' ? inClause.find((period) => isBehind(period, mention)) : undefined;
  const chosen =
    (own &&
    quantitiesOf(line).some(
      (other) => other.after <= mention.first && inClause.some((period) => isBehind(period, other)),
    )
      ? own
      : undefined) ??
    inClause.toSorted((a, b) => gap(a, mention) - gap(b, mention))[0] ??
    periods.filter((period) => period.after <= mention.first).at(-1) ??
    (line.scene.language === 'en' ? ofResults(line, periods) : undefined) ??
    (line.scene.language === 'kk' && isOpenClause(line, clause)
      ? periods.find((period) => period.first >= clause.after)
      : undefined);
  if (chosen) {
    // «К концу года составит 24 млрд»: a year's trade is known by its end.
    const isByEnd =
      line.scene.language === 'ru' &&
      chosen.edge === 'until' &&
      TRAITS[measure]?.carriesPeriod &&
      !isLeftBehind(line, chosen);
    const period = periodOf(
      isCompared(line, chosen) || isByEnd ? { ...chosen, edge: 'in' } : chosen,
      context,
    );
    const { published } = context;
    if (!period && !published) return yearBesideBase(line, chosen);
    return period?.endsWith('/..') && published && period < published
      ? sinceUpTo(period.slice(0, -3), published)
      : period;
  }
  const meant = timeMeant(line, context);
  if (meant) return meant;
  if (!TRAITS[measure]?.carriesPeriod) return undefined;
  // «Биыл қыркүйекте Қазақстаннан … экспортталды. Атап айтқанда, Ресейге экспорт …»: the time of the sentence that opened on the same trade.
  const { topic } = context.last;
  const isOfTopic = line.scene.language === 'kk' && topic?.period && line.index - topic.line === 1;
  return isOfTopic ? topic.period : (timeOpened(line, context) ?? context.spoken);
}

/** «До 2030 года поставлял 5 млн тонн»: in the past all the time up to then, and not what is reached by it. */
const isLeftBehind = (line: Line, { first }: Span): boolean =>
  [first, first - 1].some((token) => formAt(line.scene, token) === 'до') &&
  clauseAt(line, first).predicates.some((token) => {
    const { past, present } = tenseAt(line, token);
    return past && !present && IMPERFECTIVE.test(formAt(line.scene, token));
  });
/** Past forms of verbs that tell how it went on: «поставлял», «составляла», «закупали», «ввозилось». */
const IMPERFECTIVE = /(лял|вал|возил|водил|пал|чал|гал|шал|ходил)(а|о|и|ся|ась|ось|ись)?$/u;

/** «Kazakhstan was the top buyer of Omsk food in the first half of 2033. The republic took 9,000 tons»: the one time of a sentence of both sides without a figure, right before. */
function timeOpened(line: Line, context: Context): Period | undefined {
  const before = line.scene.lines[line.index - 1];
  if (line.scene.language === 'ru' || before?.sentence.role !== 'body' || !namesBoth(before))
    return undefined;
  if (quantitiesOf(before).some(({ ordinal }) => !ordinal)) return undefined;
  const [time, ...others] = periodsOf(before).filter(({ when: { type } }) => !/^(same|span|now)$/.test(type));
  const period = time && others.length === 0 ? periodOf({ ...time, edge: 'in' }, context) : undefined;
  return period && /^\d{4}(-\d{2})?(\/\d{4}(-\d{2})?)?$/.test(period) ? period : undefined;
}

/** «Соңғы дерек 2030 жылы берілген. Ол кезде … 89 пайызы …»: the one time that the sentence before tells. */
function timeMeant(line: Line, context: Context): string | undefined {
  const { scene, sentence, index } = line;
  const before = scene.lines[index - 1];
  if (
    scene.language !== 'kk' ||
    !before ||
    !/^(ол|сол|бұл)$/u.test(formAt(scene, sentence.first)) ||
    !/^(кезде|кезеңде|уақытта|шақта|жылы|тұста)$/u.test(formAt(scene, sentence.first + 1))
  )
    return undefined;
  const [only, ...others] = periodsOf(before).filter(({ when }) => when.type !== 'span');
  return only && others.length === 0 ? periodOf({ ...only, edge: 'in' }, context) : undefined;
}

/** «Last year it grew by 10 %, and in January – August it grew 7 % more»: an English time between two figures is of the second; a Russian one that opens its clause. */
export function hasOwnTime(line: Line, { first }: Span): boolean {
  const before = quantityBefore(line, first);
  if (line.scene.language === 'ru')
    return (
      before !== undefined &&
      periodsOf(line).some(
        (period) =>
          period.first >= before.after &&
          period.after <= first &&
          period.edge === 'in' &&
          !isBase(line, period) &&
          isGrownThen(line, period),
      )
    );
  if (line.scene.language !== 'en') return false;
  return (
    before !== undefined &&
    periodsOf(line).some((period) => period.first >= before.after && period.after <= first)
  );
}

/** «Провели 38 встреч, в 2032 году – 12», told in 2031: nothing is so yet at a time that is to come; January of the year of publication is not. */
export const isYetToCome = ({ published }: Context, { period }: SlotsOf<'observation'>): boolean =>
  published !== undefined &&
  /^\d{4}/.test(period ?? '') &&
  isBehindDay(period!.split('/')[0]!, published) &&
  !period!.endsWith('..');

/** Whether a time begins later than a day, or the month or year of which only that is known. */
const isBehindDay = (start: string, day: string): boolean =>
  start.slice(0, day.length) > day.slice(0, start.length);

/** «Yesterday we set the task of bringing trade to a billion»: what is to come is not of a day that is past. */
export const ahead = (
  { published, language }: Context,
  slots: SlotsOf<'observation'>,
  modality: Modality,
): SlotsOf<'observation'> => {
  if (language !== 'en' || modality === 'stated' || modality === 'denied') return slots;
  const { period, ...others } = slots;
  const isPast =
    period !== undefined &&
    /^\d{4}-\d{2}-\d{2}$/.test(period) &&
    published !== undefined &&
    period <= published;
  return isPast ? others : slots;
};

import type { SlotsOf } from '#model/claim.ts';
import { boundsOf, type Period } from '#model/period.ts';
import { type Context, periodOf } from '../context.ts';
import { resolve } from '../language/resolve.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type PeriodMention, type QuantityMention, type Span } from '../mention.ts';
import { formAt, type Line, periodsOf, quantitiesOf, quantityBefore } from '../scene.ts';

type Observation = SlotsOf<'observation'>;

/** «180 млн против 150 млн годом ранее», «(годом ранее – 150 млн)»: a level that was left behind, told beside the one that was reached. */
export function isFormerLevel(line: Line, { first, after }: Span): boolean {
  if (line.scene.language === 'en' && isSetAgainst(line, { first, after })) return true;
  if (line.scene.language !== 'ru') {
    const within = asideOf(line, { first, after });
    return within !== undefined && periodsOf(line).some((time) => isWithin(time, within));
  }
  if ([1, 2].some((back) => formAt(line.scene, first - back) === 'против')) return true;
  const aside = asideOf(line, { first, after });
  if (aside && periodsOf(line).some((time) => isWithin(time, aside))) return true;
  return periodsOf(line).some(
    (period) =>
      period.when.type === 'same' &&
      ((first - period.after >= 0 &&
        first - period.after <= 2 &&
        formAt(line.scene, period.first - 1) === '(') ||
        (period.first === after && formAt(line.scene, first - 1) === '(')),
  );
}

/** «$610 million, up from $540 million in 2031», «against 80,000 tonnes a year ago», «to 310 from 270»: an English level behind the one that it is set against. */
function isSetAgainst(line: Line, { first }: Span): boolean {
  const { scene } = line;
  const [near, far] = [formAt(scene, first - 1), formAt(scene, first - 2)];
  const last = quantityBefore(line, first);
  const unit = quantitiesOf(line).find((mention) => mention.first === first)?.quantity.unit;
  if (!last || last.quantity.unit !== unit) return false;
  if (/^(against|versus|vs)$/.test(near)) return true;
  if (/^(with|to)$/.test(near)) return far === 'compared';
  return near === 'from' && (/^(up|down)$/.test(far) || formAt(scene, last.first - 1) === 'to');
}

/** «7 тыс. тонн (в 2031 году – 4 тыс. тонн)»: the brackets around a Russian figure, right behind another one in its unit. */
function asideOf(line: Line, { first, after }: Span): Span | undefined {
  const { scene, sentence } = line;
  let open = first - 1;
  while (open > sentence.first && first - open <= LONGEST_ASIDE && !isBracket(scene.tokens, open)) open -= 1;
  if (formAt(scene, open) !== '(') return undefined;
  const quantities = quantitiesOf(line);
  const unit = quantities.find((mention) => mention.first === first)?.quantity.unit;
  const before =
    line.scene.language === 'ru'
      ? quantities.find((mention) => mention.after === open)
      : quantityBefore(line, open);
  if (before?.quantity.unit !== unit) return undefined;
  let close = after;
  while (close < sentence.after && formAt(scene, close) !== ')') close += 1;
  return { first: open, after: close };
}
const LONGEST_ASIDE = 6;
const isBracket = formIs(/^[()]$/);

/** «102 тыс. тонн (59 тыс. тонн)»: a figure in brackets behind another one in its unit, of which the text does not say what it is; asked of what is no former level. */
export const isUntoldAside = (line: Line, mention: QuantityMention): boolean =>
  line.scene.language === 'ru' && mention.quantity.unit === 't' && asideOf(line, mention) !== undefined;

/** «(в 2031 году – 4 тыс. тонн)», «(2031 жылы – 4 мың тонна)»: a time within brackets that hold a figure is of what stands in them alone. */
export function isOfAside(line: Line, time: Span, mention: Span): boolean {
  const aside = bracketsAround(line, time);
  return (
    aside !== undefined &&
    !isWithin(mention, aside) &&
    quantitiesOf(line).some((other) => !other.ordinal && isWithin(other, aside))
  );
}

/** The brackets in which words stand. */
function bracketsAround({ scene, sentence }: Line, { first, after }: Span): Span | undefined {
  let open = first - 1;
  while (open > sentence.first && !isBracket(scene.tokens, open)) open -= 1;
  if (open < sentence.first || formAt(scene, open) !== '(') return undefined;
  let close = after;
  while (close < sentence.after && !isBracket(scene.tokens, close)) close += 1;
  return { first: open, after: close };
}

/** «…, годом ранее – 150 млн»: behind the figure of now, with nothing but the time of the earlier one between. */
export const isToldOfThen = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'ru' &&
  periodsOf(line).some(
    (time) =>
      isThen(time) &&
      first - time.after >= 0 &&
      isLink(line, { first: time.after, after: first }) &&
      /^[,;–—-]$/u.test(formAt(line.scene, time.first - 1)) &&
      quantitiesOf(line).some(({ after }) => after <= time.first),
  );

/** «Годом ранее», «год назад». */
const isThen = ({ when }: PeriodMention): boolean =>
  when.type === 'same' || (when.type === 'relative' && when.unit === 'year' && when.offset === -1);

/** «– », «их было», «показатель составлял»: what leads from the time to its level. */
const isLink = ({ scene }: Line, { first, after }: Span): boolean => {
  if (after - first <= 1) return true;
  if (after - first > LONGEST_LINK) return false;
  for (let token = first; token < after; token += 1) if (!isOfLink(scene.tokens, token)) return false;
  return true;
};
const LONGEST_LINK = 3;
const isOfLink = formIs(
  /^(–|—|-|их|он|она|оно|они|таких|было|был|была|были|составлял[аои]?|составил[аои]?|насчитывалось|показатель|объем|цифра|это)$/u,
);

/** «… против 70 млн долларов в 2031 году»: a time that is of the level left behind alone. */
export const isOfFormerLevel = (line: Line, time: Span): boolean =>
  quantitiesOf(line).some(
    (mention) =>
      time.first >= mention.after &&
      time.first - mention.after <= 2 &&
      isFormerLevel(line, mention) &&
      quantitiesOf(line).some(({ after }) => after <= mention.first),
  );

/** The level that was left behind as a figure of its own: what the one beside it is of, at the earlier time that the text tells; undefined where it tells none. */
export function formerLevel(
  line: Line,
  context: Context,
  mention: QuantityMention,
  previous: Observation | undefined,
): Observation | undefined {
  const { value, aspect, period, base: _, ...same } = previous ?? {};
  // «75 поездов в сутки, год назад – 50»: a bare number is of the same rate.
  const isOfRate = mention.quantity.unit === '1' && /^1\/(d|wk)$/.test(value?.unit ?? '');
  if (!value || !(value.unit === mention.quantity.unit || isOfRate)) return undefined;
  if (!(aspect === 'level' || aspect === 'share')) return undefined;
  const then = thenOf(line, context, mention, period);
  return then && then !== period
    ? { ...same, aspect, value: { ...mention.quantity, unit: value.unit }, period: then }
    : undefined;
}

/** The time told right behind the former level, or in its brackets before it. */
function thenOf(line: Line, context: Context, mention: Span, period: Period | undefined): Period | undefined {
  const last = quantityBefore(line, mention.first);
  const next = quantitiesOf(line).find(({ first }) => first >= mention.after)?.first ?? line.sentence.after;
  const isBehind = (time: Span) =>
    time.first >= mention.after && time.after <= next && time.first - mention.after <= FARTHEST;
  const isBetween = (time: Span) =>
    last !== undefined && time.first >= last.after && time.after <= mention.first;
  // «20 тонн за восемь месяцев против почти 26 годом ранее»: the time between is of the first.
  const isAgainst = [1, 2].some((back) => formAt(line.scene, mention.first - back) === 'против');
  // «$88 million in January – July against $71 million in the same period»: the time between is of the first.
  const beside =
    line.scene.language === 'en' && isSetAgainst(line, mention)
      ? periodsOf(line).find(isBehind)
      : (periodsOf(line).find((time) => isBehind(time) && isAgainst) ??
        periodsOf(line).find((time) => isBehind(time) || isBetween(time)));
  return beside && atSameTime(beside, context, period);
}
const FARTHEST = 3;

/** «За полугодие … против 150 млн в 2031 году»: a year that is set beside a part of one means the same part of it. */
function atSameTime(
  mention: PeriodMention,
  context: Context,
  period: Period | undefined,
): Period | undefined {
  if (mention.when.type === 'same')
    return period && boundsOf(period)?.from ? resolve(mention.when, { spoken: period }) : undefined;
  const told = periodOf({ ...mention, edge: 'in' }, context);
  // «$26 billion in 2032, compared with $24 billion in the previous year», told in 2033: the year before the one told of.
  const isOfTold = mention.when.type === 'relative' && told === period && /^\d{4}$/.test(told ?? '');
  const year = isOfTold ? String(Number(told) - 1) : told;
  return year && /^\d{4}$/.test(year) && period && boundsOf(period)?.from
    ? resolve({ type: 'same', offset: 0, year }, { spoken: period })
    : year;
}

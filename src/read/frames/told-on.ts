import type { Context } from '../context.ts';
import { ADJECTIVE, GENITIVE, NOUN } from '../language/features.ts';
import { isMass, type QuantityMention, type Span } from '../mention.ts';
import { featuresAt, formAt, hasWord, isOnlyAmount, type Line, quantityBefore } from '../scene.ts';
import { type Found, isRelative } from './measured.ts';
import { isSent } from './traded.ts';

/** The trade, or one way of it, that the sentence just before told a figure of or was about. */
export const tradeJustTold = (line: Line, { last }: Context): string | undefined =>
  [last.measure, last.topic].find(
    (one) => one && /^trade\.(turnover|export|import)$/.test(one.id) && line.index - one.line === 1,
  )?.id;

/** «Показатель 2031 года превышен вдвое», «За 2031 год отгружено 30 тыс. тонн», «…, к 2035 году поставки вырастут до 12 тыс. тонн»: of the goods that the sentence before told of, or the clause before, where its measure is the one meant. */
export const productMeant = (
  line: Line,
  { last: { figure } }: Context,
  mention: QuantityMention,
  hit: Found | undefined,
): string | undefined =>
  goodsGoneOn(line, figure, mention, hit) ??
  (line.scene.language === 'ru' &&
  ((isRelative(mention.quantity.unit) && hit?.span.first === mention.first) ||
    ((isMass(mention) || mention.quantity.unit === figure?.slots.value?.unit) &&
      hit !== undefined &&
      ((isSent(line, hit.span) && mention.first - hit.span.after <= 1) || isFlowItself(line, hit.span)) &&
      isOnlyAmount(line, mention))) &&
  figure?.line === line.index - 1 &&
  /^trade\.(shipments|export|import)$/.test(figure.slots.measure ?? '')
    ? hit && isFlowItself(line, hit.span)
      ? (figure.first ?? figure.slots).product
      : figure.slots.product
    : undefined);

/** «…, к 2035 году | поставки вырастут до 12 тыс. тонн»: the flow once more behind its figure of another time, in the same unit. */
const goodsGoneOn = (
  line: Line,
  figure: Context['last']['figure'],
  { first, quantity }: QuantityMention,
  hit: Found | undefined,
): string | undefined => {
  const last = quantityBefore(line, first);
  return line.scene.language === 'ru' &&
    figure?.line === line.index &&
    figure.slots.measure === 'trade.shipments' &&
    figure.slots.value?.unit === quantity.unit &&
    last !== undefined &&
    hit !== undefined &&
    hit.span.first >= last.after &&
    hit.span.after <= first &&
    isFlowItself(line, hit.span)
    ? figure.slots.product
    : undefined;
};

/** «Поставки составили 870 тонн», «объём вывоза достиг …»: the flow with no goods of its own. */
const isFlowItself = ({ scene }: Line, { first, after }: Span): boolean =>
  /^(поставк[аи]|поставок|отгрузк[аи]|отгрузок|вывоз(а)?|экспорт(а)?)$/u.test(formAt(scene, first)) &&
  !(featuresAt(scene, after) & (NOUN | ADJECTIVE) && featuresAt(scene, after) & GENITIVE);

/** «Два рейса в неделю. Частота вырастет до четырёх»: of a Russian sentence that speaks of how often, behind one that counts by the week. */
export const isOfRate = (line: Line, { last: { figure } }: Context): boolean =>
  figure !== undefined &&
  line.index - figure.line <= 1 &&
  figure.slots.measure === 'transport.flights' &&
  figure.slots.value?.unit === '1/wk' &&
  hasWord(
    line,
    line.scene.language === 'ru' ? /^частот/u : /^(frequenc(y|ies)|flights|number|рейс\p{L}*|жиілі\p{L}+)$/u,
  );

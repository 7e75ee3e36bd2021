import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { MARK } from '../language/tokens.ts';
import type { QuantityMention } from '../mention.ts';
import { formAt, has, hasWord, isOnlyAmount, type Line, mentionAt, periodsOf, placesOf } from '../scene.ts';
import { comparedNear } from './aspect.ts';
import { type Found, isRelative } from './measured.ts';
import { TRAITS } from './measures.ts';

/**
 * «А всего их в Казахстане свыше 28 тысяч», «в прошлом году таких было 160», «годом ранее их насчитывалось 540»: in Russian by a pronoun the things that
 * the figure just before counted.
 */
export function countedAgain(
  line: Line,
  mention: QuantityMention,
  { last: { figure } }: Context,
): Found | undefined {
  if (line.scene.language !== 'ru' || !/^(1|person)$/.test(mention.quantity.unit) || mention.ordinal)
    return undefined;
  const measure = figure?.slots.measure;
  if (!figure || !measure || !TRAITS[measure]?.counted || line.index - figure.line > 1) return undefined;
  const { first } = clauseAt(line, mention.first);
  if (!hasWord(line, /^(их|таких|таковых)$/u, { first, after: mention.first })) return undefined;
  // «Прежде их было 14»: at no time that is told.
  if (
    hasWord(line, /^(прежде|раньше|ранее|тогда)$/u) &&
    !periodsOf(line).some(({ when }) => /^(absolute|relative)$/.test(when.type))
  )
    return undefined;
  return ENDS.test(formAt(line.scene, mention.after)) || mention.after >= line.sentence.after
    ? { measure, span: mention, isOfLast: true }
    : undefined;
}
/** «За первый квартал нынешнего года – ещё 130 млн долларов»: the trade that the figure just before was of, at another time, in a sentence of nothing but the two. */
export function sumAgain(
  line: Line,
  mention: QuantityMention,
  { last: { figure } }: Context,
): Found | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'ru' || !figure?.slots.value || line.index - figure.line !== 1) return undefined;
  const { measure, value, aspect, product } = figure.slots;
  const isOfTrade =
    /^trade\.(turnover|export|import)$/.test(measure ?? '') && /^[A-Z]{3}$/.test(mention.quantity.unit);
  if (!isOfTrade || aspect !== 'level' || value.unit !== mention.quantity.unit || product) return undefined;
  if (!isOnlyAmount(line, mention)) return undefined;
  if (periodsOf(line).length === 0 || placesOf(line).length > 0) return undefined;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const kind = mentionAt(line, token)?.kind;
    if (kind === 'period' || kind === 'quantity' || scene.tokens.kind[token] === MARK) continue;
    if (!SMALL.test(formAt(scene, token))) return undefined;
  }
  return { measure: measure!, span: mention, isOfLast: true };
}
const SMALL = /^(а|и|в|за|на|по|итогам|еще|уже|около|более|свыше|почти|это|было|он|составил[аио]?)$/u;

/** «Инвестиции превысили 2 млрд. Это на 60 % больше, чем годом ранее», «за год их число выросло на 12 %»: of what a Russian figure just before counts that no flow is. */
export function saidOfLast(
  line: Line,
  mention: QuantityMention,
  { last: { figure } }: Context,
): Found | undefined {
  const { scene, sentence } = line;
  const { measure, aspect } = figure?.slots ?? {};
  if (scene.language !== 'ru' || !isRelative(mention.quantity.unit) || !figure || !measure) return undefined;
  if (line.index - figure.line !== 1 || aspect !== 'level' || TRAITS[measure]?.still) return undefined;
  if (!/^(business|education|people)\./.test(measure) || placesOf(line).length > 0) return undefined;
  const isThis = formAt(scene, sentence.first) === 'это' && comparedNear(line, mention);
  const isTheirs =
    has(line, 'grow', 'fall') &&
    hasWord(line, /^(число|количество|численность|объем|показатель|он|она|они)$/u, {
      first: sentence.first,
      after: mention.first,
    });
  return isThis || isTheirs ? { measure, span: mention, isOfLast: true } : undefined;
}

const ENDS = /^([.,;:!?)»"]|и|а|но|человек|единиц\p{L}*)$/u;

import { clauseAt } from '../clauses.ts';
import { CONJUNCTION, GENITIVE, NOMINATIVE, NOUN } from '../language/features.ts';
import { isWithin, type QuantityMention, type Span } from '../mention.ts';
import { featuresAt, formAt, type Line, mentionAt } from '../scene.ts';
import { GENERIC_GOODS } from './flow-goods.ts';
import { FLOW } from './goods-beside.ts';
import { goodsFrom, productOf } from './products.ts';
import { isSent } from './traded.ts';

/**
 * The goods that Russian supplies grew by a share or a multiple of: «поставки овощей выросли вчетверо», «овса соседям отправили втрое больше», «на 9% больше сыра
 * отгрузила область». `word` is what says that they are supplied.
 */
export function goodsGrown(line: Line, mention: QuantityMention, word: Span | undefined): string | undefined {
  const beside = productOf(line, mention);
  // «70% зарубежных отгрузок»: of what goes, by no goods.
  const told = beside !== undefined && FLOW.test(beside.split(' ').at(-1)!) ? undefined : beside;
  if (told !== undefined || line.scene.language !== 'ru' || !/^(%|x)$/.test(mention.quantity.unit))
    return told;
  const clause = clauseAt(line, mention.first);
  const flow = word && isWithin(word, clause) ? goodsFrom(line, word.after) : undefined;
  return [flow, moreOf(line, mention, clause), sentAhead(line, clause)].find(isOfGoods);
}

/** Goods in particular. */
export const isOfGoods = (goods: string | undefined): goods is string =>
  goods !== undefined && !GENERIC_GOODS.test(goods) && !NO_GOODS.test(goods);
const NO_GOODS =
  /^(уровень|показатель|год|план|объем|объём|период|квартал|месяц|полугодие|прежн|прошл|аналогичн)/u;

/** «На 9% больше сыра отгрузила область», «отправила в полтора раза больше овощей». */
function moreOf(line: Line, { after }: Span, clause: Span): string | undefined {
  if (!/^(больше|меньше)$/u.test(formAt(line.scene, after))) return undefined;
  return verbIn(line, clause) === undefined ? undefined : goodsFrom(line, after + 1);
}

/** «Овса соседям отправили втрое больше», «рыбы астраханцы продали на треть больше»: goods in the genitive ahead of the verb, where who sends them is told apart. */
function sentAhead(line: Line, clause: Span): string | undefined {
  const { scene } = line;
  let first = clause.first;
  while (featuresAt(scene, first) & CONJUNCTION && first < clause.after) first += 1;
  const bits = featuresAt(scene, first);
  if (!(bits & NOUN && bits & GENITIVE) || mentionAt(line, first)) return undefined;
  const verb = verbIn(line, { first: first + 1, after: clause.after });
  if (verb === undefined) return undefined;
  if (!(bits & NOMINATIVE)) return goodsFrom(line, first);
  for (let token = first + 1; token < verb; token += 1)
    if (
      /^(мы|они|он|она)$/u.test(formAt(scene, token)) ||
      (featuresAt(scene, token) & NOUN && featuresAt(scene, token) & NOMINATIVE)
    )
      return goodsFrom(line, first);
  return undefined;
}

function verbIn(line: Line, { first, after }: Span): number | undefined {
  for (let token = first; token < after; token += 1)
    if (isSent(line, { first: token, after: token + 1 })) return token;
  return undefined;
}

import type { SlotsOf } from '#model/claim.ts';
import { isPlaceCode } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type QuantityMention } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, has, hasWord, hitsOf, type Line, mentionAt, placesOf, quantityBefore } from '../scene.ts';
import { GENERIC_GOODS } from './flow-goods.ts';
import { TRADE } from './measures.ts';
import { goodsFrom } from './products.ts';
import type { Told } from './russian-figures.ts';
import { goodsNamedBy } from './russian-goods.ts';
import { worthTold } from './worth-of-goods.ts';

type Observation = SlotsOf<'observation'>;

/** Money of a Russian sentence that goes over the border: «поставки оцениваются в 40 млн», and the parts of a sum just told, «из них 6 млн – продовольствие». */
export const sumOf = (
  line: Line,
  mention: QuantityMention,
  context: Context,
  previous: Observation | undefined,
): Told | undefined =>
  line.scene.language === 'ru' && /^[A-Z]{3}$/.test(mention.quantity.unit)
    ? (worthTold(line, mention, context) ??
      partWorth(line, mention, context, previous) ??
      suppliesWorth(line, mention))
    : undefined;

/** «Республика купила её на 21 млн», «Казахстан закупил у области товаров на 90 млн»: what the other side buys, told for the one that sells. */
export function boughtAgain(line: Line, mention: QuantityMention, context: Context): Told | undefined {
  const { figure, sides } = context.last;
  if (line.scene.language !== 'ru' || !/^[A-Z]{3}$/.test(mention.quantity.unit) || !sides || !figure)
    return undefined;
  if (line.index - sides.line > REACH || !isPlaceCode(sides.counterpart[0]!)) return undefined;
  const clause = clauseAt(line, mention.first);
  const verb = clause.predicates.find((token) => isBuying(line.scene.tokens, token) && token < mention.first);
  if (verb === undefined || mention.first - verb > FARTHEST) return undefined;
  const groups = groupsOf(line, context).filter(
    ({ office, first, after }) => !office && isWithin({ first, after }, clause),
  );
  const isBuyer = groups.some(
    ({ role, places }) => role === 'subject' && places.includes(sides.counterpart[0]!),
  );
  const isSeller = groups.every(({ places }) =>
    places.every((code) => sides.counterpart.includes(code) || sides.area.includes(code)),
  );
  if (!isBuyer || !isSeller) return undefined;
  const isIt = [verb + 1, verb - 1].some((token) => /^(ее|его|их)$/u.test(formAt(line.scene, token)));
  return {
    measure: 'trade.export',
    span: mention,
    isOfRow: true,
    ...(isIt && figure.slots.product ? { product: figure.slots.product } : {}),
  };
}
const FARTHEST = 8;
const isBuying = formIs(/^((за|по)?купил|(за|по)купа(ет|ют|л)|приобрел|приобрета|импортировал|ввез|забрал)/u);

/** «Импорт составил 74 млн. Основная часть, 58 млн, – минеральные продукты, ещё 6 млн – продовольствие»: goods beside a smaller sum. */
function partWorth(
  line: Line,
  mention: QuantityMention,
  { last: { figure, sides } }: Context,
  previous: Observation | undefined,
): Told | undefined {
  const before = previous ?? (figure && line.index - figure.line <= REACH ? figure.slots : undefined);
  if (!before || !sides || !/^trade\.(export|import|shipments)$/.test(before.measure ?? '')) return undefined;
  if (placesOf(line).some(({ form }) => form === 'noun') || hitsOf(line, TRADE).length > 0) return undefined;
  const product = goodsNamedBy(line, mention);
  return product
    ? {
        measure: before.measure === 'trade.import' ? 'trade.import' : 'trade.export',
        span: mention,
        isOfRow: true,
        product,
      }
    : undefined;
}
const REACH = 2;

/** «Поставки в Казахстан оцениваются в 40 млн, закупки – в 9 млн», «вывоз кормов превысил 9 млн»: goods that go, or come, by their worth. */
function suppliesWorth(line: Line, { first }: QuantityMention): Told | undefined {
  if (has(line, 'contract', 'sign', 'signing') || hasWord(line, /^(договор|контракт|сдел|проект|инвестиц)/u))
    return undefined;
  const start = clauseAt(line, first).first;
  const last = quantityBefore(line, first);
  for (
    let token = first - 1;
    token >= Math.max(start, last && !isSum(last) ? start : (last?.after ?? start));
    token -= 1
  ) {
    if (hitsOf(line, TRADE).some((hit) => hit.first <= token && token < hit.after)) return undefined;
    const isOut = isSupply(line.scene.tokens, token);
    if (!isOut && !isPurchase(line.scene.tokens, token)) continue;
    const goods = mentionAt(line, token + 1) ? undefined : goodsFrom(line, token + 1);
    return {
      measure: isOut ? 'trade.export' : 'trade.import',
      span: { first: token, after: token + 1 },
      ...(goods && !GENERIC_GOODS.test(goods) && formAt(line.scene, token + 1) !== 'в'
        ? { product: goods }
        : {}),
    };
  }
  return undefined;
}
const isSum = ({ quantity }: QuantityMention): boolean => /^[A-Z]{3}$/.test(quantity.unit);
const isSupply = formIs(
  /^(поставк(а|и|ам|ами|ах)|поставок|отгрузк(а|и|ам|ами|ах)|отгрузок|вывоз(а|у|ом|е)?|продаж(а|и|ам|ами|ах|е)?)$/u,
);
const isPurchase = formIs(/^(закупк(а|и|ам|ами|ах)|закупок|ввоз(а|у|ом)?|завоз(а|у|ом)?)$/u);

import type { SlotsOf } from '#model/claim.ts';
import { isOfEitherSide } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, GENITIVE, NOUN } from '../language/features.ts';
import { ofForm } from '../language/forms.ts';
import { formIs } from '../language/wordings.ts';
import { isMass, isWithin, type QuantityMention, type Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { featuresAt, formAt, has, hasWord, hitsOf, type Line, mentionAt } from '../scene.ts';
import { inParticular } from './flow-goods.ts';
import { goodsBefore } from './goods-beside.ts';
import { goodsBehind, goodsFrom, isAbbreviation } from './products.ts';
import type { Told } from './russian-figures.ts';
import { isOfSeller } from './sides-in-hand.ts';
import { weighedBefore } from './worth-of-goods.ts';

const SOLD =
  /^(поставил|поставля|поставлен|экспортир|отправил|отправля|отправлен|направил|направля|направлен[оаы]?$|отгрузил|отгружа|отгружен|вывез|вывоз(ит|ят|или)|продал|продан|прода[её]т|реализова|сбы(л|ва)|выруч(ил|ен|а[ею]т))/u;
const BOUGHT =
  /^((за)?купил|(за)?куплен|(за|по)купа[ею]т|(за|по)купал|приобрел|приобретен|приобрета[ею]т|импортир|вв[её]з(л|ен|ут)|ввез(ли|ла|ено|ены)|ввоз(ит|ят|или)|завез(ли|ла|ено|ены)|завоз(ит|ят|или)|получ(ил|ает|ают|ено)|забира[ею]т|забрал)/u;
const TRADED = /^(наторгова|торгу(ет|ют)|торговал|обменял(ись|ась|ся)|обменива(лись|ются))/u;
const MOVED =
  /^((у|пере)вез(ли|ла|ено|ены)|ушл|ушел|уход(ит|ят|ило|или|ила)|уехал|едет|едут|пошл|пошел|ид[её]т|идут|шл[аои]|потек|поступ(ил|ает|ают)|достав(ил|ля|лен)|переправ|привез(ли|ла|ено|ены)|привоз(ит|ят)|воз(ят|ит)|отбыл|прибыл|попал|попада[ею]т|разош)/u;

type Way = 'export' | 'import' | 'turnover';

const tradeAt = ofForm<Way | null>((form) =>
  SOLD.test(form) ? 'export' : BOUGHT.test(form) ? 'import' : TRADED.test(form) ? 'turnover' : null,
);
const isMoved = formIs(MOVED);

/** Which way goods go by a Russian verb: to the other side, from it, or both ways. */
export const wayByVerb = ({ scene: { tokens } }: Line, token: number): Way | undefined =>
  isMoved(tokens, token) ? 'export' : (tradeAt(tokens, token) ?? undefined);

/** «Поставила в Казахстан продукции на 250 млн долларов», «закупила у соседей товаров на 90 млн», «наторговали на 250 млн»: what went for so much money. */
export function tradedFor(
  line: Line,
  mention: QuantityMention,
  previous?: SlotsOf<'observation'>,
): Told | undefined {
  if (!/^[A-Z]{3}$/.test(mention.quantity.unit) || !isFor(line, mention)) return undefined;
  if (has(line, 'sign', 'signing', 'contract') || hasWord(line, /^(договор|контракт|сдел)/u))
    return undefined;
  const clause = clauseAt(line, mention.first);
  for (let token = mention.first - 1; token >= clause.first; token -= 1) {
    const way = tradeAt(line.scene.tokens, token);
    if (!way) continue;
    const product =
      way === 'turnover'
        ? undefined
        : (goodsSold(line, mention, token) ??
          goodsOfRow(line, mention) ??
          weighedBefore(line, mention, previous));
    return {
      measure: `trade.${way}`,
      span: { first: token, after: token + 1 },
      ...(product ? { product } : {}),
    };
  }
  return undefined;
}

/** «…, продовольствия – на 18 млн»: goods before the dash of a further sum. */
function goodsOfRow(line: Line, mention: QuantityMention): string | undefined {
  return formAt(line.scene, mention.first - 1) === 'на' ? ofNoSum(goodsBefore(line, mention)) : undefined;
}

/** Goods in particular: «на сумму», «товаров» are none. */
const ofNoSum = (goods: string | undefined): string | undefined =>
  goods && /^(сумма|товары)$/u.test(goods) ? undefined : inParticular(goods);

/** «Продали лекарств на 10 млн»: goods in the genitive between the verb and what they went for. */
function goodsSold(line: Line, { first }: Span, verb: number): string | undefined {
  for (let token = first - 1; token > verb + 1; token -= 1) {
    if (formAt(line.scene, token) !== 'на') continue;
    let start = token;
    while (
      start - 1 > verb &&
      (isGenitive(featuresAt(line.scene, start - 1)) ||
        (start === token && isAbbreviation(line.scene, start - 1))) &&
      !mentionAt(line, start - 1)
    )
      start -= 1;
    if (/^(единиц|штук|парти[йи])$/u.test(formAt(line.scene, start))) start += 1;
    return start < token ? ofNoSum(goodsFrom(line, start)) : undefined;
  }
  return undefined;
}

const isGenitive = (bits: number): boolean => Boolean(bits & (NOUN | ADJECTIVE) && bits & GENITIVE);

/** «На 250 млн», «на сумму более 250 млн», «на общую сумму». */
function isFor({ scene, sentence }: Line, { first }: Span): boolean {
  for (let token = first; token >= Math.max(sentence.first, first - 4); token -= 1) {
    const form = formAt(scene, token);
    if (form === 'на') return true;
    if (token < first && !/^(сумму|общую|свыше|более|чем|около|почти|порядка|примерно)$/u.test(form))
      return false;
  }
  return false;
}

/** «Томаты потянулись в Поволжье: 4 тыс. тонн увезли в Самару», «лука завезли в Россию 30 тыс. тонн»: goods that go over the border by whichever verb, where no word for the trade itself is said. */
export function massMoved(line: Line, mention: QuantityMention, context: Context): Told | undefined {
  const isVolume = mention.quantity.unit === 'm3';
  if (line.scene.language !== 'ru' || !(isMass(mention) || isVolume)) return undefined;
  const clause = clauseAt(line, mention.first);
  // «…, к 2034 году поставки вырастут»: what a later clause says of the trade does not tell this one's.
  if (hitsOf(line, SAID).some(({ first }) => first < clause.after)) return undefined;
  const ends = groupsOf(line, context).filter(
    ({ office, first, after }) => !office && isWithin({ first, after }, clause),
  );
  const isToSide = ends.some(
    (group) =>
      ['to', 'from'].includes(group.role) ||
      ((group.role === 'in' || isOfSeller(line, group)) &&
        group.places.every(isOfEitherSide) &&
        boughtWithin(line, clause)),
  );
  const checked = ends.some(({ role }) => ['to', 'for'].includes(role)) ? checkedAt(line, clause) : undefined;
  if (!isToSide && checked === undefined) return undefined;
  const product = goodsBehind(line, mention) ?? goodsBefore(line, mention) ?? goodsOpening(line, clause);
  // Water that goes over the border is a supply of water.
  if (!product || (isVolume && /(^|\s)вод[аы]/u.test(product))) return undefined;
  for (let token = clause.first; token < clause.after; token += 1) {
    const way = wayByVerb(line, token);
    if (way && way !== 'turnover')
      return { measure: 'trade.shipments', span: { first: token, after: token + 1 }, product };
  }
  return checked === undefined
    ? undefined
    : { measure: 'trade.shipments', span: { first: checked, after: checked + 1 }, product };
}

/** «Закупили в Курганской области 5 тыс. тонн круп». */
function boughtWithin(line: Line, { first, after }: Span): boolean {
  for (let token = first; token < after; token += 1)
    if (wayByVerb(line, token) === 'import' && /куп|приобр/u.test(formAt(line.scene, token))) return true;
  return false;
}

/** «Оформил сертификаты на 38 тыс. тонн муки для Казахстана», «досмотрено 9 тыс. тонн зерна, следующего в Казахстан»: what is checked before it goes. */
function checkedAt({ scene }: Line, { first, after }: Span): number | undefined {
  for (let token = first; token < after; token += 1) if (isChecked(scene.tokens, token)) return token;
  return undefined;
}
const isChecked = formIs(
  /^(оформ(ил|лен|ля)|выда(л|н|ют|ет)|досмотр(ел|ен)|проконтролиров|провер(ил|ен)|сертифицир|обследова|исследова)/u,
);
const SAID = [
  'measure:trade.shipments',
  'measure:trade.export',
  'measure:trade.import',
  'measure:trade.transit',
  'measure:transport.throughput',
] as const;

/** «Пиломатериалов Алтай отправляет 200 тысяч тонн»: goods in the genitive that open the clause. */
const goodsOpening = (line: Line, { first }: Span): string | undefined =>
  /(ов|ев|ей|ы|и|а|я)$/u.test(formAt(line.scene, first)) ? goodsFrom(line, first) : undefined;

/** Whether a verb of sending stands there. */
export const isSent = (line: Line, { first }: Span): boolean =>
  tradeAt(line.scene.tokens, first) === 'export';

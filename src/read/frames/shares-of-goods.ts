import { isPredicate } from '../clauses.ts';
import type { Context } from '../context.ts';
import { NOMINATIVE, NOUN, PREPOSITION } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { featuresAt, formAt, has, hasWord, hitsOf, type Line, mentionAt, textOf } from '../scene.ts';
import { TRADE } from './measures.ts';
import { goodsFrom } from './products.ts';
import type { Told } from './russian-figures.ts';
import { goodsNamedBy, isOfNoGoods } from './russian-goods.ts';
import { namesNoOther } from './sides-in-hand.ts';

/**
 * «Основу экспорта составляют: машины и оборудование (34 %), продовольствие (12 %)», «в структуре импорта доля металлов составила 31 %, топлива – 24 %»: the
 * share of goods in a flow whose make-up a Russian sentence tells.
 */
export function shareOfGoods(line: Line, mention: QuantityMention): Told | undefined {
  if (line.scene.language !== 'ru' || mention.quantity.unit !== '%') return undefined;
  if (has(line, 'grow', 'fall', 'growth', 'decline') || !hasWord(line, MADE_UP)) return undefined;
  const flow = hitsOf(line, TRADE).findLast(({ after }) => after <= mention.first);
  if (!flow) return undefined;
  const product = bracketed(line, mention) ?? goodsOfShare(line, mention) ?? goodsNamedBy(line, mention);
  return product && !isOfNoGoods(product)
    ? {
        measure: flow.concept.slice('measure:'.length),
        span: { first: flow.first, after: flow.after },
        aspect: 'share',
        product,
      }
    : undefined;
}
const MADE_UP =
  /^(основу|основой|основн(ые|ая|ую|ой|ых)|структур(е|а|у)|стать(я|и|ей|ями|ям)|номенклатур(е|а|у)|позици(и|ями|ям)|дол(я|ю|и)|преобладают|преобладает|преобладали|лидируют|лидирует|лидировали|формируют|формирует)$/u;

/** «Доля России в обороте Казахстана – 18,7 %. В экспорте – 12 %, в импорте – 27 %»: the same side's share of the one and of the other. */
export function shareInTurn(line: Line, mention: QuantityMention, context: Context): Told | undefined {
  const { figure, sides } = context.last;
  if (line.scene.language !== 'ru' || mention.quantity.unit !== '%' || !figure || !sides) return undefined;
  if (figure.slots.aspect !== 'share' || figure.slots.product || line.index - figure.line > 1)
    return undefined;
  const { scene } = line;
  let end = mention.first;
  while (isLeading(scene.tokens, end - 1)) end -= 1;
  const flow = hitsOf(line, TRADE).find(({ after }) => after === end);
  const isIn = flow && [1, 2].some((back) => formAt(scene, flow.first - back) === 'в');
  return isIn && namesNoOther(line, sides)
    ? { measure: flow.concept.slice('measure:'.length), span: mention, isOfRow: true, aspect: 'share' }
    : undefined;
}
const isLeading = formIs(
  /^([–—-]|она|уже|около|почти|более|свыше|составила|составляет|достигла|достигает)$/u,
);

/** «…, машины и оборудование (34 %)»: the whole piece of the list before the bracket, as it stands in the nominative. */
function bracketed(line: Line, { first }: Span): string | undefined {
  const { scene, sentence } = line;
  if (formAt(scene, first - 1) !== '(') return undefined;
  const end = first - 1;
  let start = end;
  while (start > sentence.first && !opensGoods(line, start - 1)) start -= 1;
  if (formAt(scene, start) === 'и') start += 1;
  let head = start;
  while (head < end && !(featuresAt(scene, head) & NOUN)) head += 1;
  const isNamed = head < end && Boolean(featuresAt(scene, head) & NOMINATIVE) && end - start <= LONGEST_NAME;
  return isNamed && !mentionAt(line, head)
    ? textOf(scene, { first: start, after: end }).toLowerCase()
    : undefined;
}
const LONGEST_NAME = 8;

const opensGoods = (line: Line, token: number): boolean =>
  isEdge(line.scene.tokens, token) || isPredicate(line, token);
const isEdge = formIs(/^([,;:–—)-]|это|также|являются|составляют|составили|вошли|включая)$/u);

/** «Доля металлов составила 31 %». */
function goodsOfShare(line: Line, { first }: Span): string | undefined {
  const { scene, sentence } = line;
  for (let token = first - 1; token > Math.max(sentence.first, first - FARTHEST_SHARE); token -= 1) {
    if (/^[,;:]$/u.test(formAt(scene, token))) return undefined;
    if (!/^(доля|долю)$/u.test(formAt(scene, token))) continue;
    const next = token + 1;
    return featuresAt(scene, next) & PREPOSITION || mentionAt(line, next) ? undefined : goodsFrom(line, next);
  }
  return undefined;
}
const FARTHEST_SHARE = 8;

import { agreeing } from '../declension.ts';
import { ADJECTIVE, CONJUNCTION, GENITIVE, NOUN, PREPOSITION } from '../language/features.ts';
import type { Span } from '../mention.ts';
import { featuresAt, formAt, hitsOf, type Line } from '../scene.ts';
import { goodsUpTo } from './goods-beside.ts';
import { goodsOfFlow } from './kazakh-goods.ts';
import { englishGoods, goodsBehind, goodsFrom, goodsOfEnglishFlow, goodsOfWhole } from './products.ts';

/** «Грузов», «товаров»: no product in particular; «предприятий», «аграриев»: whose they are. */
export const GENERIC_GOODS =
  /^((?:предприяти|компани|фирм|хозяйств|завод|фабрик|комбинат|аграри|фермер|производител|экспорт[её]р|переработчик|предпринимател|поставщик|бизнесмен)\p{L}*(?: \p{L}+)*|грузы?|товары?|продукция|жүк|тауар|өнім|өнімдер|(?:жалпы|негізгі|сыртқы|өзара|шикізат|тауар) ?\p{L}*|cargo|freight|goods)$/u;

/** Goods in particular; undefined where the words are of any. */
export const inParticular = (goods: string | undefined): string | undefined =>
  goods && !GENERIC_GOODS.test(goods) ? goods : undefined;

/** «Экспорт сельскохозяйственной продукции»: the goods that an export or an import is of, where they are told right behind it. */
export const exportedOf = (
  line: Line,
  measure: string,
  near: Span | undefined,
  figure: Span,
): string | undefined => {
  if (line.scene.language === 'kk' && near && /^trade\.(export|import)$/.test(measure))
    return inParticular(goodsOfFlow(line, near));
  if (line.scene.language === 'en' && near && /^trade\.(export|import|transit)$/.test(measure))
    return goodsOfWhole(line, figure) ?? goodsOfWorth(line, figure) ?? goodsOfEnglishFlow(line, near);
  if (line.scene.language !== 'ru' || !near || !/^trade\.(export|import|transit)$/.test(measure))
    return undefined;
  const goods = inParticular(goodsOfPiece(line, near, figure) ?? goodsBehind(line, near));
  return goods &&
    !hitsOf(line, ['region', 'country', 'side'], { first: near.after, after: near.after + 2 }).length
    ? goods
    : undefined;
};

/** «$3 million worth of honey»: the goods behind what they are worth. */
const goodsOfWorth = (line: Line, { after }: Span): string | undefined =>
  formAt(line.scene, after) === 'worth' && formAt(line.scene, after + 1) === 'of'
    ? inParticular(englishGoods(line, after + 2))
    : undefined;

/** «Экспорт лука сократился до 368 тысяч, капусты – в 1,6 раза»: other goods, by which a piece of the sentence without a verb begins. */
export function goodsOfPiece(line: Line, near: Span, { first }: Span): string | undefined {
  for (let dash = first - 1; dash > near.after; dash -= 1) {
    if (!/^[–—-]$/u.test(formAt(line.scene, dash))) continue;
    let start = dash - 1;
    while (start > near.after && dash - start <= LONGEST_PIECE && !/^[,;]$/u.test(formAt(line.scene, start)))
      start -= 1;
    if (!/^[,;]$/u.test(formAt(line.scene, start))) return undefined;
    const own = goodsInGenitive(line, start + 1, dash) ?? goodsUpTo(line, dash);
    return own ?? ofSameHead(line, start + 1, dash, goodsFrom(line, near.after));
  }
  return undefined;
}
/** «…, лука – на 12 %»: in the genitive of the flow named before, where nothing else can stand so. */
function goodsInGenitive(line: Line, first: number, dash: number): string | undefined {
  for (let token = first; token < dash; token += 1) {
    const bits = featuresAt(line.scene, token);
    if (!(bits & GENITIVE && bits & (NOUN | ADJECTIVE)) || bits & (PREPOSITION | CONJUNCTION))
      return undefined;
  }
  return first < dash && dash - first <= 2 ? goodsFrom(line, first) : undefined;
}

/** «Масложировой продукции …, мукомольной – 22 млн»: an adjective alone is of the noun told before it. */
function ofSameHead(
  { scene }: Line,
  first: number,
  after: number,
  told: string | undefined,
): string | undefined {
  const head = told?.split(' ').at(-1);
  if (!head || !told?.includes(' ') || after - first !== 1) return undefined;
  const adjective = scene.morphology
    .analyse(formAt(scene, first), 'ru')
    .find(({ features }) => features & ADJECTIVE);
  const gender = /[ая]$/u.test(head) ? 'f' : /[ое]$/u.test(head) ? 'n' : /[ыи]$/u.test(head) ? 'plural' : 'm';
  return adjective && `${agreeing(adjective.lemma, gender)} ${head}`;
}

/** Goods with their adjectives, before the dash. */
const LONGEST_PIECE = 4;

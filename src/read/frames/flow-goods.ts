import type { Span } from '../mention.ts';
import { hitsOf, type Line } from '../scene.ts';
import { goodsOfFlow } from './kazakh-goods.ts';
import { goodsFrom, goodsOfEnglishFlow } from './products.ts';

/** «Грузов», «товаров»: no product in particular. */
export const GENERIC_GOODS =
  /^(груз|товар|продукция|жүк|тауар|өнім|өнімдер|(?:жалпы|негізгі|сыртқы|өзара|шикізат|тауар) ?\p{L}*|cargo|freight|goods)$/u;

/** «Экспорт сельскохозяйственной продукции»: the goods that an export or an import is of, where they are told right behind it. */
export const exportedOf = (line: Line, measure: string, near: Span | undefined): string | undefined => {
  if (line.scene.language === 'kk' && near && /^trade\.(export|import)$/.test(measure)) {
    const goods = goodsOfFlow(line, near);
    return goods && !GENERIC_GOODS.test(goods) ? goods : undefined;
  }
  if (line.scene.language === 'en' && near && /^trade\.(export|import|transit)$/.test(measure))
    return goodsOfEnglishFlow(line, near);
  if (line.scene.language !== 'ru' || !near || !/^trade\.(export|import)$/.test(measure)) return undefined;
  const goods = goodsFrom(line, near.after);
  return goods &&
    !GENERIC_GOODS.test(goods) &&
    !hitsOf(line, ['region', 'country', 'side'], { first: near.after, after: near.after + 2 }).length
    ? goods
    : undefined;
};

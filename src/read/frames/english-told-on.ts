import type { Context } from '../context.ts';
import type { QuantityMention } from '../mention.ts';
import { formAt, has, hitsOf, type Line } from '../scene.ts';
import type { Found } from './measured.ts';
import { MEASURE_CONCEPTS } from './measures.ts';

const TRADE = /^trade\.(turnover|export|import)$/;

/** «… takes 46 percent of its trade. In money terms that was 640 million», "reaching $1.27 billion, they outdid …": the trade of the sentence before, which an English one with no word for it tells on of. */
export function toldOnInEnglish(line: Line, mention: QuantityMention, { last }: Context): Found | undefined {
  if (line.scene.language !== 'en' || !/^[A-Z]{3}$/.test(mention.quantity.unit)) return undefined;
  const before = [last.measure, last.topic].find(
    (one) => one && TRADE.test(one.id) && line.index - one.line === 1,
  );
  if (!before || hitsOf(line, MEASURE_CONCEPTS).length > 0 || !has(line, 'amount')) return undefined;
  return opensByIt(line) ? { measure: before.id, span: mention } : undefined;
}

/** Whether a sentence opens by what was told, in other terms or going on without a subject. */
function opensByIt({ scene, sentence }: Line): boolean {
  const [one, two, three] = [0, 1, 2].map((step) => formAt(scene, sentence.first + step));
  if (one === 'in' && /^(money|monetary|value|absolute|dollar|cash|nominal)$/.test(two!) && three === 'terms')
    return true;
  if (/^(reaching|totalling|totaling|amounting|exceeding|hitting)$/.test(one!)) return true;
  if (
    /^(it|that|this)$/.test(one!) &&
    /^(was|is|made|makes|means|came|amounted|reached|stood|totalled|totaled|hit)$/.test(two!)
  )
    return true;
  return /^(its|the|their)$/.test(one!) && /^(volume|value|sum|total|figure|amount)$/.test(two!);
}

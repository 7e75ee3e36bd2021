import { clauseAt } from '../clauses.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { formAt, hasWord, type Line } from '../scene.ts';

/** «The conduit will give the region another 60,000 cubic metres of water»: in English what people and regions are given or get is their supply, not what flows. */
export function waterGiven(
  line: Line,
  mention: QuantityMention,
): { readonly measure: string; readonly span: Span } | undefined {
  const isWater =
    line.scene.language === 'en' &&
    /^m3(\/d)?$/.test(mention.quantity.unit) &&
    hasWord(line, /^water$/, { first: mention.after, after: mention.after + 3 });
  if (!isWater) return undefined;
  const { first } = clauseAt(line, mention.first);
  return hasWord(line, GIVEN, { first, after: mention.first })
    ? { measure: 'water.supply', span: mention }
    : undefined;
}
const GIVEN =
  /^(giv(e|es|en|ing)|gave|provid(e|es|ed|ing)|supply|suppl(ies|ied|ying)|get|gets|got|receiv(e|es|ed|ing))$/;

/** «Another 60,000 cubic metres», "an additional 60,000 …": so much more water than there is, in English. */
export const isAddedWater = ({ scene }: Line, { first }: Span, measure: string): boolean =>
  scene.language === 'en' &&
  measure.startsWith('water.') &&
  /^(additional|another|extra|further)$/.test(formAt(scene, first - 1));

import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { QuantityMention } from '../mention.ts';
import { formAt, hasWord, type Line, periodsOf } from '../scene.ts';
import type { Found } from './measured.ts';
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
const ENDS = /^([.,;:!?)»"]|и|а|но|человек|единиц\p{L}*)$/u;

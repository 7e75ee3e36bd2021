import type { Hit } from '../concepts.ts';
import { ADJECTIVE } from '../language/features.ts';
import type { QuantityMention } from '../mention.ts';
import { featuresAt, formAt, type Line, quantitiesOf } from '../scene.ts';
import { phraseSpan } from './phrase.ts';

/** Whether an occasion has its number before it: «XIX форум», "the 31st session". */
export const isNumbered = (line: Line, hit: Hit): boolean =>
  quantitiesOf(line).some(({ ordinal }) => ordinal) &&
  ordinalBefore(line, Math.min(hit.first, phraseSpan(line, hit).first), hit.first) !== undefined;

/** The ordinal that ends right before a token. */
export const ordinalRightBefore = (line: Line, at: number): QuantityMention | undefined =>
  quantitiesOf(line).find(({ ordinal, after }) => ordinal && after === at);

/** The number of an occasion in a row, before the phrase that begins at `first` and whose noun is `head`. */
export function ordinalBefore(line: Line, first: number, head: number): number | undefined {
  // «Двадцать девятое по счёту, заседание».
  let opens = first;
  while (/^(по|счету|,)$/u.test(formAt(line.scene, opens - 1))) opens -= 1;
  const mention = quantitiesOf(line).find(
    (quantity) =>
      quantity.ordinal &&
      quantity.after <= head &&
      quantity.after >= opens - 1 &&
      quantity.first >= opens - 3,
  );
  if (!mention) return undefined;
  for (let token = mention.after; token < head; token += 1)
    if (
      !(featuresAt(line.scene, token) & ADJECTIVE) &&
      line.scene.language === 'ru' &&
      !/^(по|счету|,)$/u.test(formAt(line.scene, token))
    )
      return undefined;
  return mention.quantity.n;
}

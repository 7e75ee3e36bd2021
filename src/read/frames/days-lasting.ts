import type { QuantityMention } from '../mention.ts';
import { formAt, has, type Line, quantitiesOf } from '../scene.ts';

/**
 * How many days an occasion lasts whose opening a sentence tells: «opened on Monday … During three days they will discuss», "it will run for five days" of English, told in the
 * sentence itself or in the two behind it; «начал работу двухдневный форум», «форум открылся и продлится три дня» of Russian, in the sentence itself.
 */
export function daysLasting(line: Line): number | undefined {
  if (line.scene.language === 'kk' || !has(line, 'open', 'begin')) return undefined;
  const isRussian = line.scene.language === 'ru';
  const named = isRussian ? daysInName(line) : undefined;
  if (named) return named;
  const near = line.scene.lines.slice(line.index, line.index + 1 + (isRussian ? 0 : REACH));
  for (const one of near) {
    if (one.sentence.role !== 'body') continue;
    const days = quantitiesOf(one).find((quantity) => isLength(one, quantity));
    if (days) return days.quantity.n;
  }
  return undefined;
}

/** «Двухдневный форум», «трёхдневная выставка». */
function daysInName({ scene, sentence }: Line): number | undefined {
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const [, days] = OF_DAYS.exec(formAt(scene, token)) ?? [];
    if (days) return DAYS.indexOf(days) + 2;
  }
  return undefined;
}
const DAYS = ['двух', 'трех', 'четырех', 'пяти', 'шести', 'семи'];
const OF_DAYS = new RegExp(`^(${DAYS.join('|')})дневн`, 'u');

/** «Двухдневный | форум соседей»: an occasion's name without how long it lasts. */
export const withoutLength = (name: string): string => name.replace(LENGTH, '');
const LENGTH = new RegExp(`^(${DAYS.join('|').replaceAll('ех', '[её]х')})дневн\\p{L}+\\s`, 'iu');

const REACH = 2;

/** «During three days», "over the next three days", "lasts five days"; not «for the last three days», "in three days". */
function isLength({ scene }: Line, { quantity, first, ordinal }: QuantityMention): boolean {
  if (ordinal || quantity.unit !== 'd' || quantity.max !== undefined || quantity.cmp) return false;
  if (!(quantity.n > 1 && quantity.n <= LONGEST_OCCASION)) return false;
  let token = first - 1;
  while (/^(the|these|those|all|next|following|coming)$/.test(formAt(scene, token))) token -= 1;
  return (
    /^(продлится|продлятся|длится|длятся|рассчитан[аоы]?)$/u.test(formAt(scene, token)) ||
    /^(during|over|for|throughout|lasts|lasting|runs?)$/.test(formAt(scene, token)) ||
    (formAt(scene, token) === 'last' && /^(will|would|to|may)$/.test(formAt(scene, token - 1)))
  );
}
const LONGEST_OCCASION = 14;

/** The days from one on: three from 5 May are `2031-05-05/2031-05-07`. */
export function daysFrom(day: string, days: number): string {
  const last = new Date(`${day}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() + days - 1);
  return `${day}/${last.toISOString().slice(0, 10)}`;
}

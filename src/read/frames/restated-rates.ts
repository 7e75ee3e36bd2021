import type { Quantity } from '#model/quantity.ts';
import { rateOf } from '../language/units.ts';
import type { QuantityMention } from '../mention.ts';
import { formAt, type Line } from '../scene.ts';

/** «730 тыс. машин в год, или 2 тыс. в сутки», "1,200 a day, or 438,000 a year": one rate by two times is one amount, and no before and after; the one by the day is kept, else the first. */
export function unrestated(line: Line, amounts: readonly QuantityMention[]): readonly QuantityMention[] {
  const left: QuantityMention[] = [];
  for (const [at, amount] of amounts.entries()) {
    const last = left.at(-1);
    const isAgain = last !== undefined && isSaidAgain(line, last, amount);
    const before = isAgain ? timeOf(line, last, amount.first) : undefined;
    const now = before && timeOf(line, amount, amounts[at + 1]?.first ?? line.sentence.after);
    if (last && now && before !== now) {
      if (now === 'd') left[left.length - 1] = { ...amount, quantity: countedAs(last, amount) };
    } else left.push(amount);
  }
  return left;
}

/** «2 млн человек в год, или 5,5 тыс. в сутки»: what the first amount counts, the other one counts too. */
const countedAs = ({ quantity: first }: QuantityMention, { quantity }: QuantityMention): Quantity => {
  const [counted] = quantity.unit.split('/');
  return { ...quantity, unit: `${counted === '1' ? first.unit.split('/')[0] : counted}/d` };
};

/** The time that an amount is told by, in its own unit or behind what it counts. */
function timeOf({ scene }: Line, { after, quantity }: QuantityMention, until: number): string | undefined {
  const [, own] = quantity.unit.split('/');
  if (own) return own;
  for (let token = after; token < Math.min(until, after + FARTHEST); token += 1) {
    const rate = rateOf(formAt(scene, token), formAt(scene, token + 1));
    if (rate) return rate.per;
  }
  return undefined;
}
/** So many words of what is counted stand between an amount and its time at most. */
const FARTHEST = 6;

/** A word for «in other words» joins them, by itself or behind a comma. */
const isSaidAgain = ({ scene }: Line, { after }: QuantityMention, { first }: QuantityMention): boolean =>
  [1, 2, 3].some(
    (back) =>
      first - back >= after &&
      /^(или|либо|то есть|т|яғни|немесе|or|that is|i\.e)$/u.test(
        /^(есть|is)$/u.test(formAt(scene, first - back))
          ? `${formAt(scene, first - back - 1)} ${formAt(scene, first - back)}`
          : formAt(scene, first - back),
      ),
  );

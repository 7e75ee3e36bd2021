import type { QuantityMention } from '../mention.ts';
import { formAt, has, hasWord, type Line, quantitiesOf } from '../scene.ts';

/** «Вырастет в четыре раза, до 800», «до 4 тысяч, вдвое больше, чем сейчас», «что на 40% превышает нынешний показатель»: by how much it will be more, beside what it will be. */
export const growsBy = (line: Line): QuantityMention['quantity'] | undefined => {
  const more = quantitiesOf(line).find(
    ({ quantity, first, after }) =>
      (quantity.unit === 'x' || (quantity.unit === '%' && formAt(line.scene, first - 1) === 'на')) &&
      /^(больше|выше|превышает|превысит|превосходит)$/u.test(formAt(line.scene, after)),
  );
  const isOfNow =
    more !== undefined &&
    line.scene.language === 'ru' &&
    hasWord(line, /^(сейчас|сегодня|нынешн\p{L}+|прежн\p{L}+|теперешн\p{L}+|раньше|прежде|текущ\p{L}+)$/u);
  if (isOfNow) return { n: more.quantity.n, unit: more.quantity.unit };
  return has(line, 'grow')
    ? quantitiesOf(line).find(({ quantity }) => quantity.unit === 'x')?.quantity
    : undefined;
};

import { isOfForm, marksOf } from './forms.ts';
import { fractionOf, multipleOf, numeralOf } from './numerals.ts';

/** The words that may open an amount; others are passed over without trying anything. */
export const wordsThatMayOpen = marksOf(
  (form) =>
    numeralOf(form) !== undefined ||
    form === 'half' ||
    form === 'жарты' ||
    /^пол|-|(?:[дт]|н)[ае]н$|^[ivxlхі]+$/u.test(form) ||
    multipleOf(form) !== undefined ||
    fractionOf(form) !== undefined,
);

/** Words that half of something may open by themselves. */
export const mayBeHalf = isOfForm((form) => /^пол(миллиона|миллиарда|тысячи)$|^half$|^жарты$/u.test(form));

/** Words that a part of a whole may open. */
export const mayBeFraction = isOfForm(
  (form) =>
    /(?:ден|дан|тен|тан|нен|нан)$/u.test(form) ||
    fractionOf(form) !== undefined ||
    (/(ая|ую|ой|ья|ью|ьей)$/u.test(form) && numeralOf(form)?.ordinal === true),
);

import { marksOf } from './forms.ts';
import { fractionOf, multipleOf, numeralOf } from './numerals.ts';

/** The words that may open an amount; others are passed over without trying anything. */
export const wordsThatMayOpen = marksOf(
  (form) =>
    numeralOf(form) !== undefined ||
    form === 'half' ||
    /^пол|-|(?:[дт]|н)[ае]н$|^[ivxlхі]+$/u.test(form) ||
    multipleOf(form) !== undefined ||
    fractionOf(form) !== undefined,
);

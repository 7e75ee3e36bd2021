import type { QuantityMention } from '../mention.ts';
import { hitsOf, type Line, quantitiesOf } from '../scene.ts';

/** Whether an amount counts those who came to an occasion: people, or firms right behind their number. */
export const isAttendance = (line: Line, { ordinal, quantity, bare, after }: QuantityMention): boolean =>
  !ordinal &&
  (quantity.unit === 'person' ||
    (bare === true &&
      hitsOf(line, ['measure:business.companies']).some(
        ({ first }) =>
          first >= after &&
          first - after <= 2 &&
          !quantitiesOf(line).some((other) => other.first >= after && other.first < first),
      )));

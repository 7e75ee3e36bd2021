import type { QuantityMention } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line, quantitiesOf } from '../scene.ts';

/** Whether an amount counts those who came to an occasion: people, or firms right behind their number, or regions that are represented. */
export const isAttendance = (line: Line, mention: QuantityMention): boolean =>
  isOfRegions(line, mention) || isOfGuests(line, mention);

const isOfGuests = (line: Line, { ordinal, quantity, bare, after }: QuantityMention): boolean =>
  !ordinal &&
  (quantity.unit === 'person' ||
    (bare === true &&
      hitsOf(line, ['measure:business.companies']).some(
        ({ first }) =>
          first >= after &&
          first - after <= 2 &&
          !quantitiesOf(line).some((other) => other.first >= after && other.first < first),
      )));

/** «17 российских регионов представлены на форуме». */
const isOfRegions = (line: Line, { ordinal, bare, after }: QuantityMention): boolean =>
  line.scene.language === 'ru' &&
  !ordinal &&
  bare === true &&
  [0, 1].some((ahead) => /^(регион(а|ов)|област(и|ей))$/u.test(formAt(line.scene, after + ahead))) &&
  hasWord(line, /^(представлены|участвуют|участвовали|представляют|представили)$/u);

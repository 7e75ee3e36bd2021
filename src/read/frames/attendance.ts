import type { QuantityMention } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line, quantitiesOf } from '../scene.ts';

/** Whether an amount counts those who came to an occasion: people, or firms right behind their number, or regions that are represented. */
export const isAttendance = (line: Line, mention: QuantityMention): boolean =>
  isOfRegions(line, mention) || isOfGuests(line, mention);

/** The same for an occasion of a kind: «делегация в составе 25 человек отправилась на форум» counts no forum. */
export const isAttendanceOf = (line: Line, mention: QuantityMention, kind: string): boolean =>
  isAttendance(line, mention) && !countsOnlyTravellers(line, mention, kind);

/** Whether an amount is that of a delegation on its way to an occasion of a kind that is no journey. */
export function countsOnlyTravellers(line: Line, { first }: QuantityMention, kind: string): boolean {
  if (line.scene.language !== 'ru' || /^(visit|mission)$/.test(kind)) return false;
  let token = first - 1;
  while (/^(в|составе|из|численностью|числом|около|более|почти)$/u.test(formAt(line.scene, token)))
    token -= 1;
  return token < first - 1 && /^делегаци/u.test(formAt(line.scene, token));
}

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

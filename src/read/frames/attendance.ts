import type { Quantity } from '#model/quantity.ts';
import type { QuantityMention } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line, mentionAt, quantitiesOf } from '../scene.ts';
import { areAtHome } from './russian-guests.ts';

/** Whether an amount counts those who came to an occasion: people, or firms right behind their number, or regions that are represented. */
export const isAttendance = (line: Line, mention: QuantityMention): boolean =>
  !areAtHome(line, mention) &&
  (isOfRegions(line, mention) || isOfGuests(line, mention) || isOfPeople(line, mention));

/** How many came, by such an amount: of people where a noun for guests stands behind the number. */
export const attendanceBy = (line: Line, mention: QuantityMention): Quantity =>
  isOfPeople(line, mention) ? { ...mention.quantity, unit: 'person' } : mention.quantity;

/** «300 delegates», «200 young entrepreneurs», «500-ден астам кәсіпкер»: a noun for guests within two words of their number, in English and Kazakh. */
function isOfPeople(line: Line, { ordinal, quantity, bare, after }: QuantityMention): boolean {
  const { language } = line.scene;
  if (language === 'ru' || ordinal || bare !== true || quantity.unit !== '1') return false;
  for (let token = after - 1; token < Math.min(line.sentence.after, after + 2); token += 1) {
    if (GUESTS[language].test(formAt(line.scene, token))) return true;
    if (token >= after && mentionAt(line, token)?.kind === 'quantity') return false;
  }
  return false;
}
const GUESTS = {
  en: /^(participants|delegates|guests|entrepreneurs|businessmen|businesspeople|experts|representatives|visitors|athletes|artists|performers|students|scientists|scholars|specialists|officials|attendees|journalists|farmers|musicians|lawmakers|executives)$/,
  kk: /^(қатысушы|делегат|кәсіпкер|бизнесмен|қонақ|мейман|сарапшы|маман|ғалым|студент|өнерпаз|әртіс|спортшы|өкіл|журналист|фермер|депутат|жас|оқушы)$/u,
} as const;

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

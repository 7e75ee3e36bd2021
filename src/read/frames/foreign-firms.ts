import type { QuantityMention, Span } from '../mention.ts';
import { formAt, hitsOf, type Line, placesOf, quantitiesOf } from '../scene.ts';
import type { Found } from './measured.ts';

/** «900 предприятий с иностранным участием», «фирм с участием зарубежного капитала»: the Russian firms behind a number are of all foreigners together. */
export function areWithForeigners(line: Line, after: number): boolean {
  const firms = firmsIn(line).find(({ first }) => first >= after);
  if (!firms || firms.first - after > 2) return false;
  const by = [0, 1].map((step) => firms.after + step).find((at) => /^(с|со)$/u.test(formAt(line.scene, at)));
  return (
    by !== undefined &&
    [1, 2, 3].some((ahead) => /^(иностранн|зарубежн)\p{L}+$/u.test(formAt(line.scene, by + ahead)))
  );
}

/** «…, из них 300 – с российским капиталом», «190 из которых российские»: the firms of one of the two countries among those of all foreigners. */
export function firmsAmongForeign(line: Line, mention: QuantityMention): Found | undefined {
  if (!isOfThem(line, mention)) return undefined;
  const whole = quantitiesOf(line).findLast(
    ({ after }) => after <= mention.first && areWithForeigners(line, after),
  );
  const firms = whole && firmsIn(line).find(({ first }) => first >= whole.after);
  return firms && isOfOneCountry(line, mention.after)
    ? { measure: 'business.companies', span: firms }
    : undefined;
}

const firmsIn = (line: Line): readonly Span[] => hitsOf(line, ['measure:business.companies']);

const isOfThem = ({ scene }: Line, { first, after }: Span): boolean =>
  [first - 2, after].some(
    (at) => formAt(scene, at) === 'из' && /^(них|которых)$/u.test(formAt(scene, at + 1)),
  );

/** An adjective of Russia or Kazakhstan alone, or with a noun for capital, before the next amount. */
function isOfOneCountry(line: Line, after: number): boolean {
  const next = quantitiesOf(line).find(({ first }) => first >= after)?.first ?? line.sentence.after;
  return placesOf(line).some(
    (place) =>
      place.form === 'adjective' &&
      /^(RU|KZ)$/.test(place.code) &&
      place.first >= after &&
      place.first < Math.min(next, after + FARTHEST) &&
      (/^(капитал|участи|инвест|учредител|партн[её]р|компани|предприяти|фирм)/u.test(
        formAt(line.scene, place.after),
      ) ||
        /^(\p{P}|и)?$/u.test(formAt(line.scene, place.after))),
  );
}
/** «Из них – с участием российского капитала». */
const FARTHEST = 6;

import { areOfBothSides, countryOf, isPlaceCode, type PlaceCode } from '#model/place.ts';
import type { QuantityMention } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line, placesOf } from '../scene.ts';
import type { Sides } from './facing.ts';
import type { Told } from './russian-figures.ts';

/** The thing stands no further behind its length, in tokens. */
const NEAR = 4;

/** Things that join two places, and the measure of their length; `lengthOfLine` tells pipes of fuel from those of water. */
const LENGTHS: Readonly<Record<string, string>> = {
  'asset:road': 'transport.length',
  'asset:railway': 'transport.length',
  'asset:conduit': 'water.length',
};
const THINGS = Object.keys(LENGTHS);

/**
 * The length of a thing that joins the two countries: «ұзындығы 1 200 км болатын құбыр Қазақстанды Ресеймен жалғайды»,
 * «құбыр Қазақстан мен Ресей кеніштерін қосады. Құбырдың ұзындығы – 1 200 км».
 */
export function lengthOfJoining(line: Line, mention: QuantityMention): Told | undefined {
  if (line.scene.language !== 'kk' || mention.quantity.unit !== 'km') return undefined;
  const extent = hitsOf(line, ['extent'], { first: line.sentence.first, after: mention.first }).at(-1);
  if (!extent) return undefined;
  if (/^(болатын|құрайтын|асатын|жететін)$/u.test(formAt(line.scene, mention.after))) {
    const thing = hitsOf(line, THINGS, { first: mention.after, after: mention.after + NEAR })[0];
    const sides = thing && sidesJoined(line);
    return sides && { measure: LENGTHS[thing.concept]!, span: thing, sides };
  }
  const thing = hitsOf(line, THINGS, { first: line.sentence.first, after: extent.first }).at(-1);
  const before = line.scene.lines[line.index - 1];
  if (!thing || thing.after !== extent.first || placesOf(line).some(({ after }) => after <= thing.after))
    return undefined;
  const sides = before && hitsOf(before, [thing.concept]).length > 0 ? sidesJoined(before) : undefined;
  return sides && { measure: LENGTHS[thing.concept]!, span: thing, sides };
}

/** The two countries, as a sentence that says that something joins them has them; a place of a third one is in the way. */
function sidesJoined(line: Line): Sides | undefined {
  if (!hasWord(line, JOINING)) return undefined;
  const countries = [
    ...new Set(
      placesOf(line).flatMap(({ code, form }) =>
        isPlaceCode(code) && form === 'noun' ? [countryOf(code) as PlaceCode] : [],
      ),
    ),
  ];
  const [area, counterpart, third] = countries;
  return !third && areOfBothSides(countries) ? { area: [area!], counterpart: [counterpart!] } : undefined;
}
const JOINING =
  /^(жалғайды|жалғап|жалғаған|қосады|байланыстырады|байланыстырып|жалғайтын|қосатын|байланыстыратын)$/u;

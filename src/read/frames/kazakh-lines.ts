import { countryOf } from '#model/place.ts';
import { AND } from '../language/kazakh-words.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { formAt, type Line, placesOf, quantitiesOf } from '../scene.ts';
import type { Sides } from './facing.ts';

/** «Атырау – Астрахан бағыты бойынша аптасына бес, Ақтөбе – Самара бағыты бойынша екі рейс»: the ends of the line that a Kazakh figure is told of, the last one named between the figure before and this one. */
export function endsOfLine(line: Line, figure: Span): Sides | undefined {
  const from =
    quantitiesOf(line).findLast(({ after }) => after <= figure.first)?.after ?? line.sentence.first;
  const towns = placesOf(line).filter(
    ({ code, form, first, after }) =>
      form === 'noun' && /^(RU|KZ)-/.test(code) && first >= from && after <= figure.first,
  );
  for (let at = towns.length - 1; at > 0; at -= 1) {
    const [one, other] = [towns[at - 1]!, towns[at]!];
    if (areEnds(line, one, other) && countryOf(one.code) !== countryOf(other.code))
      return { area: [one.code], counterpart: [other.code] };
  }
  return undefined;
}

/** «A – B», «A мен B арасында». */
const areEnds = (line: Line, one: PlaceMention, other: PlaceMention): boolean =>
  other.first - one.after === 1 &&
  (/^[–—-]$/u.test(formAt(line.scene, one.after)) ||
    (AND.test(formAt(line.scene, one.after)) && /^ара(сын|лығын)д/u.test(formAt(line.scene, other.after))));

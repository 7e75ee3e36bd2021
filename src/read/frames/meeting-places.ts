import type { PlaceCode } from '#model/place.ts';
import { isOfCapital } from '../parties.ts';
import { roleOf } from '../roles.ts';
import { has, type Line, placesOf } from '../scene.ts';

/** Whether places are told only as where the two countries met: a capital, in Kazakh any town that is told so; the sentence does not name it otherwise. */
export const isOnlyStage = (line: Line, places: readonly PlaceCode[]): boolean =>
  places.every((code) => (line.scene.language === 'kk' ? isMeetingPlace(line, code) : isOfCapital(code))) &&
  !placesOf(line).some((place) => places.includes(place.code) && roleOf(line, place) !== 'in');

/** «Премьерлер Алматыда кездесті. 26 жоба жүзеге асты»: a town that a Kazakh text has named only as where the two met. */
function isMeetingPlace({ scene, index }: Line, code: PlaceCode): boolean {
  const before = scene.lines
    .slice(0, index)
    .flatMap((told) => placesOf(told).flatMap((place) => (place.code === code ? [{ told, place }] : [])));
  return (
    before.length > 0 &&
    before.every(
      ({ told, place }) =>
        roleOf(told, place) === 'in' && has(told, 'meet', 'meeting', 'commission', 'forum'),
    )
  );
}

import type { SlotsOf } from '#model/claim.ts';
import { ACCUSATIVE } from '../language/features.ts';
import type { PlaceMention } from '../mention.ts';
import { formAt, type Line, placesOf } from '../scene.ts';

type Sides = Pick<SlotsOf<'observation'>, 'area' | 'counterpart'>;

/**
 * «Из Омска летает А. … Частота полётов в Алматы вырастет до двух рейсов», «рейсы из Омска в Алматы. Летать будут дважды в неделю»: in Russian flights go
 * from the other end to the place that is named as where to, by the sentence or, where it names no place, by the one before.
 */
export function flownTo<S extends Sides>(line: Line, sides: S): S {
  const [from, other] = sides.area ?? [];
  const [to, another] = sides.counterpart ?? [];
  if (line.scene.language !== 'ru' || !from || !to || other || another) return sides;
  const route = placesOf(line).length > 0 ? line : line.scene.lines[line.index - 1];
  const named = route ? placesOf(route).filter(({ form }) => form === 'noun') : [];
  const isGoal = ({ first, cases }: PlaceMention) =>
    formAt(line.scene, first - 1) === 'в' && Boolean(cases & ACCUSATIVE);
  const isTurned =
    named.some((place) => place.code === from && isGoal(place)) &&
    !named.some((place) => place.code === to && isGoal(place)) &&
    !named.some(({ code, first }) => code === from && formAt(line.scene, first - 1) === 'из');
  return isTurned ? { ...sides, area: [to], counterpart: [from] } : sides;
}

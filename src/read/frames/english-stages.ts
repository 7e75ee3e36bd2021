import { isPlaceCode, levelOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import type { Span } from '../mention.ts';
import { formAt, hitsOf, type Line, placesOf } from '../scene.ts';

/** Where two met in an English sentence that names no place: where the occasion was held that they came to, or where one of them was visiting. */
export const stageMeant = (line: Line, context: Context): string | undefined =>
  line.scene.language === 'en' ? (placeVisited(line) ?? placeOfOccasion(line, context)) : undefined;

/** «At the forum in Tomsk … at the 14th forum»: the town that an English sentence before gives an occasion of the kind by its bare noun, no earlier one. */
export function stageOfSame(line: Line, type: string): string | undefined {
  if (line.scene.language !== 'en') return undefined;
  for (const before of line.scene.lines
    .slice(Math.max(0, line.index - FARTHEST_OCCASION), line.index)
    .toReversed())
    for (const hit of hitsOf(before, [type])) {
      const stage =
        formAt(line.scene, hit.after) === 'in'
          ? placesOf(before).find(({ first }) => first === hit.after + 1)
          : undefined;
      if (stage && isPlaceCode(stage.code) && levelOf(stage.code) === 'city' && isBare(before, hit))
        return stage.code;
    }
  return undefined;
}

/** «The forum», with no number and no year of its own. */
const isBare = (line: Line, { first, after }: Span): boolean =>
  /^(the|this)$/.test(formAt(line.scene, first - 1)) &&
  !line.mentions.some(
    (mention) => mention.kind === 'period' && mention.first >= after && mention.first - after <= 4,
  );

/** «Met B while on a visit to Tomsk», "during his trip to Aktobe A met B": a town or a region that the journey led to. */
function placeVisited(line: Line): string | undefined {
  const journey = hitsOf(line, ['visit', 'journey']).find(
    (hit) => isDuring(line, hit) && formAt(line.scene, hit.after) === 'to',
  );
  const goal =
    journey && placesOf(line).find(({ first }) => first > journey.after && first - journey.after <= 3);
  return goal && isPlaceCode(goal.code) && levelOf(goal.code) !== 'country' ? goal.code : undefined;
}

/** «At the forum A also met B», "on the sidelines of the exhibition": by its bare noun, the occasion of the kind that was told before. */
function placeOfOccasion(line: Line, { last: { stages } }: Context): string | undefined {
  for (const hit of hitsOf(line, ['forum', 'exhibition', 'conference', 'festival'])) {
    const stage = stages.get(hit.concept);
    if (stage && line.index - stage.line <= FARTHEST_OCCASION && isSetting(line, hit))
      return levelOf(stage.place) === 'country' ? undefined : stage.place;
  }
  return undefined;
}
/** Sentences between an occasion and who met there. */
const FARTHEST_OCCASION = 6;

/** «During the», "in the course of his", "while on a". */
function isDuring({ scene, sentence }: Line, { first }: Span): boolean {
  for (let token = first - 1; token >= Math.max(sentence.first, first - 5); token -= 1)
    if (/^(during|while|course|within)$/.test(formAt(scene, token))) return true;
  return false;
}

/** «At the forum», "on the sidelines of the same exhibition". */
function isSetting({ scene, sentence }: Line, { first }: Span): boolean {
  let token = first - 1;
  if (/^(same|business|international)$/.test(formAt(scene, token))) token -= 1;
  if (token < sentence.first || !/^(the|this|that)$/.test(formAt(scene, token))) return false;
  return (
    /^(at|during|within)$/.test(formAt(scene, token - 1)) ||
    (formAt(scene, token - 1) === 'of' &&
      /^(sidelines|margins|framework|fringes|part)$/.test(formAt(scene, token - 2)))
  );
}

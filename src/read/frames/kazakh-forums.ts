import type { SlotsOf } from '#model/claim.ts';
import { isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import { roleOf } from '../roles.ts';
import { formAt, hitsOf, type Line, placesOf } from '../scene.ts';
import { TYPES } from './event-places.ts';
import { kazakhEventName } from './kazakh-event-name.ts';

type Event = SlotsOf<'event'>;

/**
 * What the sentences around a Kazakh forum say of it: its name, told before («… халықаралық форумының жұмысына қатысты. Форумға делегациялар келді»), and
 * where those go who are at it («Форумға делегациялар қатысты. Омбы облысына әкім барды»).
 */
export function aroundForum(
  line: Line,
  { type, name, place, ordinal }: Event,
): Pick<Event, 'name' | 'place'> {
  if (line.scene.language !== 'kk' || type !== 'forum' || ordinal !== undefined || place) return {};
  const known = name ?? namedBefore(line);
  const stage = stageOfGuests(line);
  return { ...(known ? { name: known } : {}), ...(stage ? { place: stage } : {}) };
}

function namedBefore({ scene, index }: Line): string | undefined {
  for (let at = index - 1; at >= Math.max(0, index - REACH); at -= 1) {
    const before = scene.lines[at]!;
    for (const hit of hitsOf(before, ['forum'])) {
      const name = kazakhEventName(before, hit);
      if (name.includes(' ')) return name;
    }
  }
  return undefined;
}
/** A forum's name holds for so many sentences. */
const REACH = 4;

/** Where the guests of a forum go, in the sentence behind those that speak of it, which names no other occasion. */
function stageOfGuests({ scene, index, sentence }: Line): string | undefined {
  let at = index + 1;
  while (at - index < REACH && scene.lines[at] && hitsOf(scene.lines[at]!, ['forum']).length > 0) at += 1;
  const next = scene.lines[at];
  if (next?.sentence.role !== 'body' || next.sentence.paragraph !== sentence.paragraph) return undefined;
  if (hitsOf(next, TYPES).length > 0 || hitsOf(next, ['meeting']).length > 0) return undefined;
  const [verb] = hitsOf(next, ['go']);
  if (!verb || !WENT.test(formAt(scene, verb.after - 1))) return undefined;
  const clause = clauseAt(next, verb.first);
  return placesOf(next).find(
    (place) =>
      place.form === 'noun' &&
      isPlaceCode(place.code) &&
      levelOf(place.code) !== 'country' &&
      place.first >= clause.first &&
      place.after <= verb.first &&
      roleOf(next, place) === 'to',
  )?.code;
}
const WENT = /^(бар|кел|аттан|жет|жинал)(ды|ді|ған|ген|ты|ті)$/u;

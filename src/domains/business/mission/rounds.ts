import { colourEdges, type Edge, maximumDegree } from '#methods/edge-colouring.ts';
import { ejected } from './ejection.ts';
import { type Mission, meetingsOf } from './mission.ts';

/** Moves after which the meetings that absences put out of their slots are given up, for each meeting. */
const STEPS = 300;

/**
 * Places many meetings at once where no meeting must follow another: of two delegations by colouring the edges of a bipartite graph, in any number of slots
 * that is enough; what absences, halves of the day and fixed slots forbid is then moved by ejection. Undefined when meetings are ordered, when
 * slots or tables are too few, or none was found.
 */
export function rounds(mission: Mission): number[] | undefined {
  const { meetings, participants, slots, tables } = mission;
  if (meetings.some(({ after }) => after.length > 0) || meetings.length > slots * tables) return undefined;
  const isFree =
    participants.every(({ absent }) => absent.length === 0) &&
    meetings.every(
      ({ session, within, slot }) => session === 'either' && within === undefined && slot === undefined,
    );
  const sides = delegationsOf(mission);
  if (!sides && isFree) return undefined;
  const edges = meetings.map(
    ({ between: [one, other] }): Edge => (sides?.[one] === 0 ? [one, other] : [other, one]),
  );
  if (sides && maximumDegree(edges) > slots) return undefined;
  const coloured = sides ? [...colourEdges(edges, slots)].map((colour) => colour + 1) : meetings.map(() => 0);
  return isFree ? coloured : ejected(mission, coloured, STEPS * meetings.length);
}

/** Each participant's side, 0 or 1, so that every meeting is between both; undefined when there are no such sides. */
function delegationsOf(mission: Mission): Int8Array | undefined {
  const own = meetingsOf(mission);
  const sides = new Int8Array(mission.participants.length).fill(-1);
  for (const start of sides.keys()) {
    if (sides[start] !== -1) continue;
    sides[start] = 0;
    const queue = [start];
    for (const here of queue)
      for (const meeting of own[here]!) {
        const [one, other] = mission.meetings[meeting]!.between;
        const there = one === here ? other : one;
        if (sides[there] === sides[here]) return undefined;
        if (sides[there] !== -1) continue;
        sides[there] = sides[here] === 0 ? 1 : 0;
        queue.push(there);
      }
  }
  return sides;
}

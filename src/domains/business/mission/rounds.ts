import { colourEdges, type Edge, maximumDegree } from '#methods/edge-colouring.ts';
import { type Mission, meetingsOf } from './mission.ts';

/**
 * Places the meetings of two delegations, where each meeting is between both and nothing else is asked, in any number of slots that is enough: by
 * colouring the edges of a bipartite graph. Undefined when the mission is not of that kind, or has too few slots or tables.
 */
export function rounds(mission: Mission): number[] | undefined {
  const isFree =
    mission.participants.every(({ absent }) => absent.length === 0) &&
    mission.meetings.every(
      ({ session, slot, after }) => session === 'either' && slot === undefined && after.length === 0,
    );
  const sides = isFree ? delegationsOf(mission) : undefined;
  if (!sides) return undefined;
  const edges = mission.meetings.map(
    ({ between: [one, other] }): Edge => (sides[one] === 0 ? [one, other] : [other, one]),
  );
  if (maximumDegree(edges) > mission.slots || edges.length > mission.slots * mission.tables) return undefined;
  return [...colourEdges(edges, mission.slots)].map((colour) => colour + 1);
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

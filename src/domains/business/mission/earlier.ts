import { check } from './check.ts';
import { type Mission, meetingsOf } from './mission.ts';

/**
 * Begins a schedule earlier where nothing speaks against it: meetings that share participants, directly or through others, go forward together, as far as they keep
 * every rule and add no break. Returns one with as many breaks.
 */
export function earlier(mission: Mission, slots: readonly number[], fairness: number): readonly number[] {
  let best = slots;
  let { breaks } = check(mission, slots, fairness);
  for (const group of groupsOf(mission)) {
    const first = Math.min(...group.map((meeting) => slots[meeting]!));
    for (let by = first - 1; by > 0; by -= 1) {
      const next = [...best];
      for (const meeting of group) next[meeting]! -= by;
      const found = check(mission, next, fairness);
      if (found.faults.length > 0 || found.breaks > breaks) continue;
      best = next;
      ({ breaks } = found);
      break;
    }
  }
  return best;
}

/** Meetings by the participants that connect them; what is fixed in its slot holds all of its group. */
function groupsOf(mission: Mission): readonly (readonly number[])[] {
  const own = meetingsOf(mission);
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const start of mission.meetings.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (const meeting of group)
      for (const one of mission.meetings[meeting]!.between)
        for (const next of own[one]!)
          if (!seen.has(next)) {
            seen.add(next);
            group.push(next);
          }
    if (group.every((meeting) => mission.meetings[meeting]!.slot === undefined)) groups.push(group);
  }
  return groups;
}

import { check } from '../../src/domains/business/mission/check.ts';
import { type Mission, slotsOf } from '../../src/domains/business/mission/mission.ts';

/**
 * The peer: branch and bound without learning. The meeting with the fewest slots left is placed next, in each slot in turn; a branch is cut when a
 * meeting has none left. Returns the breaks of the best schedule found in time, and whether all were tried.
 */
export function branchAndBound(
  mission: Mission,
  fairness: number,
  isOver: () => boolean,
): { breaks: number | undefined; proven: boolean } {
  const { meetings, participants, slots, tables } = mission;
  const open = slotsOf(mission);
  const busy = participants.map(() => new Uint8Array(slots + 1));
  const load = new Int32Array(slots + 1);
  const placed = new Int32Array(meetings.length);
  let best: number | undefined;
  let steps = 0;
  let stopped = false;
  const left = (meeting: number): number[] => {
    const { between, after } = meetings[meeting]!;
    return open[meeting]!.filter(
      (slot) =>
        load[slot]! < tables &&
        between.every((one) => busy[one]![slot] === 0) &&
        after.every((before) => placed[before] === 0 || placed[before]! < slot),
    );
  };
  const branch = (rest: readonly number[]): void => {
    steps += 1;
    if ((steps & 63) === 0 && isOver()) stopped = true;
    if (stopped || best === 0) return;
    if (rest.length === 0) {
      const { breaks, faults } = check(mission, [...placed], fairness);
      if (faults.length === 0 && (best === undefined || breaks < best)) best = breaks;
      return;
    }
    let next = rest[0]!;
    let choices = left(next);
    for (const meeting of rest) {
      const own = left(meeting);
      if (own.length < choices.length) [next, choices] = [meeting, own];
      if (own.length === 0) return;
    }
    for (const slot of choices) {
      const { between } = meetings[next]!;
      placed[next] = slot;
      load[slot]! += 1;
      for (const one of between) busy[one]![slot] = 1;
      branch(rest.filter((meeting) => meeting !== next));
      for (const one of between) busy[one]![slot] = 0;
      load[slot]! -= 1;
      placed[next] = 0;
    }
  };
  branch([...meetings.keys()]);
  return { breaks: best, proven: !stopped };
}

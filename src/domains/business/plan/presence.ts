import { instantOf } from '#methods/zoned-time.ts';
import type { MissionPlan, Participant, PlannedMeeting } from './plan.ts';
import type { Part, Slot } from './timetable.ts';

/** Whether a firm can be in a meeting of a slot: it is not away then, and has no stand elsewhere. */
export type Presence = (firm: string, slot: Slot) => boolean;

export function presenceOf(plan: Pick<MissionPlan, 'firms' | 'zone'>): Presence {
  const firms = new Map(
    plan.firms.map(({ id, venue, away }) => [
      id,
      {
        venue,
        away: away.map(({ from, to }) => [instantOf(from, plan.zone), instantOf(to, plan.zone)] as const),
      },
    ]),
  );
  return (id, { block, start, end }) => {
    const firm = firms.get(id);
    return (
      firm !== undefined &&
      (firm.venue === undefined || firm.venue === block.venue) &&
      firm.away.every(([from, to]) => end <= from || to <= start)
    );
  };
}

/** Whether a meeting's own wishes allow a slot. */
export function suits({ half, at }: Pick<PlannedMeeting, 'half' | 'at'>, slot: Slot, zone: string): boolean {
  return (
    (half === undefined || (half === 'morning') === slot.isMorning) &&
    (at === undefined || instantOf(at, zone) === slot.start)
  );
}

/** In how many slots of a part a firm can be. */
export const openSlots = ({ id }: Participant, { slots }: Part, isThere: Presence): number =>
  slots.filter((slot) => isThere(id, slot)).length;

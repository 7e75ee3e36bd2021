import { instantOf } from '#methods/zoned-time.ts';
import type { Meeting, Mission } from '../mission/mission.ts';
import type { Requirement } from '../mission/requirements.ts';
import type { HalfDay, MissionPlan, PlannedMeeting, Reason } from './plan.ts';
import type { Presence } from './presence.ts';
import type { Part, Slot } from './timetable.ts';

/** One part of a plan, or all of it, as a problem of the scheduler, and the way back. */
export interface Day {
  readonly part: Part;
  readonly mission: Mission;
  /** The plan's meetings, by the scheduler's index; what comes after them only takes up tables. */
  readonly meetings: readonly PlannedMeeting[];
  readonly firms: readonly string[];
}

/**
 * The meetings of one part as a problem of the scheduler. Where blocks have fewer tables than the largest, meetings of nobody, fixed in their slots, take
 * the missing ones up; they have no breaks.
 */
export function dayOf(
  plan: MissionPlan,
  part: Part,
  meetings: readonly PlannedMeeting[],
  isThere: Presence,
): Day {
  const { slots } = part;
  const mornings = slots.flatMap(({ block: { date } }, index) =>
    index > 0 && slots[index - 1]!.block.date !== date ? [index + 1] : [],
  );
  const firms = [...new Set(meetings.flatMap(({ between }) => between))];
  const places = new Map(firms.map((id, index) => [id, index]));
  const indices = new Map(meetings.map(({ id }, index) => [id, index]));
  const tables = Math.max(0, ...slots.map((slot) => slot.tables));
  const fillers: Meeting[] = [];
  for (const [index, slot] of slots.entries())
    for (let missing = slot.tables; missing < tables; missing += 1) {
      const one = firms.length + 2 * fillers.length;
      fillers.push({
        name: `table ${missing + 1} in slot ${index + 1}`,
        between: [one, one + 1],
        session: 'either',
        slot: index + 1,
        after: [],
      });
    }
  return {
    part,
    meetings,
    firms,
    mission: {
      slots: slots.length,
      morningSlots: mornings.length > 0 ? slots.length : slots.filter(({ isMorning }) => isMorning).length,
      ...(mornings.length > 0 ? { mornings } : {}),
      tables,
      participants: [
        ...firms.map((id) => ({
          name: id,
          absent: slots.flatMap((slot, index) => (isThere(id, slot) ? [] : [index + 1])),
        })),
        ...fillers.flatMap(({ name }) => [1, 2].map((n) => ({ name: `${name} ${n}`, absent: [] }))),
      ],
      meetings: [
        ...meetings.map(({ id, between, half, at, after }): Meeting => {
          const slot = at === undefined ? 0 : slotAt(slots, instantOf(at, plan.zone));
          return {
            name: id,
            between: [places.get(between[0])!, places.get(between[1])!],
            ...(half === undefined || mornings.length === 0
              ? { session: half ?? 'either' }
              : { session: 'either', within: slotsIn(slots, half) }),
            ...(slot > 0 ? { slot } : {}),
            after: after.flatMap((before) => indices.get(before) ?? []),
          };
        }),
        ...fillers,
      ],
    },
  };
}

const slotsIn = (slots: readonly Slot[], half: HalfDay): readonly number[] =>
  slots.flatMap(({ isMorning }, index) => (isMorning === (half === 'morning') ? [index + 1] : []));

/** The slot that begins at an instant, from 1; 0 when none does. */
export const slotAt = (slots: readonly Slot[], instant: number): number =>
  slots.findIndex(({ start }) => start === instant) + 1;

/** What the scheduler asks for in the plan's terms; meetings of nobody stand for the tables. */
export function reasonsOf(
  day: Day,
  requirements: readonly Requirement[],
  fairness: number,
): readonly Reason[] {
  const { meetings, firms, mission } = day;
  const reasons = requirements.flatMap(({ kind, of = 0 }): readonly Reason[] => {
    switch (kind) {
      case 'tables':
        return [{ kind, number: mission.tables }];
      case 'fairness':
        return [{ kind, number: fairness }];
      case 'absence':
        return of < firms.length ? [{ kind, firm: firms[of]! }] : [];
      default:
        return of < meetings.length ? [{ kind, meeting: meetings[of]!.id }] : [];
    }
  });
  return [...reasons, { kind: 'slots', number: mission.slots }];
}

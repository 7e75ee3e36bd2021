import { type Mishap, replan } from '../mission/replan.ts';
import { placements } from './arrange.ts';
import { type Day, dayOf, slotAt } from './day.ts';
import type { MissionPlan, PlannedMeeting } from './plan.ts';
import { presenceOf } from './presence.ts';
import type { Part } from './timetable.ts';

/** Of the time left, what one attempt may take. */
const SHARE = 0.5;

/** A part of an event in which meetings are missed. */
export interface Case {
  readonly plan: MissionPlan;
  readonly part: Part;
  readonly held: readonly PlannedMeeting[];
  readonly hit: readonly PlannedMeeting[];
  readonly isGone: boolean;
  readonly missing: ReadonlySet<string>;
  readonly current: number;
  /** Seconds since a fixed time, and when to end with what was found. */
  readonly clock: () => number;
  readonly until: number;
}

/** Mends one part of the event. */
export function mendedDay({ plan, part, held, hit, isGone, missing, current, clock, until }: Case) {
  const isThere = presenceOf(plan);
  const startOf = ({ placed }: PlannedMeeting): number => Date.parse(placed!.start);
  const now = part.slots.filter(({ start }) => start < current).length + 1;
  const inRank = hit.toSorted((a, b) => rank(b) - rank(a));
  let isProven = true;
  /** The day without some meetings, or undefined when it has no schedule. A time that was asked for gives way for what is hit. */
  const attempt = (without: ReadonlySet<PlannedMeeting>) => {
    const kept = held
      .filter((meeting) => !without.has(meeting))
      .map(({ at, ...meeting }) =>
        at === undefined || hit.some(({ id }) => id === meeting.id) ? meeting : { ...meeting, at },
      );
    const day = dayOf(plan, part, kept, isThere);
    const before = day.mission.meetings.map(({ slot }, index) =>
      index < kept.length ? slotAt(part.slots, startOf(kept[index]!)) : slot!,
    );
    return {
      day,
      kept,
      found:
        isGone && without.size === hit.length
          ? { slots: before, fewest: true }
          : rescheduled(day, before, now, missing, clock, until),
    };
  };
  let out = new Set<PlannedMeeting>(isGone ? hit : []);
  let best = attempt(out);
  if (!best.found && !isGone) {
    out = new Set(hit);
    best = attempt(out);
    for (const meeting of inRank) {
      if (clock() >= until) {
        isProven = false;
        break;
      }
      const fewer = new Set([...out].filter((one) => one !== meeting));
      const next = attempt(fewer);
      if (!next.found) continue;
      out = fewer;
      best = next;
    }
  }
  const { day, kept, found } = best;
  if (!found) return { meetings: [], moved: [], cancelled: hit.map(({ id }) => id), fewest: false };
  const isMoved = (index: number): boolean =>
    part.slots[found.slots[index]! - 1]!.start !== startOf(kept[index]!);
  const movers = kept.flatMap((_, index) => (isMoved(index) ? [index] : []));
  const taken = new Set(
    kept.flatMap((meeting, index) =>
      isMoved(index) ? [] : [`${found.slots[index]} ${meeting.placed!.table}`],
    ),
  );
  const meetings = placements(
    { ...day, meetings: movers.map((index) => kept[index]!) },
    movers.map((index) => found.slots[index]!),
    (slot, table) => taken.has(`${slot} ${table}`),
  );
  return {
    meetings,
    moved: meetings.map(({ id }) => id),
    cancelled: [...out].map(({ id }) => id),
    fewest: isProven && found.fewest,
  };
}

const rank = ({ wish, weight }: PlannedMeeting): number => (wish === 'must' ? 1000 : 0) + weight;

function rescheduled(
  { mission, firms }: Day,
  before: readonly number[],
  now: number,
  missing: ReadonlySet<string>,
  clock: () => number,
  until: number,
): { readonly slots: readonly number[]; readonly fewest: boolean } | undefined {
  const end = Math.min(until, clock() + (until - clock()) * SHARE);
  const mishaps = firms.flatMap((firm, participant): readonly Mishap[] =>
    missing.has(firm)
      ? [{ participant, away: mission.participants[participant]!.absent.filter((slot) => slot >= now) }]
      : [],
  );
  return replan(mission, before, mishaps, {
    now,
    fairness: mission.slots,
    isOver: () => clock() >= end,
  });
}

import type { conflictOf } from '../mission/conflict.ts';
import { type Outcome, schedule } from '../mission/schedule.ts';
import { type Day, dayOf, reasonsOf } from './day.ts';
import { divide } from './divide.ts';
import type { LeftOut, MissionPlan, PlannedMeeting, Proof } from './plan.ts';
import { type Presence, presenceOf } from './presence.ts';
import { seat } from './tables.ts';
import { type Part, partsOf } from './timetable.ts';

export interface ArrangeOptions {
  /** Seconds since a fixed time. */
  readonly clock: () => number;
  /** Seconds in all, shared by the parts of the event. */
  readonly limit: number;
  readonly isStopped?: () => boolean;
  /** Told when a part begins. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Says when and where each meeting is held, part by part, with the fewest breaks and the proof or the gap of each part. Where a part has no schedule, the
 * meeting that is wished least of the conflicting set is left out, with that set, until it has one; meetings that must be held go last. A part of which
 * nothing was found in time has no placements and a bound alone.
 */
export function arrange(
  plan: MissionPlan,
  { clock, limit, isStopped, progress }: ArrangeOptions,
): MissionPlan {
  const begun = clock();
  const parts = partsOf(plan);
  const isThere = presenceOf(plan);
  const { given, left } = divide(plan, parts, isThere);
  const leftOut: LeftOut[] = [...left];
  const placed = new Map<string, PlannedMeeting>();
  const proofs: Proof['parts'][number][] = [];
  const working = parts.filter((part) => given.get(part)!.length > 0);
  for (const [index, part] of working.entries()) {
    progress?.(index, working.length);
    const share = (limit - (clock() - begun)) / (working.length - index);
    const until = clock() + share;
    const isOver = (): boolean => clock() >= until || (isStopped?.() ?? false);
    const { day, outcome } = settled(plan, part, given.get(part)!, isThere, isOver, leftOut);
    const facts = {
      date: part.date,
      ...(part.venue ? { venue: part.venue } : {}),
      meetings: day.meetings.length,
    };
    if (outcome.kind !== 'scheduled') {
      for (const { between, wish } of day.meetings)
        leftOut.push({ between, wish, reasons: [], irreducible: false });
      proofs.push({ ...facts, meetings: 0, breaks: 0, bound: 0, optimal: false });
      continue;
    }
    for (const meeting of placements(day, outcome.slots)) placed.set(meeting.id, meeting);
    proofs.push({ ...facts, breaks: outcome.breaks, bound: outcome.bound, optimal: outcome.optimal });
  }
  progress?.(working.length, working.length);
  const breaks = proofs.reduce((sum, part) => sum + part.breaks, 0);
  // How meetings are divided over parts is chosen, not proven best.
  const bound = proofs.length === 1 ? proofs[0]!.bound : 0;
  const optimal =
    proofs.length === 1 ? proofs[0]!.optimal : breaks === 0 && proofs.every((part) => part.optimal);
  return {
    ...plan,
    meetings: plan.meetings.map(({ placed: _, ...meeting }) => placed.get(meeting.id) ?? meeting),
    left: [...plan.left.filter(({ between }) => !isAmong(plan.meetings, between)), ...leftOut],
    proof: { breaks, bound, optimal, parts: proofs, seconds: Number((clock() - begun).toFixed(3)) },
  };
}

const isAmong = (meetings: readonly PlannedMeeting[], [one, other]: readonly [string, string]): boolean =>
  meetings.some(({ between }) => between[0] === one && between[1] === other);

/** Schedules the meetings of a part, leaving out of conflicts what is wished least. */
function settled(
  plan: MissionPlan,
  part: Part,
  meetings: readonly PlannedMeeting[],
  isThere: Presence,
  isOver: () => boolean,
  leftOut: LeftOut[],
): { readonly day: Day; readonly outcome: Outcome } {
  let day = dayOf(plan, part, meetings, isThere);
  for (;;) {
    const misfit = misfitOf(plan, day);
    const outcome: Outcome = misfit
      ? { kind: 'impossible', conflict: misfit }
      : schedule(day.mission, { fairness: plan.fairness, isOver });
    if (outcome.kind !== 'impossible') return { day, outcome };
    const { requirements, irreducible } = outcome.conflict;
    const asked = requirements.flatMap(({ kind, of = 0 }) =>
      kind === 'meeting' && of < day.meetings.length ? [day.meetings[of]!] : [],
    );
    const least = (asked.length > 0 ? asked : [...day.meetings]).reduce((a, b) =>
      rank(b) < rank(a) ? b : a,
    );
    leftOut.push({
      between: least.between,
      wish: least.wish,
      reasons: reasonsOf(day, requirements, plan.fairness),
      irreducible,
    });
    const fewer = day.meetings.filter((meeting) => meeting !== least);
    if (fewer.length === 0 || isOver())
      return { day: { ...day, meetings: fewer }, outcome: { kind: 'undecided', bound: 0 } };
    day = dayOf(plan, part, fewer, isThere);
  }
}

const rank = ({ wish, weight }: PlannedMeeting): number => (wish === 'must' ? 1000 : 0) + weight;

/** A fixed time at which this part has no slot. */
function misfitOf(
  { zone }: MissionPlan,
  { meetings, mission }: Day,
): ReturnType<typeof conflictOf> | undefined {
  const of = meetings.findIndex(
    ({ at }, index) => at !== undefined && mission.meetings[index]!.slot === undefined,
  );
  return of < 0 || !zone
    ? undefined
    : {
        requirements: [
          { kind: 'meeting', of },
          { kind: 'slot', of },
        ],
        irreducible: true,
      };
}

/** The meetings of a day where its slots say, at tables. */
export function placements(
  { part, meetings }: Day,
  slots: readonly number[],
  isTaken?: (slot: number, table: number) => boolean,
): readonly PlannedMeeting[] {
  const tables = seat(
    meetings,
    slots,
    (slot) => ({ venue: part.slots[slot - 1]!.block.venue, tables: part.slots[slot - 1]!.tables }),
    isTaken,
  );
  return meetings.map((meeting, index) => {
    const { block, start, end } = part.slots[slots[index]! - 1]!;
    return {
      ...meeting,
      placed: {
        block: block.id,
        start: isoOf(start),
        end: isoOf(end),
        table: tables[index]!,
      },
    };
  });
}

/** `2026-12-03T05:30:00Z`. */
export const isoOf = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

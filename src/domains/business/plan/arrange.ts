import { check } from '../mission/check.ts';
import type { conflictOf } from '../mission/conflict.ts';
import { earlier } from '../mission/earlier.ts';
import { daysOf } from '../mission/mission.ts';
import { type Outcome, schedule } from '../mission/schedule.ts';
import { type Day, dayOf, reasonsOf, slotAt } from './day.ts';
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
 * Says when and where each meeting is held, with the fewest breaks and the proof or the gap: first part by part, then, where no venues are at work at once and
 * breaks are left or meetings found no day, all days as one. Where there is no schedule, the meeting that is wished least of the conflicting set is left out,
 * with that set, until there is one; meetings that must be held go last. What was found nowhere in time has no placement and a bound alone.
 */
export function arrange(
  plan: MissionPlan,
  { clock, limit, isStopped, progress }: ArrangeOptions,
): MissionPlan {
  const begun = clock();
  const parts = partsOf(plan);
  const isThere = presenceOf(plan);
  const within = (seconds: number) => {
    const until = clock() + seconds;
    return (): boolean => clock() >= until || (isStopped?.() ?? false);
  };
  const timed = ({ placed, left, proof }: Arranged): MissionPlan => ({
    ...plan,
    meetings: plan.meetings.map(({ placed: _, ...meeting }) => placed.get(meeting.id) ?? meeting),
    left: [...plan.left.filter(({ between }) => !isAmong(plan.meetings, between)), ...left],
    proof: { ...proof, seconds: Number((clock() - begun).toFixed(3)) },
  });
  const isSeveral = parts.length > 1 && parts.every(({ venue }) => venue === undefined);
  const explaining = (): (() => boolean) => within(EXPLAINING * limit);
  const apart = arrangedApart(plan, parts, isThere, progress, explaining, (rest) =>
    within(((isSeveral ? APART : 1) * limit - (clock() - begun)) / rest),
  );
  const lost = apart.left.some(({ reasons }) => reasons.every(({ kind }) => kind !== 'time'));
  if (!isSeveral || (apart.proof.optimal && !lost)) return timed(apart);
  const together = arrangedTogether(
    plan,
    parts,
    isThere,
    apart,
    explaining,
    within(limit - (clock() - begun)),
  );
  return timed(together ?? apart);
}

/** Of the time, what scheduling day by day may take before the days are scheduled as one. */
const APART = 0.4;
/** Of the time, what the search for a smallest reason of one meeting left out may take. */
const EXPLAINING = 0.05;

interface Arranged {
  readonly placed: ReadonlyMap<string, PlannedMeeting>;
  readonly left: readonly LeftOut[];
  readonly proof: Omit<Proof, 'seconds'>;
}

function arrangedApart(
  plan: MissionPlan,
  parts: readonly Part[],
  isThere: Presence,
  progress: ArrangeOptions['progress'],
  explaining: () => () => boolean,
  limitOf: (rest: number) => () => boolean,
): Arranged {
  const { given, left } = divide(plan, parts, isThere);
  const leftOut: LeftOut[] = [...left];
  const placed = new Map<string, PlannedMeeting>();
  const proofs: Required<Omit<Proof['parts'][number], 'venue'>>[] = [];
  const working = parts.filter((part) => given.get(part)!.length > 0);
  for (const [index, part] of working.entries()) {
    progress?.(index, working.length);
    const isOver = limitOf(working.length - index);
    const { day, outcome } = settled(plan, part, given.get(part)!, isThere, isOver, explaining, leftOut);
    const facts = { date: part.date, ...(part.venue ? { venue: part.venue } : {}) };
    if (outcome.kind !== 'scheduled') {
      for (const { between, wish } of day.meetings)
        leftOut.push({ between, wish, reasons: [], irreducible: false });
      proofs.push({ ...facts, meetings: 0, breaks: 0, bound: 0, optimal: false });
      continue;
    }
    for (const meeting of placements(day, outcome.slots)) placed.set(meeting.id, meeting);
    const { breaks, bound, optimal } = outcome;
    proofs.push({ ...facts, meetings: day.meetings.length, breaks, bound, optimal });
  }
  progress?.(working.length, working.length);
  const breaks = proofs.reduce((sum, part) => sum + part.breaks, 0);
  // How meetings are divided over parts is chosen, not proven best.
  const bound = proofs.length === 1 ? proofs[0]!.bound : 0;
  const optimal =
    proofs.length === 1 ? proofs[0]!.optimal : breaks === 0 && proofs.every((part) => part.optimal);
  return { placed, left: leftOut, proof: { breaks, bound, optimal, parts: proofs } };
}

/** All days as one, beginning with what was found day by day; undefined where that is no better. */
function arrangedTogether(
  plan: MissionPlan,
  parts: readonly Part[],
  isThere: Presence,
  apart: Arranged,
  explaining: () => () => boolean,
  isOver: () => boolean,
): Arranged | undefined {
  const whole: Part = { date: parts[0]!.date, slots: parts.flatMap(({ slots }) => slots) };
  const { given, left } = divide(plan, [whole], isThere);
  const leftOut: LeftOut[] = [...left];
  const { day, outcome } = settled(
    plan,
    whole,
    given.get(whole)!,
    isThere,
    isOver,
    explaining,
    leftOut,
    apart.placed,
  );
  if (outcome.kind !== 'scheduled' || leftOut.length > apart.left.length) return undefined;
  const { slots, breaks, bound, optimal } = outcome;
  const { mission } = day;
  const days = daysOf(mission).flatMap(([first, last]) => {
    const its = [...mission.meetings.keys()].filter(
      (index) => first <= slots[index]! && slots[index]! <= last,
    );
    const held = its.filter((index) => index < day.meetings.length);
    if (held.length === 0) return [];
    const meetings = its.map((index) => ({ ...mission.meetings[index]!, after: [] }));
    return [
      {
        date: whole.slots[first - 1]!.block.date,
        meetings: held.length,
        breaks: check(
          { ...mission, meetings },
          its.map((index) => slots[index]!),
        ).breaks,
      },
    ];
  });
  return {
    placed: new Map(placements(day, slots).map((meeting) => [meeting.id, meeting])),
    left: leftOut,
    proof: { breaks, bound, optimal, together: true, parts: days },
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
  explaining: () => () => boolean,
  leftOut: LeftOut[],
  before?: ReadonlyMap<string, PlannedMeeting>,
): { readonly day: Day; readonly outcome: Outcome } {
  let day = dayOf(plan, part, meetings, isThere);
  for (;;) {
    const misfit = misfitOf(plan, day);
    const outcome: Outcome = misfit
      ? { kind: 'impossible', conflict: misfit }
      : schedule(day.mission, {
          fairness: plan.fairness,
          isOver,
          isEnough: explaining(),
          ...startOf(day, plan.fairness, before),
        });
    if (outcome.kind === 'scheduled') {
      const slots = earlier(day.mission, outcome.slots, plan.fairness);
      const { breaks } = check(day.mission, slots);
      return { day, outcome: { ...outcome, slots, breaks, optimal: breaks === outcome.bound } };
    }
    if (outcome.kind !== 'impossible') return { day, outcome };
    const { requirements, irreducible, smallest } = outcome.conflict;
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
      smallest,
    });
    const fewer = day.meetings.filter((meeting) => meeting !== least);
    if (fewer.length === 0 || isOver())
      return { day: { ...day, meetings: fewer }, outcome: { kind: 'undecided', bound: 0 } };
    day = dayOf(plan, part, fewer, isThere);
  }
}

/** A schedule of a day from placements, where they hold all of it and keep its rules. */
function startOf(
  { part, meetings, mission }: Day,
  fairness: number,
  before: ReadonlyMap<string, PlannedMeeting> | undefined,
): { readonly start?: readonly number[] } {
  if (!before || meetings.some(({ id }) => !before.has(id))) return {};
  const start = mission.meetings.map(
    ({ slot }, index) =>
      slot ?? slotAt(part.slots, Date.parse(before.get(meetings[index]!.id)!.placed!.start)),
  );
  return check(mission, start, fairness).faults.length === 0 ? { start } : {};
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
        smallest: true,
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

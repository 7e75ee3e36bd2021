import { instantOf } from '#methods/zoned-time.ts';
import { check } from '../mission/check.ts';
import { relax } from '../mission/relax.ts';
import { dayOf, slotAt } from './day.ts';
import { mendedDay } from './mend-day.ts';
import type { Away, MissionPlan, PlannedMeeting } from './plan.ts';
import { presenceOf } from './presence.ts';
import { type Part, partsOf } from './timetable.ts';

/** How often the bound of a mended plan is raised. */
const ROUNDS = 300;

/** What happened: firms that are away for a time (a late bus), or do not come any more (`away` absent). */
export interface Mending {
  readonly firms: readonly string[];
  readonly away?: Away;
  /** By the clocks of the plan's zone; what began earlier stays. The beginning of the event unless told. */
  readonly now?: string;
}

export interface Mended {
  readonly plan: MissionPlan;
  /** Meetings by id: at another time than before, and not held any more. */
  readonly moved: readonly string[];
  readonly cancelled: readonly string[];
  /** Whether it was proven that fewer can't move, and that none of the cancelled could stay. */
  readonly fewest: boolean;
}

/**
 * Changes a plan as little as possible after a mishap: of the meetings that firms miss as many as can be move elsewhere in the same day, with the fewest moves of
 * others; those that can't are cancelled, wished least first. It ends at `until`, in seconds of `clock`, with what was found.
 */
export function mend(
  plan: MissionPlan,
  { firms, away, now }: Mending,
  { clock, until }: { readonly clock: () => number; readonly until: number },
): Mended {
  const current = now === undefined ? Number.NEGATIVE_INFINITY : instantOf(now, plan.zone);
  const last = plan.blocks.reduce((day, { date }) => (date > day ? date : day), '');
  const first = plan.blocks.reduce((day, { date }) => (date < day ? date : day), last);
  const absence: Away = away ?? { from: now ?? `${first}T00:00`, to: `${last}T23:59` };
  const missing = new Set(firms);
  const changed: MissionPlan = {
    ...plan,
    firms: plan.firms.map((firm) =>
      missing.has(firm.id) ? { ...firm, away: [...firm.away, clipped(absence, now)] } : firm,
    ),
  };
  const isThere = presenceOf(changed);
  const meetings = new Map(plan.meetings.map((meeting) => [meeting.id, meeting]));
  const moved: string[] = [];
  const cancelled: string[] = [];
  let fewest = true;
  for (const part of partsOf(plan)) {
    const blocks = new Set(part.slots.map(({ block }) => block.id));
    const held = plan.meetings.filter(({ placed }) => placed && blocks.has(placed.block));
    const hit = held.filter((meeting) => isHit(meeting, part, missing, isThere, current));
    if (hit.length === 0) continue;
    const found = mendedDay({
      plan: changed,
      part,
      held,
      hit,
      isGone: away === undefined,
      missing,
      current,
      clock,
      until,
    });
    fewest &&= found.fewest;
    for (const meeting of found.meetings) meetings.set(meeting.id, meeting);
    moved.push(...found.moved);
    cancelled.push(...found.cancelled);
  }
  const out = new Set(cancelled);
  const mendedMeetings = plan.meetings.map(({ id }) => {
    const { placed, ...rest } = meetings.get(id)!;
    return placed && !out.has(id) ? { ...rest, placed } : rest;
  });
  const next: MissionPlan = {
    ...changed,
    meetings: mendedMeetings,
    left: [
      ...plan.left,
      ...plan.meetings
        .filter(({ id }) => out.has(id))
        .map(({ id, between, wish }) => ({
          between,
          wish,
          reasons: [
            { kind: 'meeting' as const, meeting: id },
            ...between
              .filter((firm) => missing.has(firm))
              .map((firm) => ({ kind: 'absence' as const, firm })),
          ],
          irreducible: fewest,
        })),
    ],
  };
  return { plan: { ...next, ...proofOf(next, () => clock() >= until) }, moved, cancelled, fewest };
}

/** An absence from now on: what is over was attended. */
const clipped = ({ from, to }: Away, now: string | undefined): Away => ({
  from: now !== undefined && now > from ? now : from,
  to,
});

function isHit(
  { placed, between }: PlannedMeeting,
  { slots }: Part,
  missing: ReadonlySet<string>,
  isThere: ReturnType<typeof presenceOf>,
  current: number,
): boolean {
  const slot = slots.find(
    ({ block, start }) => block.id === placed!.block && start === Date.parse(placed!.start),
  );
  return (
    slot !== undefined &&
    slot.start >= current &&
    between.some((firm) => missing.has(firm) && !isThere(firm, slot))
  );
}

/** The breaks of a plan as it is placed, and what no schedule of its meetings goes below. */
function proofOf(plan: MissionPlan, isOver: () => boolean): Pick<MissionPlan, 'proof'> {
  const parts = partsOf(plan);
  const isAlways = presenceOf({
    ...plan,
    firms: plan.firms.map(({ id, name, side }) => ({ id, name, side, away: [] })),
  });
  const days = parts.flatMap((part) => {
    const blocks = new Set(part.slots.map(({ block }) => block.id));
    const held = plan.meetings.filter(({ placed }) => placed && blocks.has(placed.block));
    if (held.length === 0) return [];
    const bare = held.map(({ at: _, half: __, ...rest }) => rest);
    const { mission } = dayOf(plan, part, bare, isAlways);
    const slots = mission.meetings.map(({ slot }, index) =>
      index < held.length ? slotAt(part.slots, Date.parse(held[index]!.placed!.start)) : slot!,
    );
    const { date, venue } = part;
    return [
      { date, ...(venue ? { venue } : {}), meetings: held.length, breaks: check(mission, slots).breaks },
    ];
  });
  const breaks = days.reduce((sum, day) => sum + day.breaks, 0);
  const bound = breaks === 0 ? 0 : Math.min(breaks, boundOf(plan, parts, isOver));
  return { proof: { breaks, bound, optimal: breaks === bound, parts: days, seconds: 0 } };
}

/** A number of breaks that the meetings that are held need, whatever the fairness; 0 where venues are at work at once. */
function boundOf(plan: MissionPlan, parts: readonly Part[], isOver: () => boolean): number {
  if (parts.some(({ venue }) => venue !== undefined) || isOver()) return 0;
  const whole = { date: parts[0]!.date, slots: parts.flatMap(({ slots }) => slots) };
  const held = plan.meetings.filter(({ placed }) => placed);
  const { mission } = dayOf(plan, whole, held, presenceOf(plan));
  const { bound } = relax(mission, 10, ROUNDS, isOver);
  return Number.isFinite(bound) ? bound : 0;
}

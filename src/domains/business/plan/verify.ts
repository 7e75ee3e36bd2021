import { instantOf } from '#methods/zoned-time.ts';
import type { MissionPlan, PlannedMeeting } from './plan.ts';

/** What is wrong with a plan as it stands: which rule is broken by which meeting, in words of a program; and its breaks. */
export interface Verdict {
  readonly placed: number;
  readonly breaks: number;
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly rule:
    | 'block'
    | 'length'
    | 'two-at-once'
    | 'table'
    | 'away'
    | 'stand'
    | 'half'
    | 'at'
    | 'order'
    | 'travel'
    | 'no'
    | 'limit'
    | 'fairness'
    | 'breaks';
  readonly meetings: readonly string[];
  readonly firm?: string;
  readonly found: string;
}

/**
 * Checks a plan from its definition alone: instants and clocks, not the slots of the scheduler, and nothing shared with what made it. A break is a run of
 * grid places of a firm's day without a meeting between two of its meetings; the grid is that of the blocks it meets in.
 */
export function verify(plan: MissionPlan): Verdict {
  const faults: Fault[] = [];
  const placed = plan.meetings.filter(({ placed: its }) => its !== undefined);
  const blocks = new Map(plan.blocks.map((block) => [block.id, block]));
  const venues = new Map(plan.venues.map((venue) => [venue.id, venue]));
  const firms = new Map(plan.firms.map((firm) => [firm.id, firm]));
  const fault = (rule: Fault['rule'], found: string, ...meetings: readonly PlannedMeeting[]): void =>
    void faults.push({ rule, meetings: meetings.map(({ id }) => id), found });
  const at = (meeting: PlannedMeeting) => {
    const { start, end, block, table } = meeting.placed!;
    return { start: Date.parse(start), end: Date.parse(end), block: blocks.get(block)!, table };
  };
  const tables = new Map<string, PlannedMeeting[]>();
  const diary = new Map<string, PlannedMeeting[]>();
  for (const meeting of placed) {
    const { start, end, block, table } = at(meeting);
    const [opens, closes] = [block.from, block.to].map((clock) =>
      instantOf(`${block.date}T${clock}`, plan.zone),
    );
    if (end - start !== plan.slotMinutes * 60_000)
      fault('length', `${(end - start) / 60_000} minutes`, meeting);
    if (start < opens! || end > closes!)
      fault('block', `${meeting.placed!.start} outside block ${block.id}`, meeting);
    if (table > venues.get(block.venue)!.tables)
      fault('table', `table ${table} of ${venues.get(block.venue)!.tables}`, meeting);
    const noon = instantOf(`${block.date}T${plan.noon}`, plan.zone);
    if (meeting.half && (meeting.half === 'morning') !== start < noon)
      fault('half', `not in the ${meeting.half}`, meeting);
    if (meeting.at && instantOf(meeting.at, plan.zone) !== start)
      fault('at', `not at ${meeting.at}`, meeting);
    for (const before of meeting.after) {
      const earlier = placed.find(({ id }) => id === before);
      if (earlier && at(earlier).end > start) fault('order', `before the end of ${before}`, meeting, earlier);
    }
    for (const id of meeting.between) {
      const firm = firms.get(id)!;
      if (firm.venue && firm.venue !== block.venue) fault('stand', `${id} stays at ${firm.venue}`, meeting);
      for (const away of firm.away)
        if (instantOf(away.from, plan.zone) < end && start < instantOf(away.to, plan.zone))
          fault('away', `${id} is away`, meeting);
      diary.set(id, [...(diary.get(id) ?? []), meeting]);
    }
    const place = `${block.venue} ${table}`;
    tables.set(place, [...(tables.get(place) ?? []), meeting]);
  }
  for (const [place, its] of tables)
    for (const [one, other] of neighbours(its, at))
      if (at(other).start < at(one).end) fault('table', `two at table ${place}`, one, other);
  for (const request of plan.requests)
    if (request.wish === 'no')
      for (const meeting of diary.get(request.from) ?? [])
        if (meeting.between.includes(request.to)) fault('no', `${request.from} said no`, meeting);
  const breaksOf = new Map<string, number>();
  for (const [id, its] of diary) {
    const limit = firms.get(id)!.limit;
    if (limit !== undefined && its.length > limit)
      fault('limit', `${id} has ${its.length} of ${limit}`, ...its);
    for (const [one, other] of neighbours(its, at)) {
      const [before, next] = [at(one), at(other)];
      if (next.start < before.end) fault('two-at-once', `${id} is in both`, one, other);
      const way = wayOf(plan, before.block.venue, next.block.venue);
      if (next.start < before.end + way * 60_000)
        fault('travel', `${id} has ${way} minutes to go`, one, other);
    }
    breaksOf.set(id, breaksIn(plan, its, at));
  }
  const breaks = [...breaksOf.values()].reduce((sum, own) => sum + own, 0);
  const most = Math.max(0, ...breaksOf.values());
  if (plan.proof?.together && most - Math.min(...breaksOf.values()) > plan.fairness)
    fault('fairness', `${most} breaks of one firm, more than ${plan.fairness} above another's`);
  if (plan.proof && plan.proof.breaks !== breaks) fault('breaks', `${breaks}, not ${plan.proof.breaks}`);
  return { placed: placed.length, breaks, faults };
}

type Position = (meeting: PlannedMeeting) => { readonly start: number; readonly end: number };

/** Each two meetings that follow each other in time. */
function neighbours(
  meetings: readonly PlannedMeeting[],
  at: Position,
): readonly (readonly [PlannedMeeting, PlannedMeeting])[] {
  const inTime = meetings.toSorted((a, b) => at(a).start - at(b).start);
  return inTime.slice(1).map((meeting, index) => [inTime[index]!, meeting] as const);
}

function wayOf({ travel }: MissionPlan, from: string, to: string): number {
  if (from === to) return 0;
  const exact = travel.find((way) => way.from === from && way.to === to);
  const back = travel.find((way) => way.from === to && way.to === from);
  return (exact ?? back)?.minutes ?? 0;
}

/** Breaks of one firm: pairs of meetings of one day with a place of the grid between them at which it could have met somebody. */
function breaksIn(plan: MissionPlan, meetings: readonly PlannedMeeting[], at: Position): number {
  const blockOf = (meeting: PlannedMeeting) => plan.blocks.find(({ id }) => id === meeting.placed!.block)!;
  return neighbours(meetings, at).filter(([one, other]) => {
    const { date, venue } = blockOf(one);
    if (date !== blockOf(other).date) return false;
    return gridOf(plan, date, venue).some(
      (place) => place >= at(one).end && place + plan.slotMinutes * 60_000 <= at(other).start,
    );
  }).length;
}

/** The times of a day at which a meeting may begin: of one venue where several are at work at once, else of all, with time to go from one to the next. */
function gridOf(plan: MissionPlan, date: string, venue: string): readonly number[] {
  const day = plan.blocks.filter((block) => block.date === date);
  const areAtOnce = day.some((block) =>
    day.some((other) => block.venue !== other.venue && other.from < block.to && block.from < other.to),
  );
  const its = day
    .filter((block) => !areAtOnce || block.venue === venue)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const grid: number[] = [];
  let free = 0;
  for (const [index, block] of its.entries()) {
    const [opens, closes] = [block.from, block.to].map((clock) => instantOf(`${date}T${clock}`, plan.zone));
    const way = index > 0 ? wayOf(plan, its[index - 1]!.venue, block.venue) * 60_000 : 0;
    const length = plan.slotMinutes * 60_000;
    for (let place = opens!; place + length <= closes!; place += length + plan.pauseMinutes * 60_000)
      if (place >= free + way) grid.push(place);
    free = Math.max(free, (grid.at(-1) ?? 0) + length);
  }
  return grid;
}

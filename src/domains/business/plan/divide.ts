import type { LeftOut, MissionPlan, PlannedMeeting } from './plan.ts';
import { type Presence, suits } from './presence.ts';
import type { Part } from './timetable.ts';

/**
 * Gives each meeting to a part of the event in which both firms can be: what must be held and has the fewest parts first, each to the part where its firms
 * and tables have most room left. A firm is in one of the parts that are at once. What fits nowhere is left out.
 */
export function divide(
  plan: MissionPlan,
  parts: readonly Part[],
  isThere: Presence,
): { readonly given: ReadonlyMap<Part, readonly PlannedMeeting[]>; readonly left: readonly LeftOut[] } {
  const given = new Map<Part, PlannedMeeting[]>(parts.map((part) => [part, []]));
  const left: LeftOut[] = [];
  const seats = new Map(parts.map((part) => [part, part.slots.reduce((sum, { tables }) => sum + tables, 0)]));
  const room = new Map<string, number>();
  const partOn = new Map<string, Part>();
  const partOf = new Map<string, number>();
  const roomOf = (firm: string, part: Part): number => {
    const key = `${parts.indexOf(part)} ${firm}`;
    let free = room.get(key);
    if (free === undefined) {
      free = part.slots.filter((slot) => isThere(firm, slot)).length;
      room.set(key, free);
    }
    return free;
  };
  const options = new Map(
    plan.meetings.map((meeting) => [
      meeting.id,
      parts.filter(({ slots }) =>
        slots.some(
          (slot) => suits(meeting, slot, plan.zone) && meeting.between.every((id) => isThere(id, slot)),
        ),
      ),
    ]),
  );
  const rank = ({ id, wish }: PlannedMeeting): number =>
    (wish === 'must' ? 0 : 1000) + options.get(id)!.length;
  const inTurn = plan.meetings.toSorted((a, b) => rank(a) - rank(b) || b.weight - a.weight);
  for (const meeting of inOrder(inTurn)) {
    const { between, after, wish } = meeting;
    const earliest = Math.max(0, ...after.map((before) => partOf.get(before) ?? 0));
    const fitting = options
      .get(meeting.id)!
      .filter((part) => parts.indexOf(part) >= earliest || parts[earliest]!.date === part.date);
    const open = fitting.filter(
      (part) =>
        seats.get(part)! > 0 &&
        between.every((id) => {
          const other = partOn.get(`${part.date} ${id}`);
          return roomOf(id, part) > 0 && (other === undefined || other === part);
        }),
    );
    const best = open.toSorted((a, b) => {
      const spare = (part: Part): number => Math.min(...between.map((id) => roomOf(id, part)));
      return spare(b) - spare(a) || seats.get(b)! - seats.get(a)!;
    })[0];
    if (!best) {
      const slots = fitting.reduce((sum, part) => sum + part.slots.length, 0);
      left.push({
        between,
        wish,
        reasons: fitting.length === 0 ? [{ kind: 'time' }] : [{ kind: 'slots', number: slots }],
        irreducible: false,
      });
      continue;
    }
    given.get(best)!.push(meeting);
    seats.set(best, seats.get(best)! - 1);
    partOf.set(meeting.id, parts.indexOf(best));
    for (const id of between) {
      room.set(`${parts.indexOf(best)} ${id}`, roomOf(id, best) - 1);
      partOn.set(`${best.date} ${id}`, best);
    }
  }
  return { given, left };
}

/** Meetings with those that must come before them first; what waits for itself keeps its place. */
function inOrder(meetings: readonly PlannedMeeting[]): readonly PlannedMeeting[] {
  if (meetings.every(({ after }) => after.length === 0)) return meetings;
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const done = new Set<string>();
  const ordered: PlannedMeeting[] = [];
  const visit = (meeting: PlannedMeeting): void => {
    if (done.has(meeting.id)) return;
    done.add(meeting.id);
    for (const before of meeting.after) if (byId.has(before)) visit(byId.get(before)!);
    ordered.push(meeting);
  };
  for (const meeting of meetings) visit(meeting);
  return ordered;
}

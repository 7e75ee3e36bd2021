import { Solver } from '#methods/satisfiability/solver.ts';
import { encode } from './encode.ts';
import { type Mission, slotsOf } from './mission.ts';

/** One thing that a mission asks for. `of` is a meeting's index, for `absence` a participant's; none for `tables` and `fairness`. */
export interface Requirement {
  readonly kind: 'meeting' | 'session' | 'slot' | 'order' | 'absence' | 'tables' | 'fairness';
  readonly of?: number;
}

/** All that a mission asks for. */
export function requirementsOf({ meetings, participants }: Mission): readonly Requirement[] {
  return [
    { kind: 'fairness' },
    { kind: 'tables' },
    ...meetings.flatMap(({ after }, of) => (after.length > 0 ? [{ kind: 'order' as const, of }] : [])),
    ...participants.flatMap(({ absent }, of) =>
      absent.length > 0 ? [{ kind: 'absence' as const, of }] : [],
    ),
    ...meetings.flatMap(({ session, within }, of) =>
      session === 'either' && within === undefined ? [] : [{ kind: 'session' as const, of }],
    ),
    ...meetings.flatMap(({ slot }, of) => (slot === undefined ? [] : [{ kind: 'slot' as const, of }])),
    ...meetings.map((_, of) => ({ kind: 'meeting' as const, of })),
  ];
}

/** The mission that asks for no more than `requirements`. */
function only(mission: Mission, requirements: readonly Requirement[]): Mission {
  const asked = (kind: Requirement['kind']): ReadonlySet<number | undefined> =>
    new Set(requirements.filter((requirement) => requirement.kind === kind).map(({ of }) => of));
  const held = asked('meeting');
  const sessions = asked('session');
  const fixed = asked('slot');
  const orders = asked('order');
  const absences = asked('absence');
  const places = new Map(
    [...mission.meetings.keys()].filter((meeting) => held.has(meeting)).map((meeting, at) => [meeting, at]),
  );
  return {
    ...mission,
    tables: asked('tables').size > 0 ? mission.tables : mission.meetings.length,
    participants: mission.participants.map(({ name, absent }, index) => ({
      name,
      absent: absences.has(index) ? absent : [],
    })),
    meetings: [...places.keys()].map((index) => {
      const { name, between, session, within, slot, after } = mission.meetings[index]!;
      return {
        name,
        between,
        session: sessions.has(index) ? session : 'either',
        ...(within !== undefined && sessions.has(index) ? { within } : {}),
        ...(slot !== undefined && fixed.has(index) ? { slot } : {}),
        after: orders.has(index) ? after.flatMap((before) => places.get(before) ?? []) : [],
      };
    }),
  };
}

/** Whether requirements of a mission can't all be met; undefined when that can't be told in time. */
export function areImpossible(
  mission: Mission,
  requirements: readonly Requirement[],
  fairness: number,
  isOver: () => boolean,
): boolean | undefined {
  const asked = only(mission, requirements);
  if (isCrowded(asked)) return true;
  const isFair = requirements.some(({ kind }) => kind === 'fairness');
  const solver = new Solver(encode(asked, isFair ? fairness : undefined).formula);
  const answer = solver.solve(() => solver.conflicts > 20_000 || isOver());
  return answer === 'unknown' ? undefined : answer === 'unsatisfiable';
}

/**
 * Whether meetings outnumber their places: one participant's the slots open to them, or all meetings the tables in theirs (Hall 1935). The
 * solver would have to count this out case by case.
 */
export function isCrowded(mission: Mission): boolean {
  const open = slotsOf(mission);
  const all = [...mission.meetings.keys()];
  return (
    isOutnumbered(all, open, mission.tables) ||
    [...mission.participants.keys()].some((participant) =>
      isOutnumbered(
        all.filter((meeting) => mission.meetings[meeting]!.between.includes(participant)),
        open,
        1,
      ),
    )
  );
}

/** Whether some meetings have fewer places than they are, by augmenting paths. */
function isOutnumbered(
  meetings: readonly number[],
  open: readonly (readonly number[])[],
  places: number,
): boolean {
  const holders = new Map<number, Set<number>>();
  const slotOf = new Map<number, number>();
  for (const root of meetings) {
    const reachedFrom = new Map<number, number>();
    const queue = [root];
    let free: number | undefined;
    for (let next = 0; next < queue.length && free === undefined; next += 1)
      for (const slot of open[queue[next]!]!) {
        if (reachedFrom.has(slot)) continue;
        reachedFrom.set(slot, queue[next]!);
        const held = holders.get(slot) ?? new Set<number>();
        holders.set(slot, held);
        if (held.size < places) {
          free = slot;
          break;
        }
        queue.push(...held);
      }
    if (free === undefined) return true;
    for (let slot: number | undefined = free; slot !== undefined; ) {
      const meeting: number = reachedFrom.get(slot)!;
      const before: number | undefined = slotOf.get(meeting);
      if (before !== undefined) holders.get(before)!.delete(meeting);
      holders.get(slot)!.add(meeting);
      slotOf.set(meeting, slot);
      slot = before;
    }
  }
  return false;
}

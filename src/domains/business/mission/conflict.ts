import { Solver } from '#methods/satisfiability/solver.ts';
import { encode } from './encode.ts';
import { type Mission, slotsOf } from './mission.ts';

/** One thing that a mission asks for. `of` is a meeting's index, for `absence` a participant's; none for `tables` and `fairness`. */
export interface Requirement {
  readonly kind: 'meeting' | 'session' | 'slot' | 'order' | 'absence' | 'tables' | 'fairness';
  readonly of?: number;
}

/** Requirements that can't all be met. */
export interface Conflict {
  readonly requirements: readonly Requirement[];
  /** Whether it was proven that without any one of them the others can be met. */
  readonly irreducible: boolean;
}

/**
 * Reduces the requirements of an impossible mission to a conflicting set of which none can be left out: deletion of ever smaller
 * parts (after Junker's QuickXplain, AAAI 2004). Of the sets that two orders of deletion leave, the smaller. Stops early, with what is left,
 * when `isOver`.
 */
export function conflictOf(mission: Mission, fairness: number, isOver: () => boolean): Conflict {
  const all = requirementsOf(mission);
  const first = reduced(mission, all, fairness, isOver);
  if (isOver()) return first;
  const second = reduced(mission, all.toReversed(), fairness, isOver);
  const isBetter = second.irreducible && second.requirements.length < first.requirements.length;
  return isBetter ? { ...second, requirements: second.requirements.toReversed() } : first;
}

function reduced(
  mission: Mission,
  requirements: readonly Requirement[],
  fairness: number,
  isOver: () => boolean,
): Conflict {
  let kept = requirements;
  let isCertain = true;
  for (let size = Math.max(1, kept.length >> 1); size >= 1; size >>= 1)
    for (let from = 0; from < kept.length; ) {
      if (isOver()) return { requirements: kept, irreducible: false };
      const fewer = [...kept.slice(0, from), ...kept.slice(from + size)];
      const isFair = fewer.some(({ kind }) => kind === 'fairness');
      const verdict = isImpossible(only(mission, fewer), isFair ? fairness : undefined, isOver);
      if (verdict) kept = fewer;
      else from += size;
      if (verdict === undefined && size === 1) isCertain = false;
    }
  return { requirements: kept, irreducible: isCertain };
}

function requirementsOf({ meetings, participants }: Mission): readonly Requirement[] {
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

/** Whether a mission has no schedule; undefined when that can't be told in time. */
function isImpossible(
  mission: Mission,
  fairness: number | undefined,
  isOver: () => boolean,
): boolean | undefined {
  if (isCrowded(mission)) return true;
  const solver = new Solver(encode(mission, fairness).formula);
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

/** Each requirement of a conflict in words, and the slots of the day when they matter. */
export function conflictInWords(
  mission: Mission,
  { requirements }: Conflict,
  fairness: number,
): readonly string[] {
  const { meetings, participants, slots, tables } = mission;
  const nameOf = (meeting: number): string => {
    const { name, between } = meetings[meeting]!;
    return `meeting ${name} (${between.map((one) => participants[one]!.name).join(' – ')})`;
  };
  return [
    ...requirements.map(({ kind, of = 0 }) => {
      switch (kind) {
        case 'meeting':
          return `${nameOf(of)} is to be held`;
        case 'session':
          return `${nameOf(of)} is to be in the ${meetings[of]!.session}`;
        case 'slot':
          return `${nameOf(of)} is fixed in slot ${meetings[of]!.slot}`;
        case 'order':
          return `${nameOf(of)} is to come after ${meetings[of]!.after.map((before) => nameOf(before)).join(', ')}`;
        case 'absence':
          return `${participants[of]!.name} is away in ${participants[of]!.absent.join(', ')}`;
        case 'tables':
          return `there are ${tables} tables`;
        default:
          return `the numbers of breaks of any two participants differ by at most ${fairness}`;
      }
    }),
    `the day has ${slots} slots`,
  ];
}

import { type Literal, not } from '#methods/satisfiability/formula.ts';
import { Solver } from '#methods/satisfiability/solver.ts';
import { check } from './check.ts';
import { ejected } from './ejection.ts';
import { encode } from './encode.ts';
import { type Mission, slotsOf } from './mission.ts';

/** What happened on the day: someone is away in some slots (a late bus), or does not come at all (a no-show). */
export interface Mishap {
  readonly participant: number;
  readonly away: readonly number[] | 'all day';
}

export interface Replan {
  /** The mission as it now is: without the cancelled meetings, with the absence, what is over held fast. */
  readonly mission: Mission;
  /** By meeting of `mission`. */
  readonly slots: readonly number[];
  /** Meetings of the former mission, by index: those that change their slot, and those that can't be held without the participant. */
  readonly moved: readonly number[];
  readonly cancelled: readonly number[];
  /** Whether it was proven that fewer can't move. */
  readonly fewest: boolean;
}

/**
 * Changes a schedule as little as possible after mishaps, one a participant: the fewest meetings move, found by ejection chains and, where these move one that
 * could stay, by asking a solver for ever more moves from those that can't.
 * Meetings in slots before `now` are over and stay. Undefined when no schedule is left, or none was found before `isOver`.
 */
export function replan(
  former: Mission,
  formerSlots: readonly number[],
  mishaps: readonly Mishap[],
  {
    now = 1,
    fairness,
    isOver,
  }: { readonly now?: number; readonly fairness: number; readonly isOver: () => boolean },
): Replan | undefined {
  const isPast = (meeting: number): boolean => formerSlots[meeting]! < now;
  const isMissing = new Set(
    mishaps.filter(({ away }) => away === 'all day').map(({ participant }) => participant),
  );
  const late = new Map(
    mishaps.flatMap(({ participant, away }) => (away === 'all day' ? [] : [[participant, away] as const])),
  );
  const stays = (meeting: number): boolean =>
    isPast(meeting) || !former.meetings[meeting]!.between.some((one) => isMissing.has(one));
  const kept = [...former.meetings.keys()].filter(stays);
  const places = new Map(kept.map((meeting, place) => [meeting, place]));
  const mission: Mission = {
    ...former,
    participants: former.participants.map((one, index) =>
      late.has(index)
        ? {
            ...one,
            absent: [...new Set([...one.absent, ...late.get(index)!.filter((slot) => slot >= now)])].sort(
              (a, b) => a - b,
            ),
          }
        : one,
    ),
    meetings: kept.map((meeting) => {
      const { after, ...rest } = former.meetings[meeting]!;
      return {
        ...rest,
        after: after.flatMap((before) => places.get(before) ?? []),
        ...(isPast(meeting) ? { slot: formerSlots[meeting]! } : {}),
      };
    }),
  };
  const before = kept.map((meeting) => formerSlots[meeting]!);
  const found = fewestMoves(mission, before, now, fairness, isOver);
  if (!found) return undefined;
  return {
    mission,
    slots: found.slots,
    moved: kept.filter((_, place) => found.slots[place] !== before[place]),
    cancelled: [...former.meetings.keys()].filter((meeting) => !stays(meeting)),
    fewest: found.fewest,
  };
}

/** A mission of more choices than this is mended by ejection alone; that fewer can't move is then known only where none moves that could stay. */
const PROVABLE = 40_000;
/** How often ejection is tried on a large mission, from other numbers by lot, and how many meetings it may put out each time. */
const TRIES = 12;
const STEPS = 5000;

function fewestMoves(
  mission: Mission,
  before: readonly number[],
  now: number,
  fairness: number,
  isOver: () => boolean,
): { slots: readonly number[]; fewest: boolean } | undefined {
  // What is still to come can't be moved into slots that are over.
  const open = slotsOf(mission).map((slots, meeting) =>
    slots.filter((slot) => slot >= now || slot === before[meeting]),
  );
  if (open.some((slots) => slots.length === 0)) return undefined;
  const moves = (slots: readonly number[]): number =>
    slots.filter((slot, meeting) => slot !== before[meeting]).length;
  const must = before.filter((slot, meeting) => !open[meeting]!.includes(slot)).length;
  const isProvable = open.reduce((sum, slots) => sum + slots.length, 0) <= PROVABLE;
  let best: readonly number[] | undefined = chained(
    mission,
    before,
    open,
    must,
    fairness,
    isProvable ? 3 : TRIES,
    isOver,
  );
  if (best && moves(best) === must) return { slots: best, fewest: true };
  if (!isProvable) return best && { slots: best, fewest: false };
  if (!best) {
    const any = within(undefined);
    if (any === undefined || any === 'unknown') return undefined;
    best = any;
  }
  for (let most = must; most < moves(best); most += 1) {
    const found = within(most);
    if (found === 'unknown') return { slots: best, fewest: false };
    if (found) return { slots: found, fewest: true };
  }
  return { slots: best, fewest: true };

  /** A schedule with at most so many moves, or any; undefined when there is none; `unknown` when time is over. */
  function within(most: number | undefined): readonly number[] | undefined | 'unknown' {
    const { formula, held } = encode(mission, fairness);
    const stay: Literal[] = [];
    for (const [meeting, row] of held.entries()) {
      const same = row[before[meeting]!];
      if (same !== undefined) stay.push(same);
      for (const [slot, literal] of row.entries())
        if (literal !== undefined && !open[meeting]!.includes(slot)) formula.clauses.push([not(literal)]);
    }
    if (most !== undefined)
      formula.atMost.push({ literals: stay.map(not), bound: most - (before.length - stay.length) });
    const solver = new Solver(formula);
    for (const row of held)
      for (const literal of row) if (literal !== undefined) solver.suggest(literal >> 1, false);
    for (const literal of stay) {
      solver.suggest(literal >> 1, true);
      solver.prefer(literal >> 1, 1);
    }
    const answer = solver.solve(isOver);
    if (answer === 'unknown') return 'unknown';
    if (answer === 'unsatisfiable') return undefined;
    return held.map((row) =>
      row.findIndex((literal) => literal !== undefined && solver.model[literal >> 1] === 1),
    );
  }
}

/** The schedule of fewest moves of some that ejection chains find; ends early with one that moves only what `must`. */
function chained(
  mission: Mission,
  before: readonly number[],
  open: readonly (readonly number[])[],
  must: number,
  fairness: number,
  tries: number,
  isOver: () => boolean,
): readonly number[] | undefined {
  const narrowed: Mission = {
    ...mission,
    meetings: mission.meetings.map((meeting, index) => ({ ...meeting, within: open[index]! })),
  };
  let best: { readonly slots: readonly number[]; readonly moves: number } | undefined;
  for (let seed = 1; seed <= tries && best?.moves !== must && !isOver(); seed += 1) {
    const slots = ejected(narrowed, before, STEPS, seed);
    if (!slots || check(narrowed, slots, fairness).faults.length > 0) continue;
    const moves = slots.filter((slot, meeting) => slot !== before[meeting]).length;
    if (!best || moves < best.moves) best = { slots, moves };
  }
  return best?.slots;
}

import { Cadical } from '#methods/satisfiability/cadical.ts';
import { type Answer, Solver } from '#methods/satisfiability/solver.ts';
import { check } from './check.ts';
import { type Conflict, conflictOf } from './conflict.ts';
import { type Encoding, encode } from './encode.ts';
import { type Improvement, improve } from './improve.ts';
import { type Mission, slotsOf } from './mission.ts';
import { type Relaxation, relax } from './relax.ts';
import { isCrowded } from './requirements.ts';
import { rounds } from './rounds.ts';

/** What can be said of a mission: a schedule with a bound below its breaks, why there is none, or neither in the time given. */
export type Outcome =
  | {
      readonly kind: 'scheduled';
      readonly slots: readonly number[];
      readonly breaks: number;
      /** No schedule has fewer breaks. */
      readonly bound: number;
      readonly optimal: boolean;
    }
  | { readonly kind: 'impossible'; readonly conflict: Conflict }
  | { readonly kind: 'undecided'; readonly bound: number };

export interface Limits {
  /** The numbers of breaks of any two participants differ by at most so much. */
  readonly fairness: number;
  readonly isOver: () => boolean;
  /** When the search for a smaller conflict ends; `isOver` unless told. */
  readonly isEnough?: () => boolean;
  /** A schedule to begin with, which keeps every rule. */
  readonly start?: readonly number[];
  /** Another seed searches in another order, for the same answer. */
  readonly seed?: number;
}

/** A mission with more literals for meetings in slots than this is improved, but no proof beyond the relaxation is tried. */
const PROVABLE = 60_000;
/** Conflicts of CaDiCaL's first turn. */
const FIRST = 20_000;

/**
 * Schedules a mission with as few breaks as can be, and proves it. A first schedule (`Solver`), a bound from below (`relax`), a good schedule
 * (`improve`), then the solver is asked in turns for a schedule at the bound, which either is optimal or raises it, and for one better than the
 * best, which either is or proves that none is. CaDiCaL, which takes longer to begin, is asked at the bound in ever longer turns; between turns the best
 * schedule is improved from other starts.
 */
export function schedule(
  mission: Mission,
  { fairness, isOver, isEnough, start, seed: order = 0 }: Limits,
): Outcome {
  const isProvable = slotsOf(mission).reduce((sum, open) => sum + open.length, 0) <= PROVABLE;
  const placed = start ?? (isProvable ? undefined : rounds(mission));
  if (!placed && isCrowded(mission))
    return { kind: 'impossible', conflict: conflictOf(mission, fairness, isOver, isEnough) };
  let best: Improvement;
  if (placed)
    best = { slots: placed, breaks: start ? check(mission, start).breaks : Number.POSITIVE_INFINITY };
  else {
    const encoding = encode(mission, fairness);
    const solver = new Solver(encoding.formula);
    const answer = solver.solve(isOver);
    if (answer === 'unknown') return { kind: 'undecided', bound: 0 };
    if (answer === 'unsatisfiable')
      return { kind: 'impossible', conflict: conflictOf(mission, fairness, isOver, isEnough) };
    best = scheduleIn(encoding, solver);
  }
  const relaxation = relax(mission, 10, isProvable ? 600 : 5, isOver);
  let bound = Math.max(0, Number.isFinite(relaxation.bound) ? relaxation.bound : 0);
  let seed = 1000 * order;
  const polish = (moves: number): void => {
    seed += 1;
    const better = improve(mission, best.slots, { fairness, target: bound, moves, isOver, seed });
    if (better.breaks <= best.breaks) best = better;
  };
  for (let turn = 0; turn < 3 && best.breaks > bound; turn += 1) polish(100_000);
  const quests = new Map<Side, Quest>();
  /** Asks for a schedule at the bound or below the best, with so much effort. */
  const ask = (side: Side, effort: number): void => {
    const breaks =
      side === 'high' ? best.breaks - 1 : side === 'middle' ? (bound + best.breaks - 1) >> 1 : bound;
    if (best.breaks <= bound || isOver() || ((side === 'high' || side === 'middle') && breaks === bound))
      return;
    let quest = quests.get(side);
    if (quest?.breaks !== breaks) {
      quest?.close();
      quest = (side === 'strong' || side === 'middle' ? strongQuestOf : questOf)(
        mission,
        fairness,
        relaxation,
        breaks,
        side === 'strong' || side === 'middle' ? order : seed + 1,
      );
      quests.set(side, quest);
    }
    const found = quest.solve(effort, best.slots, isOver);
    if (found === 'unsatisfiable') bound = breaks + 1;
    else if (found === 'satisfiable') best = quest.schedule();
  };
  for (let effort = FIRST; best.breaks > bound && !isOver(); effort = Math.ceil(effort * 1.25)) {
    if (isProvable) {
      ask('low', 2000);
      ask('high', 2000);
      ask('strong', effort);
      if (effort > 3 * FIRST) ask('middle', effort >> 1);
    }
    if (best.breaks > bound)
      polish(isProvable ? 200_000 : 100 * mission.meetings.length * ((seed % 1000) - 2));
  }
  for (const quest of quests.values()) quest.close();
  if (best.breaks === Number.POSITIVE_INFINITY) return { kind: 'undecided', bound };
  return { kind: 'scheduled', ...best, bound, optimal: best.breaks === bound };
}

/** `low` and `high` ask `Solver` at the bound and just below the best, `strong` and `middle` CaDiCaL at the bound and half-way. */
type Side = 'low' | 'high' | 'strong' | 'middle';

/** A search for a schedule of at most so many breaks. */
interface Quest {
  readonly breaks: number;
  /** Goes on for so many conflicts, beginning near a known schedule where it can. */
  readonly solve: (conflicts: number, near: readonly number[], isOver: () => boolean) => Answer;
  /** After `satisfiable`. */
  readonly schedule: () => Improvement;
  readonly close: () => void;
}

/** A mission with at most so many breaks as a formula, with what the relaxation says of it. */
function few(mission: Mission, fairness: number, relaxation: Relaxation, breaks: number): Encoding {
  const encoding = encode(mission, fairness);
  const { formula, ends, broken, busy } = encoding;
  formula.atMost.push({ literals: ends.flat(), bound: breaks });
  formula.atMost.push({ literals: broken.filter((literal) => literal !== undefined), bound: breaks });
  for (const { participant, slot, busy: isBusy } of relaxation.forced(breaks)) {
    const literal = busy[participant]![slot];
    if (literal !== undefined) formula.clauses.push([isBusy ? literal : literal ^ 1]);
    else if (isBusy) formula.clauses.push([]);
  }
  for (const participant of relaxation.unbroken(breaks))
    if (broken[participant] !== undefined) formula.clauses.push([broken[participant] ^ 1]);
  return encoding;
}

function questOf(
  mission: Mission,
  fairness: number,
  relaxation: Relaxation,
  breaks: number,
  seed: number,
): Quest {
  const encoding = few(mission, fairness, relaxation, breaks);
  const solver = new Solver(encoding.formula, seed);
  return {
    breaks,
    solve: (conflicts, near, isOver) => {
      for (const [meeting, row] of encoding.held.entries())
        for (const [slot, literal] of row.entries())
          if (literal !== undefined) solver.suggest(literal >> 1, near[meeting] === slot);
      const until = solver.conflicts + conflicts;
      return solver.solve(() => solver.conflicts >= until || isOver());
    },
    schedule: () => scheduleIn(encoding, solver),
    close: () => {},
  };
}

function strongQuestOf(
  mission: Mission,
  fairness: number,
  relaxation: Relaxation,
  breaks: number,
  seed: number,
): Quest {
  const encoding = few(mission, fairness, relaxation, breaks);
  const solver = new Cadical(encoding.formula, seed);
  return {
    breaks,
    solve: (conflicts, _, isOver) => solver.solve(isOver, conflicts),
    schedule: () => scheduleIn(encoding, solver),
    close: () => solver.close(),
  };
}

const scheduleIn = (encoding: Encoding, solver: { readonly model: Uint8Array }): Improvement => ({
  slots: slotsIn(encoding, solver),
  breaks: breaksIn(encoding, solver),
});

const holds = (solver: { readonly model: Uint8Array }, literal: number): boolean =>
  (solver.model[literal >> 1] === 1) !== ((literal & 1) === 1);

const slotsIn = ({ held }: Encoding, solver: { readonly model: Uint8Array }): number[] =>
  held.map((row) => row.findIndex((literal) => literal !== undefined && holds(solver, literal)));

const breaksIn = ({ ends }: Encoding, solver: { readonly model: Uint8Array }): number =>
  ends.flat().filter((literal) => holds(solver, literal)).length;

import { Solver } from '#methods/satisfiability/solver.ts';
import { type Conflict, conflictOf, isCrowded } from './conflict.ts';
import { type Encoding, encode } from './encode.ts';
import { type Improvement, improve } from './improve.ts';
import { type Mission, slotsOf } from './mission.ts';
import { type Relaxation, relax } from './relax.ts';
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
}

/** A mission with more literals for meetings in slots than this is improved, but no proof beyond the relaxation is tried. */
const PROVABLE = 60_000;

/**
 * Schedules a mission with as few breaks as can be, and proves it. A bound from below (`relax`), a first schedule (`Solver`), a good one
 * (`improve`), then the solver is asked in turns for a schedule at the bound, which either is optimal or raises it, and for one better than the
 * best, which either is or proves that none is; between turns the best schedule is improved from other starts.
 */
export function schedule(mission: Mission, { fairness, isOver }: Limits): Outcome {
  const isProvable = slotsOf(mission).reduce((sum, open) => sum + open.length, 0) <= PROVABLE;
  const placed = isProvable ? undefined : rounds(mission);
  if (!placed && isCrowded(mission))
    return { kind: 'impossible', conflict: conflictOf(mission, fairness, isOver) };
  const relaxation = relax(mission, 10, isProvable ? 600 : 5, isOver);
  let { bound } = relaxation;
  if (bound === Number.POSITIVE_INFINITY) bound = 0;
  let best: Improvement;
  if (placed) best = { slots: placed, breaks: Number.POSITIVE_INFINITY };
  else {
    const encoding = encode(mission, fairness);
    const solver = new Solver(encoding.formula);
    const answer = solver.solve(isOver);
    if (answer === 'unknown') return { kind: 'undecided', bound };
    if (answer === 'unsatisfiable')
      return { kind: 'impossible', conflict: conflictOf(mission, fairness, isOver) };
    best = { slots: slotsIn(encoding, solver), breaks: breaksIn(encoding, solver) };
  }
  let seed = 0;
  const polish = (moves: number): void => {
    seed += 1;
    const better = improve(mission, best.slots, { fairness, target: bound, moves, isOver, seed });
    if (better.breaks <= best.breaks) best = better;
  };
  for (let turn = 0; turn < 3 && best.breaks > bound; turn += 1) polish(300_000);
  let low: Quest | undefined;
  let high: Quest | undefined;
  for (let effort = 2000; best.breaks > bound && !isOver(); effort = Math.ceil(effort * 1.25)) {
    for (const side of isProvable ? (['low', 'high'] as const) : []) {
      if (best.breaks <= bound) break;
      const breaks = side === 'low' ? bound : best.breaks - 1;
      if (side === 'high' && breaks === bound) break;
      let quest = side === 'low' ? low : high;
      if (quest?.breaks !== breaks) {
        quest = questFor(mission, fairness, relaxation, breaks, seed + 1);
        if (side === 'low') low = quest;
        else high = quest;
      }
      suggest(quest, best.slots);
      const until = quest.solver.conflicts + effort;
      const found = quest.solver.solve(() => quest.solver.conflicts >= until || isOver());
      if (found === 'satisfiable')
        best = {
          slots: slotsIn(quest.encoding, quest.solver),
          breaks: breaksIn(quest.encoding, quest.solver),
        };
      else if (found === 'unsatisfiable') bound = breaks + 1;
    }
    if (best.breaks > bound) polish(isProvable ? effort * 100 : 100 * mission.meetings.length * (seed - 2));
  }
  if (best.breaks === Number.POSITIVE_INFINITY) return { kind: 'undecided', bound };
  return { kind: 'scheduled', ...best, bound, optimal: best.breaks === bound };
}

/** A search for a schedule of at most so many breaks. */
interface Quest {
  readonly breaks: number;
  readonly encoding: Encoding;
  readonly solver: Solver;
}

function questFor(
  mission: Mission,
  fairness: number,
  relaxation: Relaxation,
  breaks: number,
  seed: number,
): Quest {
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
  return { breaks, encoding, solver: new Solver(formula, seed) };
}

/** Has the solver look first near a known schedule. */
function suggest({ encoding, solver }: Quest, slots: readonly number[]): void {
  for (const [meeting, row] of encoding.held.entries())
    for (const [slot, literal] of row.entries())
      if (literal !== undefined) solver.suggest(literal >> 1, slots[meeting] === slot);
}

const holds = (solver: Solver, literal: number): boolean =>
  (solver.model[literal >> 1] === 1) !== ((literal & 1) === 1);

const slotsIn = ({ held }: Encoding, solver: Solver): number[] =>
  held.map((row) => row.findIndex((literal) => literal !== undefined && holds(solver, literal)));

const breaksIn = ({ ends }: Encoding, solver: Solver): number =>
  ends.flat().filter((literal) => holds(solver, literal)).length;

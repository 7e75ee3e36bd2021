import type { BareClaim } from '#model/claim.ts';
import type { Context } from '../context.ts';
import type { Line } from '../scene.ts';

/**
 * How one kind of claim is recognised in a sentence. Data says when it may fire: at least one trigger concept, all of `requires`
 * (each a list of alternatives), none of `blockers`; `fill` then finds the slots, or abstains by returning nothing.
 */
export interface Frame {
  readonly name: string;
  /** Concepts, any of which wakes the frame. */
  readonly triggers: readonly string[];
  readonly requires?: readonly (readonly string[])[];
  readonly blockers?: readonly string[];
  readonly fill: (line: Line, context: Context) => readonly BareClaim[];
}

/** Tells which frames a sentence's concepts allow to be tried, in their order: each concept is looked up once, however many frames ask for it. */
export function wakerOf(frames: readonly Frame[]): (line: Line) => readonly Frame[] {
  // Of each concept, the demands that it meets: that of triggers, those of `requires`, that of blockers; numbered over all frames.
  const meets = new Map<string, number[]>();
  let demands = 0;
  const demand = (concepts: readonly string[]): number => {
    for (const concept of concepts) {
      const its = meets.get(concept);
      if (!its) meets.set(concept, [demands]);
      else if (its.at(-1) !== demands) its.push(demands);
    }
    demands += 1;
    return demands - 1;
  };
  const numbered = frames.map((frame) => ({
    frame,
    wanted: [frame.triggers, ...(frame.requires ?? [])].map(demand),
    unwanted: frame.blockers ? demand(frame.blockers) : undefined,
  }));
  const met = new Uint8Array(demands);
  return ({ byConcept }) => {
    met.fill(0);
    for (const concept of byConcept.keys()) for (const one of meets.get(concept) ?? NONE) met[one] = 1;
    const woken: Frame[] = [];
    for (const { frame, wanted, unwanted } of numbered)
      if (wanted.every((one) => met[one]) && !(unwanted !== undefined && met[unwanted])) woken.push(frame);
    return woken;
  };
}

const NONE: readonly number[] = [];

/** The quote of a claim that its sentence alone says. */
export const quoteOf = (line: Line): { start: number; end: number } => ({
  start: line.sentence.start,
  end: line.sentence.end,
});

/** Without the slots that nothing filled. */
export function prune<T extends object>(slots: T): Partial<T> {
  const kept: Partial<T> = {};
  for (const slot of Object.keys(slots) as (keyof T)[]) {
    const value = slots[slot];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) kept[slot] = value;
  }
  return kept;
}

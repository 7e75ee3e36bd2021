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

/**
 * Tells which frames a sentence's concepts allow to be tried, in their order: each hit is looked up once, however many frames ask for its concept, and
 * what a frame demands is a mask of bits. Throws where frames demand more than a mask holds.
 */
export function wakerOf(frames: readonly Frame[]): (line: Line) => readonly Frame[] {
  // Of each concept, the demands that it meets, one bit each: that of triggers, those of `requires`, that of blockers, over all frames.
  const meets = new Map<string, number>();
  let demands = 0;
  const demand = (concepts: readonly string[]): number => {
    if (demands === MOST_DEMANDS)
      throw new Error(`expected frames with up to ${MOST_DEMANDS} demands; found more`);
    const bit = 1 << demands;
    for (const concept of concepts) meets.set(concept, (meets.get(concept) ?? 0) | bit);
    demands += 1;
    return bit;
  };
  const masked = frames.map((frame) => ({
    frame,
    wanted: [frame.triggers, ...(frame.requires ?? [])].reduce((all, one) => all | demand(one), 0),
    unwanted: frame.blockers ? demand(frame.blockers) : 0,
  }));
  return ({ hits }) => {
    let met = 0;
    for (const { concept } of hits) met |= meets.get(concept) ?? 0;
    if (met === 0) return NONE;
    const woken: Frame[] = [];
    for (const { frame, wanted, unwanted } of masked)
      if ((met & wanted) === wanted && (met & unwanted) === 0) woken.push(frame);
    return woken;
  };
}

/** As many as an integer has bits. */
const MOST_DEMANDS = 31;
const NONE: readonly Frame[] = [];

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

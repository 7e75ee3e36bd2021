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

/** Whether the sentence's concepts allow the frame to be tried. */
export function mayFire(frame: Frame, { byConcept: concepts }: Line): boolean {
  return (
    frame.triggers.some((concept) => concepts.has(concept)) &&
    (frame.requires ?? []).every((alternatives) => alternatives.some((concept) => concepts.has(concept))) &&
    !(frame.blockers ?? []).some((concept) => concepts.has(concept))
  );
}

/** The quote of a claim that its sentence alone says. */
export const quoteOf = (line: Line): { start: number; end: number } => ({
  start: line.sentence.start,
  end: line.sentence.end,
});

/** Without the slots that nothing filled. */
export function prune<T extends object>(slots: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(slots).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;
}

import type { BareClaim } from '#model/claim.ts';
import type { Unread } from '#model/explanation.ts';
import type { Period } from '#model/period.ts';
import type { Span } from './mention.ts';
import type { Line } from './scene.ts';

/** What happened while a document was read, kept only when somebody asks how. */
export interface Trace {
  /** Whether the document speaks of both countries. */
  isOfBothSides: boolean;
  /** Sentences that were passed over as a third country's. */
  readonly abroad: Set<Line>;
  /** The frames that each sentence woke, and what they made before repeats were taken out. */
  readonly woken: Map<Line, { readonly frame: string; readonly claims: readonly BareClaim[] }[]>;
  /** Amounts that a frame looked at and left, by their first token: the first reason that was given. */
  readonly left: Map<number, { readonly why: Unread; readonly measure?: string }>;
  /** Claims that were made and are not told: the frames misread their class too often. */
  readonly withheld: BareClaim[];
  /** What each time that a sentence names came to, by its first token. */
  readonly periods: Map<number, Period>;
}

export const newTrace = (): Trace => ({
  isOfBothSides: true,
  abroad: new Set(),
  woken: new Map(),
  left: new Map(),
  withheld: [],
  periods: new Map(),
});

/** Notes what a frame made of a sentence that woke it. */
export function tellOf({ woken }: Trace, line: Line, frame: string, claims: readonly BareClaim[]): void {
  const told = woken.get(line);
  if (told) told.push({ frame, claims });
  else woken.set(line, [{ frame, claims }]);
}

/** Leaves an amount unread, and says why to whoever asks. */
export function leave(
  { trace }: { readonly trace?: Trace | undefined },
  { first }: Span,
  why: Unread,
  measure?: string,
): undefined {
  if (trace && !trace.left.has(first)) trace.left.set(first, { why, ...(measure ? { measure } : {}) });
  return undefined;
}

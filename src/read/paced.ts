import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Stage, Watch } from '#model/watch.ts';

/** How long reading keeps the thread to itself, in milliseconds, before others are answered. */
const AT_ONCE_MS = 20;

/**
 * Takes the steps of reading one document a few at a time, so that a long document holds nobody up, and tells whoever watches how far it is; what is
 * left then is to keep it.
 * Throws what the signal was aborted with once it is.
 */
export async function paced<T>(steps: Iterator<Stage, T>, { told, signal }: Watch = {}): Promise<T> {
  let begun = performance.now();
  let claims = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      told?.({ stage: 'keep', done: 0, total: 1, claims });
      return step.value;
    }
    claims = step.value.claims;
    if (performance.now() - begun < AT_ONCE_MS) continue;
    told?.(step.value);
    await nextTurn();
    signal?.throwIfAborted();
    begun = performance.now();
  }
}

/** Takes all steps at once. */
export function unpaced<T>(steps: Iterator<Stage, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

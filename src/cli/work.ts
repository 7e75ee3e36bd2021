import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '#model/failure.ts';
import type { Source } from './input.ts';
import { progressOn } from './progress.ts';
import { counted } from './words.ts';

interface Work {
  /** Does the work on one document; what it returns, if anything, is printed. */
  readonly act: (source: Source) => Promise<string | undefined>;
  /** What has then been done to it: `read`, `added`. */
  readonly done: string;
}

/**
 * Works through documents; returns the exit code. One that cannot be read is told on standard error and the others follow; where only
 * one was asked for, its failure is thrown. A failure of the whole, such as a full disk, ends the run. So does SIGINT, after the document at hand.
 */
export async function workThrough(
  sources: readonly Source[],
  { act, done }: Work,
): Promise<0 | 1 | typeof INTERRUPTED> {
  const progress = progressOn(process.stderr);
  const total = sources.length;
  let finished = 0;
  let refused = 0;
  let isInterrupted = false;
  const interrupt = (): void => {
    isInterrupted = true;
  };
  const tally = (): string =>
    `${finished} of ${counted(total, 'document')} ${done}${refused > 0 ? `, ${refused} refused` : ''}`;
  process.on('SIGINT', interrupt);
  try {
    for (const source of sources) {
      // Reading keeps the thread to itself: this lets a signal arrive.
      await nextTurn();
      if (isInterrupted) break;
      if (total > 1) progress.show(finished + refused, total, source.name);
      try {
        const report = await act(source);
        progress.clear();
        if (report !== undefined) console.log(report);
        finished += 1;
      } catch (error) {
        progress.clear();
        const isOfThisOne = error instanceof Failure && error.reason === 'input';
        if (!isOfThisOne && total > 1) console.error(`stopped at ${source.name}: ${tally()}`);
        if (!isOfThisOne || total === 1) throw error;
        refused += 1;
        console.error(`refused  ${source.name}: ${error.message}`);
      }
    }
  } finally {
    // One Ctrl-C may arrive twice, from the terminal and from the program that started this one: a second one must not cut the end short.
    if (!isInterrupted) process.off('SIGINT', interrupt);
    progress.clear();
  }
  const left = total - finished - refused;
  if (left > 0) console.error(`interrupted: ${tally()}, ${left} left`);
  else if (refused > 0) console.error(tally());
  return left > 0 ? INTERRUPTED : refused > 0 ? 1 : 0;
}

/** 128 and the number of SIGINT, as shells have it. */
export const INTERRUPTED = 130;

import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Checked, checkedRow, type Signed } from './checked-row.ts';
import type { EntryRow } from './seal.ts';

/** Whatever checks entries: threads beside where there are many of them, else this one. */
export interface Checkers {
  check(rows: readonly EntryRow[], signed: Signed): Promise<readonly Checked[]>;
  /** How many batches it can work on at once. */
  readonly atOnce: number;
  close(): Promise<void>;
}

/** From how many entries on threads are worth their start. */
const MANY = 2000;

export function openCheckers(entries: number): Checkers {
  if (entries < MANY)
    return {
      check: async (rows, signed) => rows.map((row) => checkedRow(row, signed)),
      atOnce: 1,
      close: async () => undefined,
    };
  const workers = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL('check-worker.ts', import.meta.url)),
  );
  /** Each worker answers in the order in which it is asked. */
  let turn = 0;
  const last = workers.map(() => Promise.resolve() as Promise<unknown>);
  return {
    check: (rows, signed) => {
      const at = turn++ % workers.length;
      const worker = workers[at]!;
      const checked = last[at]!.then(async () => {
        worker.postMessage({ rows, signed });
        // `once` rejects when the worker fails.
        const [answer] = (await once(worker, 'message')) as [readonly Checked[]];
        return answer;
      });
      last[at] = checked.catch(() => undefined);
      return checked;
    },
    atOnce: workers.length * 2,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

import { Worker } from 'node:worker_threads';
import type { Mission } from '../domains/business/mission/mission.ts';
import type { Outcome } from '../domains/business/mission/schedule.ts';

/** What a second thread is given: the mission, and a flag that is 0 until either thread has decided it. */
export interface RivalTask {
  readonly mission: Mission;
  readonly fairness: number;
  readonly seconds: number;
  readonly decided: Int32Array<SharedArrayBuffer>;
}

/** A second search for the same schedule, in a thread of its own and in another order. */
export interface Rival {
  readonly isDecided: () => boolean;
  /** Ends it, and gives the better of what both found, with the higher of their bounds. */
  readonly joined: (own: Outcome) => Promise<Outcome>;
}

/** How long a thread that was told to stop may take, in milliseconds. */
const STOPPING_MS = 200;

/** Starts a second search: where one is luckier than the other, the mission is decided sooner. It takes the other core. */
export function rivalOf(mission: Mission, fairness: number, seconds: number): Rival {
  const decided = new Int32Array(new SharedArrayBuffer(4));
  const workerData: RivalTask = { mission, fairness, seconds, decided };
  const worker = new Worker(new URL('mission-rival-thread.ts', import.meta.url), { workerData });
  worker.unref();
  const told = new Promise<Outcome | undefined>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
  return {
    isDecided: () => Atomics.load(decided, 0) !== 0,
    joined: async (own) => {
      const isDecided = own.kind === 'impossible' || (own.kind === 'scheduled' && own.optimal);
      Atomics.store(decided, 0, 1);
      const other = isDecided
        ? undefined
        : await Promise.race([
            told,
            new Promise<undefined>((resolve) => setTimeout(resolve, STOPPING_MS, undefined)),
          ]);
      await worker.terminate();
      return other ? better(own, other) : own;
    },
  };
}

/** What two searches of one mission say together. */
export function better(one: Outcome, other: Outcome): Outcome {
  if (one.kind === 'impossible') return one;
  if (other.kind === 'impossible') return other;
  const bound = Math.max(one.bound, other.bound);
  const [best] = [one, other]
    .filter((outcome) => outcome.kind === 'scheduled')
    .sort((a, b) => a.breaks - b.breaks);
  return best ? { ...best, bound, optimal: best.breaks === bound } : { kind: 'undecided', bound };
}

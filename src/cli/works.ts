import { Worker } from 'node:worker_threads';
import type { WorkState, Works } from '#model/desk.ts';
import type { WorkMessage } from './worker.ts';

interface Running {
  readonly worker: Worker;
  /** 1 once it is asked to end. */
  readonly stop: Int32Array;
  readonly begun: number;
  state: WorkState;
}

/** How long work that was asked to end may take to hand in what it has, in milliseconds. */
const PATIENCE_MS = 5000;

/** Runs the long work of one domain, which its `works.ts` names, each in a thread of its own. */
export function createWorks(domain: string, seconds: () => number): Works & { close(): Promise<void> } {
  const running = new Map<string, Running>();
  const stop = (key: string): void => {
    const its = running.get(key);
    if (its?.state.state !== 'working') return;
    Atomics.store(its.stop, 0, 1);
    its.state = { ...its.state, state: 'stopping' };
    setTimeout(() => void its.worker.terminate(), PATIENCE_MS).unref();
  };
  return {
    start: (key, name, input, done) => {
      void running.get(key)?.worker.terminate();
      const flag = new Int32Array(new SharedArrayBuffer(4));
      const worker = new Worker(new URL('worker.ts', import.meta.url), {
        workerData: { domain, name, input, stop: flag },
      });
      const its: Running = {
        worker,
        stop: flag,
        begun: seconds(),
        state: { state: 'working', done: 0, total: 1, seconds: 0 },
      };
      running.set(key, its);
      const ended = (state: WorkState['state'], problem?: string): void => {
        its.state = { ...its.state, state, seconds: seconds() - its.begun, ...(problem ? { problem } : {}) };
      };
      worker.on('message', (message: WorkMessage) => {
        if (message.kind === 'progress')
          its.state = { ...its.state, done: message.done, total: message.total };
        else if (message.kind === 'failed') ended('failed', message.problem);
        else
          done(message.result).then(
            () => ended('done'),
            (error: unknown) => ended('failed', error instanceof Error ? error.message : String(error)),
          );
      });
      worker.on('error', (error) => ended('failed', error instanceof Error ? error.message : String(error)));
      worker.on('exit', (code) => {
        if (code !== 0 && its.state.state !== 'failed' && its.state.state !== 'done')
          ended('failed', 'it was ended');
      });
    },
    of: (key) => {
      const its = running.get(key);
      if (!its) return undefined;
      const isOver = its.state.state === 'done' || its.state.state === 'failed';
      return isOver ? its.state : { ...its.state, seconds: seconds() - its.begun };
    },
    stop,
    close: async () => {
      await Promise.all([...running.values()].map(({ worker }) => worker.terminate()));
    },
  };
}

import { isMainThread, parentPort, workerData } from 'node:worker_threads';

/** What a thread tells of its work. */
export type WorkMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly problem: string };

/** One kind of long work of a domain: `works.ts` exports a `works` of these. */
export type Work = (
  input: never,
  tools: {
    /** Seconds since a fixed time. */
    readonly clock: () => number;
    readonly isStopped: () => boolean;
    readonly progress: (done: number, total: number) => void;
  },
) => unknown;

if (!isMainThread && parentPort) {
  const port = parentPort;
  const { domain, name, input, stop } = workerData as {
    readonly domain: string;
    readonly name: string;
    readonly input: never;
    readonly stop: Int32Array;
  };
  const tell = (message: WorkMessage): void => port.postMessage(message);
  try {
    const { works } = (await import(new URL(`../domains/${domain}/works.ts`, import.meta.url).href)) as {
      readonly works: Readonly<Record<string, Work>>;
    };
    const result = works[name]!(input, {
      clock: () => performance.now() / 1000,
      isStopped: () => Atomics.load(stop, 0) === 1,
      progress: (done, total) => tell({ kind: 'progress', done, total }),
    });
    tell({ kind: 'done', result });
  } catch (error) {
    tell({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) });
  }
}

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Item } from './search.ts';

/** What a thread that fills an index is told. */
export type IndexingMessage =
  | { readonly kind: 'put'; readonly items: readonly Item[] }
  | { readonly kind: 'done' };

/** An index of words that another thread fills while this one goes on deriving. */
export interface SearchThread {
  put(item: Item): void;
  /** Waits while the thread is far behind, so that what waits for it does not fill the memory. */
  room(): Promise<void>;
  /** Waits until everything is written and the file is closed. */
  done(): Promise<void>;
  stop(): Promise<void>;
}

/** How many characters of text are sent at a time, and how many such parts may wait. */
const PART = 1_000_000;
const MOST_WAITING = 6;

/**
 * Starts a thread that writes items into the index in a file of its own.
 *
 * @param script the module it runs, which answers each `put` and the `done` with a message
 * @param path of a file that nobody has open
 */
export function openSearchThread(script: URL, path: string): SearchThread {
  const worker = new Worker(script, { workerData: { path } });
  let failure: Error | undefined;
  let items: Item[] = [];
  let size = 0;
  let waiting = 0;
  let wake: (() => void) | undefined;
  worker.on('message', () => {
    waiting -= 1;
    wake?.();
  });
  worker.on('error', (error) => {
    failure = error as Error;
    wake?.();
  });
  const tell = (message: IndexingMessage): void => {
    waiting += 1;
    worker.postMessage(message);
  };
  const send = (): void => {
    if (items.length > 0) tell({ kind: 'put', items });
    items = [];
    size = 0;
  };
  const until = async (most: number): Promise<void> => {
    while (!failure && waiting > most)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (failure) throw failure;
  };
  return {
    put: (item) => {
      items.push(item);
      for (const text of item.texts) size += text.length;
      if (size >= PART) send();
    },
    room: () => until(MOST_WAITING),
    done: async () => {
      send();
      const ended = once(worker, 'exit');
      tell({ kind: 'done' });
      await until(0);
      await ended;
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

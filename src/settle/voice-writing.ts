import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Names, VoiceWriter } from './voice-file.ts';

/** What the thread is made with. */
export interface VoiceData {
  /** The file that it fills. */
  readonly path: string;
  /** The settings of that file, as SQL. */
  readonly settings: string;
}

export type VoiceMessage =
  | { readonly kind: 'names'; readonly names: Names }
  | {
      readonly kind: 'records';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly at: Uint32Array<ArrayBuffer>;
      readonly groups: Uint32Array<ArrayBuffer>;
    }
  | { readonly kind: 'index' };

/** Another thread that writes claims into a file of its own, which nobody else has open. */
export interface VoiceThread extends VoiceWriter {
  /** Waits while the thread is far behind, so that what waits for it does not fill the memory. */
  room(): Promise<void>;
  /** Waits until everything is indexed and the file is closed. */
  done(): Promise<void>;
  stop(): Promise<void>;
}

/** How many parts may wait. */
const MOST_WAITING = 4;
const YOUNG_MB = 8;

export function openVoiceThread(data: VoiceData): VoiceThread {
  const worker = new Worker(new URL('voice-thread.ts', import.meta.url), {
    workerData: data,
    // What it makes is garbage at once.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  let waiting = 0;
  let failure: Error | undefined;
  let wake: (() => void) | undefined;
  worker.on('message', () => {
    waiting -= 1;
    wake?.();
  });
  worker.on('error', (error) => {
    failure = error as Error;
    wake?.();
  });
  const send = (message: VoiceMessage, parts: readonly ArrayBuffer[] = []): void => {
    waiting += 1;
    worker.postMessage(message, [...parts]);
  };
  const until = async (most: number): Promise<void> => {
    while (!failure && waiting > most)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (failure) throw failure;
  };
  const ended = once(worker, 'exit');
  // It fails where it is waited for.
  ended.catch(() => undefined);
  return {
    name: (names) => send({ kind: 'names', names }, [names.marks.buffer, names.isMarked.buffer]),
    write: ({ bytes, at, groups }) =>
      send({ kind: 'records', bytes, at, groups }, [bytes.buffer, at.buffer, groups.buffer]),
    index: () => send({ kind: 'index' }),
    room: () => until(MOST_WAITING),
    done: async () => {
      await until(0);
      await ended;
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Certainty } from '#model/claim.ts';
import type { Answered, Batch } from './jsonl.ts';

/** Batches end after so many lines or UTF-16 units: small enough to spread, large enough that handing over costs nothing. */
const MOST_LINES = 32;
const MOST_UNITS = 1 << 15;
/** So many batches are answered before another thread is started, which takes as long as reading them. */
const ALONE = 8;
/** Batches that a thread is given ahead of the one it answers. */
const AHEAD = 3;
/** Answers for each thread that may wait for one before them: more would only fill memory. */
const MOST_WAITING = 32;

/** What other threads answer too. */
export interface Wanted {
  readonly withMentions: boolean;
  /** Claims that are less sure are left out. */
  readonly least: Certainty;
}

/**
 * Reads lines on so many threads and writes what becomes of them in their order; the output is the same for any number of threads. This thread answers
 * too, by `answer`, whatever the others are too busy for. The exit code is 1 when lines were of another kind; standard error says how many.
 */
export async function readLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  threads: number,
  wanted: Wanted,
  answer: (batch: Batch) => Answered,
): Promise<0 | 1> {
  const broken: number[] = [];
  const write = async (made: Answered): Promise<void> => {
    broken.push(...made.broken);
    if (made.output && !output.write(made.output)) await once(output, 'drain');
  };
  let crew: ReturnType<typeof crewOf> | undefined;
  try {
    const waiting: Due[] = [];
    let begun = 0;
    for await (const batch of batchesOf(input)) {
      begun += 1;
      if (threads > 1 && begun > ALONE) crew ??= crewOf(threads - 1, wanted);
      const others = crew?.answer(batch);
      waiting.push(dueOf(others ?? Promise.resolve(answer(batch))));
      // What the others have answered meanwhile is heard of.
      if (!others) await nextTurn();
      while (waiting.length > threads * MOST_WAITING || waiting[0]?.isMade)
        await write(await waiting.shift()!.answer);
    }
    for (const due of waiting) await write(await due.answer);
  } finally {
    await crew?.dismiss();
  }
  if (broken.length > 0)
    console.error(
      `expected: lines such as {"id": "1", "text": "…", "published": "2024-11-28", "lang": "ru"}\nfound:    ${broken.length} of another kind: ${broken.slice(0, 20).join(', ')}${broken.length > 20 ? ' …' : ''}\nto do:    see "error" in their place in the output; all other lines are read`,
    );
  return broken.length > 0 ? 1 : 0;
}

/** An answer in its place of the output. */
interface Due {
  readonly answer: Promise<Answered>;
  isMade: boolean;
}

function dueOf(answer: Promise<Answered>): Due {
  const due: Due = { answer, isMade: false };
  answer.then(
    () => {
      due.isMade = true;
    },
    // Thrown to whoever awaits it.
    () => undefined,
  );
  return due;
}

async function* batchesOf(input: NodeJS.ReadableStream): AsyncGenerator<Batch, void> {
  let lines: string[] = [];
  let first = 1;
  let units = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    lines.push(line);
    units += line.length;
    if (lines.length < MOST_LINES && units < MOST_UNITS) continue;
    yield { first, lines };
    first += lines.length;
    lines = [];
    units = 0;
  }
  if (lines.length > 0) yield { first, lines };
}

/** Threads that answer batches, each in turn the one with the fewest before it. */
function crewOf(threads: number, wanted: Wanted) {
  // Each thread compiles for itself: the last tier of it takes more of the cores than its code gives back (`bench/reading`).
  setFlagsFromString('--no-turbofan');
  const cache = getCompileCacheDir();
  const members = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL('./jsonl-worker.ts', import.meta.url), {
      workerData: wanted,
      // What was compiled once is not compiled by each thread.
      env: cache ? { ...process.env, NODE_COMPILE_CACHE: dirname(cache) } : process.env,
    });
    const asked: PromiseWithResolvers<Answered>[] = [];
    worker.on('message', (made: Answered) => asked.shift()!.resolve(made));
    worker.on('error', (error) => {
      for (const { reject } of asked.splice(0)) reject(error);
    });
    return { worker, asked };
  });
  return {
    /** What becomes of a batch; undefined where all have enough before them. */
    answer: (batch: Batch): Promise<Answered> | undefined => {
      const least = members.reduce((a, b) => (b.asked.length < a.asked.length ? b : a));
      if (least.asked.length > AHEAD) return undefined;
      const made = Promise.withResolvers<Answered>();
      least.asked.push(made);
      least.worker.postMessage(batch);
      return made.promise;
    },
    dismiss: () => Promise.all(members.map(({ worker }) => worker.terminate())),
  };
}

import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import type { Answered, Batch } from './jsonl.ts';

/** Batches end after so many lines or UTF-16 units: small enough to spread, large enough that handing over costs nothing. */
const MOST_LINES = 64;
const MOST_UNITS = 1 << 18;
/** Batches that may wait for each thread: more would only fill memory. */
const AHEAD = 3;

/**
 * Reads lines on so many threads and writes what becomes of them in their order; the output is the same for any number of threads. An input of
 * one batch, and one on a single thread, is answered here by `answer`, without the cost of starting any. The exit code is 1 when lines were of
 * another kind; standard error says how many.
 */
export async function readLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  threads: number,
  withMentions: boolean,
  answer: (batch: Batch) => Answered,
): Promise<0 | 1> {
  const broken: number[] = [];
  const write = async (made: Answered): Promise<void> => {
    broken.push(...made.broken);
    if (made.output && !output.write(made.output)) await once(output, 'drain');
  };
  const batches = batchesOf(input);
  const first = await batches.next();
  const second = threads > 1 && !first.done ? await batches.next() : undefined;
  if (!first.done && (!second || second.done)) await write(answer(first.value));
  if (!second) for await (const batch of batches) await write(answer(batch));
  else if (!second.done && !first.done) {
    const crew = crewOf(threads, withMentions);
    try {
      const waiting: Promise<Answered>[] = [crew.answer(first.value), crew.answer(second.value)];
      for await (const batch of batches) {
        waiting.push(crew.answer(batch));
        if (waiting.length > threads * AHEAD) await write(await waiting.shift()!);
      }
      for (const made of waiting) await write(await made);
    } finally {
      await crew.dismiss();
    }
  }
  if (broken.length > 0)
    console.error(
      `expected: lines such as {"id": "1", "text": "…", "published": "2024-11-28", "lang": "ru"}\nfound:    ${broken.length} of another kind: ${broken.slice(0, 20).join(', ')}${broken.length > 20 ? ' …' : ''}\nto do:    see "error" in their place in the output; all other lines are read`,
    );
  return broken.length > 0 ? 1 : 0;
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
function crewOf(threads: number, withMentions: boolean) {
  const members = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL('./jsonl-worker.ts', import.meta.url), {
      workerData: { withMentions },
    });
    const asked: PromiseWithResolvers<Answered>[] = [];
    worker.on('message', (made: Answered) => asked.shift()!.resolve(made));
    worker.on('error', (error) => {
      for (const { reject } of asked.splice(0)) reject(error);
    });
    return { worker, asked };
  });
  return {
    answer: (batch: Batch): Promise<Answered> => {
      const least = members.reduce((a, b) => (b.asked.length < a.asked.length ? b : a));
      const made = Promise.withResolvers<Answered>();
      // Told to whoever awaits it, later: until then it is not unheard of.
      made.promise.catch(() => undefined);
      least.asked.push(made);
      least.worker.postMessage(batch);
      return made.promise;
    },
    dismiss: () => Promise.all(members.map(({ worker }) => worker.terminate())),
  };
}

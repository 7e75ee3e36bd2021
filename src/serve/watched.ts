import type { Context } from 'hono';
import type { Application, Submission } from '#model/application.ts';
import { type Received, type Receiving, receive } from '#model/receiving.ts';
import { lateProblemOf } from './problem.ts';

/** Lines of JSON, one object each: https://github.com/ndjson/ndjson-spec. */
const LINES = 'application/x-ndjson';
/** At least so many milliseconds lie between two lines of one stage. */
const PAUSE_MS = 150;

/** Whether somebody wants to be told how far a document has come while it is read. */
export const isWatched = (context: Context): boolean => context.req.header('accept') === LINES;

/**
 * Receives a submission while telling how far it is: a line for each step, and a last one with `status` and what the answer would have been
 * without. Nothing of the document at hand is kept once nobody listens any more.
 */
export function watched(
  context: Context,
  application: Pick<Application, 'add' | 'parts'>,
  submission: Submission,
  by: string | undefined,
  answerOf: (received: readonly Received[]) => readonly [object, number],
): Response {
  const stop = new AbortController();
  const encoder = new TextEncoder();
  let lastStage = '';
  let lastAt = 0;
  const body = new ReadableStream<Uint8Array>({
    start: async (lines) => {
      const write = (line: object): void => {
        if (!stop.signal.aborted) lines.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const told = (receiving: Receiving): void => {
        const stage = `${receiving.part} ${receiving.stage}`;
        if (stage === lastStage && performance.now() - lastAt < PAUSE_MS) return;
        [lastStage, lastAt] = [stage, performance.now()];
        write(receiving);
      };
      try {
        const [answer, status] = answerOf(
          await receive(application, submission, by, { told, signal: stop.signal }),
        );
        write({ status, answer });
      } catch (error) {
        if (stop.signal.aborted) return;
        write(lateProblemOf(error as Error, context));
      }
      if (!stop.signal.aborted) lines.close();
    },
    cancel: () => stop.abort(),
  });
  return context.body(body, 200, { 'content-type': LINES, 'x-accel-buffering': 'no' });
}

import type { Admission, Application, Submission } from './application.ts';
import { Failure } from './failure.ts';
import type { Stage, Watch } from './watch.ts';

/** Why something was not read, and what to do about it. */
export interface Refusal {
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/** What became of one document that came in. */
export type Received = { readonly name?: string } & (
  | { readonly admission: Admission }
  | { readonly refused: Refusal }
);

/** How far what came in has come: which of its documents is at hand, and its stage. */
export interface Receiving extends Stage {
  readonly name?: string;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
}

/**
 * Adds every document of a submission: a message with files is several, and one that cannot be read does not keep the others out. Throws the
 * Failure of the only one, and any other failure than of a document. Stopped by the signal, it keeps those that were kept before.
 */
export async function receive(
  application: Pick<Application, 'add' | 'parts'>,
  submission: Submission,
  by?: string,
  { told, signal }: { readonly told?: (receiving: Receiving) => void } & Pick<Watch, 'signal'> = {},
): Promise<readonly Received[]> {
  const parts = await application.parts(submission);
  const received: Received[] = [];
  for (const [at, part] of parts.entries()) {
    const name = part.name ? { name: part.name } : {};
    const watch: Watch = {
      ...(signal ? { signal } : {}),
      told: (stage) => told?.({ ...name, part: at + 1, parts: parts.length, ...stage }),
    };
    watch.told!({ stage: 'open', done: 0, total: 1, claims: 0 });
    try {
      received.push({ ...name, admission: await application.add(part, by, watch) });
    } catch (error) {
      if (!(error instanceof Failure) || error.reason !== 'input' || parts.length === 1) throw error;
      const { expected, found, remedy } = error;
      received.push({ ...name, refused: { expected, found, remedy } });
    }
  }
  return received;
}

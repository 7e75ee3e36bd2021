import type { Admission, Application, Submission } from './application.ts';
import { Failure } from './failure.ts';

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

/**
 * Adds every document of a submission: a message with files is several, and one that cannot be read does not keep the others out. Throws the
 * Failure of the only one, and any other failure than of a document.
 */
export async function receive(
  application: Pick<Application, 'add' | 'parts'>,
  submission: Submission,
  by?: string,
): Promise<readonly Received[]> {
  const parts = await application.parts(submission);
  const received: Received[] = [];
  for (const part of parts) {
    const name = part.name ? { name: part.name } : {};
    try {
      received.push({ ...name, admission: await application.add(part, by) });
    } catch (error) {
      if (!(error instanceof Failure) || error.reason !== 'input' || parts.length === 1) throw error;
      const { expected, found, remedy } = error;
      received.push({ ...name, refused: { expected, found, remedy } });
    }
  }
  return received;
}

import { Failure } from '#model/failure.ts';
import type { Issue } from '#model/issue.ts';

/** What a format gives: the text as found, what the file says of itself, and what is odd about it. */
export interface Content {
  readonly text: string;
  readonly mediaType: string;
  readonly title?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly address?: string;
  readonly issues: readonly Issue[];
}

/** The failure of bytes that are no readable document. */
export const unreadable = (expected: string, found: string, remedy: string, cause?: unknown): Failure =>
  new Failure('input', { expected, found, remedy }, cause === undefined ? undefined : { cause });

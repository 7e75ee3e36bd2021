import { readFileSync } from 'node:fs';
import { Failure } from '#model/failure.ts';

/** A file as text; `-` is standard input. Throws a Failure of reason `input`. */
export const textAt = (path: string): string => bytesAt(path).toString('utf8');

/** The same as bytes. */
export function bytesAt(path: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (cause) {
    throw new Failure(
      'input',
      { expected: 'a file that can be read', found: path, remedy: 'check the path and its rights' },
      { cause },
    );
  }
}

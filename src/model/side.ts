import type { Trilingual } from './language.ts';

/** One of the two countries' administrations that keep a log, by ISO 3166-1 code; listed alphabetically. */
export interface Side {
  readonly code: string;
  readonly name: Trilingual;
}

import type { Language, Trilingual } from './language.ts';

/** One of the two countries' administrations that keep a log, by ISO 3166-1 code; listed alphabetically. */
export interface Side {
  readonly code: string;
  readonly name: Trilingual;
}

const STATE_LANGUAGES: Readonly<Record<string, Language>> = { KZ: 'kk', RU: 'ru' };

/** The state language of a side, in which it is written to. */
export const languageOf = (side: string): Language => STATE_LANGUAGES[side] ?? 'en';

import type { Language } from '#model/language.ts';
import { isLatinKazakh } from './kazakh-latin.ts';
import { EVERY_UNIT, unitsOf } from './text-units.ts';

const CYRILLIC = 1;
const LATIN = 2;
const KAZAKH = 4;
/** What every UTF-16 unit says of its text's language: a pass over a table is many times faster than a regular expression for each alphabet. */
const SAYS = new Uint8Array(1 << 16);
for (const [units, its] of [
  [/\p{Script=Cyrillic}/gu, CYRILLIC],
  [/[a-z]/giu, LATIN],
  [/[әғқңөұүһі]/giu, KAZAKH],
] as const)
  for (const { index } of EVERY_UNIT.matchAll(units)) SAYS[index]! |= its;

const KAZAKH_WORD =
  /(?<!\p{L})(және|мен|бойынша|үшін|туралы|жылы|жылғы|облысы|қаласы|деді|арасында)(?!\p{L})/giu;
/** Enough of a text to tell its language. */
const SAMPLE = 20_000;

/** The language of a text: Kazakh by its letters and function words in either alphabet, English by the Latin one, else Russian. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  let cyrillic = 0;
  let latin = 0;
  let kazakh = 0;
  const units = unitsOf(sample);
  for (let at = 0; at < sample.length; at += 1) {
    const says = SAYS[units[at]!]!;
    if (says & CYRILLIC) cyrillic += 1;
    if (says & LATIN) latin += 1;
    if (says & KAZAKH) kazakh += 1;
  }
  if (latin > cyrillic) return isLatinKazakh(sample) ? 'kk' : 'en';
  const enough = 0.03 * cyrillic;
  return kazakh > enough || kazakh + 5 * (sample.match(KAZAKH_WORD)?.length ?? 0) > enough ? 'kk' : 'ru';
}

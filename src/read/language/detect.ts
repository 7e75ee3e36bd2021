import type { Language } from '#model/language.ts';
import { isLatinKazakh } from './kazakh-latin.ts';

const KAZAKH_LETTER = /[әғқңөұүһі]/giu;
const KAZAKH_WORD =
  /(?<!\p{L})(және|мен|бойынша|үшін|туралы|жылы|жылғы|облысы|қаласы|деді|арасында)(?!\p{L})/giu;
/** Enough of a text to tell its language. */
const SAMPLE = 20_000;

/** The language of a text: Kazakh by its letters and function words in either alphabet, English by the Latin one, else Russian. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu);
  const latin = count(sample, /[a-z]/giu);
  if (latin > cyrillic) return isLatinKazakh(sample) ? 'kk' : 'en';
  const kazakh = count(sample, KAZAKH_LETTER) + 5 * count(sample, KAZAKH_WORD);
  return kazakh > 0.03 * cyrillic ? 'kk' : 'ru';
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

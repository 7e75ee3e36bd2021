import type { Language } from './language.ts';

const made = new Map<string, Intl.NumberFormat>();

/** How numbers are written in a language. Each is made once: making one takes a thousand times longer than writing a number with it. */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const held = made.get(key) ?? new Intl.NumberFormat(language, options);
  made.set(key, held);
  return held;
}

import type { Language } from './language.ts';

const made = new Map<string, Intl.NumberFormat>();
const ruled = new Map<string, Intl.PluralRules>();

/** How numbers are written in a language. Each is made once: making one takes a thousand times longer than writing a number with it. */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const held = made.get(key) ?? new Intl.NumberFormat(language, options);
  made.set(key, held);
  return held;
}

/** The plural category (CLDR) that a number asks of a word in a language, such as `few`; the rules are made once, as formats are. */
export function pluralForm(
  language: Language,
  n: number,
  type: Intl.PluralRuleType = 'cardinal',
): Intl.LDMLPluralRule {
  const key = `${language} ${type}`;
  const held = ruled.get(key) ?? new Intl.PluralRules(language, { type });
  ruled.set(key, held);
  return held.select(n);
}

const LONGEST_TERM = 60;
const TERMS = new WeakMap<readonly string[], readonly string[]>();

/** The terms of a word, made once for each form. */
export function termsOf(bases: readonly string[]): readonly string[] {
  let terms = TERMS.get(bases);
  if (!terms) {
    terms = [...new Set(bases.map(termOf))];
    TERMS.set(bases, terms);
  }
  return terms;
}

/** A base form as the index keeps it whole: lower case, letters and digits, `_` for all else. */
export const termOf = (lemma: string): string =>
  lemma
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '_')
    .slice(0, LONGEST_TERM)
    .replace(/\p{Surrogate}$/u, '_');

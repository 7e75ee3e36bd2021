/** How unequally a whole is shared out. */
export interface Concentration {
  /** The sum of squared shares: 1 for one part, 1/n for n equal ones. */
  readonly index: number;
  /** The same from 0 for equal parts to 1 for one; undefined where there is one part only. */
  readonly normalised?: number;
  /** How many equal parts would be as concentrated. */
  readonly equivalent: number;
  readonly parts: number;
}

/**
 * The Herfindahl–Hirschman index of the amounts that are positive (A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945;
 * the number of equivalents: M. A. Adelman, “Comment on the ‘H’ concentration measure as a numbers-equivalent”, The Review of Economics
 * and Statistics 51, 1969; normalised as by UNCTAD, Handbook of Statistics). Undefined where there is nothing.
 */
export function concentration(amounts: readonly number[]): Concentration | undefined {
  const parts = amounts.filter((amount) => amount > 0);
  const total = parts.reduce((all, amount) => all + amount, 0);
  if (total <= 0) return undefined;
  const index = parts.reduce((all, amount) => all + (amount / total) ** 2, 0);
  return {
    index,
    ...(parts.length > 1 ? { normalised: (index - 1 / parts.length) / (1 - 1 / parts.length) } : {}),
    equivalent: 1 / index,
    parts: parts.length,
  };
}

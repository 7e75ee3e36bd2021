import { formAt, GLUED, type Tokens } from './tokens.ts';

const LETTERS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/** «74K», «$2.4B», «$19 B»: thousands in one letter set to the number, millions and billions of money in one letter behind it. */
export function letterScale(tokens: Tokens, letter: number, isMoney: boolean): number | undefined {
  const scale = LETTERS[formAt(tokens, letter)];
  if (!scale || tokens.end[letter]! - tokens.start[letter]! !== 1) return undefined;
  const isGlued = Boolean(tokens.flags[letter]! & GLUED);
  return (isMoney && (isGlued || scale > 1e3)) || (isGlued && scale === 1e3) ? scale : undefined;
}

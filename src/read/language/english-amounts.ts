import { numeralAt, numeralOf } from './numerals.ts';
import { formAt, type Tokens } from './tokens.ts';
import { unitOf } from './units.ts';

/** «A 4-billion-rouble plant», "the $2-million-dollar loan": scale and unit in one word behind an English number. */
export function scaleWithUnit(form: string): { readonly scale: number; readonly unit: string } | undefined {
  const [scale, unit, ...more] = form.includes('-') ? form.split('-') : [];
  const numeral = scale && more.length === 0 ? numeralOf(scale) : undefined;
  const told = unit && numeral?.scale ? unitOf(unit) : undefined;
  return told ? { scale: numeral!.n, unit: told } : undefined;
}

/** «Three hundred and twenty»: what an English number in words adds behind «and», and where it ends. */
export function addedInWords(
  tokens: Tokens,
  and: number,
  last: number,
): { n: number; after: number } | undefined {
  if (last < 100 || formAt(tokens, and) !== 'and') return undefined;
  const first = numeralAt(tokens, and + 1);
  if (!first || first.scale || first.ordinal || first.n >= 100) return undefined;
  const second = numeralAt(tokens, and + 2);
  // «Between one hundred and two hundred».
  if (second && !second.scale && second.n >= 100) return undefined;
  const isTens = second && !second.scale && !second.ordinal && second.n < 10 && first.n >= 20;
  return isTens ? { n: first.n + second.n, after: and + 3 } : { n: first.n, after: and + 2 };
}

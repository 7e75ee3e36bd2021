import type { Claim } from '#model/claim.ts';
import type { Quantity } from '#model/quantity.ts';

type Said = Pick<Claim, 'kind' | 'modality' | 'slots'>;

/** A claim or fact in one line: its kind, how sure, and its slots. */
export const inWords = ({ kind, modality, slots }: Said): string =>
  [
    kind,
    modality === 'stated' ? '' : `(${modality})`,
    ...Object.entries(slots).map(([slot, value]) => `${slot}: ${valueInWords(value)}`),
  ]
    .filter(Boolean)
    .join('  ');

/** One value of a slot. */
export function valueInWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && value !== null) {
    const { n, max, unit, cmp } = value as Quantity;
    return `${cmp && cmp !== '=' ? cmp : ''}${n.toLocaleString('en').replaceAll(',', ' ')}${max === undefined ? '' : `–${max.toLocaleString('en').replaceAll(',', ' ')}`}${unit === '1' ? '' : ` ${unit}`}`;
  }
  return String(value);
}

/** A sentence with its figures set off: in bold on a terminal, in brackets elsewhere. */
export const marked = (sentence: string, isTerminal: boolean): string =>
  sentence
    .replace(/\s+/gu, ' ')
    .replace(/\d+(?:[\s\u00a0.,]\d+)*/gu, (figure) =>
      isTerminal ? `\u001b[1m${figure}\u001b[22m` : `[${figure}]`,
    );

/** A number with its noun in English: «1 claim», «12 entries». */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

import type { BareClaim } from '#model/claim.ts';
import type { Explanation } from '#model/explanation.ts';
import { type Turned, turned } from './language/kazakh-latin.ts';
import type { Readable } from './reader.ts';

/** A Latin Kazakh document as it is read, and what is told of it in its own letters and places. */
export interface InCyrillic {
  readonly document: Readable;
  readonly told: (claim: BareClaim) => BareClaim;
  readonly explained: (explanation: Explanation) => Explanation;
}

/** A Kazakh document that is in Latin letters, turned into Cyrillic; undefined for all others. */
export function inCyrillic(document: Readable): InCyrillic | undefined {
  const latin = document.language === 'kk' ? turned(document.text) : undefined;
  return (
    latin && {
      document: { ...document, text: latin.text },
      told: (claim) => toldIn(latin, claim) as BareClaim,
      explained: (explanation) => toldIn(latin, explanation) as Explanation,
    }
  );
}

/** Any told value with its passages moved to the Latin text and its Cyrillic words in Latin letters. */
function toldIn(latin: Turned, value: unknown): unknown {
  if (typeof value === 'string') return latin.back(value);
  if (Array.isArray(value)) return value.map((one) => toldIn(latin, one));
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toldIn(latin, one)]));
  const { start, end } = value as { readonly start?: unknown; readonly end?: unknown };
  return typeof start === 'number' && typeof end === 'number'
    ? { ...told, start: latin.starts[start], end: latin.starts[end] }
    : told;
}

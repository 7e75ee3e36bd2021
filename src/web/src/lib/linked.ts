import { linkedFact } from '#model/linked.ts';
import type { FactInContext } from '#model/register.ts';
import { lineOf, type Names } from './format.ts';

/** A fact as JSON-LD in the reader's words. */
export function linkedOf(known: FactInContext, names: Names, origin: string): object {
  const { head, figure, rest } = lineOf(known.fact, names);
  const name = [[head, figure].filter(Boolean).join(': '), rest].filter(Boolean).join(' · ');
  return linkedFact(known, { origin, name, places: names.places });
}

/** JSON as it may stand within a script of a page. */
export const inPage = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');

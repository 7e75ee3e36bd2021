import { createReader } from '../../src/read/reader.ts';
import { openVocabulary } from '../../src/shelf.ts';
import { HOSTILE } from '../../test/reading/hostile.ts';

const KINDS = [
  'digits',
  'groups of digits',
  'quotes',
  'combining marks',
  'combining marks alone',
  'mixed scripts',
  'lone high surrogates',
  'one word',
  'one line of words',
] as const;

/** CPU nanoseconds per UTF-16 unit of reading one document of a megabyte, and of so many, of one kind; and their ratio, 1 where time is linear. */
export async function hostile(
  megabytes: number,
): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
  const reader = createReader(await openVocabulary());
  const rows: Record<string, Readonly<Record<string, number>>> = {};
  for (const name of KINDS) {
    const { text, language } = HOSTILE[name]!;
    const cost = (units: number): number => {
      const written = text(units);
      const before = process.cpuUsage();
      reader.read({ text: written, language });
      const { user, system } = process.cpuUsage(before);
      return (1000 * (user + system)) / written.length;
    };
    const small = Math.min(cost(1e6), cost(1e6));
    const large = cost(megabytes * 1e6);
    console.error(`${name}: ${small.toFixed(0)} → ${large.toFixed(0)} ns a unit`);
    rows[name] = {
      'ns a unit at 1 M': Math.round(small),
      [`ns a unit at ${megabytes} M`]: Math.round(large),
      times: Number((large / small).toFixed(2)),
    };
  }
  return rows;
}

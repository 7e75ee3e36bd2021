import { readFileSync } from 'node:fs';
import type { Trilingual } from '#model/language.ts';

const FOLDER = new URL('../../reference/', import.meta.url);

/** Names of the chapters of the Harmonized System. */
export const loadGoods = (): ReadonlyMap<string, Trilingual> =>
  new Map(rowsOf('hs-chapters.csv').map(({ code, ru, kk, en }) => [code!, { ru: ru!, kk: kk!, en: en! }]));

/** Where the trade of each country is centred: its main place of business. */
export const loadCentres = (): ReadonlyMap<
  string,
  { readonly latitude: number; readonly longitude: number }
> =>
  new Map(
    rowsOf('trade-centres.csv').map(({ code, latitude, longitude }) => [
      code!,
      { latitude: Number(latitude), longitude: Number(longitude) },
    ]),
  );

/** Rows of a reference table, which has no quotes. Throws when a cell is missing. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    if (cells.length !== columns.length || cells.some((cell) => cell === ''))
      throw new Error(`expected ${columns.join(', ')} in ${file}; found "${line}"`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]!]));
  });
}

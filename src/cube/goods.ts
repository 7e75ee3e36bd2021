import type { Trilingual } from '#model/language.ts';
import { rowsOf } from './reference.ts';

/** Names of the chapters of the Harmonized System. */
export const loadGoods = (): ReadonlyMap<string, Trilingual> =>
  new Map(
    filledRowsOf('hs-chapters.csv').map(({ code, ru, kk, en }) => [code!, { ru: ru!, kk: kk!, en: en! }]),
  );

/** Where the trade of each country is centred: its main place of business. */
export const loadCentres = (): ReadonlyMap<
  string,
  { readonly latitude: number; readonly longitude: number }
> =>
  new Map(
    filledRowsOf('trade-centres.csv').map(({ code, latitude, longitude }) => [
      code!,
      { latitude: Number(latitude), longitude: Number(longitude) },
    ]),
  );

/** Rows of a reference table that has no empty cell. Throws when one is. */
function filledRowsOf(file: string): ReturnType<typeof rowsOf> {
  const rows = rowsOf(file);
  for (const row of rows)
    if (Object.values(row).includes(''))
      throw new Error(
        `expected ${Object.keys(row).join(', ')} in ${file}; found "${Object.values(row).join(',')}"`,
      );
  return rows;
}

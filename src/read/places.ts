import { readFileSync } from 'node:fs';
import type { Place } from '#model/place.ts';

/** A place of the reference data with all the names it is known by. */
export interface KnownPlace extends Place {
  /** The stem of its Russian adjective («астраханск»), where it has one; several are divided by `|`. */
  readonly stem?: string;
  /** Former and parallel names in any of the languages. */
  readonly also: readonly string[];
  readonly kind: 'country' | 'oblast' | 'krai' | 'republic' | 'okrug' | 'city';
}

/** Reads the reference tables: countries, regions (placed at their largest city), cities, in code order. Throws when a row is not complete. */
export function loadPlaces(
  folder: URL = new URL('../../reference/', import.meta.url),
): readonly KnownPlace[] {
  const border = new Set<string>();
  const countries = rowsOf(new URL('countries.csv', folder)).map(
    (row): KnownPlace => ({ ...named(row), level: 'country', kind: 'country' }),
  );
  const regions = rowsOf(new URL('regions.csv', folder)).map((row): KnownPlace => {
    if (row.border === '1') border.add(row.code!);
    return {
      ...named(row),
      level: 'region',
      kind: row.kind as KnownPlace['kind'],
      border: row.border === '1',
    };
  });
  const cities = rowsOf(new URL('cities.csv', folder)).map(
    (row): KnownPlace => ({
      ...named(row),
      level: 'city',
      kind: 'city',
      border: border.has(row.code!.split('/')[0]!),
      ...(row.latitude ? { latitude: Number(row.latitude), longitude: Number(row.longitude) } : {}),
      ...(row.population ? { population: Number(row.population) } : {}),
    }),
  );
  const placedRegions = regions.map((region): KnownPlace => {
    const [largest] = cities
      .filter(({ code }) => code.startsWith(`${region.code}/`))
      .sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
    return largest?.latitude === undefined
      ? region
      : { ...region, latitude: largest.latitude, longitude: largest.longitude! };
  });
  return [...countries, ...placedRegions, ...cities].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function named(row: Readonly<Record<string, string>>): Pick<KnownPlace, 'code' | 'name' | 'stem' | 'also'> {
  const { code, ru, kk, en, stem, also } = row;
  if (!code || !ru || !kk || !en)
    throw new Error(`expected a code and three names; found ${JSON.stringify(row)}`);
  return { code, name: { ru, kk, en }, also: also ? also.split('|') : [], ...(stem ? { stem } : {}) };
}

/** A city of a third country: a text that names it speaks of that country. */
export interface CityAbroad {
  readonly country: string;
  readonly names: readonly string[];
}

/** Reads the table of well-known cities of third countries. */
export const loadCitiesAbroad = (
  folder: URL = new URL('../../reference/', import.meta.url),
): readonly CityAbroad[] =>
  rowsOf(new URL('cities-abroad.csv', folder)).map(({ country, ru, kk, en }) => ({
    country: country!,
    names: [ru!, kk!, en!],
  }));

/** The rows of a reference table, by column. Its cells hold no commas. */
export function rowsOf(file: URL): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

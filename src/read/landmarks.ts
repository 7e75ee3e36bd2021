import { readFileSync } from 'node:fs';
import { nearestOn } from '#methods/polyline.ts';
import type { Landmark, Point } from '#model/map.ts';
import { isPlaceCode, type Place } from '#model/place.ts';
import { rowsOf } from './places.ts';

const BORDER_NAME = { ru: 'Граница', kk: 'Шекара', en: 'The border' };

/**
 * Reads the crossings, the roads, the conduit and the border of the reference data. A crossing stands where the schematic border comes
 * nearest to its village. Throws when a route leads
 * through what is neither a place, a crossing nor a waypoint.
 */
export function loadLandmarks(
  places: readonly Place[],
  folder: URL = new URL('../../reference/', import.meta.url),
): readonly Landmark[] {
  const { line } = JSON.parse(readFileSync(new URL('border.json', folder), 'utf8')) as {
    readonly line: readonly Point[];
  };
  const crossings = rowsOf(new URL('crossings.csv', folder)).map((row): Landmark => {
    const own = { ru: row.ru!, kk: row.kk!, en: row.en! };
    const other = { ru: row.other_ru!, kk: row.other_kk!, en: row.other_en! };
    return {
      id: row.code!,
      kind: 'crossing',
      name: {
        ru: `${own.ru} – ${other.ru}`,
        kk: `${own.kk} – ${other.kk}`,
        en: `${own.en} – ${other.en}`,
      },
      line: [nearestOn(line, [Number(row.longitude), Number(row.latitude)])],
      places: row.regions!.split('|'),
      domain: 'transport',
      words: [...new Set([...Object.values(own), ...Object.values(other)])],
    };
  });
  const spots = new Map<string, Point>([
    ...places.flatMap(({ code, longitude, latitude }): [string, Point][] =>
      longitude === undefined || latitude === undefined ? [] : [[code, [longitude, latitude]]],
    ),
    ...crossings.map(({ id, line: [spot] }): [string, Point] => [id, spot!]),
    ...rowsOf(new URL('waypoints.csv', folder)).map(({ id, longitude, latitude }): [string, Point] => [
      id!,
      [Number(longitude), Number(latitude)],
    ]),
  ]);
  const routes = rowsOf(new URL('routes.csv', folder)).map((row): Landmark => {
    const through = row.through!.split('|');
    const lost = through.find((code) => !spots.has(code));
    if (lost)
      throw new Error(
        `expected a place, a crossing or a waypoint in routes.csv, ${row.code}; found "${lost}"`,
      );
    return {
      id: row.code!,
      kind: row.kind as 'road' | 'conduit',
      name: { ru: row.ru!, kk: row.kk!, en: row.en! },
      line: through.map((code) => spots.get(code)!),
      places: through.filter(isPlaceCode).sort(),
      domain: row.domain!,
      words: row.words!.split('|'),
    };
  });
  const border: Landmark = {
    id: 'border',
    kind: 'border',
    name: BORDER_NAME,
    line,
    places: ['KZ', 'RU'],
    domain: 'border',
    words: [],
  };
  return [border, ...crossings, ...routes];
}

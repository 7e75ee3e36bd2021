/**
 * Builds border.json: the line that Russia and Kazakhstan share, from OpenStreetMap's borders (ODbL) as packaged by npm
 * `@osm_borders/maritime_10m`, simplified by Douglas–Peucker to about 3 km. A schematic for maps, not a legal line.
 * Run: node reference/build-border.ts PATH/TO/borders.geo.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Point, simplified } from './simplified.ts';

interface Geometry {
  readonly type: string;
  readonly coordinates?: readonly unknown[];
  readonly geometries?: readonly Geometry[];
}
interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry;
}

const source = process.argv[2];
if (!source) throw new Error('expected the path of borders.geo.json; found none');
const { features } = JSON.parse(readFileSync(source, 'utf8')) as { features: readonly Feature[] };
const ringsOf = (code: string): readonly (readonly Point[])[] =>
  features
    .filter(({ properties }) => properties.isoA2 === code)
    .flatMap(({ geometry }) => polygonsOf(geometry))
    .flat();

function polygonsOf({ type, coordinates, geometries }: Geometry): readonly (readonly (readonly Point[])[])[] {
  if (geometries) return geometries.flatMap(polygonsOf);
  return (
    type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : []
  ) as readonly (readonly (readonly Point[])[])[];
}

const key = ([longitude, latitude]: Point): string => `${longitude} ${latitude}`;
const russian = new Set(ringsOf('RU').flat().map(key));
const ring = ringsOf('KZ').toSorted((a, b) => b.length - a.length)[0]!;
const shared = ring.map((point) => russian.has(key(point)));
const from = shared.findIndex((is, index) => is && !shared[(index - 1 + ring.length) % ring.length]);
const line: Point[] = [];
for (let step = 0; step < ring.length; step += 1) {
  const index = (from + step) % ring.length;
  if (shared[index]) line.push(ring[index]!);
}
const kept = simplified(line, 0.03).map(
  ([longitude, latitude]): Point => [Number(longitude.toFixed(2)), Number(latitude.toFixed(2))],
);
writeFileSync(
  new URL('border.json', new URL('.', import.meta.url)),
  `${JSON.stringify({ source: 'OpenStreetMap contributors, ODbL 1.0, via npm @osm_borders/maritime_10m', note: 'a schematic, not a legal line', line: kept })}\n`,
);
console.log(line.length, 'points, kept', kept.length);

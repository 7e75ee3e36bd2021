/**
 * Builds caspian.json: the shore of the Caspian Sea, about 5 km coarse, from Natural Earth's land (public domain) as packaged by npm
 * `world-atlas` 2.0.2. Run: node reference/build-caspian.ts PATH/TO/land-10m.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Point, simplified } from './simplified.ts';

/** What is read of a topology (TopoJSON 1.0, 2.1): arcs of differences in whole steps. */
interface Topology {
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
}

const source = process.argv[2];
if (!source) throw new Error('expected the path of land-10m.json; found none');
const { transform, arcs } = JSON.parse(readFileSync(source, 'utf8')) as Topology;
/** Somewhere in the middle of the sea's north, and of its south. */
const [west, south, east, north] = [46, 36, 55, 47.6];

const rings = arcs
  .map((arc): readonly Point[] => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Point => {
      x += dx;
      y += dy;
      return [
        x * transform.scale[0] + transform.translate[0],
        y * transform.scale[1] + transform.translate[1],
      ];
    });
  })
  .filter((arc) => arc.every(([x, y]) => x > west && x < east && y > south && y < north));
const shore = rings.toSorted((a, b) => b.length - a.length)[0]!;
const half = Math.floor(shore.length / 2);
const kept = [
  ...simplified(shore.slice(0, half + 1), 0.05),
  ...simplified(shore.slice(half), 0.05).slice(1),
].map(([longitude, latitude]): Point => [Number(longitude.toFixed(2)), Number(latitude.toFixed(2))]);
writeFileSync(
  new URL('caspian.json', new URL('.', import.meta.url)),
  `${JSON.stringify({ source: 'Natural Earth, public domain, via npm world-atlas 2.0.2', line: kept })}\n`,
);
console.log(shore.length, 'points, kept', kept.length);

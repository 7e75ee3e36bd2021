import { type GeoProjection, geoConicEqualArea, geoPath } from 'd3-geo';
import type { Language } from '#model/language.ts';
import type { BorderMap, Landmark, Point } from '#model/map.ts';
import borderland from '../../../../../reference/border.json';
import caspian from '../../../../../reference/caspian.json';
import { inAddress } from '../address.ts';
import { type Label, labelsOf } from '../labels.ts';

/** What a map can show, in the order in which its list shows it. */
export const LAYERS = ['regions', 'cities', 'ties', 'crossings', 'roads', 'conduit', 'border'] as const;
export type Layer = (typeof LAYERS)[number];

export const layerOf: Readonly<Record<Landmark['kind'], Layer>> = {
  crossing: 'crossings',
  road: 'roads',
  conduit: 'conduit',
  border: 'border',
};

/** One thing of the map as its list, its picture and its address name it: a place's code, a tie's two codes, a landmark's id. */
export interface Thing {
  readonly id: string;
  readonly layer: Layer;
  readonly name: string;
  readonly facts: number;
  /** The places it joins; of a place itself. */
  readonly places: readonly string[];
  readonly line: readonly Point[];
}

/** The things of a map that stand somewhere, in the order of the layers and in each most facts first. */
export function thingsOf(
  { places, ties, landmarks }: BorderMap,
  names: { readonly language: Language; readonly places: Readonly<Record<string, string>> },
): readonly Thing[] {
  const spots = new Map<string, Point>();
  const spotted: Thing[] = [];
  for (const { place, facts } of places) {
    if (place.level === 'country' || place.longitude === undefined || place.latitude === undefined) continue;
    const spot: Point = [place.longitude, place.latitude];
    spots.set(place.code, spot);
    spotted.push({
      id: place.code,
      layer: place.level === 'region' ? 'regions' : 'cities',
      name: names.places[place.code] ?? place.code,
      facts,
      places: [place.code],
      line: [spot],
    });
  }
  const tied = ties.flatMap(({ a, b, facts }): Thing[] => {
    const [from, to] = [spots.get(a), spots.get(b)];
    const name = [a, b].map((code) => names.places[code] ?? code).join(' – ');
    return from && to
      ? [{ id: tieId(a, b), layer: 'ties', name, facts, places: [a, b], line: [from, to] }]
      : [];
  });
  const marked = landmarks.map(
    ({ landmark, facts }): Thing => ({
      id: landmark.id,
      layer: layerOf[landmark.kind],
      name: landmark.name[names.language],
      facts,
      places: landmark.places,
      line: landmark.line,
    }),
  );
  const things = [...spotted, ...tied, ...marked];
  return LAYERS.flatMap((layer) => things.filter((thing) => thing.layer === layer));
}

/** A tie in an address: two codes, those of the two sides alphabetically. */
export const tieId = (a: string, b: string): string => `${a}+${b}`;

export interface Frame {
  readonly kind: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly letter: number;
  /** West, south, east and north, in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly lands: readonly (readonly ['RU' | 'KZ', number, number])[];
}

/** The borderland is three times as wide as high: a narrow screen shows its west over its east. */
export const FRAMES: readonly Frame[] = [
  {
    kind: 'wide',
    width: 960,
    height: 400,
    letter: 13,
    bounds: [46.2, 43.4, 85, 55.4],
    lands: [
      ['RU', 60, 57.2],
      ['KZ', 65, 47.6],
    ],
  },
  {
    kind: 'narrow',
    width: 340,
    height: 360,
    letter: 11.5,
    bounds: [46.2, 43.2, 61, 54.9],
    lands: [
      ['RU', 48.8, 53.6],
      ['KZ', 57.6, 45],
    ],
  },
  {
    kind: 'narrow',
    width: 340,
    height: 220,
    letter: 11.5,
    bounds: [62.5, 49.4, 84, 55.3],
    lands: [
      ['RU', 68, 57.2],
      ['KZ', 67.4, 51.7],
    ],
  },
];

interface Mark {
  readonly thing: Thing;
  readonly x: number;
  readonly y: number;
  /** Half its width. */
  readonly reach: number;
}
interface Stroke {
  readonly thing: Thing;
  /** Empty where it is the border's own. */
  readonly path: string;
}

/** A picture of a frame, in its own units. */
export interface Picture {
  readonly border: string;
  readonly sea: string;
  readonly lands: readonly { readonly code: string; readonly x: number; readonly y: number }[];
  readonly marks: readonly Mark[];
  readonly strokes: readonly Stroke[];
  readonly labels: readonly Label[];
}

/** A region's name in short, for pictures: «Омская обл.», “Omsk Reg.” */
export const short = (name: string): string =>
  name.replace(/ (область|облысы)$/, ' обл.').replace(/ Region$/, ' Reg.');
const rounded = (path: string | null): string =>
  (path ?? '').replace(/\d+\.\d+/g, (digits) => Number(digits).toFixed(1));

/** So far outside of a frame lines are still drawn: broad ones reach into it. */
const EDGE = 40;

/** What is the same on every map of a frame: how it is projected, and what is drawn behind things. */
interface Sheet {
  readonly projection: GeoProjection;
  readonly path: (line: readonly Point[]) => string;
  readonly border: string;
  readonly sea: string;
  /** Of landmarks, by id: where they lie does not change while the program runs. */
  readonly lines: Map<string, string>;
}
const sheets = new Map<Frame, Sheet>();

/** A conic projection of equal areas. */
function sheetOf(frame: Frame): Sheet {
  const known = sheets.get(frame);
  if (known) return known;
  const { width, height } = frame;
  const [west, south, east, north] = frame.bounds;
  const projection = geoConicEqualArea()
    .parallels([45, 55])
    .rotate([-(west + east) / 2, 0])
    .fitExtent(
      [
        [24, 24],
        [width - 24, height - 24],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [west, south],
          [west, north],
          [east, south],
          [east, north],
          [(west + east) / 2, south],
        ],
      },
    );
  const lineIn = geoPath(
    projection.clipExtent([
      [-EDGE, -EDGE],
      [width + EDGE, height + EDGE],
    ]),
  );
  const path = (line: readonly Point[]): string =>
    rounded(lineIn({ type: 'LineString', coordinates: line as [number, number][] }));
  const sheet = {
    projection,
    path,
    border: path(borderland.line as unknown as readonly Point[]),
    sea: path(caspian.line as unknown as readonly Point[]),
    lines: new Map<string, string>(),
  };
  sheets.set(frame, sheet);
  return sheet;
}

/** Draws the things that lie in a frame. */
export function drawn(things: readonly Thing[], frame: Frame): Picture {
  const { width, height, letter, lands } = frame;
  const { projection, path, border, sea, lines } = sheetOf(frame);
  const at = ([longitude, latitude]: Point): readonly [number, number] =>
    projection([longitude, latitude]) ?? [0, 0];
  const isIn = ([x, y]: readonly [number, number]): boolean => x > 0 && y > 0 && x < width && y < height;
  const isShown = ({ line }: Thing): boolean => line.some((point) => isIn(at(point)));
  const marks = things.filter(isMark).flatMap((thing): Mark[] => {
    const [x, y] = at(thing.line[0]!);
    if (!isIn([x, y])) return [];
    if (thing.layer === 'regions') return [{ thing, x, y: y - letter * 1.25, reach: 5 }];
    if (thing.layer === 'crossings') return [{ thing, x, y, reach: 4 }];
    return [{ thing, x, y, reach: 4 + Math.min(4, Math.sqrt(thing.facts) / 1.5) }];
  });
  const spotOf = new Map(marks.map(({ thing, x, y }) => [thing.id, [x, y] as const]));
  const strokes = things
    .filter((thing) => !isMark(thing) && isShown(thing))
    .map((thing): Stroke => {
      if (thing.layer === 'border') return { thing, path: '' };
      if (thing.layer !== 'ties') {
        const line = lines.get(thing.id) ?? path(thing.line);
        lines.set(thing.id, line);
        return { thing, path: line };
      }
      const [[x1, y1], [x2, y2]] = thing.places.map(
        (code, end) => spotOf.get(code) ?? at(thing.line[end]!),
      ) as [readonly [number, number], readonly [number, number]];
      const bend = `${((x1 + x2) / 2).toFixed(1)},${((y1 + y2) / 2 - 24).toFixed(1)}`;
      return { thing, path: `M${x1.toFixed(1)},${y1.toFixed(1)} Q${bend} ${x2.toFixed(1)},${y2.toFixed(1)}` };
    });
  const named = marks
    .filter(({ thing }) => thing.layer !== 'crossings')
    .toSorted(
      (a, b) =>
        Number(a.thing.layer === 'regions') - Number(b.thing.layer === 'regions') ||
        b.thing.facts - a.thing.facts,
    );
  const obstacles = marks.filter(({ thing }) => thing.layer === 'crossings');
  return {
    border,
    sea,
    lands: lands.map(([code, longitude, latitude]) => {
      const [x, y] = at([longitude, latitude]);
      return { code, x, y };
    }),
    marks,
    strokes,
    labels: labelsOf(
      [...named, ...obstacles].map(({ thing, x, y, reach }) => ({
        code: thing.id,
        x,
        y,
        reach,
        name: thing.layer === 'crossings' ? '' : short(thing.name),
      })),
      frame,
    ).filter(({ text }) => text !== ''),
  };
}

const isMark = ({ layer }: Thing): boolean =>
  layer === 'regions' || layer === 'cities' || layer === 'crossings';

/** The dossier of a place or of the two ends of a tie. */
export const dossierOf = ({ places }: Pick<Thing, 'places'>): string =>
  `/dossier/${places.map(inAddress).join('/')}`;

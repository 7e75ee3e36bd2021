/**
 * The moving map: MapLibre over local vectors alone, nothing is fetched from elsewhere. Takes the place of the still picture, shows the same
 * things, and tells the page what is chosen on it.
 */
import { Map as MovingMap, NavigationControl, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import border from '../../../../../reference/border.json';
import caspian from '../../../../../reference/caspian.json';
import type { Thing } from './drawing.ts';
import type { Chosen } from './selection.ts';

const chart = document.querySelector<HTMLElement>('#map')!;
const { things: told = '[]', worker = '', style = '', sea = '', sides = '[]' } = chart.dataset;
const things = (JSON.parse(told) as readonly Thing[]).map(
  (thing): Thing =>
    thing.layer === 'border' ? { ...thing, line: border.line as [number, number][] } : thing,
);
const still = chart.querySelector<HTMLElement>('.still')!;
const paint = getComputedStyle(document.documentElement);
const colour = (name: string): string => paint.getPropertyValue(name).trim();
/** A colour thinned with the paper's, so that a broad line that crosses itself is no darker there. */
const thinned = (name: string, percent: number): string => {
  const probe = document.createElement('span');
  probe.style.color = `color-mix(in srgb, var(${name}) ${percent}%, var(--paper))`;
  chart.append(probe);
  const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map((part) =>
    Math.round(Number(part) * 255),
  );
  probe.remove();
  return `rgb(${r}, ${g}, ${b})`;
};
const [paper, ink, quiet, link, warn] = ['--paper', '--ink', '--quiet', '--link', '--warn'].map(colour) as [
  string,
  string,
  string,
  string,
  string,
];

/** Every thing as a feature: points for places and crossings, lines for the rest; a tie bends so that two ways between neighbours differ. */
const features = {
  type: 'FeatureCollection' as const,
  features: things.map(({ id, layer, name, facts, line: course }) => ({
    type: 'Feature' as const,
    properties: { id, layer, name, facts },
    geometry:
      course.length === 1
        ? { type: 'Point' as const, coordinates: [...course[0]!] }
        : {
            type: 'LineString' as const,
            coordinates: (layer === 'ties' ? bent(course) : course).map((point) => [...point]),
          },
  })),
};

function bent([from, to]: Thing['line']): readonly (readonly [number, number])[] {
  const [[x1, y1], [x2, y2]] = [from!, to!];
  const [mx, my] = [(x1 + x2) / 2 - (y2 - y1) * 0.12, (y1 + y2) / 2 + (x2 - x1) * 0.12];
  return Array.from({ length: 17 }, (_, step) => {
    const t = step / 16;
    return [
      (1 - t) ** 2 * x1 + 2 * t * (1 - t) * mx + t ** 2 * x2,
      (1 - t) ** 2 * y1 + 2 * t * (1 - t) * my + t ** 2 * y2,
    ] as const;
  });
}

/** A region stands over its largest city, by so many pixels. */
const REGION_OVER = 15;
const isLayer = (...layers: readonly string[]) => ['in', ['get', 'layer'], ['literal', [...layers]]];
const isChosen = ['==', ['get', 'id'], ['global-state', 'chosen']];
const orChosen = (usual: unknown, chosen: unknown) => ['case', isChosen, chosen, usual];
const look = {
  version: 8,
  state: { chosen: { default: '' } },
  sources: {
    things: { type: 'geojson', data: features },
    border: {
      type: 'geojson',
      data: { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: border.line } },
    },
    sea: {
      type: 'geojson',
      data: {
        type: 'Feature',
        properties: { name: sea },
        geometry: { type: 'Polygon', coordinates: [caspian.line] },
      },
    },
    lands: {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: (JSON.parse(sides) as readonly string[]).map((name, at) => ({
          type: 'Feature',
          properties: { name },
          geometry: { type: 'Point', coordinates: at === 0 ? [66, 47.6] : [60, 57.4] },
        })),
      },
    },
  },
  layers: [
    { id: 'paper', type: 'background', paint: { 'background-color': paper } },
    { id: 'sea', type: 'fill', source: 'sea', paint: { 'fill-color': link, 'fill-opacity': 0.14 } },
    {
      id: 'strip',
      type: 'line',
      source: 'border',
      paint: {
        'line-color': thinned('--link', 8),
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 30, 7, 160],
      },
      layout: { 'line-join': 'round' },
    },
    {
      id: 'line',
      type: 'line',
      source: 'border',
      paint: { 'line-color': quiet, 'line-width': 1.4, 'line-dasharray': [4, 2] },
    },
    {
      id: 'border',
      type: 'line',
      source: 'things',
      filter: isLayer('border'),
      paint: { 'line-color': warn, 'line-opacity': orChosen(0, 1), 'line-width': 3 },
    },
    {
      id: 'roads',
      type: 'line',
      source: 'things',
      filter: isLayer('roads'),
      paint: { 'line-color': orChosen(quiet, warn), 'line-width': 2 },
    },
    {
      id: 'conduit',
      type: 'line',
      source: 'things',
      filter: isLayer('conduit'),
      paint: { 'line-color': orChosen(link, warn), 'line-width': 3, 'line-dasharray': [0.5, 1.5] },
    },
    {
      id: 'ties',
      type: 'line',
      source: 'things',
      filter: isLayer('ties'),
      paint: {
        'line-color': orChosen(link, warn),
        'line-opacity': orChosen(0.5, 1),
        'line-width': ['+', 1, ['min', 5, ['/', ['get', 'facts'], 3]]],
      },
    },
    {
      id: 'crossings',
      type: 'circle',
      source: 'things',
      filter: isLayer('crossings'),
      paint: {
        'circle-radius': 4,
        'circle-color': paper,
        'circle-stroke-color': orChosen(ink, warn),
        'circle-stroke-width': orChosen(1.5, 3),
      },
    },
    {
      id: 'cities',
      type: 'circle',
      source: 'things',
      filter: isLayer('cities'),
      paint: {
        'circle-radius': ['+', 4, ['min', 4, ['/', ['sqrt', ['get', 'facts']], 1.5]]],
        'circle-color': link,
        'circle-stroke-color': orChosen(paper, warn),
        'circle-stroke-width': orChosen(2, 3),
      },
    },
    {
      id: 'regions',
      type: 'circle',
      source: 'things',
      filter: isLayer('regions'),
      paint: {
        'circle-radius': 5,
        'circle-translate': [0, -REGION_OVER],
        'circle-color': paper,
        'circle-stroke-color': orChosen(link, warn),
        'circle-stroke-width': orChosen(2, 3),
      },
    },
    ...[
      ['lands', 'lands', undefined, quiet, 15],
      ['crossing-names', 'things', isLayer('crossings'), quiet, 11],
      ['region-names', 'things', isLayer('regions'), ink, 13],
      ['city-names', 'things', isLayer('cities'), ink, 13],
    ].map(([id, source, filter, text, size]) => ({
      id,
      type: 'symbol',
      source,
      ...(filter ? { filter } : {}),
      ...(id === 'crossing-names' ? { minzoom: 5 } : {}),
      layout: {
        'text-field': ['get', 'name'],
        'text-size': size,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7,
        'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'facts'], 0]],
      },
      paint: {
        'text-color': text,
        'text-halo-color': paper,
        'text-halo-width': 1.5,
        'text-translate': [0, id === 'region-names' ? -REGION_OVER : 0],
      },
    })),
  ],
} as unknown as StyleSpecification;

const box = document.createElement('div');
box.className = 'moving';
const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = style;
document.head.append(sheet);
still.before(box);
/** What can be clicked, the smallest first. */
const CLICKED = ['crossings', 'regions', 'cities', 'ties', 'conduit', 'roads', 'line'];

try {
  setWorkerUrl(worker);
  const map = new MovingMap({
    container: box,
    style: look,
    bounds: [46.2, 43.4, 87.3, 55.6],
    fitBoundsOptions: { padding: 16 },
    minZoom: 2,
    maxZoom: 8,
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: { compact: false, customAttribution: '© OpenStreetMap, Natural Earth' },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.once('load', () => {
    still.hidden = true;
    // The button that was pressed is gone: whoever pressed it is on the map now.
    map.getCanvas().focus({ preventScroll: true });
    box.scrollIntoView({ block: 'nearest' });
    const at = new URL(location.href).searchParams.get('at');
    if (at) choose(map, at);
    document.dispatchEvent(new CustomEvent('map-ready'));
  });
  map.on('click', ({ point }) => {
    const near = map.queryRenderedFeatures(
      [
        [point.x - 6, point.y - 6],
        [point.x + 6, point.y + 6],
      ],
      { layers: CLICKED },
    );
    const [first] = near.toSorted((a, b) => CLICKED.indexOf(a.layer.id) - CLICKED.indexOf(b.layer.id));
    if (!first) return;
    const id = first.layer.id === 'line' ? 'border' : String(first.properties.id);
    document.dispatchEvent(new CustomEvent<Chosen>('chosen', { detail: { id } }));
  });
  map.on('mousemove', ({ point }) => {
    map.getCanvas().style.cursor =
      map.queryRenderedFeatures(point, { layers: CLICKED }).length > 0 ? 'pointer' : '';
  });
  document.addEventListener('shown', (event) => choose(map, (event as CustomEvent<Chosen>).detail.id));
  /** For tests: where things stand on the screen. */
  Object.assign(box, {
    spotOf: (id: string) =>
      map.project([...things.find((one) => one.id === id)!.line[0]!] as [number, number]),
  });
} catch {
  // No WebGL: the still picture and the list stay.
  document.dispatchEvent(new CustomEvent('map-failed'));
}

/** Marks a thing, and brings it into view where it is not. */
function choose(map: MovingMap, id: string): void {
  map.setGlobalStateProperty('chosen', id);
  const thing = things.find((one) => one.id === id);
  if (!thing) return;
  const [longitudes, latitudes] = [thing.line.map(([x]) => x), thing.line.map(([, y]) => y)];
  const [west, south, east, north] = [
    Math.min(...longitudes),
    Math.min(...latitudes),
    Math.max(...longitudes),
    Math.max(...latitudes),
  ];
  const bounds = map.getBounds();
  if (bounds.contains([west, south]) && bounds.contains([east, north])) return;
  map.fitBounds([west, south, east, north], {
    padding: 48,
    maxZoom: 6,
    animate: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
}

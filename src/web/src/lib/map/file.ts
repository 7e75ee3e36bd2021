import { at, type Drawing, type Paint, safe, text } from '../charts/drawing.ts';
import { drawn, FRAMES, type Thing } from './drawing.ts';

const [WIDE] = FRAMES;

/** The map as a picture without links, in fixed colours, for a file. */
export function mapDrawing(
  things: readonly Thing[],
  places: Readonly<Record<string, string>>,
  paint: Paint,
): Drawing {
  const frame = WIDE!;
  const { border, sea, lands, strokes, marks, labels } = drawn(things, frame);
  const line = (path: string, stroke: string, width: number, more = ''): string =>
    `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${at(width)}"${more}/>`;
  return {
    height: frame.height,
    body: [
      `<path d="${sea}" fill="${paint.link}" fill-opacity="0.12"/>`,
      line(border, paint.link, 44, ' stroke-opacity="0.07" stroke-linejoin="round"'),
      line(border, paint.quiet, 1.2, ' stroke-dasharray="5 3"'),
      ...lands.map(({ code, x, y }) =>
        text(x, y, places[code] ?? code, { fill: paint.quiet, anchor: 'middle' }),
      ),
      ...strokes.flatMap(({ thing, path }) => {
        if (thing.layer === 'ties')
          return [line(path, paint.link, 1 + Math.min(5, thing.facts / 3), ' stroke-opacity="0.5"')];
        if (thing.layer === 'roads') return [line(path, paint.quiet, 1.6)];
        return thing.layer === 'conduit'
          ? [line(path, paint.link, 2, ' stroke-dasharray="1 4" stroke-linecap="round"')]
          : [];
      }),
      ...marks.map(({ thing, x, y, reach }) => {
        const told = `<title>${safe(thing.name)}: ${thing.facts}</title>`;
        if (thing.layer === 'regions')
          return `<rect x="${at(x - 5)}" y="${at(y - 5)}" width="10" height="10" fill="${paint.paper}" stroke="${paint.link}" stroke-width="2">${told}</rect>`;
        if (thing.layer === 'crossings')
          return `<path d="M${at(x)},${at(y - 5)} l5,5 l-5,5 l-5,-5 z" fill="${paint.paper}" stroke="${paint.ink}" stroke-width="1.5">${told}</path>`;
        return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(reach)}" fill="${paint.link}" stroke="${paint.paper}" stroke-width="1.5">${told}</circle>`;
      }),
      ...labels.map(({ x, y, anchor, text: words }) =>
        text(x, y, words, { fill: paint.ink, anchor, size: frame.letter }),
      ),
    ].join(''),
  };
}

/** The width of the map's file, in pixels. */
export const MAP_WIDTH = WIDE!.width;

import { scaleLog } from 'd3-scale';
import { labelsOf } from '../labels.ts';
import { at, type Drawing, type Sheet, safe, text } from './drawing.ts';

/** A point with two amounts; `colour` tells directions apart. */
export interface Point {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly said: string;
  readonly colour: 'link' | 'warn';
}

/**
 * Two amounts of the same things on scales where each step is ten times the one before. On the diagonal both are alike; the farther from it, the
 * more they differ. What one side alone has stands on its edge. The largest have their names.
 */
export function scatter(
  points: readonly Point[],
  words: {
    readonly x: string;
    readonly y: string;
    readonly same: string;
    readonly amount: (n: number) => string;
  },
  { width, paint }: Sheet,
): Drawing {
  const height = Math.min(width, 480) + 30;
  const known = points.flatMap(({ x, y }) => [x, y]).filter((value) => value > 0);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const domain = [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high * 1.01))];
  const x = scaleLog()
    .domain(domain)
    .range([24, width - 12]);
  const y = scaleLog()
    .domain(domain)
    .range([height - 44, 22]);
  const tens = Array.from(
    { length: Math.round(Math.log10(domain[1]! / domain[0]!)) + 1 },
    (_, n) => domain[0]! * 10 ** n,
  );
  const grid = tens.flatMap((ten, n) => [
    `<line x1="24" x2="${at(width - 12)}" y1="${at(y(ten))}" y2="${at(y(ten))}" stroke="${paint.line}"/>`,
    `<line x1="${at(x(ten))}" x2="${at(x(ten))}" y1="22" y2="${at(height - 44)}" stroke="${paint.line}"/>`,
    ...(n % (tens.length > 6 || width <= 500 ? 2 : 1) === 0
      ? [
          text(x(ten), height - 30, words.amount(ten), {
            fill: paint.quiet,
            size: 11,
            anchor: n === 0 ? 'start' : n === tens.length - 1 ? 'end' : 'middle',
          }),
          ...(n > 0 && n < tens.length - 1
            ? [text(28, y(ten) - 3, words.amount(ten), { fill: paint.quiet, size: 11 })]
            : []),
        ]
      : []),
  ]);
  const spots = points
    .map((point, n) => ({
      point,
      code: String(n),
      name: point.name.length > 26 ? `${point.name.slice(0, 25).trimEnd()}…` : point.name,
      x: point.x > 0 ? x(point.x) : 24,
      y: point.y > 0 ? y(point.y) : height - 44,
      reach: 4,
    }))
    .sort((a, b) => b.point.x + b.point.y - a.point.x - a.point.y);
  const circles = spots.map(
    ({ point, ...spot }) =>
      `<circle cx="${at(spot.x)}" cy="${at(spot.y)}" r="4" fill="${paint[point.colour]}" fill-opacity="0.75"><title>${safe(`${point.name}: ${point.said}`)}</title></circle>`,
  );
  const named = labelsOf(spots.slice(0, width > 500 ? 22 : 9), {
    width: width - 12,
    height: height - 44,
    letter: 11.5,
  });
  return {
    height,
    body: [
      ...grid,
      `<line x1="24" y1="${at(height - 44)}" x2="${at(width - 12)}" y2="22" stroke="${paint.quiet}" stroke-dasharray="5 4"/>`,
      ...circles,
      ...named.map(({ x: left, y: base, text: name, anchor }) =>
        text(left, base, name, { fill: paint.ink, size: 11.5, anchor }),
      ),
      text(24, 13, words.y, { fill: paint.ink, weight: 600 }),
      text(width - 12, height - 8, words.x, { fill: paint.ink, weight: 600, anchor: 'end' }),
    ].join(''),
  };
}

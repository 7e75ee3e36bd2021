import { scaleLinear } from 'd3-scale';
import { at, type Drawing, fitting, LETTER, type Sheet, safe, text, widthOf } from './drawing.ts';

/** A step from what was to what is. */
export interface Step {
  readonly name: string;
  readonly change: number;
  readonly said: string;
}

/** What was, the steps between, and what is, as bars under each other: names to the left, amounts at the bars. */
export function waterfall(
  whole: {
    readonly before: number;
    readonly after: number;
    readonly names: readonly [string, string];
    readonly said: readonly [string, string];
  },
  steps: readonly Step[],
  { width, paint }: Sheet,
): Drawing {
  const isNarrow = width <= 500;
  const row = isNarrow ? 46 : 28;
  const height = (steps.length + 2) * row + 8;
  const names = isNarrow ? 0 : Math.min(280, width * 0.38);
  const widest =
    Math.max(...[...steps.map(({ said }) => said), ...whole.said].map((said) => widthOf(said))) + 10;
  const levels = [whole.before, whole.after];
  let level = whole.before;
  for (const { change } of steps) {
    level += change;
    levels.push(level);
  }
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)];
  // Where the steps are small beside the whole, the scale does not begin at nothing, and the bars of the whole are broken to say so.
  const isBroken = lowest > 0 && highest - lowest < lowest * 0.6;
  const start = isBroken ? lowest - 0.3 * (highest - lowest || highest) : Math.min(0, lowest);
  const x = scaleLinear()
    .domain([start, Math.max(start + 1, highest)])
    .range([names + 4, width - widest]);
  const bar = (n: number, name: string, from: number, to: number, said: string, colour: string): string => {
    const top = n * row + (isNarrow ? 20 : 4);
    const [low, high] = [Math.max(names + 4, Math.min(x(from), x(to))), Math.max(x(from), x(to))];
    const label = isNarrow
      ? text(4, top - 5, fitting(name, width - 8), { fill: paint.ink })
      : text(names - 6, top + 15, fitting(name, names - 8), { fill: paint.ink, anchor: 'end' });
    return `<g><title>${safe(`${name}: ${said}`)}</title><rect x="${at(low)}" y="${top}" width="${at(Math.max(1, high - low))}" height="${isNarrow ? 20 : row - 8}" fill="${colour}"/>${label}${text(high + 6, top + LETTER + 2, said, { fill: paint.ink })}</g>`;
  };
  level = whole.before;
  const bars = steps.map(({ name, change, said }, n) => {
    const from = level;
    level += change;
    return bar(n + 1, name, from, level, said, change >= 0 ? paint.good : paint.warn);
  });
  /** A gap in a bar that does not begin at nothing. */
  const gap = (n: number): string => {
    const [left, top, high] = [names + 14, n * row + (isNarrow ? 20 : 4), isNarrow ? 20 : row - 8];
    return isBroken
      ? `<path d="M${left},${top + high + 1} l6,${-high - 2} h5 l-6,${high + 2} z" fill="${paint.paper}"/>`
      : '';
  };
  const zero = isBroken
    ? ''
    : `<line x1="${at(x(0))}" x2="${at(x(0))}" y1="0" y2="${height}" stroke="${paint.line}"/>`;
  return {
    height,
    body: [
      zero,
      bar(0, whole.names[0], 0, whole.before, whole.said[0], paint.link),
      gap(0),
      ...bars,
      bar(steps.length + 1, whole.names[1], 0, whole.after, whole.said[1], paint.link),
      gap(steps.length + 1),
    ].join(''),
  };
}

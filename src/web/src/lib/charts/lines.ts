import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { at, type Drawing, fitting, LETTER, type Sheet, safe, text, widthOf } from './drawing.ts';

/** A line over the periods; undefined where nothing is known, and the line breaks. */
export interface Line {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly colour: 'link' | 'warn' | 'good' | 'quiet';
  readonly isDashed?: boolean;
}

/** Lines over months or years with their names at their ends; `said` words an amount, `periodSaid` a period. */
export function lines(
  list: readonly Line[],
  periods: readonly string[],
  said: { readonly amount: (n: number) => string; readonly period: (period: string) => string },
  { width, paint }: Sheet,
): Drawing {
  const height = width > 500 ? 300 : 280;
  const known = list.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const names = Math.min(width * 0.28, Math.max(60, ...list.map(({ name }) => widthOf(name) + 10)));
  const y = scaleLinear()
    .domain([Math.min(0, ...known), Math.max(1, ...known)])
    .nice(4)
    .range([height - 26, 22]);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => widthOf(said.amount(tick), 11.5))) + 8;
  const x = scalePoint<string>()
    .domain(periods)
    .range([left, width - names - 4]);
  const grid = ticks.map(
    (tick) =>
      `<line x1="${left}" x2="${at(width - names)}" y1="${at(y(tick))}" y2="${at(y(tick))}" stroke="${paint.line}"/>${text(left - 6, y(tick) + 4, said.amount(tick), { fill: paint.quiet, size: 11.5, anchor: 'end' })}`,
  );
  const path = line<number | undefined>()
    .defined((value) => value !== undefined)
    .x((_, n) => x(periods[n]!)!)
    .y((value) => y(value!));
  const ends = apart(
    list.map(({ values }) => y(values.findLast((value) => value !== undefined) ?? 0)),
    LETTER + 3,
    height - 26,
  );
  const drawn = list.map((one, n) => {
    const stroke = paint[one.colour];
    const points = one.values.flatMap((value, m) =>
      value === undefined
        ? []
        : [
            `<circle cx="${at(x(periods[m]!)!)}" cy="${at(y(value))}" r="${periods.length > 40 ? 1.6 : 2.6}" fill="${stroke}"><title>${safe(`${one.name}, ${said.period(periods[m]!)}: ${said.amount(value)}`)}</title></circle>`,
          ],
    );
    return `<path d="${path(one.values)}" fill="none" stroke="${stroke}" stroke-width="1.8"${one.isDashed ? ' stroke-dasharray="5 4"' : ''}/>${points.join('')}${text(width - names + 4, ends[n]! + 4, fitting(one.name, names), { fill: stroke, weight: 600 })}`;
  });
  return {
    height,
    body: [...grid, ...drawn, ...marks(periods, x, said.period, width - names, height, paint.quiet)].join(''),
  };
}

/** Periods under the picture: as many as fit. */
function marks(
  periods: readonly string[],
  x: (period: string) => number | undefined,
  said: (period: string) => string,
  width: number,
  height: number,
  fill: string,
): readonly string[] {
  const isMonthly = periods[0]?.includes('-') ?? false;
  const starts = isMonthly ? periods.filter((period) => period.endsWith('-01')) : periods;
  const shown = starts.length > 1 ? starts : [periods[0]!, periods.at(-1)!];
  const words = (period: string): string =>
    isMonthly && starts.length > 1 ? period.slice(0, 4) : said(period);
  const widest = Math.max(...shown.map((period) => widthOf(words(period), 11.5))) + 8;
  const every = Math.max(1, Math.ceil((shown.length * widest) / width));
  return shown
    .filter((_, n) => n % every === 0)
    .map((period, n, all) =>
      text(x(period)!, height - 6, words(period), {
        fill,
        size: 11.5,
        anchor: n === all.length - 1 && !isMonthly ? 'end' : n > 0 && starts.length <= 1 ? 'end' : 'start',
      }),
    );
}

/** Heights that keep a distance, moved as little as that takes, in the order given. */
function apart(heights: readonly number[], distance: number, lowest: number): readonly number[] {
  const order = heights.map((_, n) => n).sort((a, b) => heights[a]! - heights[b]!);
  const moved = [...heights];
  for (const [n, own] of order.entries())
    if (n > 0) moved[own] = Math.max(moved[own]!, moved[order[n - 1]!]! + distance);
  const over = Math.max(0, (moved[order.at(-1)!] ?? 0) - lowest);
  return moved.map((height) => height - over);
}

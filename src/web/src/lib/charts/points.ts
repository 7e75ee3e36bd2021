import { scaleLinear } from 'd3-scale';
import { at, type Drawing, type Sheet, safe, text, widthOf } from './drawing.ts';

/** What one source gives for one day: the value that is quoted, one that a later source replaced, or one that another source gives. */
export interface Dot {
  /** Days since 1970. */
  readonly day: number;
  readonly n: number;
  readonly max?: number;
  readonly role: 'support' | 'rival' | 'superseded';
  /** For those who point at it; absent where a table beside the picture says it. */
  readonly words?: string;
  readonly address?: string;
}

export interface PointsWords {
  readonly amount: (n: number) => string;
  /** Of the marks that the picture uses, under it. */
  readonly legend: Readonly<Record<Dot['role'] | 'gap', string>>;
}

const MARK = 4;
const SMALL = 11.5;

/**
 * Figures over time, a mark for each value that a source gives: filled for the one that is quoted, hollow for others, joined where they are of one
 * day, so that a revision or a dispute is seen as a gap between marks. The line joins the quoted ones from day to day and breaks where a period lacks a figure.
 *
 * @param gaps days of periods without a figure
 */
export function points(
  dots: readonly Dot[],
  gaps: readonly number[],
  said: PointsWords,
  { width, paint }: Sheet,
): Drawing {
  const bottom = width > 500 ? 220 : 200;
  const days = [...dots.map(({ day }) => day), ...gaps];
  const values = dots.flatMap(({ n, max = n }) => [n, max]);
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .nice(4)
    .range([bottom, 14]);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => widthOf(said.amount(tick), SMALL))) + 10;
  const x = scaleLinear()
    .domain([Math.min(...days), Math.max(...days)])
    .range([left + 12, width - 22]);
  const quoted = dots.filter(({ role }) => role === 'support').toSorted((a, b) => a.day - b.day);
  const body = [
    ...ticks.map(
      (tick) =>
        `<line x1="${left}" x2="${width - 6}" y1="${at(y(tick))}" y2="${at(y(tick))}" stroke="${paint.line}"/>${text(left - 6, y(tick) + 4, said.amount(tick), { fill: paint.quiet, size: SMALL, anchor: 'end' })}`,
    ),
    ...gaps.map(
      (gap) =>
        `<line x1="${at(x(gap))}" x2="${at(x(gap))}" y1="14" y2="${bottom}" stroke="${paint.quiet}" stroke-dasharray="2 5"><title>${safe(said.legend.gap)}</title></line>`,
    ),
    ...spreads(dots).map(
      ([day, low, high]) =>
        `<line x1="${at(x(day))}" x2="${at(x(day))}" y1="${at(y(low))}" y2="${at(y(high))}" stroke="${paint.quiet}" stroke-width="1"/>`,
    ),
    ...runs(quoted, gaps).map(
      (run) =>
        `<polyline points="${run.map(({ day, n }) => `${at(x(day))},${at(y(n))}`).join(' ')}" fill="none" stroke="${paint.link}" stroke-width="1.6"/>`,
    ),
    ...dots
      .toSorted((a, b) => Number(a.role === 'support') - Number(b.role === 'support'))
      .map((dot) => {
        const words = safe(dot.words ?? '');
        const drawn = mark(dot.role, x(dot.day), y(dot.n), paint, words && `<title>${words}</title>`);
        return dot.address ? `<a href="${safe(dot.address)}" aria-label="${words}">${drawn}</a>` : drawn;
      }),
    ...years(days).map((year, _, all) =>
      text(x(Date.UTC(year, 11, 31) / DAY), bottom + 17, String(year), {
        fill: paint.quiet,
        size: SMALL,
        anchor: all.length === 1 ? 'middle' : 'middle',
      }),
    ),
  ];
  const used = (['support', 'superseded', 'rival'] as const).filter((role) =>
    dots.some((dot) => dot.role === role),
  );
  const names: readonly (Dot['role'] | 'gap')[] = [...used, ...(gaps.length > 0 ? (['gap'] as const) : [])];
  const { body: legend, height } = legendOf(names, said.legend, width, bottom + 40, paint);
  return { height, body: body.join('') + legend };
}

const DAY = 86_400_000;

function mark(role: Dot['role'], x: number, y: number, paint: Sheet['paint'], inside: string): string {
  if (role === 'support')
    return `<circle cx="${at(x)}" cy="${at(y)}" r="${MARK}" fill="${paint.link}" stroke="${paint.paper}">${inside}</circle>`;
  if (role === 'superseded')
    return `<circle cx="${at(x)}" cy="${at(y)}" r="${MARK - 0.5}" fill="${paint.paper}" stroke="${paint.quiet}" stroke-width="1.5">${inside}</circle>`;
  return `<path d="M${at(x)},${at(y - MARK - 1)} l${MARK + 1},${MARK + 1} l${-MARK - 1},${MARK + 1} l${-MARK - 1},${-MARK - 1} z" fill="${paint.paper}" stroke="${paint.warn}" stroke-width="1.5">${inside}</path>`;
}

/** The lowest and the highest value of each day that has several. */
function spreads(dots: readonly Dot[]): readonly (readonly [day: number, low: number, high: number])[] {
  return [...Map.groupBy(dots, ({ day }) => day)]
    .map(([day, its]): [number, number, number] => {
      const values = its.flatMap(({ n, max = n }) => [n, max]);
      return [day, Math.min(...values), Math.max(...values)];
    })
    .filter(([, low, high]) => low < high);
}

/** The line breaks where a period is missing between two marks, and at a day for which several values are quoted, since it is none of them that others lead to. */
function runs(quoted: readonly Dot[], gaps: readonly number[]): readonly (readonly Dot[])[] {
  const all: Dot[][] = [];
  for (const [dot, another] of Map.groupBy(quoted, ({ day }) => day).values()) {
    const before = all.at(-1)?.at(-1);
    if (another || !dot) all.push([]);
    else if (before && !gaps.some((gap) => before.day < gap && gap < dot.day)) all.at(-1)!.push(dot);
    else all.push([dot]);
  }
  return all.filter(({ length }) => length > 1);
}

/** Years whose ends lie among the days, at most eight of them. */
function years(days: readonly number[]): readonly number[] {
  const [first, last] = [Math.min(...days), Math.max(...days)].map((day) =>
    new Date(day * DAY).getUTCFullYear(),
  ) as [number, number];
  const every = Math.ceil((last - first + 1) / 8);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => (last - year) % every === 0)
    .filter((year) => {
      const day = Date.UTC(year, 11, 31) / DAY;
      return day >= Math.min(...days) && day <= Math.max(...days);
    });
}

/** The marks that are used and what they mean, in as many lines as they need. */
function legendOf(
  names: readonly (Dot['role'] | 'gap')[],
  words: PointsWords['legend'],
  width: number,
  top: number,
  paint: Sheet['paint'],
): Drawing {
  let [x, y] = [10, top];
  const body = names.map((name) => {
    const wide = 22 + widthOf(words[name], SMALL) + 14;
    if (x > 10 && x + wide > width) [x, y] = [10, y + 18];
    const sign =
      name === 'gap'
        ? `<line x1="${x}" x2="${x}" y1="${y - 10}" y2="${y + 2}" stroke="${paint.quiet}" stroke-dasharray="2 5"/>`
        : mark(name, x, y - 4, paint, '');
    const drawn = sign + text(x + 12, y, words[name], { fill: paint.quiet, size: SMALL });
    x += wide;
    return drawn;
  });
  return { body: body.join(''), height: y + 10 };
}

import { Failure } from '#model/failure.ts';
import { boundsOf } from '#model/period.ts';
import type { Known } from '#model/question.ts';

/** The failure of a question that cannot be answered as it was put. */
export const usage = (expected: string, found: string, remedy = 'see pobratim trade --help'): Failure =>
  new Failure('usage', { expected, found, remedy });

/** A run of months or of years, both ends in it: `2024-01` to `2024-06`, or `2023` to `2024`. */
export interface Span {
  readonly frequency: 'M' | 'A';
  readonly from: string;
  readonly to: string;
}

/** The periods that a reporter's tables speak of, oldest first. */
export interface Held {
  readonly months: readonly string[];
  readonly years: readonly string[];
}

/** The periods of each reporter. */
export async function heldBy({ cube }: Known): Promise<ReadonlyMap<string, Held>> {
  const rows = await cube.rows<{ reporter: string; frequency: 'M' | 'A'; period: string }>(
    'SELECT DISTINCT reporter, frequency, period FROM flows_partners ORDER BY ALL',
  );
  const of = (frequency: 'M' | 'A', own: typeof rows): readonly string[] =>
    own.filter((row) => row.frequency === frequency).map(({ period }) => period);
  return new Map(
    [...Map.groupBy(rows, ({ reporter }) => reporter)].map(([reporter, own]) => [
      reporter,
      { months: of('M', own), years: of('A', own) },
    ]),
  );
}

/** What the tables have of one reporter. Throws when there is none of that code. */
export async function heldOf(known: Known, reporter: string | undefined, name = 'reporter'): Promise<Held> {
  const held = await heldBy(known);
  if (held.size === 0)
    throw new Failure('input', {
      expected: 'tables of trade',
      found: 'none',
      remedy: 'load one: pobratim trade import FILE',
    });
  const own = reporter === undefined ? undefined : held.get(reporter);
  if (!own)
    throw usage(
      `${name}: one whose tables are held: ${[...held.keys()].join(', ')}`,
      reporter === undefined ? 'none' : `"${reporter}"`,
    );
  return own;
}

/** The whole years of which every month, or the year itself, is held, latest first. */
export function wholeYears({ months, years }: Held): readonly string[] {
  const counted = Map.groupBy(months, (month) => month.slice(0, 4));
  const whole = [...counted].filter(([, own]) => own.length === 12).map(([year]) => year);
  return [...new Set([...whole, ...years])].sort().toReversed();
}

/**
 * The months or years that a period of EDTF asks for: months where all of them are held, else years where they are, else what months there
 * are. The latest whole year, or the latest month, where none is asked for. Throws when nothing of it is held.
 */
export function spanOf(held: Held, period: string | undefined): Span {
  const asked = period ?? wholeYears(held)[0] ?? held.months.at(-1)!;
  const bounds = boundsOf(asked);
  if (!bounds) throw usage('period: EDTF such as 2024, 2024-05 or 2024-01/2024-06', `"${asked}"`);
  const { from = '0000-01-01', to = '9999-12-31' } = bounds;
  const months: Span = { frequency: 'M', from: from.slice(0, 7), to: to.slice(0, 7) };
  const years: Span = { frequency: 'A', from: from.slice(0, 4), to: to.slice(0, 4) };
  const isWhole = (from.endsWith('01-01') || !bounds.from) && (to.endsWith('12-31') || !bounds.to);
  const [inMonths, inYears] = [
    within(held.months, months).length,
    isWhole ? within(held.years, years).length : 0,
  ];
  if (inMonths === 0 && inYears === 0)
    throw usage(
      `period: one that the tables speak of: ${spoken(held)}`,
      `"${asked}"`,
      'ask for another period, or load a table of it',
    );
  return inMonths >= monthsOf(months, held) || inYears === 0 ? months : years;
}

/** The same span a year earlier. */
export const yearBefore = ({ frequency, from, to }: Span): Span => ({
  frequency,
  from: shifted(from),
  to: shifted(to),
});

const shifted = (period: string): string =>
  String(Number(period.slice(0, 4)) - 1).padStart(4, '0') + period.slice(4);

/** How many of the span's months or years are held. */
export const heldIn = (held: Held, span: Span): number =>
  within(span.frequency === 'M' ? held.months : held.years, span).length;

/** How many there are. */
export const lengthOf = ({ frequency, from, to }: Span): number => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return frequency === 'A' ? years + 1 : 12 * years + Number(to.slice(5)) - Number(from.slice(5)) + 1;
};

/** The span in EDTF. */
export const periodOf = ({ frequency, from, to }: Span): string => {
  if (from === to) return from;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (frequency === 'M' && from.endsWith('-01') && to.endsWith('-12'))
    return first === last ? first : `${first}/${last}`;
  return `${from}/${to}`;
};

/** The months that must be held: an open end reaches as far as the tables do. */
const monthsOf = (span: Span, { months }: Held): number =>
  lengthOf({
    ...span,
    from: span.from < '0001' ? (months[0] ?? span.to) : span.from,
    to: span.to > '9990' ? (months.at(-1) ?? span.from) : span.to,
  });

const within = (periods: readonly string[], { from, to }: Span): readonly string[] =>
  periods.filter((period) => period >= from && period <= to);

const spoken = ({ months, years }: Held): string =>
  [months, years]
    .filter((list) => list.length > 0)
    .map((list) => (list.length > 1 ? `${list[0]}/${list.at(-1)}` : list[0]))
    .join(' and ');

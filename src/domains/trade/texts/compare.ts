import { boundsOf } from '#model/period.ts';
import type { Quantity } from '#model/quantity.ts';
import { meet, type Span, spanOf, yearsBefore } from '#model/span.ts';
import { type Book, type Sum, sumOf } from './book.ts';

export type Measure = 'turnover' | 'export' | 'import';

/** A figure of a text that tables can be asked about. */
export interface Figure {
  readonly measure: Measure;
  /** `level`: money; `growth`: per cent against the same period a year earlier. */
  readonly aspect: 'level' | 'growth';
  /** Closed, of whole months. */
  readonly period: string;
  readonly value: Quantity;
}

/**
 * Why a text has another figure than the table: the table is incomplete (`coverage`), its figure of another period, direction or side's book
 * is the text's (`period`, `flow`, `mirror`), the text is a thousand times off or so (`scale`), the table was converted at rates of its own (`currency`).
 */
export type Reason =
  | { readonly kind: 'coverage'; readonly months: number; readonly of: number }
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'flow'; readonly measure: Measure }
  | { readonly kind: 'mirror'; readonly reporter: string }
  | { readonly kind: 'scale'; readonly times: number }
  | { readonly kind: 'currency'; readonly currency: string };

/** A figure of a text beside the table's. */
export interface Comparison {
  /** In the text's unit. */
  readonly table: number;
  /** Of the text from the table: per cent for levels, percentage points for growth. */
  readonly difference: number;
  /**
   * `agrees` within what the text's last figure allows; `near` within what revisions and rates make as a rule; `explained` by a reason that
   * fits to the last figure; else `differs`.
   */
  readonly state: 'agrees' | 'near' | 'explained' | 'differs';
  readonly reason?: Reason;
}

/** How far a level may be off after revisions and conversions, as a part of it, and growth in points. */
const NEAR = { level: 0.03, growth: 1 };
/** How far amounts converted at the rate of the day and of the month or year lie apart at most, as a rule. */
const RATES = 0.1;
/** Misprints of the unit: thousands for millions and the other way round. */
const SCALES = [1000, 1e6, 0.001, 1e-6];

/**
 * A figure beside what a book says, and beside all that would explain a difference: in this order, as the likeliest comes first. Undefined
 * where the book has nothing of the period, or of the one before it where growth is told.
 */
export function comparedWith(figure: Figure, book: Book, other?: Book): Comparison | undefined {
  const found = figureOf(book, figure);
  if (!found) return undefined;
  const told = spanOf(figure.value);
  const table = found.value;
  const difference =
    figure.aspect === 'growth'
      ? figure.value.n - table
      : table === 0
        ? 100
        : (figure.value.n / table - 1) * 100;
  const fits = (value: number | undefined): boolean => value !== undefined && meet(told, exactly(value));
  if (found.months === found.of && fits(table)) return { table, difference, state: 'agrees' };
  if (found.months < found.of)
    return {
      table,
      difference,
      state: 'explained',
      reason: { kind: 'coverage', months: found.months, of: found.of },
    };
  if (Math.abs(difference) <= (figure.aspect === 'growth' ? NEAR.growth : NEAR.level * 100))
    return { table, difference, state: 'near' };
  const reason = reasonOf(figure, book, other, fits);
  return { table, difference, state: reason ? 'explained' : 'differs', ...(reason ? { reason } : {}) };
}

function reasonOf(
  figure: Figure,
  book: Book,
  other: Book | undefined,
  fits: (value: number | undefined) => boolean,
): Reason | undefined {
  const period = periodsNear(figure.period).find((candidate) => {
    const sum = figureOf(book, { ...figure, period: candidate });
    return sum !== undefined && sum.months === sum.of && fits(sum.value);
  });
  if (period) return { kind: 'period', period };
  const measure = (['turnover', 'export', 'import'] as const).find(
    (candidate) =>
      candidate !== figure.measure && fits(figureOf(book, { ...figure, measure: candidate })?.value),
  );
  if (measure) return { kind: 'flow', measure };
  if (other && fits(figureOf(other, { ...figure, measure: MIRRORED[figure.measure] })?.value))
    return { kind: 'mirror', reporter: other.reporter };
  if (figure.aspect === 'growth') return undefined;
  const level = figureOf(book, figure)!.value;
  const times = SCALES.find((scale) => fits(level * scale));
  if (times !== undefined) return { kind: 'scale', times };
  const isOfRates = book.isConverted && Math.abs(figure.value.n / level - 1) <= RATES;
  return isOfRates ? { kind: 'currency', currency: book.currency } : undefined;
}

/** What one side exports the other imports. */
const MIRRORED: Readonly<Record<Measure, Measure>> = {
  turnover: 'turnover',
  export: 'import',
  import: 'export',
};

/** What the book says of a figure, and how many of the months it has. */
export function figureOf(
  book: Pick<Book, 'entries'>,
  { measure, aspect, period }: Pick<Figure, 'measure' | 'aspect' | 'period'>,
): { readonly value: number; readonly months: number; readonly of: number } | undefined {
  const sum = sumOf(book, period);
  if (!sum) return undefined;
  const { months, of } = sum;
  if (aspect === 'level') return { value: amountOf(sum, measure), months, of };
  const earlier = yearsBefore(period, 1);
  const before = earlier === undefined ? undefined : sumOf(book, earlier);
  if (!before || amountOf(before, measure) <= 0) return undefined;
  const value = (amountOf(sum, measure) / amountOf(before, measure) - 1) * 100;
  return { value, months: Math.min(months, before.months), of };
}

export const amountOf = (sum: Sum, measure: Measure): number =>
  measure === 'turnover' ? sum.export + sum.import : sum[measure];

/** The widest that a computed number is from what it is. */
const exactly = (value: number): Span => [value - Math.abs(value) * 1e-9, value + Math.abs(value) * 1e-9];

/** Other periods that a text may have meant: the year before and after, and of a year its first months. */
function periodsNear(period: string): readonly string[] {
  const near = [yearsBefore(period, 1), yearsBefore(period, -1)];
  const { from = '', to = '' } = boundsOf(period) ?? {};
  const year = from.slice(0, 4);
  if (!from.endsWith('-01-01') || to.slice(0, 4) !== year) return near.filter((one) => one !== undefined);
  const last = to.slice(0, 7);
  const parts = Array.from({ length: 12 }, (_, at) => `${year}-${String(12 - at).padStart(2, '0')}`)
    .filter((month) => month !== last)
    .map((month) => (month.endsWith('-12') ? year : month.endsWith('-01') ? month : `${year}-01/${month}`));
  return [...near.filter((one) => one !== undefined), ...parts];
}

/** Shares of exports that three rates of growth call for, from what their last figures allow. */
export function impliedShare(rates: { readonly [M in Measure]: Quantity }): Span | undefined {
  const [whole, out, back] = [rates.turnover, rates.export, rates.import].map((rate) => spanOf(rate));
  if (meet(out!, back!) || ![whole, out, back].flat().every((rate) => Number.isFinite(rate)))
    return undefined;
  // g = s·x + (1 − s)·m: the share falls and rises with each rate, so its ends lie at theirs.
  const shares = whole!.flatMap((g) => out!.flatMap((x) => back!.map((m) => (g - m) / (x - m))));
  return [Math.max(0, Math.min(...shares)), Math.min(1, Math.max(...shares))];
}

import type { Cube } from '#model/cube.ts';
import { boundsOf } from '#model/period.ts';

/** What a reporter's tables have of trade with a partner in a month or year, in one currency. */
interface Entry {
  readonly frequency: 'M' | 'A';
  readonly period: string;
  readonly export: number;
  readonly import: number;
}

/** A reporter's tables of its trade with a partner, or with everybody, in one currency. */
export interface Book {
  readonly reporter: string;
  readonly partner?: string;
  readonly currency: string;
  /** Whether a part of it was reported in another currency. */
  readonly isConverted: boolean;
  readonly entries: readonly Entry[];
  readonly sources: readonly string[];
}

/** What a book has of a period: undefined where it has nothing. */
export interface Sum {
  readonly export: number;
  readonly import: number;
  /** Months that were summed, and how many the period has. */
  readonly months: number;
  readonly of: number;
}

/**
 * The book of a reporter in a currency: as it was reported, or converted at the rate of each period. Undefined where the tables have nothing
 * of the kind; periods of which a part cannot be converted are left out.
 */
export async function bookOf(
  cube: Cube,
  {
    reporter,
    partner,
    currency,
  }: { readonly reporter: string; readonly partner?: string; readonly currency: string },
): Promise<Book | undefined> {
  const values = [reporter, ...(partner === undefined ? [] : [partner])];
  const where = `reporter = $1 AND flow IN ('export', 'import')${partner === undefined ? '' : ' AND partner = $2'}`;
  const wanted = `$${values.length + 1}`;
  const entries = await cube.rows<
    Entry & { readonly missing: number; readonly converted: number; readonly sources: string }
  >(
    `WITH own AS (
      SELECT f.frequency, f.period, f.flow, f.source, f.currency,
        CASE WHEN f.currency = ${wanted} THEN f.value WHEN ${wanted} = 'USD' THEN f.value_usd
          ELSE f.value_usd * coalesce(m.per_usd, y.per_usd) END AS amount
      FROM flows f LEFT JOIN rates m ON m.currency = ${wanted} AND m.period = f.period
        LEFT JOIN rates y ON y.currency = ${wanted} AND y.period = left(f.period, 4)
      WHERE ${where.replace('flow', 'f.flow')})
    SELECT frequency, period, coalesce(sum(amount) FILTER (flow = 'export'), 0) AS export, coalesce(sum(amount) FILTER (flow = 'import'), 0) AS import,
      count(*) FILTER (amount IS NULL) AS missing, count(*) FILTER (currency <> ${wanted}) AS converted,
      string_agg(DISTINCT source, ' ' ORDER BY source) AS sources
    FROM own GROUP BY frequency, period ORDER BY ALL`,
    [...values, currency],
  );
  const whole = entries.filter(({ missing }) => missing === 0);
  if (whole.length === 0) return undefined;
  return {
    reporter,
    ...(partner === undefined ? {} : { partner }),
    currency,
    isConverted: whole.some(({ converted }) => converted > 0),
    entries: whole.map((entry) => ({
      frequency: entry.frequency,
      period: entry.period,
      export: entry.export,
      import: entry.import,
    })),
    sources: [...new Set(whole.flatMap(({ sources }) => sources.split(' ')))].sort(),
  };
}

/** The sum of a period that begins and ends with a month. */
export function sumOf({ entries }: Pick<Book, 'entries'>, period: string): Sum | undefined {
  const bounds = boundsOf(period);
  if (!bounds?.from || !bounds.to || !isOfMonths(bounds.from, bounds.to)) return undefined;
  const [from, to] = [bounds.from.slice(0, 7), bounds.to.slice(0, 7)];
  const of =
    12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) +
    Number(to.slice(5)) -
    Number(from.slice(5)) +
    1;
  const months = entries.filter(
    (entry) => entry.frequency === 'M' && entry.period >= from && entry.period <= to,
  );
  if (months.length < of && from.endsWith('-01') && to.endsWith('-12')) {
    const years = entries.filter(
      (entry) =>
        entry.frequency === 'A' && entry.period >= from.slice(0, 4) && entry.period <= to.slice(0, 4),
    );
    if (years.length * 12 === of) return { ...added(years), months: of, of };
  }
  return months.length > 0 ? { ...added(months), months: months.length, of } : undefined;
}

const added = (entries: readonly Entry[]) => ({
  export: entries.reduce((all, entry) => all + entry.export, 0),
  import: entries.reduce((all, entry) => all + entry.import, 0),
});

/** Whether a run of days begins on the first and ends on the last day of a month. */
const isOfMonths = (from: string, to: string): boolean =>
  from.endsWith('-01') && boundsOf(to.slice(0, 7))?.to === to;

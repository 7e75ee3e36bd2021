import { type Span, usage } from './scope.ts';

/** Conditions and the values of their parameters, in order. */
export interface Conditions {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Which flows: every member given must hold. */
export interface Which {
  readonly reporter?: string | undefined;
  readonly partner?: string | undefined;
  readonly span?: Span | undefined;
  /** `export` or `import`; both unless told. Exports hold re-exports already (UN IMTS 2010, 2.15), so those are never added to them. */
  readonly flow?: 'export' | 'import' | undefined;
  /** A product's code: it and what lies in it. */
  readonly hs?: string | undefined;
  /** ISO 4217, what their amounts are told in; US dollars unless told. It leaves out none of them. */
  readonly currency?: string | undefined;
}

/** The views of the cube, from the whole one to those that are kept beside it because they are small. */
export type View = 'flows' | 'flows_hs2' | 'flows_partners' | 'flows_chapters' | 'flows_sources';

/** The smallest view that can tell products of `level` digits apart (none unless told), and partners where they are asked for, within a product. */
export function viewOf({
  level = 0,
  hs,
  partners,
}: {
  readonly level?: number;
  readonly hs?: string | undefined;
  readonly partners: boolean;
}): View {
  const digits = Math.max(level, hs?.length ?? 0);
  if (digits > 2) return 'flows';
  if (digits === 0) return 'flows_partners';
  return partners ? 'flows_hs2' : 'flows_chapters';
}

/**
 * A view for a FROM, its `value_usd` in another currency where one is asked for: at the rate of the month, else of the year, and null where neither is
 * held. Throws when that is no currency.
 */
export function inCurrency(view: View, currency: string | undefined): string {
  if (currency === undefined || currency === 'USD') return view;
  if (!/^[A-Z]{3}$/.test(currency)) throw usage('currency: ISO 4217 such as RUB', `"${currency}"`);
  return `(SELECT v.* REPLACE (value_usd * coalesce(m.per_usd, y.per_usd) AS value_usd) FROM ${view} v
    LEFT JOIN rates m ON m.currency = '${currency}' AND m.period = v.period
    LEFT JOIN rates y ON y.currency = '${currency}' AND y.period = left(v.period, 4))`;
}

/** A product's code at a number of digits, in SQL. */
export const productIn = (view: View, level: number): string =>
  view === 'flows' ? `left(hs, ${level})` : 'hs2';

/** Those flows as the WHERE of a query over a view. */
export function which({ reporter, partner, span, flow, hs }: Which, view: View = 'flows'): Conditions {
  const values: (string | number)[] = [];
  const bound = (value: string): string => {
    values.push(value);
    return `$${values.length}`;
  };
  const conditions = [
    ...(reporter === undefined ? [] : [`reporter = ${bound(reporter)}`]),
    ...(partner === undefined ? [] : [`partner = ${bound(partner)}`]),
    ...(flow === undefined ? ["flow IN ('export', 'import')"] : [`flow = ${bound(flow)}`]),
    ...(span === undefined
      ? []
      : [`frequency = ${bound(span.frequency)}`, `period BETWEEN ${bound(span.from)} AND ${bound(span.to)}`]),
    ...(hs === undefined ? [] : [`${productIn(view, hs.length)} = ${bound(hs)}`]),
  ];
  return { sql: conditions.join(' AND '), values };
}

/** A product's code that was asked for. Throws when it is none. */
export function productOf(hs: string | undefined): string | undefined {
  if (hs === undefined || /^(\d{2}|\d{4}|\d{6}|\d{8}|\d{10})$/.test(hs)) return hs;
  throw usage('hs: 2, 4, 6, 8 or 10 digits', `"${hs}"`);
}

/** How many digits product codes have. Throws when it is another number. */
export function levelOf(level: string | undefined, usual: 2 | 4 | 6): 2 | 4 | 6 {
  if (level === undefined) return usual;
  if (level === '2' || level === '4' || level === '6') return Number(level) as 2 | 4 | 6;
  throw usage('level: 2, 4 or 6', `"${level}"`);
}

/** A direction that was asked for; undefined for both. Throws when it is none. */
export function flowOf(flow: string | undefined): 'export' | 'import' | undefined {
  if (flow === undefined || flow === 'turnover') return undefined;
  if (flow === 'export' || flow === 'import') return flow;
  throw usage('flow: export, import or turnover', `"${flow}"`);
}

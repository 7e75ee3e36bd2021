/**
 * A period in EDTF (ISO 8601-2) level 0: `2005-01-18`, `2022-11`, `2024`, `2024-01/2024-06`, open ends `../2020`, `2018/..`.
 */
export type Period = string;

/** First and last day, ISO dates; an open end is undefined. */
export interface Bounds {
  readonly from?: string;
  readonly to?: string;
}

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** How many periods are remembered: a borderland speaks of the same few months and years over and over. */
const MOST_KNOWN = 20_000;
const known = new Map<Period, Bounds | undefined>();

/** The first and last day of an EDTF period, or undefined when it is not one (31 February is not). */
export function boundsOf(period: Period): Bounds | undefined {
  const bounds = known.get(period);
  if (bounds !== undefined || known.has(period)) return bounds;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = readBounds(period);
  known.set(period, read);
  return read;
}

function readBounds(period: Period): Bounds | undefined {
  const parts = period.split('/');
  if (parts.length > 2) return undefined;
  const [first = '', last = first] = parts;
  const from = first === '..' ? '' : dayOf(first, 'first');
  const to = last === '..' ? '' : dayOf(last, 'last');
  if (from === undefined || to === undefined) return undefined;
  if (from === '' && to === '') return undefined;
  if (from && to && from > to) return undefined;
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

export const isPeriod = (text: string): boolean => boundsOf(text) !== undefined;

/** Whether a text is a day, a month or a year. */
export const isDate = (text: string): boolean => !text.includes('/') && isPeriod(text);

/** Whether two periods have a day in common; an open end reaches for ever. */
export function overlap(a: Bounds, b: Bounds): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
}

/** Where a period stands on a day (ISO): over, running or still to come; undefined when it is not a period. */
export function standing(period: Period, today: string): 'past' | 'current' | 'future' | undefined {
  const bounds = boundsOf(period);
  if (!bounds) return undefined;
  if (bounds.to !== undefined && bounds.to < today) return 'past';
  return bounds.from !== undefined && bounds.from > today ? 'future' : 'current';
}

/** Whole days from one ISO day to another; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function dayOf(date: string, end: 'first' | 'last'): string | undefined {
  const match = DATE.exec(date);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  const monthOrEdge = month ?? (end === 'first' ? '01' : '12');
  const lastDay = new Date(Date.UTC(Number(year), Number(monthOrEdge), 0)).getUTCDate();
  if (day && Number(day) > lastDay) return undefined;
  return `${year}-${monthOrEdge}-${day ?? (end === 'first' ? '01' : String(lastDay).padStart(2, '0'))}`;
}

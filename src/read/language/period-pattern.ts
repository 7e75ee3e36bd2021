import { isPeriod } from '#model/period.ts';
import type { When } from '../mention.ts';
import { monthOf } from './calendar.ts';

/** How a run of words gives a time: the pattern stands at a token, its named groups are read by `when`. */
export interface Pattern {
  readonly source: string;
  readonly when: (groups: Readonly<Record<string, string>>) => When | undefined;
  /** Only after one of these words, so that a bare number or month is not taken for a time. */
  readonly after?: RegExp;
}

export const YEAR = '(?<year>(?:18|19|20|21)\\d\\d)';
export const YEAR_WORD =
  '(?: (?:го|м|й|му|е|ом|х|жылдан))?(?: (?:год(?:а|у|ом|е|ы|ов|ах|ам)?|гг?|ж|жыл\\p{L}*)(?: \\.(?= [^.]|$))?)?';
export const DAY = '(?<day>[0-3]?\\d)(?: го| е| м| і\\p{L}*| ы\\p{L}*| сі\\p{L}*| ші| th| st| nd| rd)?';
/** The last of several days. */
export const LAST_DAY = '(?<last>[0-3]?\\d)';
export const DASH = '(?:–|—|-|по|to|through|till|until|and|и|мен|бен|пен|және)';
/** English months as agencies cut them, before a stop. */
export const SHORT_MONTH = '(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';

export const pattern = (source: string, when: Pattern['when'], after?: RegExp): Pattern => ({
  source,
  when,
  ...(after ? { after } : {}),
});
export const absolute = (period: string | undefined): When | undefined =>
  period && isPeriod(period) ? { type: 'absolute', period } : undefined;
/** «39 мая»: a number that DAY takes and that no month has. */
export const isDay = (day: string | undefined): day is string => Number(day) >= 1 && Number(day) <= 31;
export const two = (day: string): string => day.padStart(2, '0');
export const inMonth = (month: string, day: string): string => `${monthOf(month)}-${two(day)}`;
export const dayOf = (year: string, month: string | undefined, day: string): string =>
  `${year}-${month}-${two(day)}`;

export const yearless = (part: string | undefined): When | undefined => {
  if (!part) return undefined;
  const [from, to] = part.split('/');
  return { type: 'yearless', period: to ? `--${from}/--${to}` : `--${from}` };
};

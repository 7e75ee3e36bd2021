import { boundsOf, isPeriod, type Period } from '#model/period.ts';
import type { When } from '../mention.ts';
import { inYear } from './calendar.ts';

/** What a relative time counts from. */
export interface Anchor {
  readonly published?: Period;
  /** The period that the last figures were for. */
  readonly spoken?: Period;
  readonly lastEvent?: Period;
}

/** The EDTF period that words mean, or undefined where the anchor they need is not known. */
export function resolve(when: When, { published, spoken, lastEvent }: Anchor): Period | undefined {
  switch (when.type) {
    case 'absolute':
      return when.period;
    case 'yearless':
      return published
        ? valid(when.period.replaceAll('--', `${yearOfPart(when.period, published)}-`))
        : undefined;
    case 'now':
      return published;
    case 'relative':
      return published ? relative(when.unit, when.offset, when.of, published) : undefined;
    case 'later': {
      const from = lastEvent ?? spoken;
      if (!from || !boundsOf(from)?.from) return undefined;
      const year = Number(boundsOf(from)!.from!.slice(0, 4)) + (when.unit === 'year' ? when.offset : 0);
      return when.of ? valid(inYear(when.of, year)) : String(year);
    }
    case 'span':
      if (when.unit !== 'year') return undefined;
      return spanUpTo(boundsOf(spoken ?? '')?.to ?? published, when.count);
    case 'weekday':
      return published?.length === 10 ? lastWeekday(when.day, published) : undefined;
    case 'same':
      if (!spoken) return when.year;
      return shifted(spoken, when.year ? Number(when.year) - Number(yearOf(spoken)) : when.offset);
  }
}

function relative(
  unit: string,
  offset: number,
  part: string | undefined,
  published: Period,
): Period | undefined {
  const year = Number(yearOf(published));
  const month = Number(published.slice(5, 7)) || undefined;
  switch (unit) {
    case 'school-year': {
      const start = (month === undefined || month < 7 ? year - 1 : year) + offset;
      return `${start}-09/${start + 1}-06`;
    }
    // «С начала года»: up to the month in which it is told; so many months of it only once they are over.
    case 'year-so-far':
      if (part) return month && month > Number(part) ? `${year}-01/${year}-${part}` : undefined;
      return month && month > 1 ? `${year}-01/${published.slice(0, 7)}` : String(year);
    case 'month': {
      if (!month) return undefined;
      const at = new Date(Date.UTC(year, month - 1 + offset, 1));
      const told = at.toISOString().slice(0, 7);
      return part ? valid(`${told}-${part}`) : told;
    }
    case 'quarter': {
      if (!month) return undefined;
      const quarter = Math.floor((month - 1) / 3) + offset;
      const start = new Date(Date.UTC(year, quarter * 3, 1)).toISOString().slice(0, 7);
      return `${start}/${new Date(Date.UTC(year, quarter * 3 + 2, 1)).toISOString().slice(0, 7)}`;
    }
    case 'day':
    case 'week': {
      if (published.length !== 10) return undefined;
      const day = new Date(`${published}T00:00:00Z`);
      if (unit === 'day') return new Date(day.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
      const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * 86_400_000 + offset * 7 * 86_400_000;
      return `${new Date(monday).toISOString().slice(0, 10)}/${new Date(monday + 6 * 86_400_000).toISOString().slice(0, 10)}`;
    }
    default:
      return part ? valid(inYear(part, year + offset)) : String(year + offset);
  }
}

/** Months counted from January are over when a text tells of them: late in the winter they are last year's. */
function yearOfPart(period: string, published: Period): number {
  const counted = /^--01\/--(\d\d)$/.exec(period)?.[1];
  const month = Number(published.slice(5, 7));
  return Number(yearOf(published)) - (counted && month && Number(counted) >= month ? 1 : 0);
}

function lastWeekday(weekday: number, published: Period): Period {
  const day = new Date(`${published}T00:00:00Z`);
  const back = (((day.getUTCDay() + 6) % 7) - weekday + 7) % 7;
  return new Date(day.getTime() - back * 86_400_000).toISOString().slice(0, 10);
}

/** As many years up to the year of a period. */
const spanUpTo = (end: Period | undefined, years: number): Period | undefined =>
  end ? `${Number(yearOf(end)) - years}/${yearOf(end)}` : undefined;

/** Every year of a period moved: 2031-01/2031-09 a year earlier is 2030-01/2030-09. */
export const shifted = (period: Period, years: number): Period =>
  period.replace(/(?<![\d-])\d{4}/g, (year) => String(Number(year) + years));

const yearOf = (period: Period): string => period.slice(0, 4);
const valid = (period: Period): Period | undefined => (isPeriod(period) ? period : undefined);

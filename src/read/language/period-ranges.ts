import { MONTH, monthOf } from './calendar.ts';
import {
  absolute,
  DASH,
  DAY,
  dayOf,
  LAST_DAY,
  type Pattern,
  pattern,
  two,
  YEAR,
  YEAR_WORD,
} from './period-pattern.ts';

/** «To», «по»: from one whole date to another; two dates that «and» joins are two times. */
const UP_TO = '(?:–|—|-|по|to|until|till|through)';
const LAST_YEAR = '(?<lastYear>(?:19|20|21)\\d\\d)';
const acrossYears: Pattern['when'] = ({ month, day, year, end, last, lastYear }) =>
  absolute(`${dayOf(year!, monthOf(month!), day!)}/${dayOf(lastYear!, monthOf(end!), last!)}`);

/** Times from one day or month to another, which stand before single days: the longer run of words says more. */
export const RANGES: readonly Pattern[] = [
  // «From July 1, 2033 to February 28, 2034», «с 1 июля 2033 года по 28 февраля 2034 года».
  pattern(
    `(?:from )?(?<month>${MONTH}) ${DAY}(?: ,)? ${YEAR} ${UP_TO} (?<end>${MONTH}) ${LAST_DAY}(?: ,)? ${LAST_YEAR}`,
    acrossYears,
  ),
  pattern(
    `between (?<month>${MONTH}) ${DAY}(?: ,)? ${YEAR} and (?<end>${MONTH}) ${LAST_DAY}(?: ,)? ${LAST_YEAR}`,
    acrossYears,
  ),
  pattern(
    `(?:с |from )?${DAY} (?<month>${MONTH}) ${YEAR}(?: года?)? ${UP_TO} ${LAST_DAY} (?<end>${MONTH}) ${LAST_YEAR}${YEAR_WORD}`,
    acrossYears,
  ),
  // «С сентября 2033 года по апрель 2034-го», «from September 2033 to April 2034».
  pattern(
    `(?:с |from )?(?<month>${MONTH})(?: ,)? ${YEAR}(?: года?)? ${UP_TO} (?<end>${MONTH})(?: ,)? ${LAST_YEAR}${YEAR_WORD}`,
    ({ month, year, end, lastYear }) => absolute(`${year}-${monthOf(month!)}/${lastYear}-${monthOf(end!)}`),
  ),
  pattern(
    `(?:с |со |from |between )?${DAY} ${DASH} ${LAST_DAY} (?<month>${MONTH})(?: ,)? ${YEAR}${YEAR_WORD}`,
    ({ day, last, month, year }) =>
      absolute(`${dayOf(year!, monthOf(month!), day!)}/${dayOf(year!, monthOf(month!), last!)}`),
  ),
  pattern(
    `(?:from )?(?<month>${MONTH}) ${DAY} ${DASH} ${LAST_DAY}(?: ,)? ${YEAR}`,
    ({ day, last, month, year }) =>
      absolute(`${dayOf(year!, monthOf(month!), day!)}/${dayOf(year!, monthOf(month!), last!)}`),
  ),
  pattern(
    `${YEAR} жылғы (?<day>[0-3]?\\d) (?:–|—|-) ${LAST_DAY} (?<month>${MONTH})`,
    ({ day, last, month, year }) =>
      absolute(`${dayOf(year!, monthOf(month!), day!)}/${dayOf(year!, monthOf(month!), last!)}`),
  ),
  pattern(
    `${YEAR} жылғы (?<day>[0-3]?\\d) (?<month>${MONTH}) (?:–|—|-) ${LAST_DAY} (?<end>${MONTH})`,
    ({ day, month, last, end, year }) =>
      absolute(`${dayOf(year!, monthOf(month!), day!)}/${dayOf(year!, monthOf(end!), last!)}`),
  ),
  // «In this January – August».
  pattern(`this (?<month>${MONTH}) (?:–|—|-|to) (?<last>${MONTH})`, ({ month, last }) => ({
    type: 'relative',
    unit: 'year',
    offset: 0,
    of: `${monthOf(month!)}/${monthOf(last!)}`,
  })),
  pattern(`(?:с |from )?${DAY} ${DASH} ${LAST_DAY} (?<month>${MONTH})`, ({ day, last, month }) => ({
    type: 'yearless',
    period: `--${monthOf(month!)}-${two(day!)}/--${monthOf(month!)}-${two(last!)}`,
  })),
  pattern(`(?:from )?(?<month>${MONTH}) ${DAY} ${DASH} ${LAST_DAY}(?! \\d)`, ({ day, last, month }) => ({
    type: 'yearless',
    period: `--${monthOf(month!)}-${two(day!)}/--${monthOf(month!)}-${two(last!)}`,
  })),
  // Ranges of days across months.
  pattern(
    `(?:с |from )?${DAY} (?<month>${MONTH}) ${DASH} ${LAST_DAY} (?<end>${MONTH})(?: ,)? ${YEAR}${YEAR_WORD}`,
    ({ day, month, last, end, year }) =>
      absolute(`${dayOf(year!, monthOf(month!), day!)}/${dayOf(year!, monthOf(end!), last!)}`),
  ),
  pattern(
    `(?:с |from )?${DAY} (?<month>${MONTH}) ${DASH} ${LAST_DAY} (?<end>${MONTH})`,
    ({ day, month, last, end }) => ({
      type: 'yearless',
      period: `--${monthOf(month!)}-${two(day!)}/--${monthOf(end!)}-${two(last!)}`,
    }),
  ),
  pattern(
    `(?:from )?(?<month>${MONTH}) ${DAY} ${DASH} (?<end>${MONTH}) ${LAST_DAY}(?:(?: ,)? ${YEAR})?`,
    ({ day, month, last, end, year }) => {
      const [from, to] = [`${monthOf(month!)}-${two(day!)}`, `${monthOf(end!)}-${two(last!)}`];
      return year
        ? absolute(`${year}-${from}/${year}-${to}`)
        : { type: 'yearless', period: `--${from}/--${to}` };
    },
  ),
];

import type { When } from '../mention.ts';
import { MONTH } from './calendar.ts';
import { DASH, DAY, inMonth, isDay, LAST_DAY, type Pattern, pattern } from './period-pattern.ts';

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/^позапрошл/u, -2],
  [/^(прошл|минувш|прошедш|предыдущ|өткен|былтыр|last|previous|past)/u, -1],
  [/^(нынешн|текущ|эт|сего|биыл|осы|ағымдағы|үстіміздегі|this|current)/u, 0],
  [/^(следующ|будущ|наступающ|келесі|келер|алдағы|next|coming)/u, 1],
];
/** How many years, months … from the present a word puts a time. */
export const offsetOf = (word: string): number =>
  RELATIVE.find(([expression]) => expression.test(word))?.[1] ?? 0;
/** «Прошлого», «келесі», this: which one by its place before or after the present. */
export const THIS =
  '(?<which>(?:поза)?прошл\\p{L}+|минувш\\p{L}+|прошедш\\p{L}+|предыдущ\\p{L}+|нынешн\\p{L}+|текущ\\p{L}+|эт(?:ого|ом|от|у|ой)|сего|следующ\\p{L}+|будущ\\p{L}+|наступающ\\p{L}+|өткен|ағымдағы|үстіміздегі|осы|келесі|келер|алдағы|last|previous|this|current|next|coming)';
/** «Биылғы», «осы жылғы», «үстіміздегі жылдың»: before a part of the year. */
export const YEAR_KK =
  '(?<which>биыл(?:ғы)?(?: жыл(?:дың|ғы))?|былтыр(?:ғы)?(?: жыл(?:дың|ғы))?|(?:өткен|келесі|келер|алдағы|осы|ағымдағы|үстіміздегі) жыл(?:дың|ғы|ы))';
/** «Т. г.», «с.г.»: this year. */
export const OF_THIS_YEAR = '(?:т|с) (?:\\. )?г(?: \\.(?= [^.]|$))?';

const YEAR_RU = `${THIS} (?:года?|году|г \\.?)`;
const YEAR_EN = '(?:of )?(?<which>last|this|next) year';

const dayOfYear: Pattern['when'] = ({ day, month, last, which }): When | undefined => {
  if (!isDay(day)) return undefined;
  const on = inMonth(month!, day);
  return {
    type: 'relative',
    unit: 'year',
    offset: offsetOf(which!),
    of: last ? `${on}/${inMonth(month!, last)}` : on,
  };
};

/** Days of a year that is told by its place before or after the present: «15 декабря прошлого года», «былтыр 15 желтоқсанда», December 15 last year. */
export const DAYS_OF_YEARS: readonly Pattern[] = [
  pattern(`(?:с )?${DAY} ${DASH} ${LAST_DAY} (?<month>${MONTH})(?: в)? ${YEAR_RU}`, dayOfYear),
  pattern(`${DAY} (?<month>${MONTH})(?: в)? ${YEAR_RU}`, dayOfYear),
  pattern(`(?:в )?${YEAR_RU}(?: ,)? (?:с )?${DAY} ${DASH} ${LAST_DAY} (?<month>${MONTH})`, dayOfYear),
  pattern(`(?:в )?${YEAR_RU}(?: ,)? ${DAY} (?<month>${MONTH})`, dayOfYear),
  pattern(`(?:from )?(?<month>${MONTH}) ${DAY} ${DASH} ${LAST_DAY}(?: ,)? ${YEAR_EN}`, dayOfYear),
  pattern(`(?<month>${MONTH}) ${DAY}(?: ,)? ${YEAR_EN}`, dayOfYear),
  pattern(`${DAY} (?<month>${MONTH})(?: ,)? ${YEAR_EN}`, dayOfYear),
  pattern(`${YEAR_KK}(?: ,)? ${DAY} ${DASH} ${LAST_DAY} (?<month>${MONTH})`, dayOfYear),
  pattern(`${YEAR_KK}(?: ,)? ${DAY} (?<month>${MONTH})`, dayOfYear),
];

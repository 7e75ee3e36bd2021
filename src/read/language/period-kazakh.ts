import type { When } from '../mention.ts';
import { MONTH, monthOf } from './calendar.ts';
import {
  absolute,
  DAY,
  dayOf,
  inMonth,
  isDay,
  LAST_DAY,
  type Pattern,
  pattern,
  two,
  YEAR,
  yearless,
} from './period-pattern.ts';
import { offsetOf, YEAR_KK } from './period-years.ts';

/** «15-інде», «20-сынан», «5-і күні»: a day by its ending, which a count has not. */
const DAY_OF = '(?<day>[0-3]?\\d) (?:і|ы|сі|сы|ші|шы)\\p{L}*(?: күні)?';
const MONTH_OF = `(?<month>${MONTH})(?: айының)?`;
/** «Қыркүйектің басында», «тамыз айының соңына». */
const SOME_TIME_IN = '(?:бас(?:ы|ында|ынан|ына)|орта(?:сы|сында|сынан|сына)|(?:соң|аяғ)(?:ы|ында|ына))';
const FROM = /(нан|нен|дан|ден|тан|тен)$/u;

/** Days and months as only Kazakh tells them: the month before its day, and from one to another by their endings. */
export const KAZAKH_DAYS: readonly Pattern[] = [
  // «27 қыркүйектен 3 қазанға дейін», «12-нен 17 қазанға дейін», «қаңтардан қыркүйекке дейін».
  pattern(`${DAY} (?<month>${MONTH}) ${LAST_DAY} (?<end>${MONTH}) дейін`, ({ day, month, last, end }) =>
    FROM.test(month!) && isDay(day) && isDay(last)
      ? yearless(`${inMonth(month!, day)}/${inMonth(end!, last)}`)
      : undefined,
  ),
  pattern(
    `(?<day>[0-3]?\\d) (?:і|ы|сі|сы)?(?:нан|нен|дан|ден|тан|тен) ${LAST_DAY} (?<month>${MONTH}) дейін`,
    ({ day, month, last }) =>
      isDay(day) && isDay(last) ? yearless(`${inMonth(month!, day)}/${inMonth(month!, last)}`) : undefined,
  ),
  pattern(`${YEAR} жыл(?:дың|ғы|ы) (?<month>${MONTH}) (?<end>${MONTH}) дейін`, ({ year, month, end }) =>
    FROM.test(month!) ? absolute(`${year}-${monthOf(month!)}/${year}-${monthOf(end!)}`) : undefined,
  ),
  pattern(`(?<month>${MONTH}) (?<end>${MONTH}) дейін`, ({ month, end }) =>
    FROM.test(month!) && monthOf(month!)! < monthOf(end!)!
      ? yearless(`${monthOf(month!)}/${monthOf(end!)}`)
      : undefined,
  ),
  // «2030 ж. 5 мамыр», «2031 жылдың наурыз айының 3-інде», «биылғы сәуірдің 20-сынан».
  pattern(`${YEAR} ж(?: \\.)? ${DAY} (?<month>${MONTH})`, ({ year, day, month }) =>
    absolute(dayOf(year!, monthOf(month!), day!)),
  ),
  pattern(`${YEAR} жыл(?:дың|ғы|ы) ${MONTH_OF} ${DAY_OF}`, ({ year, day, month }) =>
    absolute(dayOf(year!, monthOf(month!), day!)),
  ),
  pattern(`${YEAR_KK} ${MONTH_OF} ${DAY_OF}`, ({ which, month, day }): When | undefined =>
    isDay(day)
      ? { type: 'relative', unit: 'year', offset: offsetOf(which!), of: inMonth(month!, day) }
      : undefined,
  ),
  pattern(`${MONTH_OF} ${DAY_OF}`, ({ month, day }) =>
    isDay(day) ? yearless(inMonth(month!, day)) : undefined,
  ),
  // «Осы айдың 15-інде».
  pattern(`(?<which>осы|ағымдағы|үстіміздегі|өткен|келесі|келер) айдың ${DAY_OF}`, ({ which, day }) =>
    isDay(day) ? { type: 'relative', unit: 'month', offset: offsetOf(which!), of: two(day) } : undefined,
  ),
  // «Маусым соңында» is of a season as well.
  pattern(`(?<month>${MONTH})(?<whose> айының)? ${SOME_TIME_IN}`, ({ month, whose }) =>
    month === 'маусым' && !whose ? undefined : yearless(monthOf(month!)),
  ),
];

import type { Language } from '#model/language.ts';
import type { PeriodMention, When } from '../mention.ts';
import {
  HALVES,
  inYear,
  MONTH,
  MONTHS_SO_FAR,
  monthOf,
  PART,
  partOf,
  SEASON,
  TO_MONTH,
  WEEKDAY,
  weekdayOf,
} from './calendar.ts';
import { isOfForm, ofForm } from './forms.ts';
import { digitsOf, numeralOf } from './numerals.ts';
import { edgeOf } from './period-edges.ts';
import { KAZAKH_DAYS } from './period-kazakh.ts';
import { mayBegin } from './period-openers.ts';
import {
  absolute,
  DASH,
  DAY,
  dayOf,
  inMonth,
  isDay,
  type Pattern,
  pattern,
  SHORT_MONTH,
  two,
  YEAR,
  YEAR_WORD,
  yearless,
} from './period-pattern.ts';
import { RANGES } from './period-ranges.ts';
import { SAMES } from './period-sames.ts';
import { DAYS_OF_YEARS, OF_THIS_YEAR, offsetOf, THIS, YEAR_KK } from './period-years.ts';
import { CAPITAL, formAt, OPENS_SENTENCE, type Tokens, UPPER } from './tokens.ts';
import { compileWordPatterns, type Read, type State, type WordPatterns } from './word-patterns.ts';

/** What Russian numbers of four digits count: vehicles, people, tonnes, lengths, areas and money. */
const COUNTED =
  'машин|авто|автомобил\\p{L}+|автомашин|автобус\\p{L}+|транспортн\\p{L}+|грузов\\p{L}+|фур|вагонов|контейнеров|тонн|единиц|человек|пассажиров|студентов|рабочих|мест|километров|гектаров|кубометров|кубических|куб|рублей|тенге|долларов|мвт|мегаватт';
const NEEDS_YEAR_WORD =
  '(?: (?:го|м|й|му|е))?(?: (?:год(?:а|у|ом|е|ы|ов|ах|ам)?|гг?|жыл\\p{L}*)(?: \\.(?= [^.]|$))?)';
const SMALL = '(?<count>\\d{1,3}|\\p{L}+(?: \\p{L}+)??)';

const unitOf = (word: string): 'year' | 'month' | 'week' | 'quarter' | 'day' =>
  /^(месяц|ай|month)/u.test(word)
    ? 'month'
    : /^(недел|апта|week)/u.test(word)
      ? 'week'
      : /^(квартал|тоқсан|quarter)/u.test(word)
        ? 'quarter'
        : 'year';
/** A whole number: of one and a half years no year is told. */
const countOf = (word: string): number | undefined => {
  const amount = amountOf(word);
  return amount !== undefined && Number.isInteger(amount) ? amount : undefined;
};
const amountOf = (word: string): number | undefined => {
  const numeral = word
    .split(' ')
    .map((part) => digitsOf(part) ?? (numeralOf(part)?.ordinal ? undefined : numeralOf(part)?.n));
  return numeral.every((n) => n !== undefined) ? numeral.reduce<number>(joined, 0) : undefined;
};
/** «Двадцать пять» is so many and five, «два десятка» so many times ten. */
const joined = (sum: number, n: number | undefined): number =>
  n === 10 && sum > 0 && sum < 10 ? sum * 10 : sum + n!;
const span = (word: string, unit: string): When | undefined => {
  const amount = amountOf(word);
  if (!amount) return undefined;
  const isOfMonths = /^(месяц|ай|month)/u.test(unit);
  if (Number.isInteger(amount)) return { type: 'span', unit: isOfMonths ? 'month' : 'year', count: amount };
  // «За полтора года».
  return isOfMonths ? undefined : { type: 'span', unit: 'month', count: Math.round(amount * 12) };
};

const PERIOD_PART = `(?<part>${PART}|${SEASON}|${MONTH})`;
/** «Январь – май», «в сентябре-октябре», «с января по май», «январь и февраль». */
const RUSSIAN_MONTH = '(?:январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр)';
const MONTHS = `(?<month>${MONTH})${TO_MONTH}(?<last>${MONTH})(?: ай(?:ы|лары)\\p{L}*)?`;
/** «Between January and May». */
const BETWEEN = `between (?<month>${MONTH}) and (?<last>${MONTH})`;
/** Marketing, school and financial years of two numbers begin in July or later. */
const FIRST_OF_SEASON = '07';
const PATTERNS: readonly Pattern[] = [
  pattern('(?<day>[0-3]?\\d)\\.(?<month>[01]?\\d)\\.(?<year>(?:19|20|21)\\d\\d)', ({ day, month, year }) =>
    absolute(dayOf(year!, two(month!), day!)),
  ),
  ...KAZAKH_DAYS,
  ...DAYS_OF_YEARS,
  ...RANGES,
  // Days.
  pattern(`${DAY} (?<month>${MONTH})(?: ,)? ${YEAR}${YEAR_WORD}`, ({ day, month, year }) =>
    absolute(dayOf(year!, monthOf(month!), day!)),
  ),
  pattern(`(?<month>${MONTH})(?: ,)? ${DAY}(?: ,)? ${YEAR}`, ({ day, month, year }) =>
    absolute(dayOf(year!, monthOf(month!), day!)),
  ),
  // «Sept. 25-27», «Dec. 13, 2032», «Dec. 13».
  pattern(
    `(?:from )?(?<month>${SHORT_MONTH}) \\. ${DAY} ${DASH} (?<last>[0-3]?\\d)(?! \\d)`,
    ({ day, last, month }) => ({
      type: 'yearless',
      period: `--${monthOf(month!)}-${two(day!)}/--${monthOf(month!)}-${two(last!)}`,
    }),
  ),
  pattern(`(?<month>${SHORT_MONTH}) \\. ${DAY}(?: ,)? ${YEAR}`, ({ day, month, year }) =>
    absolute(dayOf(year!, monthOf(month!), day!)),
  ),
  pattern(`(?<month>${SHORT_MONTH}) \\. ${DAY}(?! ,? ?(?:19|20|21)\\d\\d)`, ({ day, month }) =>
    yearless(`${monthOf(month!)}-${two(day!)}`),
  ),
  pattern(`${YEAR} жыл(?:ғы|дың|ы) (?<day>[0-3]?\\d) (?<month>${MONTH})`, ({ day, month, year }) =>
    absolute(dayOf(year!, monthOf(month!), day!)),
  ),
  pattern(`${YEAR} жыл(?:ғы|дың|ы) (?<month>${MONTH}) ${DAY}`, ({ day, month, year }) =>
    absolute(dayOf(year!, monthOf(month!), day!)),
  ),
  // «Жаңа маусымды 2 мамырда ашты»: a season, which is June's name too.
  pattern(
    // «В сентябре 15 компаний»: in Russian the day stands before its month.
    `(?!${RUSSIAN_MONTH})(?<month>${MONTH}) (?!\\d+ (?:е|я|й|ая|ое|ый|ой)(?: |$))${DAY}(?! (?:млн|тыс|процент|%|мың))`,
    ({ day, month }) => (isDay(day) && !/мды$/u.test(month!) ? yearless(inMonth(month!, day)) : undefined),
  ),
  pattern(`${DAY} (?<month>${MONTH}) (?:того|этого) же года`, ({ day, month }) => ({
    type: 'later',
    unit: 'year',
    offset: 0,
    of: `${monthOf(month!)}-${two(day!)}`,
  })),
  pattern(`${DAY} (?<month>${MONTH})`, ({ day, month }) =>
    isDay(day) ? yearless(inMonth(month!, day)) : undefined,
  ),
  // School years, ranges of months and years.
  pattern(
    '(?<year>20\\d\\d) (?:/|–|—|-) (?<last>20\\d\\d|\\d\\d) (?:учебн\\p{L}+ год\\p{L}*|оқу жыл\\p{L}*|academic year|school year)',
    ({ year }) => absolute(`${year}-09/${Number(year) + 1}-06`),
  ),
  // «From September to April of the 2032/33 marketing year»: years that begin after harvest.
  pattern(`(?:from )?${MONTHS} (?:of|in) (?:the )?${YEAR} / (?:20)?\\d\\d`, ({ month, last, year }) => {
    const inSeason = (name: string) =>
      `${Number(year) + (monthOf(name)! < FIRST_OF_SEASON ? 1 : 0)}-${monthOf(name)}`;
    return absolute(`${inSeason(month!)}/${inSeason(last!)}`);
  }),
  pattern(`(?:с |from )?${MONTHS}(?: of| ,)? ${YEAR}${YEAR_WORD}`, ({ month, last, year }) =>
    absolute(`${year}-${monthOf(month!)}/${year}-${monthOf(last!)}`),
  ),
  pattern(
    `(?:с |from )?${MONTHS} (?:of )?${THIS} (?:год\\p{L}{0,2}|г \\.?|year)`,
    ({ month, last, which }) => ({
      type: 'relative',
      unit: 'year',
      offset: offsetOf(which!),
      of: `${monthOf(month!)}/${monthOf(last!)}`,
    }),
  ),
  pattern(`${BETWEEN} (?:of |in )?${YEAR}`, ({ month, last, year }) =>
    absolute(`${year}-${monthOf(month!)}/${year}-${monthOf(last!)}`),
  ),
  pattern(`${BETWEEN} (?:of )?(?<which>this|last) year`, ({ month, last, which }) => ({
    type: 'relative',
    unit: 'year',
    offset: which === 'last' ? -1 : 0,
    of: `${monthOf(month!)}/${monthOf(last!)}`,
  })),
  pattern(BETWEEN, ({ month, last }) =>
    monthOf(month!)! < monthOf(last!)! ? yearless(`${monthOf(month!)}/${monthOf(last!)}`) : undefined,
  ),
  pattern(`(?:с |from )?${MONTHS} ${OF_THIS_YEAR}`, ({ month, last }) => ({
    type: 'relative',
    unit: 'year',
    offset: 0,
    of: `${monthOf(month!)}/${monthOf(last!)}`,
  })),
  pattern(`${YEAR_KK} ${MONTHS}`, ({ month, last, which }) => ({
    type: 'relative',
    unit: 'year',
    offset: offsetOf(which!),
    of: `${monthOf(month!)}/${monthOf(last!)}`,
  })),
  pattern(`${YEAR} жыл(?:дың|ғы) ${MONTHS}`, ({ month, last, year }) =>
    absolute(`${year}-${monthOf(month!)}/${year}-${monthOf(last!)}`),
  ),
  pattern(
    `(?:с |со |from |between )?${YEAR}(?: го)?(?: год(?:а|у)?)? (?:–|—|-|по|to|and) (?<last>(?:19|20|21)\\d\\d)(?: й)?${YEAR_WORD}`,
    ({ year, last }) => absolute(`${year}/${last}`),
  ),
  pattern(
    `(?:начал|конц|середин)\\p{L} (?<part>${MONTH})(?! (?:\\d{4}|прошл|минувш|предыдущ|прошедш|нынешн|текущ|эт|того|следующ|будущ))`,
    ({ part }) => yearless(partOf(part!)),
  ),
  pattern(`(?<part>${MONTH}) (?:айының )?(?:бірінші|екінші) жартысы\\p{L}*`, ({ part }) =>
    yearless(partOf(part!)),
  ),
  pattern(`(?:в |во )?(?:перв|втор)\\p{L}+ половин\\p{L} (?<part>${MONTH})`, ({ part }) =>
    yearless(partOf(part!)),
  ),
  pattern(`(?:с |from )?${MONTHS}`, ({ month, last }) =>
    monthOf(month!)! < monthOf(last!)! ? yearless(`${monthOf(month!)}/${monthOf(last!)}`) : undefined,
  ),
  // Parts of a year.
  pattern(`${PERIOD_PART}(?: of| in| ,)? ${YEAR}${YEAR_WORD}`, ({ part, year }) =>
    absolute(inYear(partOf(part!) ?? '', Number(year))),
  ),
  pattern(`${YEAR} жыл(?:дың|ғы|ы) ${PERIOD_PART}(?: айы\\p{L}*)?`, ({ part, year }) =>
    absolute(inYear(partOf(part!) ?? '', Number(year))),
  ),
  pattern(
    `(?:начал(?:о|е|а|у)|(?:the )?beginning of|(?:the )?start of|early) ${YEAR}${YEAR_WORD}`,
    ({ year }) => absolute(`${year}-01`),
  ),
  // «2031 жылдың басынан бері»: the year as far as it has gone.
  pattern(`${YEAR} жыл(?:дың|ғы) басынан (?:бері|бергі)`, ({ year }) => absolute(year)),
  pattern(`${YEAR} жылдың бас(?:ы|ында|ынан)`, ({ year }) => absolute(`${year}-01`)),
  pattern(
    `(?:кон(?:ец|це|ца|цу)|исход\\p{L}|(?:the )?end of|late|середин\\p{L}|middle of|mid(?: -)?) ${YEAR}${YEAR_WORD}`,
    ({ year }) => absolute(year),
  ),
  pattern(`${YEAR} жылдың (?:соңы|аяғы|ортасы)\\p{L}*`, ({ year }) => absolute(year)),
  pattern(`${PERIOD_PART} (?:того|этого) же года`, ({ part }) => ({
    type: 'later',
    unit: 'year',
    offset: 0,
    of: partOf(part!) ?? '',
  })),
  ...SAMES,
  // Relative to publication.
  pattern(
    '(?:с начала (?:текущего |этого |нынешнего )?года|(?:since|from) (?:the )?(?:beginning|start) of (?:the|this|the current) year|(?:(?:биыл(?:ғы)?|осы|ағымдағы|үстіміздегі) )?жыл(?:дың)? басынан(?: бері| бергі| бастап)?)(?! (?:19|20|21)\\d\\d)',
    () => ({ type: 'relative', unit: 'year-so-far', offset: 0 }),
  ),
  pattern('(?:на |в |к )?начал(?:о|е|а|у) (?:текущего |этого |нынешнего )?года', () => ({
    type: 'relative',
    unit: 'year',
    offset: 0,
    of: '01',
  })),
  pattern(`${SMALL} (?<unit>years|months|weeks|days) ago`, ({ count, unit }) => {
    const ago = countOf(count!);
    return ago
      ? { type: 'relative', unit: unit === 'days' ? 'day' : unitOf(unit!), offset: -ago }
      : undefined;
  }),
  pattern('(?:the )?(?:beginning|start|end) of (?:the|this|the current) year', () => ({
    type: 'relative',
    unit: 'year',
    offset: 0,
  })),
  pattern(
    `(?<which>прошл\\p{L}+|нынешн\\p{L}+|текущ\\p{L}+|эт\\p{L}+|следующ\\p{L}+|будущ\\p{L}+|биылғы|өткен|келесі|осы|last|this|next) (?:учебн\\p{L}+ год\\p{L}*|оқу жыл\\p{L}*|academic year|school year)`,
    ({ which }) => ({ type: 'relative', unit: 'school-year', offset: offsetOf(which!) }),
  ),
  pattern(`${PERIOD_PART} ${OF_THIS_YEAR}`, ({ part }) => partOfYear(part!, 0)),
  pattern(
    `${PERIOD_PART} (?:of )?(?:the )?${THIS} (?:год\\p{L}{0,2}|г \\.?|year|жыл\\p{L}*)`,
    ({ part, which }) => partOfYear(part!, offsetOf(which!)),
  ),
  pattern(`${YEAR_KK} ${PERIOD_PART}(?: айы\\p{L}*)?`, ({ part, which }) =>
    partOfYear(part!, offsetOf(which!)),
  ),
  pattern(
    `${THIS} (?<unit>год(?:а|у|ом)?|месяц\\p{L}{0,2}|недел\\p{L}{1,2}|квартал\\p{L}{0,2}|year|month|week|quarter|жыл\\p{L}*|ай(?:да|дың|ы|ында)?|апта\\p{L}*)(?!\\p{L})`,
    ({ which, unit }) => ({ type: 'relative', unit: unitOf(unit!), offset: offsetOf(which!) }),
  ),
  pattern(`(?<which>this|last|next) (?<part>${SEASON}|${MONTH})`, ({ which, part }) =>
    partOfYear(part!, offsetOf(which!)),
  ),
  pattern('биыл|биылғы жылы?|биылдың өзінде', () => ({ type: 'relative', unit: 'year', offset: 0 })),
  pattern('былтыр(?:ғы жыл(?:ы|дың))?', () => ({ type: 'relative', unit: 'year', offset: -1 })),
  pattern('(?:до |к )?конц\\p{L} года', () => ({ type: 'relative', unit: 'year', offset: 0 })),
  pattern(
    'вчера|накануне(?! (?:[ivxlc]+|\\d|(?!\\p{L}+л[аои]?(?:с[яь])? )\\p{L}*[аяыиоейую])(?: |$))|yesterday|кеше',
    () => ({
      type: 'relative',
      unit: 'day',
      offset: -1,
    }),
  ),
  pattern(`${SMALL} (?:год|года|лет) назад`, ({ count }) =>
    countOf(count!) ? { type: 'relative', unit: 'year', offset: -countOf(count!)! } : undefined,
  ),
  // To the month.
  pattern('ровно год назад', () => ({ type: 'relative', unit: 'month', offset: -12 })),
  pattern('год назад', () => ({ type: 'relative', unit: 'year', offset: -1 })),
  pattern('месяц назад', () => ({ type: 'relative', unit: 'month', offset: -1 })),
  pattern('неделю назад', () => ({ type: 'relative', unit: 'week', offset: -1 })),
  pattern(`${SMALL} (?<unit>месяца|месяцев|недели|недель|дня|дней) назад`, ({ count, unit }) => {
    const ago = countOf(count!);
    const of = unit!.startsWith('м') ? 'month' : unit!.startsWith('н') ? 'week' : 'day';
    return ago ? { type: 'relative', unit: of, offset: -ago } : undefined;
  }),
  pattern(`(?:осыдан )?${SMALL} жыл бұрын`, ({ count }) =>
    countOf(count!) ? { type: 'relative', unit: 'year', offset: -countOf(count!)! } : undefined,
  ),
  pattern('завтра|tomorrow|ертең', () => ({ type: 'relative', unit: 'day', offset: 1 })),
  pattern('послезавтра', () => ({ type: 'relative', unit: 'day', offset: 2 })),
  pattern(WEEKDAY, ({ day }) => ({ type: 'weekday', day: weekdayOf(day!) })),
  pattern('(?:еще )?(?:через|спустя) год|годом позже|год спустя|a year later|бір жылдан кейін', () => ({
    type: 'later',
    unit: 'year',
    offset: 1,
  })),
  pattern(`(?:еще )?(?:через|спустя) ${SMALL} (?:год|года|лет)`, ({ count }) =>
    countOf(count!) ? { type: 'later', unit: 'year', offset: countOf(count!)! } : undefined,
  ),
  pattern(
    `(?:за |в течение |по итогам |in |over )?(?<part>(?:the )?(?:first )?${MONTHS_SO_FAR})(?! (?:of )?(?:19|20|21)\\d\\d)(?! (?:прошл|минувш|нынешн|текущ|эт|этого|of ))`,
    ({ part }) => yearless(partOf(part!)),
  ),
  pattern(`(?:за|по итогам) (?:полгода|полугоди[ея]) ${YEAR}${YEAR_WORD}`, ({ year }) =>
    absolute(`${year}-01/${year}-06`),
  ),
  pattern(
    '(?:за|по итогам) (?:(?:отчетн|минувш|прошедш)\\p{L}+ )?(?:полгода|полугоди[ея])|жарты жылда|жартыжылдықта|in the half -? ?year',
    () => yearless('01/06'),
  ),
  pattern(
    `(?:за |в |in |over )?(?:the )?(?<part>${HALVES})(?! (?:of )?(?:19|20|21)\\d\\d)(?! (?:прошл|минувш|нынешн|текущ|эт|следующ|будущ|of |last|this|next))`,
    ({ part }) => yearless(partOf(part!)),
  ),
  pattern('жыл (?:соңына|аяғына|соңында|аяғында)', () => ({ type: 'relative', unit: 'year', offset: 0 })),
  pattern(
    `(?:за|в течение|на протяжении) (?:последние |последних |минувшие |прошедшие )?${SMALL} (?<unit>лет|года|год|месяц\\p{L}*)(?! (?:(?:19|20|21)\\d\\d|прошл|минувш|нынешн|текущ|эт|следующ|будущ))`,
    ({ count, unit }) => span(count!, unit!),
  ),
  // «За последнее десятилетие», «за последние полтора десятилетия», «за четверть века».
  pattern(
    `(?:за|в течение|на протяжении) (?:(?:последн|минувш|прошедш)ее десятилетие|(?:последн|минувш|прошедш)и[ех] ${SMALL} десятилети[йя])`,
    ({ count }) => {
      const decades = count ? amountOf(count) : 1;
      return decades ? { type: 'span', unit: 'year', count: decades * 10 } : undefined;
    },
  ),
  pattern('(?:за|в течение|на протяжении) (?:последнюю |минувшую )?четверть века', () => ({
    type: 'span',
    unit: 'year',
    count: 25,
  })),
  // «In the past eight months»: those of the year that statistics tell together, where so many are over.
  pattern(`(?:over|in|for) (?:the )?(?:last|past) ${SMALL} months(?! of )`, ({ count }) => {
    const months = countOf(count!);
    return months && months >= 3 && months <= 11
      ? { type: 'relative', unit: 'year-so-far', offset: 0, of: two(String(months)) }
      : undefined;
  }),
  pattern(
    `(?:over|in|within|for) (?:the )?(?:last |past )?${SMALL} (?<unit>years|months)(?! of )`,
    ({ count, unit }) => span(count!, unit!),
  ),
  pattern(
    `(?:соңғы )?${SMALL} (?<unit>жылда|жыл ішінде|жылдың ішінде|айда|ай ішінде|айдың ішінде)`,
    ({ count, unit }) => span(count!, unit!),
  ),
  pattern(
    'сегодня|сейчас|ныне|в настоящее время|в настоящий момент|на сегодняшний день|на сегодня|в данный момент|на данный момент|қазір|қазіргі уақытта|бүгінде|бүгін|бүгінгі таңда|now|today|currently|at present',
    () => ({ type: 'now' }),
  ),
  // As «в эти дни».
  pattern('на днях', () => ({ type: 'relative', unit: 'month', offset: 0 })),
  // Years and months alone.
  pattern(`${YEAR}${NEEDS_YEAR_WORD}`, ({ year }) => absolute(year)),
  pattern(`${YEAR} (?:го|м|й|му)`, ({ year }) => absolute(year)),
  // «2023-те», «2023-тің қорытындысында», «2023-тен бері».
  pattern(
    `${YEAR} (?:[дт][ае]|[дт][ае]ғ[ыі]|[дт]егі|[дт]ың|[дт]ің|[дн]ың|[дн]ің|(?:[дт]|н)[ае]н(?= бастап| бері| бергі))`,
    ({ year }) => absolute(year),
  ),
  // «С 800 до 2000 машин»: a number before what it counts is no year.
  pattern(
    `${YEAR}(?! (?:${COUNTED})(?!\\p{L}))`,
    ({ year }) => absolute(year),
    /^(в|во|с|со|к|до|на|по|за|in|since|by|until|from|of|during|before|after|year|,)$/u,
  ),
  // «Compared to 2033»: a number that counts nothing.
  pattern(`${YEAR}(?! \\p{L})`, ({ year }) => absolute(year), /^(to|with|against|than|over|on)$/u),
  pattern(
    `(?<part>${SEASON}|${MONTH})(?: айы\\p{L}*)?`,
    ({ part }) => (monthOf(part!) === '05' && part === 'may' ? undefined : yearless(partOf(part!))),
    /^(в|во|с|со|к|до|на|за|in|since|by|until|from|of|for|late|early|during|this|last|,|весной|осенью)$/u,
  ),
  // «Visited it in the summer».
  pattern(
    'the (?<part>spring|summer|autumn|winter)(?! (?:season|school|camp|games|olympic))',
    ({ part }) => yearless(partOf(part!)),
    /^(in|during)$/,
  ),
  // «In May»: the verb stands behind no such word.
  pattern('may', () => yearless('05'), /^(in|since|by|until|from|during)$/u),
  pattern('прошл(?:ым|ой) (?<part>весной|летом|осенью)', ({ part }) => partOfYear(part!, -1)),
  pattern('(?<part>весной|летом|осенью)', ({ part }) => yearless(partOf(part!))),
  pattern(`(?<part>${MONTH}) айы\\p{L}*`, ({ part }) => yearless(partOf(part!))),
  pattern('(?<part>көктемде|жазда|күзде|қыста)', ({ part }) => yearless(partOf(part!))),
  pattern(
    '(?<part>қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)(?:да|де|та|те)',
    ({ part }) => yearless(partOf(part!)),
  ),
];

/** «Второй квартал прошлого года»: a part of the year that lies so many years from the one of publication. */
const partOfYear = (part: string, offset: number): When => ({
  type: 'relative',
  unit: 'year',
  offset,
  of: partOf(part) ?? '',
});
/** The longest pattern spans fewer tokens than this. */
const WINDOW = 10;

/** Every time a document speaks of, as the words give it, in order and without overlaps. */
export function periodsIn(tokens: Tokens, language: Language): readonly PeriodMention[] {
  const mentions: PeriodMention[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    if (!mayBegin(tokens, token)) continue;
    const found = periodAt(tokens, token);
    if (!found) continue;
    const edge = edgeOf(tokens, token, found.after, language, formAt(tokens, token));
    mentions.push({ kind: 'period', first: token, after: found.after, when: found.when, edge });
    token = found.after - 1;
  }
  return mentions;
}

function periodAt(
  tokens: Tokens,
  token: number,
): { readonly when: When; readonly after: number } | undefined {
  const candidates = candidatesAt(tokens, token);
  if (candidates.length === 0) return undefined;
  const end = Math.min(tokens.count, token + WINDOW);
  let window = '';
  for (let at = token; at < end && tokens.sentence[at] === tokens.sentence[token]; at += 1)
    window += at === token ? wordAt(tokens, at) : ` ${wordAt(tokens, at)}`;
  const before =
    token > 0 && tokens.sentence[token - 1] === tokens.sentence[token] ? formAt(tokens, token - 1) : '';
  for (const candidate of candidates) {
    const { when, after } = PATTERNS[candidate]!;
    if (after && !after.test(before)) continue;
    const match = patterns().match(candidate, window);
    if (!match) continue;
    const found = when(match.groups);
    if (found) return { when: found, after: token + wordsIn(match.text) };
  }
  return undefined;
}

function wordsIn(text: string): number {
  let words = 1;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === SPACE) words += 1;
  return words;
}
const SPACE = 0x20;

let compiled: WordPatterns | undefined;
const patterns = (): WordPatterns => (compiled ??= compileWordPatterns(PATTERNS.map(({ source }) => source)));

/** The patterns that may stand at a token, in order. */
function candidatesAt(tokens: Tokens, token: number): readonly number[] {
  const { read, start } = patterns();
  const end = Math.min(tokens.count, token + WINDOW);
  let candidates: readonly number[] = NONE;
  let state: State | undefined = start;
  for (let at = token; state && at < end && tokens.sentence[at] === tokens.sentence[token]; at += 1) {
    const { ends, before }: Read = at === token ? firstAt(tokens, at) : read(state, wordAt(tokens, at));
    if (ends.length > 0) candidates = candidates.length > 0 ? [...candidates, ...ends] : ends;
    state = before;
  }
  return candidates.length > 1 ? [...new Set(candidates)].sort((a, b) => a - b) : candidates;
}

/** Where the word that opens a time leads: told by its form, but for the one that may be a city. */
const firstAt = (tokens: Tokens, token: number): Read =>
  mayBeCity(tokens, token)
    ? patterns().read(patterns().start, wordAt(tokens, token))
    : openedBy(tokens, token);
const openedBy = ofForm((form) => patterns().read(patterns().start, form));
const mayBeCity = isOfForm((form) => form.startsWith(CITY));

const NONE: readonly number[] = [];

const CITY = 'қазан';

/** The form of a token; «Қазанда» with a capital inside a sentence is the city of Kazan, no October, and «Kazakhstan Today» an agency, no day. */
const wordAt = (tokens: Tokens, token: number): string => {
  const form = formAt(tokens, token);
  const isCity =
    form.startsWith(CITY) && (tokens.flags[token]! & (CAPITAL | OPENS_SENTENCE | UPPER)) === CAPITAL;
  const isAgency =
    form === 'today' &&
    Boolean(tokens.flags[token]! & CAPITAL) &&
    /^(kazakhstan|russia)$/.test(formAt(tokens, token - 1));
  return isCity || isAgency ? `·${form}` : form;
};

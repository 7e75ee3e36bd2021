import { IN_ROW, type Language, perLanguage, type Trilingual } from './language.ts';
import { numberFormat, pluralForm } from './number-format.ts';
import type { Quantity } from './quantity.ts';

const UNITS: Readonly<Record<string, readonly [string, string, string]>> = {
  km: ['км', 'км', 'km'],
  m: ['м', 'м', 'm'],
  t: ['т', 'т', 't'],
  't/a': ['т в год', 'т/жыл', 't a year'],
  't/mo': ['т в месяц', 'т/ай', 't a month'],
  m3: ['м³', 'м³', 'm³'],
  'm3/d': ['м³ в сутки', 'м³/тәулік', 'm³ a day'],
  'm3/mo': ['м³ в месяц', 'м³/ай', 'm³ a month'],
  'm3/a': ['м³ в год', 'м³/жыл', 'm³ a year'],
  person: ['чел.', 'адам', 'people'],
  '1/d': ['в сутки', 'тәулігіне', 'a day'],
  '1/wk': ['в неделю', 'аптасына', 'a week'],
  'person/h': ['чел. в час', 'адам/сағ', 'people an hour'],
  'person/d': ['чел. в сутки', 'адам/тәулік', 'people a day'],
  'person/a': ['чел. в год', 'адам/жыл', 'people a year'],
  't/d': ['т в сутки', 'т/тәулік', 't a day'],
  '1/a': ['в год', 'жылына', 'a year'],
  h: ['ч', 'сағ', 'h'],
  pp: ['п. п.', 'п. т.', 'pp'],
  x: ['раза', 'есе', 'times'],
  USD: ['долл. США', 'АҚШ доллары', 'US dollars'],
  RUB: ['руб.', 'рубль', 'roubles'],
  KZT: ['тенге', 'теңге', 'tenge'],
  EUR: ['евро', 'еуро', 'euros'],
  '1': ['', '', ''],
};
const SCALES: readonly (readonly [number, readonly [string, string, string]])[] = [
  [1e9, ['млрд', 'млрд', 'billion']],
  [1e6, ['млн', 'млн', 'million']],
];
/** English dates are written day first, as the register's other languages have them. */
const LOCALES: Readonly<Record<Language, string>> = { ru: 'ru', kk: 'kk', en: 'en-GB' };
/** Months in the dative and the ablative. */
const TO =
  'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға'.split(
    ' ',
  );
const FROM =
  'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан'.split(
    ' ',
  );
const IN = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');
/** Numbers of both languages look the same, and few browsers know Kazakh. */
const NUMBERS: Readonly<Record<Language, Language>> = { ru: 'ru', kk: 'ru', en: 'en' };

/** An amount with its hedge and unit: «> 7 500 км», +27 %. */
export function quantity(value: Quantity, language: Language, signed = false): string {
  const number = (n: number): string =>
    numberFormat(NUMBERS[language], {
      maximumFractionDigits: 2,
      ...(signed ? { signDisplay: 'exceptZero' } : {}),
    }).format(n);
  const scale = SCALES.find(([size]) => Math.abs(value.n) >= size);
  const scaled = (n: number): string => number(scale ? n / scale[0] : n);
  const hedge = { '~': '≈ ', '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ', '=': '' }[value.cmp ?? '='];
  const amount = `${scaled(value.n)}${value.max === undefined ? '' : `–${scaled(value.max)}`}`;
  if (value.unit === 'x' && language === 'ru')
    return `${hedge}в\u00a0${amount}\u00a0${times(value.max ?? value.n)}`;
  if (value.unit === '%' && language === 'en') return `${hedge}${amount}%`;
  const unit = UNITS[value.unit]?.[IN_ROW[language]] ?? value.unit;
  return [`${hedge}${amount}`, scale?.[1][IN_ROW[language]], unit].filter(Boolean).join('\u00a0');
}

/** A title in the quotation marks of the language it is shown among. */
export const quoted = (title: string, language: Language): string =>
  language === 'en' ? `“${title}”` : `«${title}»`;

/** 1,6 раза, 3 раза, 5 раз. */
const times = (n: number): string => (['one', 'many'].includes(pluralForm('ru', n)) ? 'раз' : 'раза');

/** An EDTF period in words: «I полугодие 2024», 28 November 2022, «до октября 2035 г.». */
export function period(edtf: string, language: Language): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return date(from, language);
  if (from === '..')
    return {
      ru: `до ${inGenitive(to)}`,
      kk: `${inKazakhCase(to, TO, 'жылға')} дейін`,
      en: `until ${date(to, language)}`,
    }[language];
  if (to === '..')
    return {
      ru: `с ${inGenitive(from)}`,
      kk: `${inKazakhCase(from, FROM, 'жылдан')} бастап`,
      en: `from ${date(from, language)}`,
    }[language];
  const half = /^(\d{4})-(01|07)\/\1-(06|12)$/.exec(edtf);
  if (half && (half[2] === '01') === (half[3] === '06')) {
    const n = half[2] === '01' ? 'I' : 'II';
    return {
      ru: `${n} полугодие ${half[1]}`,
      kk: `${half[1]} ж. ${n} жартыжылдығы`,
      en: `H${n.length} ${half[1]}`,
    }[language];
  }
  return range(from, to, language);
}

/** A length of time in words, from whole days: days up to two months, months up to two years, then years. */
export function lengthOfTime(days: number, language: Language): string {
  const [n, unit] =
    days < 60
      ? [days, 'day']
      : days < 730
        ? [Math.round(days / 30.44), 'month']
        : [Math.round((days / 365.25) * 10) / 10, 'year'];
  if (language === 'kk')
    return `${numberFormat(NUMBERS.kk).format(n)} ${{ day: 'күн', month: 'ай', year: 'жыл' }[unit]}`;
  return numberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(n);
}

/** An ordinal number of an event: XVIII in Russian and Kazakh, 18th in English. */
export function ordinal(n: number, language: Language): string {
  if (language !== 'en') return roman(n);
  const ending = { one: 'st', two: 'nd', few: 'rd' } as Readonly<Record<string, string>>;
  return `${n}${ending[pluralForm('en', n, 'ordinal')] ?? 'th'}`;
}

function roman(n: number): string {
  const SIGNS = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  const [size, sign] = SIGNS.find(([value]) => value <= n) ?? [n, ''];
  return n > 0 ? sign + roman(n - size) : '';
}

function range(from: string, to: string, language: Language): string {
  const [[year, month, day], [lastYear, lastMonth, lastDay]] = [from.split('-'), to.split('-')];
  if (!month || !lastMonth || Boolean(day) !== Boolean(lastDay))
    return `${date(from, language)} – ${date(to, language)}`;
  if (language === 'kk') return kazakhRange(from, to);
  // Intl repeats the year in Russian: «январь 2024 г. – октябрь 2024 г.»
  if (language === 'ru' && !day && year === lastYear)
    return `${new Intl.DateTimeFormat('ru', { timeZone: 'UTC', month: 'long' }).format(momentOf(from))} – ${date(to, language)}`;
  return formatOf(language, Boolean(day)).formatRange(momentOf(from), momentOf(to));
}

const date = (part: string, language: Language): string =>
  language === 'kk'
    ? kazakhDate(part)
    : part.includes('-')
      ? formatOf(language, part.length > 7).format(momentOf(part))
      : part;

/** As CLDR has Kazakh dates; in words of our own, since few browsers know them. */
function kazakhDate(part: string): string {
  const [year, month, day] = part.split('-');
  return month ? `${year} ж. ${kazakhDay(month, day)}` : part;
}

const kazakhDay = (month: string, day: string | undefined): string =>
  [day && Number(day), IN[Number(month) - 1]].filter(Boolean).join(' ');

function kazakhRange(from: string, to: string): string {
  const [[year, month, day], [lastYear, lastMonth, lastDay]] = [from.split('-'), to.split('-')];
  if (year !== lastYear) return `${kazakhDate(from)} – ${kazakhDate(to)}`;
  if (month === lastMonth && day && lastDay) return `${year} ж. ${Number(day)}–${kazakhDay(month!, lastDay)}`;
  return `${year} ж. ${kazakhDay(month!, day)} – ${kazakhDay(lastMonth!, lastDay)}`;
}

/** Months after a preposition are in the genitive; Intl knows it only with a day. */
function inGenitive(part: string): string {
  const [year, month, day] = part.split('-');
  if (!month || day) return month ? date(part, 'ru') : `${year} г.`;
  const name = formatOf('ru', true)
    .formatToParts(momentOf(part))
    .find(({ type }) => type === 'month')!.value;
  return `${name} ${year} г.`;
}

function inKazakhCase(part: string, months: readonly string[], year: string): string {
  const [y, month, day] = part.split('-');
  return month
    ? [`${y} ж.`, day && Number(day), months[Number(month) - 1]].filter(Boolean).join(' ')
    : `${y} ${year}`;
}

const formatOf = (language: Language, withDay: boolean): Intl.DateTimeFormat =>
  (withDay ? DATES : MONTHS)[language];

const MONTHS = dateFormats({});
const DATES = dateFormats({ day: 'numeric' });

/** Made once: making one takes a thousand times longer than writing a date with it. */
function dateFormats(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  const of = (language: Language) =>
    new Intl.DateTimeFormat(LOCALES[language], {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      ...options,
    });
  return { ru: of('ru'), kk: of('kk'), en: of('en') };
}

function momentOf(part: string): Date {
  const [year, month, day] = part.split('-');
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
}

/** A text in every language of the product, from what says it in one. */
export const inAll = (say: (language: Language) => string): Trilingual => perLanguage(say);

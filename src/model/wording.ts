import { LANGUAGES, type Language, type Trilingual } from './language.ts';
import type { Quantity } from './quantity.ts';

const UNITS: Readonly<Record<string, readonly [string, string, string]>> = {
  km: ['км', 'км', 'km'],
  m: ['м', 'м', 'm'],
  t: ['т', 'т', 't'],
  't/a': ['т в год', 'т/жыл', 't a year'],
  m3: ['м³', 'м³', 'm³'],
  'm3/d': ['м³ в сутки', 'м³/тәулік', 'm³ a day'],
  person: ['чел.', 'адам', 'people'],
  '1/d': ['в сутки', 'тәулігіне', 'a day'],
  '1/wk': ['в неделю', 'аптасына', 'a week'],
  'person/h': ['чел. в час', 'адам/сағ', 'people an hour'],
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
  [1e9, ['млрд', 'млрд', 'bn']],
  [1e6, ['млн', 'млн', 'm']],
];
const at = (language: Language): number => ({ ru: 0, kk: 1, en: 2 })[language];

/** An amount with its hedge and unit: «> 7 500 км», +27 %. */
export function quantity(value: Quantity, language: Language, signed = false): string {
  const number = (n: number): string =>
    new Intl.NumberFormat(language, {
      maximumFractionDigits: 2,
      ...(signed ? { signDisplay: 'exceptZero' } : {}),
    }).format(n);
  const scale = SCALES.find(([size]) => Math.abs(value.n) >= size);
  const scaled = (n: number): string => number(scale ? n / scale[0] : n);
  const hedge = { '~': '≈ ', '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ', '=': '' }[value.cmp ?? '='];
  const unit = value.unit === '%' ? '%' : (UNITS[value.unit]?.[at(language)] ?? value.unit);
  return [
    `${hedge}${scaled(value.n)}${value.max === undefined ? '' : `–${scaled(value.max)}`}`,
    scale?.[1][at(language)],
    unit,
  ]
    .filter(Boolean)
    .join('\u00a0');
}

/** An EDTF period in words: «I полугодие 2024», 28 November 2022, «до 2035». */
export function period(edtf: string, language: Language): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return date(from, language);
  if (from === '..')
    return {
      ru: `до ${date(to, language)}`,
      kk: `${date(to, language)} дейін`,
      en: `until ${date(to, language)}`,
    }[language];
  if (to === '..')
    return {
      ru: `с ${date(from, language)}`,
      kk: `${date(from, language)} бастап`,
      en: `from ${date(from, language)}`,
    }[language];
  const half = /^(\d{4})-(01|07)\/\1-(06|12)$/.exec(edtf);
  if (half) {
    const n = half[2] === '01' ? 'I' : 'II';
    return {
      ru: `${n} полугодие ${half[1]}`,
      kk: `${half[1]} ж. ${n} жартыжылдығы`,
      en: `H${half[2] === '01' ? 1 : 2} ${half[1]}`,
    }[language];
  }
  return `${date(from, language)} – ${date(to, language)}`;
}

function date(part: string, language: Language): string {
  const [year = '', month, day] = part.split('-');
  if (!month) return year;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
  }).format(moment);
}

/** A text in every language of the product, from what says it in one. */
export const inAll = (say: (language: Language) => string): Trilingual =>
  Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Record<Language, string>;

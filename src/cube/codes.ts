import { TRADE_FLOWS, type TradeFlow } from '#model/cube.ts';

const MONTHS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    [
      'январь',
      'февраль',
      'март',
      'апрель',
      'май',
      'июнь',
      'июль',
      'август',
      'сентябрь',
      'октябрь',
      'ноябрь',
      'декабрь',
    ],
    [
      'қаңтар',
      'ақпан',
      'наурыз',
      'сәуір',
      'мамыр',
      'маусым',
      'шілде',
      'тамыз',
      'қыркүйек',
      'қазан',
      'қараша',
      'желтоқсан',
    ],
    [
      'january',
      'february',
      'march',
      'april',
      'may',
      'june',
      'july',
      'august',
      'september',
      'october',
      'november',
      'december',
    ],
  ].flatMap((names) => names.map((name, at) => [name, String(at + 1).padStart(2, '0')])),
);

/**
 * A month or a year as EDTF, from the ways tables write it: `2025`, `202503` (UN Comtrade), `2025-03`, `03/2025`, `03.2025`, `2025M03`,
 * `01.03.2025`, `март 2025`. Undefined when it is neither: `январь-март 2025` is a run of months.
 */
export function periodOf(text: string): string | undefined {
  const written = text.trim().toLowerCase();
  const year = /^(\d{4})(?: ?(?:г\.?|год|ж\.?|жыл))?$/u.exec(written)?.[1];
  if (year) return isYear(year) ? year : undefined;
  const numbers =
    /^(?<year>\d{4})[-./m]?(?<month>\d{2})(?:-\d{2})?(?: 00:00:00)?$/u.exec(written) ??
    /^(?:\d{2}[./])?(?<month>\d{1,2})[-./](?<year>\d{4})$/u.exec(written);
  const words = /^(?<month>\p{L}+)[ -](?<year>\d{4})(?: ?(?:г\.?|года|ж\.?))?$/u.exec(written);
  const month = numbers ? numbers.groups!.month!.padStart(2, '0') : MONTHS[words?.groups?.month ?? ''];
  const of = (numbers ?? words)?.groups?.year;
  return month && of && isYear(of) && month >= '01' && month <= '12' ? `${of}-${month}` : undefined;
}

/**
 * The one month, or else the one year, that a line of text tells of: `за январь 2024 года`, `01.01.2024 – 31.01.2024`, `2023 жыл`. Undefined when it
 * tells of several (`январь-март`), of a quarter, or of none.
 */
export function monthIn(text: string): string | undefined {
  const written = text.toLowerCase();
  if (/квартал|полугоди|тоқсан|жартыжылд|quarter|half-year|\d ?месяц|\d ?ай(?!\p{L})/u.test(written))
    return undefined;
  const years = new Set(written.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []);
  const numbers = [...written.matchAll(/(?<!\d)(0[1-9]|1[0-2])[./](?:19|20)\d\d(?!\d)/gu)].map(
    ([, month]) => month!,
  );
  const words = (written.match(/\p{L}+/gu) ?? []).flatMap((word) => monthOf(word) ?? []);
  const months = new Set(words.length > 0 ? words : numbers);
  const [year] = years;
  if (years.size !== 1 || months.size > 1 || !isYear(year!)) return undefined;
  return months.size === 1 ? `${year}-${[...months][0]}` : year;
}

/** The month that a word names, in any case of Russian and in the commonest of Kazakh. */
const monthOf = (word: string): string | undefined =>
  MONTHS[word] ??
  MONTHS[word.replace(/(?:да|де|та|те|ы|і|ның|нің|дың|дің|тың|тің)$/u, '')] ??
  MONTHS[word.replace(/(?<=[внлпюр])[яею]$/u, 'ь')] ??
  MONTHS[word.replace(/^(март|август)[ае]$/u, '$1')] ??
  (/^ма[яе]$/u.test(word) ? '05' : undefined);

/** HS is of 1988; a year far off is a slip. */
const isYear = (year: string): boolean => year >= '1960' && year <= '2100';

/**
 * Digits of the Harmonized System at 2, 4, 6 or 10, empty for a total over all products; undefined when it is none of these. A number has lost its
 * leading zero, a text has not. What an office keeps to itself (`9999AA` of UN Comtrade, `XXXXXXXXXX` of the Russian customs) is of chapter 99.
 */
export function hsOf(text: string, isNumber: boolean): string | undefined {
  const written = text.trim().replace(/^(?:HS|ТН ?ВЭД)[ :]*/iu, '');
  if (TOTAL_GOODS.test(written)) return '';
  if (/^99+A*$/u.test(written) || /^\d*X{2,}$/iu.test(written)) return '99';
  let digits = written.replace(/(?<=\d)[ .](?=\d)/gu, '');
  if (!/^\d+$/u.test(digits)) return undefined;
  if (isNumber && digits.length % 2 === 1) digits = `0${digits}`;
  const chapter = Number(digits.slice(0, 2));
  return [2, 4, 6, 10].includes(digits.length) && chapter >= 1 && chapter !== 77 ? digits : undefined;
}

const TOTAL_GOODS = /^(?:_T|TOTAL|AG0|всего|итого|все товары|барлығы|жиыны)$/iu;

const FLOWS: Readonly<Record<TradeFlow, readonly string[]>> = {
  export: ['x', 'e', 'exp', 'export', 'exports', 'эк', 'эксп', 'экспорт', 'вывоз', 'әкету', '2'],
  import: ['m', 'i', 'imp', 'import', 'imports', 'им', 'имп', 'импорт', 'ввоз', 'әкелу', '1'],
  're-export': ['rx', 're-export', 're-exports', 'реэкспорт', 'кері экспорт', '3'],
  're-import': ['rm', 'dx', 're-import', 're-imports', 'реимпорт', 'кері импорт', '4'],
};

/** The direction of a flow by the codes of UN Comtrade, old and new, and the words of three languages. */
export const flowOf = (text: string): TradeFlow | undefined =>
  TRADE_FLOWS.find((flow) => FLOWS[flow].includes(text.trim().toLowerCase()));

const UNITS: readonly (readonly [ucum: string, ...names: string[]])[] = [
  ['kg', 'kg', 'кг', 'kgm', '166', 'килограмм'],
  ['t', 't', 'т', 'tne', '168', 'тонна', 'тонн'],
  ['m2', 'm2', 'м2', 'mtk', '055', 'm²', 'м²'],
  ['g', 'г', '163', 'grm'],
  ['10*3.m3', '1000 м3', '114'],
  ['m3', 'm3', 'м3', 'mtq', '113', 'm³', 'м³', 'куб. м'],
  ['m', 'm', 'м', 'mtr', '006'],
  ['l', 'l', 'л', 'ltr', '112', 'литр'],
  ['1', 'u', 'шт', 'шт.', 'штука', 'pce', 'nmb', 'pce nmb', '796', 'дана', 'item'],
  ['{pair}', '2u', 'пар', 'npr', '715', 'жұп'],
  ['10*2', '100 шт', '797', 'cen'],
  ['10*3', '1000u', 'тыс. шт', '1000 шт', '798', 'mil'],
  ['12', '12u', '641', 'dzn'],
  ['[car_Au]', 'carat', 'карат', 'кар', 'ctm', '162'],
  ['MW.h', '1000 kwh', '1000 квт·ч', '1000 квт.ч', 'mwh', '246'],
];
const UCUM = new Map(UNITS.flatMap(([ucum, ...names]) => names.map((name) => [name, ucum])));

/** A unit of quantity in UCUM, by the WCO's abbreviations (UN Comtrade), OKEI's numbers and letters, and Russian and Kazakh names. */
export const unitOf = (text: string): string | undefined =>
  UCUM.get(text.trim().toLowerCase().replace(/\s+/gu, ' '));

/** ISO 4217. */
export const currencyOf = (text: string): string | undefined =>
  /^[A-Z]{3}$/.test(text.trim().toUpperCase()) ? text.trim().toUpperCase() : undefined;

export const priceBasisOf = (text: string): 'FOB' | 'CIF' | undefined => {
  const written = text.trim().toUpperCase();
  return written === 'FOB' || written === 'ФОБ'
    ? 'FOB'
    : written === 'CIF' || written === 'СИФ'
      ? 'CIF'
      : undefined;
};

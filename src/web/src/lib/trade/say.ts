import type { Language, Trilingual } from '#model/language.ts';
import { numberFormat } from '#model/number-format.ts';
import { period as inWords, quantity } from '#model/wording.ts';
import type { Names } from '../format.ts';

/** An amount of money in words, to three figures that mean something: «1,23 млн долл. США». */
export const money = (n: number, currency: string, language: Language, signed = false): string =>
  quantity({ n: Number(n.toPrecision(3)), unit: currency }, language, signed);

/** The same without the currency, for axes and cells. */
export const amount = (n: number, language: Language, signed = false): string =>
  n === 0
    ? '0'
    : numberFormat(language, {
        notation: 'compact',
        maximumSignificantDigits: 3,
        ...(signed ? { signDisplay: 'exceptZero' as const } : {}),
      }).format(n);

/** To the last unit. */
export const exact = (n: number, language: Language, signed = false): string =>
  numberFormat(language, {
    maximumFractionDigits: 0,
    ...(signed ? { signDisplay: 'exceptZero' as const } : {}),
  }).format(n);

export const decimal = (n: number, language: Language, digits = 2, signed = false): string =>
  numberFormat(language, {
    maximumFractionDigits: digits,
    ...(signed ? { signDisplay: 'exceptZero' as const } : {}),
  }).format(n);

export const percent = (n: number, language: Language, signed = false): string =>
  quantity({ n: Math.round(n * 100) / 100, unit: '%' }, language, signed);

export const period = (edtf: string, language: Language): string => inWords(edtf, language);

/** What names of areas take: the language, and names by code. */
export type AreaNames = Pick<Names, 'language' | 'places'>;

const UNSPECIFIED: Trilingual = { ru: 'страна не указана', kk: 'елі көрсетілмеген', en: 'not specified' };

/** An area by its name in the reference data, else by Unicode's name of the country, else by its code. */
export function area(code: string, { places, language }: AreaNames): string {
  if (code === '_X') return UNSPECIFIED[language];
  const known = places[code];
  if (known || !/^[A-Z]{2}$/.test(code)) return known ?? code;
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}

/** A name of the standard runs to lines: charts and lists take its beginning. */
const LONGEST = 90;

/**
 * A product by its code and name: what loaded tables call it in the reader's language; else one that has no name of its own stands with that of its chapter
 * in brackets.
 */
export function product(
  {
    hs,
    name,
    label,
  }: { readonly hs: string; readonly name?: Trilingual; readonly label?: Partial<Trilingual> },
  language: Language,
): string {
  const told = label?.[language];
  if (told) return `${hs} ${told.length > LONGEST ? `${told.slice(0, LONGEST).trimEnd()}…` : told}`;
  if (!name) return hs || '—';
  return hs.length > 2 ? `${hs} (${name[language]})` : `${hs} ${name[language]}`;
}

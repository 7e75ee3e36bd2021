import { TOTAL_AREA, UNSPECIFIED_AREA } from '#model/cube.ts';
import { LANGUAGES } from '#model/language.ts';
import { divisions, rowsOf } from './reference.ts';

/** The lists by which tables tell areas. */
export const AREA_SCHEMES = ['iso', 'm49', 'okato', 'kato', 'name'] as const;
export type AreaScheme = (typeof AREA_SCHEMES)[number];

/** The code of an area (ISO 3166) that a table tells in a scheme, or undefined when it is none. A divided region has its former code there. */
export type AreaReader = (text: string, scheme: AreaScheme) => string | undefined;

/**
 * Where UN Comtrade departs from ISO 3166 numbers: countries with customs territories, and groups that are no area
 * (https://unstats.un.org/wiki/display/comtrade/Country+Code; the same in BACI's country files).
 */
const M49: Readonly<Record<string, string>> = {
  '0': TOTAL_AREA,
  '251': 'FR',
  '381': 'IT',
  '490': 'TW',
  '579': 'NO',
  '699': 'IN',
  '757': 'CH',
  '842': 'US',
  ...Object.fromEntries(
    '97 129 221 290 471 472 473 492 527 536 568 577 636 637 697 711 837 838 839 879 899'
      .split(' ')
      .map((code) => [code, UNSPECIFIED_AREA]),
  ),
};
const TOTALS = /^(?:_T|W00|WLD|world|total|всего|итого|весь мир|барлығы|жиыны|әлем)$/iu;
const UNSPECIFIED = /^(?:_X ?|X1|не ?указан[оа]?|неизвестно|прочие страны|басқа елдер|areas, nes)$/iu;

/** Reads areas by the reference tables; names by those, and by the names of countries that Unicode CLDR gives in the three languages. */
export function areaReader(): AreaReader {
  const countries = rowsOf('country-codes.csv');
  const regions = rowsOf('regions.csv');
  const iso = new Map<string, string>();
  const m49 = new Map(Object.entries(M49));
  const okato = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { alpha2, alpha3, numeric } of countries) {
    iso.set(alpha2!, alpha2!).set(alpha3!, alpha2!);
    if (!m49.has(String(Number(numeric)))) m49.set(String(Number(numeric)), alpha2!);
  }
  for (const { code } of regions) iso.set(code!, code!);
  for (const { scheme, code, region } of rowsOf('region-codes.csv'))
    if (scheme === 'okato') okato.set(code!, region!);
    else iso.set(code!, region!);
  for (const { former } of divisions()) iso.set(former, former);
  for (const language of LANGUAGES) {
    const named = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const { alpha2 } of countries) {
      const name = named.of(alpha2!);
      if (name) names.set(folded(name), alpha2!);
    }
  }
  for (const { code, ru, kk, en, also } of [...rowsOf('countries.csv'), ...regions])
    for (const name of [ru!, kk!, en!, ...also!.split('|').filter(Boolean)]) names.set(folded(name), code!);
  for (const { code, names: official } of rowsOf('country-names.csv'))
    for (const name of official!.split('|')) names.set(folded(name), code!);
  const readers: Readonly<Record<AreaScheme, (text: string) => string | undefined>> = {
    iso: (text) => iso.get(text.toUpperCase()),
    m49: (text) => (/^\d{1,3}$/.test(text) ? m49.get(String(Number(text))) : undefined),
    // Five digits and more, of which the first two are the region's, or all five where an autonomous one lies in it.
    okato: (text) => {
      const digits = /^\d{2,11}/.exec(text)?.[0] ?? '';
      return okato.get(digits.slice(0, 5)) ?? okato.get(digits.slice(0, 2));
    },
    kato: (text) => (/^\d{2}0*(?!\d)/.test(text) ? iso.get(`KZ-${text.slice(0, 2)}`) : undefined),
    name: (text) => names.get(folded(text)),
  };
  return (text, scheme) => {
    const trimmed = text.trim();
    if (TOTALS.test(trimmed)) return TOTAL_AREA;
    if (UNSPECIFIED.test(trimmed)) return UNSPECIFIED_AREA;
    return readers[scheme](trimmed);
  };
}

/**
 * Finds the reporter that the lines above a table name: a region of the two countries, or else one of these. Undefined when they name several regions,
 * or nobody.
 */
export function areaIn(text: string): string | undefined {
  let rest = ` ${folded(text)} `;
  const taken = (pattern: RegExp): boolean => {
    const before = rest;
    rest = rest.replace(pattern, ' ');
    return rest !== before;
  };
  const named = rowsOf('regions.csv').flatMap(({ code, ru, kk, en, stem, also }) => [
    ...[ru!, kk!, en!, ...also!.split('|').filter(Boolean)].map((name) => ({
      code: code!,
      like: folded(name),
      end: ' ',
    })),
    ...(stem
      ? [{ code: code!, like: folded(stem), end: '\\p{L}{2,3} (?=(?:\\p{L}+ ){0,4}(?:област|кра))' }]
      : []),
  ]);
  const found = new Set<string>();
  for (const { code, like, end } of named.sort((a, b) => b.like.length - a.like.length))
    if (taken(new RegExp(` ${like}${end}`, 'gu'))) found.add(code);
  if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;
  const country = (pattern: RegExp): boolean => pattern.test(rest);
  return country(/ казахстан[ае]? | қазақстан| kazakhstan /u)
    ? 'KZ'
    : country(/ росси[яию] | российск\p{L}+ федерац| ресей| russia/u)
      ? 'RU'
      : undefined;
}

/** Letters that look alike in both scripts are taken for Cyrillic where a word has others of it: offices write АРМЕHИЯ with a Latin H. */
const LATIN = 'abcehkmoptxy';
const CYRILLIC = 'авсенкмортху';
const folded = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\S*[а-яәіңғүұқөһ]\S*/gu, (word) =>
      word.replace(/[a-z]/gu, (sign) => CYRILLIC[LATIN.indexOf(sign)] ?? sign),
    );

import type { Trilingual } from './language.ts';

/**
 * A place by code: country `KZ` (ISO 3166-1), region `RU-AST` (ISO 3166-2), city or town `RU-AST/astrakhan`
 * (region and slug of its usual English name); any other place is its name as text.
 */
export type PlaceCode = string;

export type PlaceLevel = 'country' | 'region' | 'city';

/** A place of the reference data. */
export interface Place {
  readonly code: PlaceCode;
  readonly level: PlaceLevel;
  readonly name: Trilingual;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly population?: number;
  /** Whether the place lies in a region that touches the border. */
  readonly border?: boolean;
}

const CODE = /^[A-Z]{2}(-[A-Z0-9]{1,3}(\/[a-z0-9.-]+)?)?$/;

/** Whether the text is a place code rather than a name. */
export const isPlaceCode = (text: string): boolean =>
  isCapital(text.charCodeAt(0)) &&
  isCapital(text.charCodeAt(1)) &&
  (text.length === 2 || (text.charCodeAt(2) === HYPHEN && isLongCode(text)));

/** Whether a text that begins as the code of a region is one, or one of a place in it: the few that a register names are asked for all the time. */
function isLongCode(text: string): boolean {
  let is = longCodes.get(text);
  if (is !== undefined) return is;
  is = CODE.test(text);
  if (longCodes.size >= MOST_CODES) longCodes.clear();
  longCodes.set(text, is);
  return is;
}
const longCodes = new Map<string, boolean>();
/** More codes than the places of two countries have. */
const MOST_CODES = 20_000;

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const HYPHEN = 0x2d;

export function levelOf(code: PlaceCode): PlaceLevel {
  if (code === 'RU' || code === 'KZ') return 'country';
  if (code.includes('/')) return 'city';
  return code.includes('-') ? 'region' : 'country';
}

/** A city, also one that is a region of its own: nobody calls it «область». */
export const isCity = (code: PlaceCode): boolean =>
  levelOf(code) === 'city' || /^(KZ-7[159]|RU-MOW|RU-SPE|RU-SEV)$/.test(code);

/** `RU-AST/astrakhan` → `RU`. */
export function countryOf(code: PlaceCode): string {
  // Of nearly every place the country is one of two, and no text is cut for it.
  const first = code.charCodeAt(0);
  const second = code.charCodeAt(1);
  if (first === 0x52 && second === 0x55) return 'RU';
  return first === 0x4b && second === 0x5a ? 'KZ' : code.slice(0, 2);
}

/** Of the two countries that share the border, the other than that of a place: `RU-AST` → `KZ`. */
export const countryAcross = (code: PlaceCode): 'RU' | 'KZ' => (countryOf(code) === 'RU' ? 'KZ' : 'RU');

/** Whether the text is the code of a place in one of the two countries. */
export const isOfEitherSide = (text: string): boolean => /^(RU|KZ)/.test(text) && isPlaceCode(text);

/** Whether places, or countries, lie on both sides of the border, by their codes. */
export const areOfBothSides = (codes: readonly PlaceCode[]): boolean =>
  codes.some((code) => countryOf(code) === 'RU') && codes.some((code) => countryOf(code) === 'KZ');

/** `RU-AST/astrakhan` → `RU-AST`; a country has none. */
export function regionOf(code: PlaceCode): string | undefined {
  if (!code.includes('-')) return undefined;
  const end = code.indexOf('/');
  return end < 0 ? code : code.slice(0, end);
}

/** `RU-AST/astrakhan` → `RU-AST`; a region or a country as it is. */
export const asRegion = (code: PlaceCode): PlaceCode => regionOf(code) ?? code;

/** Whether the inner place is the outer one or lies in it by its code. */
export const within = (inner: PlaceCode, outer: PlaceCode): boolean =>
  inner === outer || inner.startsWith(outer.includes('-') ? `${outer}/` : `${outer}-`);

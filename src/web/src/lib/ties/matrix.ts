import type { BorderMap } from '#model/map.ts';
import { countryOf, levelOf } from '#model/place.ts';

/** A tie of two places, the side's first that comes first in the alphabet. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly facts: number;
}

/** Who is tied with whom across the border: rows of one side, columns of the other, each by name. */
export interface Matrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly ties: readonly Tie[];
  readonly most: number;
  readonly of: (row: string, column: string) => number;
}

export const TIE_LEVELS = ['region', 'city'] as const;
export type TieLevel = (typeof TIE_LEVELS)[number];

/** The most places of a side that a matrix or a network shows, those with most facts. */
const MOST = 24;

/** The ties between regions, or between cities. */
export function matrixOf(
  map: Pick<BorderMap, 'ties'>,
  level: TieLevel,
  names: { readonly language: string; readonly places: Readonly<Record<string, string>> },
): Matrix {
  const ties = map.ties.filter(({ a }) => levelOf(a) === level);
  const counts = new Map(ties.map((tie) => [`${tie.a} ${tie.b}`, tie]));
  const shown = (end: 'a' | 'b'): ReadonlySet<string> =>
    new Set([...new Set(ties.map((tie) => tie[end]))].slice(0, MOST));
  const [lefts, rights] = [shown('a'), shown('b')];
  const held = ties.filter(({ a, b }) => lefts.has(a) && rights.has(b));
  const collator = new Intl.Collator(names.language);
  const byName = (codes: ReadonlySet<string>): readonly string[] =>
    [...codes].sort((x, y) => collator.compare(names.places[x] ?? x, names.places[y] ?? y));
  return {
    rows: byName(lefts),
    columns: byName(rights),
    ties: held,
    most: Math.max(1, ...held.map(({ facts }) => facts)),
    of: (row, column) => counts.get(`${row} ${column}`)?.facts ?? 0,
  };
}

/** The two sides of a matrix, by code. */
export const sidesOf = ({ rows, columns }: Matrix): readonly [string, string] => [
  rows[0] ? countryOf(rows[0]) : '',
  columns[0] ? countryOf(columns[0]) : '',
];

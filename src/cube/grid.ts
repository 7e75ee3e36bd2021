import { Failure } from '#model/failure.ts';
import { hsOf, monthIn } from './codes.ts';

/**
 * How a sheet is read whose heading spans several rows, and whose rows lean on those above: products with their partners below them, exports
 * beside imports. Columns are named by their letters, those under a word of `groups` by that word and their number: `импорт 1`. What the
 * lines above the heading say stands in the columns `(period)` and `(area)`, what a product's own row calls it in `(name)`.
 */
export interface Grid {
  /** The words that the heading's row has, each above the columns of one flow; without case. */
  readonly groups: readonly string[];
  /** What the row below says of the columns of each group, by their number: a part of it, without case; several divided by `|`. */
  readonly units: readonly string[];
  /** The letter of the column of products. */
  readonly product: string;
  /** Letters of columns whose empty cells hold what stands above. */
  readonly carried: readonly string[];
  /** The letter of the column of partners: a row that opens a product and names none there is of all of them together. */
  readonly partner: string;
}

const GRID_PERIOD = '(period)';
const GRID_AREA = '(area)';
const GRID_NAME = '(name)';

type Wrong = (expected: string, found: string) => Failure;

/** The grid that a layout describes. Throws when a member is none. */
export function gridOf(given: unknown, wrong: Wrong): Grid {
  const {
    groups,
    units = [],
    product,
    carried = [],
    partner,
    ...odd
  } = (given ?? {}) as Record<string, unknown>;
  const [other] = Object.keys(odd);
  if (other) throw wrong('members of grid: groups, units, product, carried, partner', `"${other}"`);
  const areTexts = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((text) => typeof text === 'string' && text !== '');
  if (
    !areTexts(groups) ||
    groups.length === 0 ||
    !areTexts(units) ||
    units.length === 0 ||
    !areTexts(carried)
  )
    throw wrong('"groups", "units" and "carried" in grid as lists of texts', JSON.stringify(given));
  const letters = [product, partner, ...carried];
  if (!letters.every((letter) => typeof letter === 'string' && /^[A-Z]{1,2}$/.test(letter)))
    throw wrong('letters of columns for "product", "partner" and "carried" in grid', JSON.stringify(letters));
  return {
    groups: groups.map(plain),
    units: units.map(plain),
    product: String(product),
    carried,
    partner: String(partner),
  };
}

/** A sheet as a table with one row of names. */
export interface Leant {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** How many rows may stand above the heading. */
export const HEAD_ROWS = 40;

/**
 * Reads a sheet by a grid; undefined when it has no such heading. `areaOf` knows the partners, `areaIn` finds the reporter in the lines above.
 * Throws a Failure of reason `input` when the lines above tell no single month or year, or no reporter, or units are others than the layout's.
 */
export function leantOn(
  { groups, units, product, carried, partner }: Grid,
  sheet: readonly (readonly unknown[])[],
  name: string,
  areaOf: (text: string) => string | undefined,
  areaIn: (text: string) => string | undefined,
): Leant | undefined {
  const heading = sheet
    .slice(0, HEAD_ROWS)
    .findIndex((row) => groups.every((group) => row.some((cell) => plain(cell) === group)));
  if (heading < 0) return undefined;
  const starts = groups.map((group) => sheet[heading]!.findIndex((cell) => plain(cell) === group));
  const [productAt, partnerAt] = [placeOf(product), placeOf(partner)];
  const isProduct = (cell: unknown): boolean =>
    plain(cell) !== '' && hsOf(plain(cell), typeof cell === 'number') !== undefined;
  const first = sheet.findIndex(
    (row, at) => at > heading && (isProduct(row[productAt]) || isProduct(row[partnerAt])),
  );
  if (first < 0) return undefined;
  for (const [nth, start] of starts.entries())
    for (const [at, unit] of units.entries()) {
      const said = sheet
        .slice(heading + 1, first)
        .map((row) => plain(row[start + at]))
        .join(' ')
        .trim();
      if (said && !unit.split('|').some((part) => said.includes(part)))
        throw new Failure('input', {
          expected: `${name}: "${unit}" in column ${letterOf(start + at)}, under ${groups[nth]}`,
          found: `"${said}"`,
          remedy: 'describe the sheet in a layout of its own (docs/trade-layouts.md)',
        });
    }
  const title = sheet
    .slice(0, heading)
    .flatMap((row) => row.map((cell) => String(cell ?? '')))
    .join(' ');
  const shown = `"${title.replace(/\s+/gu, ' ').trim().slice(0, 200)}"`;
  const period = monthIn(title);
  if (!period)
    throw new Failure('input', {
      expected: `${name}: one month or one year in the lines above the heading`,
      found: shown,
      remedy: 'load the table of a single month or year; sums from January on cannot be told apart',
    });
  const area = areaIn(title);
  if (!area)
    throw new Failure('input', {
      expected: `${name}: one region or country in the lines above the heading`,
      found: shown,
      remedy: 'write whose table it is above its heading, or describe the sheet in a layout of its own',
    });
  const width = Math.max(...sheet.slice(heading, first + 1).map((row) => row.length));
  const letters = Array.from({ length: width }, (_, at) => letterOf(at));
  const columns = [
    GRID_PERIOD,
    GRID_AREA,
    GRID_NAME,
    ...letters.map((letter, at) => {
      const nth = starts.findIndex((start) => at >= start && at < start + units.length);
      return nth < 0 ? letter : `${groups[nth]} ${at - starts[nth]! + 1}`;
    }),
  ];
  const kept = carried.map(placeOf);
  const last = new Map<number, unknown>();
  const rows = sheet.slice(first).map((row) => {
    const cells = letters.map((_, at) => row[at]);
    // A total over products may stand in the partners' column, with no code before it.
    if (
      plain(cells[productAt]) === '' &&
      isProduct(cells[partnerAt]) &&
      areaOf(String(cells[partnerAt])) === undefined
    )
      cells[productAt] = cells[partnerAt];
    let named: unknown;
    if (plain(cells[productAt]) !== '') {
      last.clear();
      if (areaOf(String(cells[partnerAt] ?? '')) === undefined) {
        named = cells[partnerAt];
        cells[partnerAt] = '_T';
      }
    }
    for (const at of kept) {
      if (plain(cells[at]) !== '') last.set(at, cells[at]);
      else cells[at] = last.get(at);
    }
    return [period, area, named, ...cells];
  });
  return { columns, rows };
}

const plain = (cell: unknown): string =>
  String(cell ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** Letters as sheets name their columns: 0 is A, 26 is AA. */
const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
const placeOf = (letter: string): number =>
  [...letter].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;

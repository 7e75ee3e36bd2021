import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#model/failure.ts';
import { areaIn, areaReader } from './areas.ts';
import { HEAD_ROWS, type Leant, leantOn } from './grid.ts';
import { type Bound, best, bound, type Layout, type Partners } from './layout.ts';

/** A sheet of a book as a CSV file, and the layouts that it may have. */
export interface SheetAsCsv {
  readonly file: string;
  readonly layouts: readonly Layout[];
}

/**
 * Writes the first sheet that has a layout's columns as CSV into `scratch`; gives the columns of the first sheet where none has. Throws when the file is
 * no book.
 */
export async function sheetAsCsv(
  file: string,
  name: string,
  layouts: readonly Layout[],
  scratch: string,
): Promise<SheetAsCsv | { readonly columns: readonly string[] }> {
  const XLSX = await import('@e965/xlsx');
  const book = XLSX.read(readFileSync(file), { dense: true, cellDates: false });
  const wanted = new Set(layouts.flatMap(({ sheet }) => sheet ?? []));
  const grids = layouts.filter(({ grid }) => grid);
  let first: readonly string[] = [];
  for (const sheet of book.SheetNames.filter((each) => wanted.size === 0 || wanted.has(each))) {
    // Raw numbers: a shown one may be rounded.
    const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, {
      header: 1,
      raw: true,
      blankrows: false,
    });
    if (first.length === 0) first = Array.from(rows[0] ?? [], (cell) => String(cell ?? ''));
    const heads = rows.slice(0, HEAD_ROWS).map((row) => best(layouts, row.map(String)));
    const at = heads.findIndex((found) => found !== undefined);
    if (at >= 0)
      return {
        file: written(join(scratch, 'sheet.csv'), rows[at]!, rows.slice(at + 1), productsOf(heads[at]!)),
        layouts,
      };
    const leant = grids.length > 0 ? gridIn(grids, rows, name) : undefined;
    if (leant)
      return {
        file: written(join(scratch, 'sheet.csv'), leant.columns, leant.rows, leant.products),
        layouts: leant.layouts,
      };
  }
  return { columns: first };
}

/** The rows of a sheet by the first grid that fits, with the layout whose publisher speaks of the partners in it. */
function gridIn(
  layouts: readonly Layout[],
  sheet: readonly (readonly unknown[])[],
  name: string,
): (Leant & { readonly layouts: readonly Layout[]; readonly products: ReadonlySet<string> }) | undefined {
  const reader = areaReader();
  const areaOf = (text: string): string | undefined => reader(text, 'name') ?? reader(text, 'iso');
  for (const layout of layouts) {
    const leant = leantOn(layout.grid!, sheet, name, areaOf, areaIn);
    if (!leant) continue;
    const at = leant.columns.indexOf(layout.grid!.partner);
    const partners = new Set(
      leant.rows.map((row) => areaOf(String(row[at] ?? '')) ?? '').filter((code) => /^[A-Z]/.test(code)),
    );
    const outside = (partnersOf: Partners | undefined): number =>
      [...partners].filter((code) => partnersOf && !speaksOf(partnersOf, code)).length;
    const fitting = layouts
      .filter((each) => bound(each, leant.columns) !== undefined)
      .sort((a, b) => outside(a.partners) - outside(b.partners));
    if (fitting.length > 0)
      return { ...leant, layouts: [fitting[0]!], products: productsOf(bound(fitting[0]!, leant.columns)!) };
    throw new Failure('input', {
      expected: `${name}: the columns of the layout ${layout.id}`,
      found: leant.columns.join(', '),
      remedy: `correct the layout ${layout.id}`,
    });
  }
  return undefined;
}

/** Whether a publisher speaks of a partner, a country or a region of one. */
export const speaksOf = (partners: Partners, code: string): boolean =>
  'only' in partners ? partners.only.includes(code.slice(0, 2)) : !partners.but.includes(code.slice(0, 2));

/** The columns that hold codes of products. */
const productsOf = ({ observations }: Bound): ReadonlySet<string> =>
  new Set(observations.flatMap(({ COMMODITY }) => COMMODITY?.name ?? []));

/** A code that a sheet holds as a number has lost its leading zero. */
const withZero = (cell: unknown): unknown =>
  typeof cell === 'number' && Number.isInteger(cell) && String(cell).length % 2 === 1 ? `0${cell}` : cell;

function written(
  file: string,
  columns: readonly unknown[],
  rows: readonly (readonly unknown[])[],
  products: ReadonlySet<string>,
): string {
  const areProducts = Array.from(columns, (column) => products.has(String(column)));
  const line = (row: readonly unknown[]): string =>
    Array.from({ length: columns.length }, (_, at) =>
      quoted(areProducts[at] ? withZero(row[at]) : row[at]),
    ).join(',');
  writeFileSync(file, [columns, ...rows].map(line).join('\n'));
  return file;
}

const quoted = (cell: unknown): string =>
  cell === undefined || cell === null
    ? ''
    : `"${String(cell)
        .replaceAll('"', '""')
        .replace(/[\r\n]+/gu, ' ')}"`;

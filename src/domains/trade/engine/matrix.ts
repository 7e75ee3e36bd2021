/** Amounts by row and column; a missing one is 0. */
export interface Table {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Row by row. */
  readonly values: readonly (readonly number[])[];
}

/** A table from its cells, rows and columns in the order of their codes; cells of one row and column add up. */
export function tableOf(
  cells: readonly { readonly row: string; readonly column: string; readonly value: number }[],
): Table {
  const rows = [...new Set(cells.map(({ row }) => row))].sort();
  const columns = [...new Set(cells.map(({ column }) => column))].sort();
  const [rowAt, columnAt] = [rows, columns].map((names) => new Map(names.map((name, at) => [name, at])));
  const values = rows.map(() => columns.map(() => 0));
  for (const { row, column, value } of cells) values[rowAt!.get(row)!]![columnAt!.get(column)!]! += value;
  return { rows, columns, values };
}

export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The sums of the columns. */
export const columnSums = ({ values, columns }: Pick<Table, 'values' | 'columns'>): readonly number[] =>
  columns.map((_, column) => sum(values.map((row) => row[column]!)));

import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../reference/', import.meta.url);

/** The rows of a reference table, by column. Its cells hold no commas. Throws when a row has not a cell for each column. */
export function rowsOf(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(new URL(name, FOLDER), 'utf8').trim().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    if (cells.length !== columns.length)
      throw new Error(`expected ${columns.join(', ')} in ${name}; found "${line}"`);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]!]));
  });
}

/** A region that was divided: the code it is known by today with other borders, the one it had before, and who has which share of it. */
export interface Division {
  readonly region: string;
  /** First month of the new borders. */
  readonly until: string;
  readonly former: string;
  readonly parts: readonly { readonly region: string; readonly share: number }[];
}

/** The divisions of the reference data. */
export function divisions(): readonly Division[] {
  const groups = Map.groupBy(rowsOf('region-divisions.csv'), ({ former }) => former!);
  return [...groups.values()].map((rows) => ({
    region: rows[0]!.region!,
    until: rows[0]!.until!,
    former: rows[0]!.former!,
    parts: rows.map(({ successor, share }) => ({ region: successor!, share: Number(share) })),
  }));
}

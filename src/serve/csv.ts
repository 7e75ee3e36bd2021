import { LANGUAGES } from '#model/language.ts';

/** What an answer in CSV says of itself. */
export const CSV = { 'content-type': 'text/csv; charset=utf-8' };

/** Rows as CSV (RFC 4180): nested members as JSON; a cell that a spreadsheet would take for a formula is quoted by an apostrophe. */
export function csvOf(rows: readonly object[]): string {
  const csv = createCsv();
  for (const row of rows) csv.add(row);
  return csv.text();
}

/** The same of rows that come one by one, of which only the text is held. */
export function createCsv(): { add(row: object): void; text(): string } {
  const columns: string[] = [];
  const known = new Set<string>();
  const lines: string[] = [];
  /** How many columns were known at a line: it lacks those that came later. */
  const widths: number[] = [];
  return {
    add: (row) => {
      for (const column of Object.keys(row)) {
        if (known.has(column)) continue;
        known.add(column);
        columns.push(column);
      }
      lines.push(lineOf(row, columns));
      widths.push(columns.length);
    },
    text: () => {
      const whole = lines.map((line, at) => line + ','.repeat(columns.length - widths[at]!));
      return [columns.join(','), ...whole, ''].join('\r\n');
    },
  };
}

/** Rows as lines under columns that are known, of which every row has some and none has others. */
export const linesOf = (rows: readonly object[], columns: readonly string[]): string =>
  rows.map((row) => `${lineOf(row, columns)}\r\n`).join('');

const lineOf = (row: object, columns: readonly string[]): string =>
  columns.map((column) => cell((row as Record<string, unknown>)[column])).join(',');

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const isByLanguage = (value: object): boolean =>
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => (LANGUAGES as readonly string[]).includes(key));

/** A row with texts by language as a column each: `reasons-ru`, `reasons-kk`, `reasons-en`. */
export const flat = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      value !== null && typeof value === 'object' && isByLanguage(value)
        ? Object.entries(value).map(([language, text]) => [`${name}-${language}`, text])
        : [[name, value]],
    ),
  );

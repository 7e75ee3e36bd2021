import { LANGUAGES } from '#model/language.ts';

/** Rows as CSV (RFC 4180): nested members as JSON; a cell that a spreadsheet would take for a formula is quoted by an apostrophe. */
export function csvOf(rows: readonly object[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) =>
    columns.map((column) => cell((row as Record<string, unknown>)[column])).join(','),
  );
  return [columns.join(','), ...lines, ''].join('\r\n');
}

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

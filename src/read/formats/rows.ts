import { read, utils } from '@e965/xlsx';
import { Failure } from '#model/failure.ts';
import { decode } from './decode.ts';

/** A table of a spreadsheet or a CSV file: cells as text, by the names of its first line that is filled; empty cells are left out. */
export type Rows = readonly Readonly<Record<string, string>>[];

/** The most lines that are read of a file. */
const MOST_LINES = 200_000;

/** Reads the lines of a CSV file (comma, semicolon or tab; any encoding) or of a workbook's first sheet that holds any. Throws a Failure of reason `input`. */
export function rowsOf(bytes: Uint8Array, name = 'the table'): Rows {
  const isWorkbook = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
  const lines = isWorkbook ? sheetOf(bytes, name) : linesOf(decode(bytes).text);
  const first = lines.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1);
  if (first < 0) throw unread('a table with a line of names and lines below it', `no such line in ${name}`);
  if (lines.length > MOST_LINES) throw unread(`at most ${MOST_LINES} lines`, `${lines.length} in ${name}`);
  const names = lines[first]!.map((cell) => cell.trim());
  const twice = names.find((column, index) => column !== '' && names.indexOf(column) !== index);
  if (twice !== undefined) throw unread('columns of different names', `"${twice}" twice in ${name}`);
  return lines.slice(first + 1).flatMap((cells) => {
    const row: Record<string, string> = {};
    for (const [index, column] of names.entries()) {
      const cell = cells[index]?.trim();
      if (column !== '' && cell) row[column] = cell;
    }
    return Object.keys(row).length > 0 ? [row] : [];
  });
}

function sheetOf(bytes: Uint8Array, name: string): readonly (readonly string[])[] {
  try {
    const book = read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false });
    for (const sheet of Object.values(book.Sheets)) {
      const lines = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, raw: false, defval: '' });
      if (lines.length > 0) return lines.map((cells) => cells.map((cell) => String(cell ?? '')));
    }
    return [];
  } catch (cause) {
    throw unread('a workbook that can be read', `${name}: ${(cause as Error).message}`, cause);
  }
}

/** Lines of RFC 4180, cut by whichever of comma, semicolon and tab the first line has most of. */
function linesOf(text: string): readonly (readonly string[])[] {
  const head = /^[^\r\n]*/.exec(text.replace(/^\uFEFF?[\r\n]*/u, ''))![0];
  const count = (mark: string): number => head.split(mark).length;
  const mark = [';', '\t', ','].reduce((best, next) => (count(next) > count(best) ? next : best));
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at <= text.length; at += 1) {
    const sign = text[at];
    if (isQuoted && sign !== undefined) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (sign === mark) {
      line.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === undefined) {
      line.push(cell.replace(/\r$/, ''));
      if (line.some((its) => its.trim() !== '')) lines.push(line);
      line = [];
      cell = '';
    } else cell += sign;
  }
  return lines;
}

const unread = (expected: string, found: string, cause?: unknown): Failure =>
  new Failure('input', { expected, found, remedy: 'correct the table' }, { cause });

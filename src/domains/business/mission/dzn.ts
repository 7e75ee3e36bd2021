import { Failure } from '#model/failure.ts';
import type { Meeting, Mission, Session } from './mission.ts';

/** A value of a MiniZinc data file: a number, a set, or an array whose rows are arrays when it has two dimensions. */
type Value = number | ReadonlySet<number> | readonly Value[];

const SESSIONS: readonly Session[] = ['morning', 'afternoon', 'either'];
const TOKEN =
  /\s+|%[^\n]*|\/\*[\s\S]*?\*\/|(?<token>\.\.|\[\||\|\]|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|"[^"]*"|[^\s])/gy;

const malformed = (expected: string, found: string): Failure =>
  new Failure('usage', { expected, found, remedy: 'correct the .dzn file' });

/** Reads a mission in MiniZinc data form, with the fields of the B2BSP benchmark; throws what is missing or wrong, and where. */
export function missionOfDzn(text: string): Mission {
  const fields = assignments(text);
  const participants = count(fields, 'nBusiness');
  const meetings = count(fields, 'nMeetings');
  const slots = count(fields, 'nTotalSlots');
  const morningSlots = fields.has('nMorningSlots') ? count(fields, 'nMorningSlots') : slots;
  if (morningSlots > slots) throw malformed(`nMorningSlots of at most ${slots}`, String(morningSlots));
  const rows = rowsOf(fields, meetings);
  const forbidden = setsOf(fields, 'forbidden', participants);
  const precedences = setsOf(fields, 'precedences', meetings);
  const fixed = list(fields, 'fixed', meetings);
  return {
    slots,
    morningSlots,
    tables: count(fields, 'nTables'),
    participants: forbidden.map((absent, index) => ({
      name: String(index + 1),
      absent: absent.map((slot) => within(slot, slots, `forbidden[${index + 1}]`)),
    })),
    meetings: rows.map(([one, other, session], index): Meeting => {
      const where = `requested[${index + 1}]`;
      const between = [
        within(one!, participants, where) - 1,
        within(other!, participants, where) - 1,
      ] as const;
      if (between[0] === between[1])
        throw malformed(`two different participants in ${where}`, `${one} twice`);
      const slot = fixed[index] ?? 0;
      if (typeof slot !== 'number') throw malformed(`a slot or 0 in fixed[${index + 1}]`, inWords(slot));
      return {
        name: String(index + 1),
        between,
        session: SESSIONS[within(session!, 3, where) - 1]!,
        ...(slot === 0 ? {} : { slot: within(slot, slots, `fixed[${index + 1}]`) }),
        after: precedences[index]!.map((before) => within(before, meetings, `precedences[${index + 1}]`) - 1),
      };
    }),
  };
}

function rowsOf(fields: ReadonlyMap<string, Value>, meetings: number): readonly (readonly number[])[] {
  const given = list(fields, 'requested', undefined);
  const flat = given.every((item) => typeof item === 'number') ? (given as readonly number[]) : undefined;
  const rows = flat
    ? Array.from({ length: flat.length / 3 }, (_, row) => flat.slice(3 * row, 3 * row + 3))
    : given;
  if (rows.length !== meetings || (flat && flat.length !== 3 * meetings))
    throw malformed(`${meetings} rows in requested, as nMeetings says`, String(rows.length));
  return rows.map((row, index) => {
    if (!Array.isArray(row) || row.length !== 3 || row.some((item) => typeof item !== 'number'))
      throw malformed(`three numbers in requested[${index + 1}]`, inWords(row));
    return row as readonly number[];
  });
}

/** One set a row, without the dummy 0; all empty when the field is missing. */
function setsOf(
  fields: ReadonlyMap<string, Value>,
  name: string,
  length: number,
): readonly (readonly number[])[] {
  const rows = list(fields, name, length);
  return Array.from({ length }, (_, index) => {
    const row = rows[index] ?? new Set<number>();
    if (!(row instanceof Set)) throw malformed(`a set in ${name}[${index + 1}]`, inWords(row));
    return [...row].filter((item) => item !== 0).sort((a, b) => a - b);
  });
}

function list(
  fields: ReadonlyMap<string, Value>,
  name: string,
  length: number | undefined,
): readonly Value[] {
  const value = fields.get(name);
  if (value === undefined && length !== undefined) return [];
  if (!Array.isArray(value))
    throw malformed(`an array ${name}`, value === undefined ? 'none' : inWords(value));
  if (length !== undefined && value.length !== length)
    throw malformed(`${length} items in ${name}`, String(value.length));
  return value;
}

function count(fields: ReadonlyMap<string, Value>, name: string): number {
  const value = fields.get(name);
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 1e6)
    throw malformed(`a whole number ${name}`, value === undefined ? 'none' : inWords(value));
  return value;
}

function within(value: number, most: number, where: string): number {
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw malformed(`a number from 1 to ${most} in ${where}`, String(value));
  return value;
}

const inWords = (value: Value | undefined): string =>
  value === undefined
    ? 'nothing'
    : value instanceof Set
      ? `{${[...value].join(', ')}}`
      : Array.isArray(value)
        ? `[${value.slice(0, 5).map(inWords).join(', ')}${value.length > 5 ? ', …' : ''}]`
        : String(value);

/** Every `name = value;` of a data file. */
function assignments(text: string): ReadonlyMap<string, Value> {
  const tokens: { readonly text: string; readonly at: number }[] = [];
  for (const match of text.matchAll(TOKEN))
    if (match.groups?.token !== undefined) tokens.push({ text: match.groups.token, at: match.index });
  let next = 0;
  const fail = (expected: string): Failure => {
    const token = tokens[next];
    const line = text.slice(0, token?.at ?? text.length).split('\n').length;
    return malformed(
      `${expected} in line ${line}`,
      token ? `"${token.text.slice(0, 40)}"` : 'the end of the file',
    );
  };
  const peek = (): string | undefined => tokens[next]?.text;
  const take = (expected: string): void => {
    if (peek() !== expected) throw fail(`"${expected}"`);
    next += 1;
  };
  const number = (): number => {
    const value = Number(peek());
    if (peek() === undefined || !/^-?\d/.test(peek()!) || !Number.isFinite(value)) throw fail('a number');
    next += 1;
    return value;
  };
  const items = <T>(close: string, item: () => T): T[] => {
    const found: T[] = [];
    while (peek() !== close) {
      found.push(item());
      if (peek() !== close) take(',');
    }
    take(close);
    return found;
  };
  const range = (): number[] => {
    const first = number();
    if (peek() !== '..') return [first];
    take('..');
    const last = number();
    if (last - first > 1e6) throw fail('a range of at most a million numbers');
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  };
  const value = (): Value => {
    const token = peek();
    if (token === '{') {
      take('{');
      return new Set(items('}', range).flat());
    }
    if (token === '[|') {
      take('[|');
      return table();
    }
    if (token === '[') {
      take('[');
      return items(']', value);
    }
    if (token !== undefined && /^array[12]d$/.test(token)) {
      next += 1;
      take('(');
      const parts = items(')', value);
      return parts.at(-1) ?? [];
    }
    const found = range();
    return tokens[next - 2]?.text === '..' ? new Set(found) : found[0]!;
  };
  const table = (): Value => {
    const rows: Value[][] = [];
    let row: Value[] = [];
    for (;;) {
      if (peek() === '|' || peek() === '|]') {
        if (row.length > 0) rows.push(row);
        row = [];
        const isLast = peek() === '|]';
        next += 1;
        if (isLast) return rows;
      } else {
        row.push(value());
        if (peek() === ',') next += 1;
        else if (peek() !== '|' && peek() !== '|]') throw fail('"," or "|"');
      }
    }
  };
  const fields = new Map<string, Value>();
  while (next < tokens.length) {
    const name = peek()!;
    if (!/^[A-Za-z_]/.test(name)) throw fail('a field such as nBusiness');
    next += 1;
    take('=');
    if (fields.has(name)) throw fail(`one ${name}, not two`);
    fields.set(name, value());
    if (next < tokens.length) take(';');
  }
  return fields;
}

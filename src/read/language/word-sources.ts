/** One UTF-16 unit, or a class of them. */
export type Letter = number | ((unit: number) => boolean);
/** A regular expression over words, read. */
export type Part =
  /** `among` lists the units of a class that names each. */
  | { readonly kind: 'letter'; readonly letter: Letter; readonly among?: string }
  | { readonly kind: 'row' | 'either'; readonly parts: readonly Part[] }
  | { readonly kind: 'group'; readonly name: string; readonly part: Part }
  | { readonly kind: 'ahead'; readonly part: Part; readonly wanted: boolean }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'repeated';
      readonly part: Part;
      readonly least: number;
      readonly most: number;
      readonly isLazy: boolean;
    };

/** What stands in brackets, read: the months of a year stand in half of all patterns. */
const brackets = new Map<string, Part>();

/** What stands behind it in Unicode is a letter, never a sign of regular expressions. */
const LAST_SIGN = 0x7f;

const units = new Map<number, Part>();
const letterOf = (unit: number): Part => {
  let part = units.get(unit);
  if (!part) units.set(unit, (part = { kind: 'letter', letter: unit }));
  return part;
};

/** Where each bracket of a source that opens is closed. */
function closings(source: string): ReadonlyMap<number, number> {
  const closed = new Map<number, number>();
  const open: number[] = [];
  let isInClass = false;
  for (let at = 0; at < source.length; at += 1)
    switch (source[at]) {
      case '\\':
        at += 1;
        break;
      case '[':
        isInClass = true;
        break;
      case ']':
        isInClass = false;
        break;
      case '(':
        if (!isInClass) open.push(at);
        break;
      case ')':
        if (!isInClass) closed.set(open.pop() ?? -1, at + 1);
    }
  return closed;
}

/** Reads the source of a regular expression over words. Throws on what it does not know of them. */
export function parse(source: string): Part {
  let at = 0;
  const closed = closings(source);
  const whole = alternatives();
  if (at < source.length) throw unknown();
  return whole;

  function alternatives(): Part {
    const parts = [row()];
    while (source[at] === '|') {
      at += 1;
      parts.push(row());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'either', parts: [...parts] };
  }

  function row(): Part {
    const parts: Part[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      // Most of a source are plain letters.
      const unit = source.charCodeAt(at);
      const next = source.charCodeAt(at + 1);
      if (unit > LAST_SIGN && next > LAST_SIGN) {
        parts.push(letterOf(unit));
        at += 1;
      } else parts.push(repeated(one()));
    }
    // A copy has no room to grow into: there are thousands, kept for good.
    return parts.length === 1 ? parts[0]! : { kind: 'row', parts: [...parts] };
  }

  function repeated(part: Part): Part {
    if (!'?*+{'.includes(source[at] ?? ' ')) return part;
    const found = /^(?:([?*+])|\{(\d+)(,)?(\d+)?\})(\?)?/.exec(source.slice(at, at + 12));
    if (!found) return part;
    at += found[0].length;
    const [, sign, from, comma, to, lazy] = found;
    const [least, most] = sign
      ? [sign === '+' ? 1 : 0, sign === '?' ? 1 : Number.POSITIVE_INFINITY]
      : [Number(from), to ? Number(to) : comma ? Number.POSITIVE_INFINITY : Number(from)];
    return { kind: 'repeated', part, least, most, isLazy: Boolean(lazy) };
  }

  function one(): Part {
    const sign = source[at]!;
    if (sign === '(') return bracketed();
    const set = '[\\.'.includes(sign)
      ? /^(?:\[(?:\\.|[^\]\\])+\]|\\[pP]\{[^}]+\}|\\[dDsSwW]|\.)/u.exec(source.slice(at, at + 80))?.[0]
      : undefined;
    if (set) {
      at += set.length;
      const among = /^\[([^\\^\]-]+)\]$/u.exec(set)?.[1];
      return among ? { kind: 'letter', letter: oneOf(among), among } : { kind: 'letter', letter: anyOf(set) };
    }
    if (sign === '$') {
      at += 1;
      return { kind: 'end' };
    }
    if (/[*+?{}[\]^]/.test(sign)) throw unknown();
    if (sign === '\\') at += 1;
    at += 1;
    return letterOf(source.charCodeAt(at - 1));
  }

  function bracketed(): Part {
    const text = source.slice(at, closed.get(at));
    const known = brackets.get(text);
    if (known) {
      at += text.length;
      return known;
    }
    const opened = /^\((?!\?)|^\(\?(?::|<(\p{L}+)>|([=!]))/u.exec(source.slice(at, at + 40));
    if (!opened) throw unknown();
    at += opened[0].length;
    const inner = alternatives();
    if (source[at] !== ')') throw unknown();
    at += 1;
    const [, name, sign] = opened;
    const part: Part = name
      ? { kind: 'group', name, part: inner }
      : sign
        ? { kind: 'ahead', part: inner, wanted: sign === '=' }
        : inner;
    brackets.set(text, part);
    return part;
  }

  function unknown(): Error {
    return new Error(
      `expected a regular expression over words; found ${source.slice(at, at + 12)} in ${source}`,
    );
  }
}

export const isOf = (letter: Letter, unit: number): boolean =>
  typeof letter === 'number' ? letter === unit : letter(unit);

const oneOf = (among: string): ((unit: number) => boolean) => {
  const units = [...among].map((letter) => letter.charCodeAt(0));
  return (unit) => units.includes(unit);
};

const sets = new Map<string, (unit: number) => boolean>();
/** Latin and Cyrillic units are asked of a class once. */
const LETTERS = 0x530;

/** Whether a UTF-16 unit belongs to a class of letters. */
function anyOf(set: string): (unit: number) => boolean {
  let test = sets.get(set);
  if (!test) {
    const told = new Int8Array(LETTERS);
    let expression: RegExp | undefined;
    const ask = (unit: number): boolean =>
      (expression ??= new RegExp(`^${set}$`, 'u')).test(String.fromCharCode(unit));
    sets.set(
      set,
      (test = (unit) => {
        if (unit >= LETTERS) return ask(unit);
        if (told[unit] === 0) told[unit] = ask(unit) ? 1 : -1;
        return told[unit] === 1;
      }),
    );
  }
  return test;
}

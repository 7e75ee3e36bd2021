import { isOf, type Part } from './word-sources.ts';

/** What one match goes through: the units of the text, where the groups begin and end, where the open ones began, and where the whole ended. */
interface Run {
  units: Uint16Array;
  length: number;
  /** By the number of a group; -1 where it took nothing. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  readonly open: Int32Array;
  end: number;
}

/** Whether the rest of a pattern matches from a place of the text on. */
type Go = (run: Run, at: number) => boolean;

/** A pattern, ready to be matched. */
export interface Matcher {
  /** Where it ended, -1 when it does not match. */
  readonly match: (text: string) => number;
  /** What the named groups of the latest match took of its text. */
  readonly groups: (text: string) => Readonly<Record<string, string>>;
}

/**
 * Matches a pattern from the beginning of a text, in the order of preference of regular expressions, up to the first place that `accepts`. Each part of
 * the pattern is one function that knows what comes behind it, made once; the text lies in a typed array, so that no string is looked into.
 * Throws where a part is repeated that may be empty.
 */
export function matcherOf(
  part: Part,
  accepts: (units: Uint16Array, length: number, at: number) => boolean,
): Matcher {
  const names: string[] = [];
  const go = compiled(part, names, (run, at) => {
    if (!accepts(run.units, run.length, at)) return false;
    run.end = at;
    return true;
  });
  const ofGroups = () => new Int32Array(names.length).fill(-1);
  const run: Run = {
    units: laid,
    length: 0,
    begins: ofGroups(),
    ends: ofGroups(),
    open: ofGroups(),
    end: -1,
  };
  return {
    match: (text) => {
      lay(text);
      run.units = laid;
      run.length = text.length;
      for (let group = 0; group < names.length; group += 1) run.ends[group] = -1;
      return go(run, 0) ? run.end : -1;
    },
    groups: (text) => {
      const groups: Record<string, string> = {};
      for (const [group, name] of names.entries())
        if (run.ends[group]! >= 0) groups[name] = text.slice(run.begins[group], run.ends[group]);
      return groups;
    },
  };
}

/** The units of the text that is matched, and that text: many patterns are tried on one. */
let laid = new Uint16Array(256);
let laidText = '';

function lay(text: string): void {
  if (text === laidText) return;
  if (text.length > laid.length) laid = new Uint16Array(2 * text.length);
  for (let at = 0; at < text.length; at += 1) laid[at] = text.charCodeAt(at);
  laidText = text;
}

function compiled(part: Part, names: string[], on: Go): Go {
  switch (part.kind) {
    case 'letter': {
      const { letter } = part;
      if (typeof letter === 'number')
        return (run, at) => at < run.length && run.units[at] === letter && on(run, at + 1);
      return (run, at) => at < run.length && letter(run.units[at]!) && on(run, at + 1);
    }
    case 'end':
      return (run, at) => at === run.length && on(run, at);
    case 'ahead': {
      const { wanted } = part;
      const ahead = compiled(part.part, names, () => true);
      return (run, at) => ahead(run, at) === wanted && on(run, at);
    }
    case 'either':
      return compiledEither(part.parts, names, on);
    case 'row':
      return compiledRow(part.parts, names, on);
    case 'group':
      return compiledGroup(part, names, on);
    case 'repeated':
      return part.part.kind === 'letter' ? repeatedLetter(part, on) : repeated(part, names, on);
  }
}

/** Of many ways only those are tried that may begin with the unit that stands there, in their order. */
function compiledEither(parts: readonly Part[], names: string[], on: Go): Go {
  const ways = parts.map((one) => compiled(one, names, on));
  if (ways.length < WORTH_SORTING)
    return (run, at) => {
      for (const way of ways) if (way(run, at)) return true;
      return false;
    };
  const beginningWith: (readonly Go[] | undefined)[] = [];
  let begins: readonly (ReadonlySet<number> | undefined)[] | undefined;
  const waysFrom = (unit: number): readonly Go[] => {
    begins ??= parts.map(beginningsOf);
    const tried = ways.filter((_, at) => begins![at]?.has(unit) ?? true);
    if (unit >= LETTERS) return tried;
    const number = (numbered[unit] ||= latest += 1);
    while (beginningWith.length <= number) beginningWith.push(undefined);
    beginningWith[number] = tried;
    return tried;
  };
  return (run, at) => {
    if (at >= run.length) return ways.some((way) => way(run, at));
    const unit = run.units[at]!;
    for (const way of beginningWith[numbered[unit] ?? 0] ?? waysFrom(unit)) if (way(run, at)) return true;
    return false;
  };
}
/** Fewer ways are tried sooner than sorted. */
const WORTH_SORTING = 4;
/** Of Latin and Cyrillic units the ways are kept, by numbers that they get as they are met: texts use few of them. */
const LETTERS = 0x530;
const numbered = new Uint16Array(LETTERS);
let latest = 0;

/** The units with which alone a part begins; undefined where it may be empty or begin with any of a class. */
function beginningsOf(part: Part): ReadonlySet<number> | undefined {
  switch (part.kind) {
    case 'letter':
      return typeof part.letter === 'number'
        ? new Set([part.letter])
        : part.among === undefined
          ? undefined
          : new Set([...part.among].map((letter) => letter.charCodeAt(0)));
    case 'group':
      return beginningsOf(part.part);
    case 'row': {
      const [first] = part.parts;
      return first && beginningsOf(first);
    }
    case 'either': {
      const all = part.parts.map(beginningsOf);
      return all.some((one) => !one) ? undefined : new Set(all.flatMap((one) => [...one!]));
    }
    case 'repeated':
      return part.least > 0 ? beginningsOf(part.part) : undefined;
    default:
      return undefined;
  }
}

/** Plain letters in a row are compared one by one, without a call between them. */
function compiledRow(parts: readonly Part[], names: string[], on: Go): Go {
  let go = on;
  let letters: number[] = [];
  const behind = (): Go => {
    if (letters.length === 0) return go;
    const [word, rest, size] = [[...letters], go, letters.length];
    letters = [];
    return (run, from) => {
      if (from + size > run.length) return false;
      const { units } = run;
      for (let at = 0; at < size; at += 1) if (units[from + at] !== word[at]) return false;
      return rest(run, from + size);
    };
  };
  for (const part of parts.toReversed())
    if (part.kind === 'letter' && typeof part.letter === 'number') letters.unshift(part.letter);
    else {
      // First what stands behind the part, then the part before it.
      go = behind();
      go = compiled(part, names, go);
    }
  return behind();
}

/** Groups of one name in ways of which one is taken share their place. */
function compiledGroup({ name, part }: Extract<Part, { kind: 'group' }>, names: string[], on: Go): Go {
  const known = names.indexOf(name);
  const group = known < 0 ? names.push(name) - 1 : known;
  const inner = compiled(part, names, (run, at) => {
    const begin = run.begins[group]!;
    const end = run.ends[group]!;
    run.begins[group] = run.open[group]!;
    run.ends[group] = at;
    if (on(run, at)) return true;
    run.begins[group] = begin;
    run.ends[group] = end;
    return false;
  });
  return (run, at) => {
    const before = run.open[group]!;
    run.open[group] = at;
    if (inner(run, at)) return true;
    run.open[group] = before;
    return false;
  };
}

type Repeated = Extract<Part, { kind: 'repeated' }>;

/** One letter or class of them, taken in a loop. */
function repeatedLetter({ part, least, most, isLazy }: Repeated, on: Go): Go {
  const { letter } = part as Extract<Part, { kind: 'letter' }>;
  /** Where as many letters as there are end, `count` at most. */
  const past = ({ units, length }: Run, from: number, count: number): number => {
    let at = from;
    while (at < length && at - from < count && isOf(letter, units[at]!)) at += 1;
    return at;
  };
  if (isLazy)
    return (run, from) => {
      let at = past(run, from, least);
      for (; at - from >= least; at += 1) {
        if (on(run, at)) return true;
        if (at - from >= most || past(run, at, 1) === at) return false;
      }
      return false;
    };
  return (run, from) => {
    for (let at = past(run, from, most); at - from >= least; at -= 1) if (on(run, at)) return true;
    return false;
  };
}

function repeated({ part, least, most, isLazy }: Repeated, names: string[], on: Go): Go {
  if (mayBeEmpty(part))
    throw new Error('expected only what has letters to be repeated; found a part that may be empty');
  const either = (more: Go): Go =>
    isLazy ? (run, at) => on(run, at) || more(run, at) : (run, at) => more(run, at) || on(run, at);
  let go: Go = on;
  if (most === Number.POSITIVE_INFINITY) {
    const again: Go = either(compiled(part, names, (run, at) => again(run, at)));
    go = again;
  } else for (let count = least; count < most; count += 1) go = either(compiled(part, names, go));
  for (let count = 0; count < least; count += 1) go = compiled(part, names, go);
  return go;
}

function mayBeEmpty(part: Part): boolean {
  switch (part.kind) {
    case 'letter':
      return false;
    case 'row':
      return part.parts.every(mayBeEmpty);
    case 'either':
      return part.parts.some(mayBeEmpty);
    case 'group':
      return mayBeEmpty(part.part);
    case 'repeated':
      return part.least === 0 || mayBeEmpty(part.part);
    default:
      return true;
  }
}

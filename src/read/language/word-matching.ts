import { isOf, type Part } from './word-sources.ts';

/** What one match goes through: the text, the groups told so far and where the open ones began, and where the whole ended. */
interface Run {
  readonly text: string;
  readonly groups: Record<string, string>;
  readonly begun: Record<string, number>;
  end: number;
}

/** Whether the rest of a pattern matches from a place of the text on. */
type Go = (run: Run, at: number) => boolean;

/**
 * Matches a pattern from the beginning of a text, in the order of preference of regular expressions, up to the first place that `accepts`.
 * Returns where it ended, -1 when it does not match; `groups` then holds what the named groups took. Each part of the pattern is one function that
 * knows what comes behind it, made once. Throws where a part is repeated that may be empty.
 */
export function matcherOf(
  part: Part,
  accepts: (text: string, at: number) => boolean,
): (text: string, groups: Record<string, string>) => number {
  const go = compiled(part, (run, at) => {
    if (!accepts(run.text, at)) return false;
    run.end = at;
    return true;
  });
  return (text, groups) => {
    const run: Run = { text, groups, begun: {}, end: -1 };
    return go(run, 0) ? run.end : -1;
  };
}

function compiled(part: Part, on: Go): Go {
  switch (part.kind) {
    case 'letter': {
      const { letter } = part;
      if (typeof letter === 'number')
        return (run, at) => run.text.charCodeAt(at) === letter && on(run, at + 1);
      return (run, at) => at < run.text.length && letter(run.text.charCodeAt(at)) && on(run, at + 1);
    }
    case 'end':
      return (run, at) => at === run.text.length && on(run, at);
    case 'ahead': {
      const { wanted } = part;
      const ahead = compiled(part.part, () => true);
      return (run, at) => ahead(run, at) === wanted && on(run, at);
    }
    case 'either':
      return compiledEither(part.parts, on);
    case 'row':
      return compiledRow(part.parts, on);
    case 'group':
      return compiledGroup(part, on);
    case 'repeated':
      return part.part.kind === 'letter' ? repeatedLetter(part, on) : repeated(part, on);
  }
}

/** Of many ways only those are tried that may begin with the unit that stands there, in their order. */
function compiledEither(parts: readonly Part[], on: Go): Go {
  const ways = parts.map((one) => compiled(one, on));
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
    while (beginningWith.length <= unit) beginningWith.push(undefined);
    beginningWith[unit] = tried;
    return tried;
  };
  return (run, at) => {
    if (at >= run.text.length) return ways.some((way) => way(run, at));
    const unit = run.text.charCodeAt(at);
    for (const way of beginningWith[unit] ?? waysFrom(unit)) if (way(run, at)) return true;
    return false;
  };
}
/** Fewer ways are tried sooner than sorted. */
const WORTH_SORTING = 4;
/** Of Latin and Cyrillic units the ways are kept. */
const LETTERS = 0x530;

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

/** Plain letters in a row are compared as one string. */
function compiledRow(parts: readonly Part[], on: Go): Go {
  let go = on;
  let letters = '';
  const behind = (): Go => {
    if (letters === '') return go;
    const [word, rest] = [letters, go];
    letters = '';
    return (run, at) => run.text.startsWith(word, at) && rest(run, at + word.length);
  };
  for (const part of parts.toReversed())
    if (part.kind === 'letter' && typeof part.letter === 'number')
      letters = String.fromCharCode(part.letter) + letters;
    else {
      // First what stands behind the part, then the part before it.
      go = behind();
      go = compiled(part, go);
    }
  return behind();
}

function compiledGroup({ name, part }: Extract<Part, { kind: 'group' }>, on: Go): Go {
  const inner = compiled(part, (run, at) => {
    const earlier = run.groups[name];
    run.groups[name] = run.text.slice(run.begun[name], at);
    if (on(run, at)) return true;
    restore(run.groups, name, earlier);
    return false;
  });
  return (run, at) => {
    const before = run.begun[name];
    run.begun[name] = at;
    if (inner(run, at)) return true;
    restore(run.begun, name, before);
    return false;
  };
}

function restore<T>(values: Record<string, T>, name: string, earlier: T | undefined): void {
  if (earlier === undefined) delete values[name];
  else values[name] = earlier;
}

type Repeated = Extract<Part, { kind: 'repeated' }>;

/** One letter or class of them, taken in a loop. */
function repeatedLetter({ part, least, most, isLazy }: Repeated, on: Go): Go {
  const { letter } = part as Extract<Part, { kind: 'letter' }>;
  /** Where as many letters as there are end, `count` at most. */
  const past = (text: string, from: number, count: number): number => {
    let at = from;
    while (at < text.length && at - from < count && isOf(letter, text.charCodeAt(at))) at += 1;
    return at;
  };
  if (isLazy)
    return (run, from) => {
      let at = past(run.text, from, least);
      for (; at - from >= least; at += 1) {
        if (on(run, at)) return true;
        if (at - from >= most || past(run.text, at, 1) === at) return false;
      }
      return false;
    };
  return (run, from) => {
    for (let at = past(run.text, from, most); at - from >= least; at -= 1) if (on(run, at)) return true;
    return false;
  };
}

function repeated({ part, least, most, isLazy }: Repeated, on: Go): Go {
  if (mayBeEmpty(part))
    throw new Error('expected only what has letters to be repeated; found a part that may be empty');
  const either = (more: Go): Go =>
    isLazy ? (run, at) => on(run, at) || more(run, at) : (run, at) => more(run, at) || on(run, at);
  let go: Go = on;
  if (most === Number.POSITIVE_INFINITY) {
    const again: Go = either(compiled(part, (run, at) => again(run, at)));
    go = again;
  } else for (let count = least; count < most; count += 1) go = either(compiled(part, go));
  for (let count = 0; count < least; count += 1) go = compiled(part, go);
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

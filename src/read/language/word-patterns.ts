/**
 * Patterns over words, of which many are tried at one place: each letter is looked at once however many patterns there are, since all of them
 * are one automaton, made state by state as texts need it; only those that it lets through are matched, by backtracking, for their groups.
 * The construction is Thompson's (1968), its determinisation as texts ask for it that of Cox's RE2 (2010).
 */
export interface WordPatterns {
  /** The state before any word. */
  readonly start: State;
  /** The state after one more UTF-16 unit; undefined where no pattern goes on. */
  readonly step: (state: State, unit: number) => State | undefined;
  /** Matches one pattern, by its place in the list, at the beginning of a text, up to a space or the end of the text. */
  readonly match: (pattern: number, text: string) => Match | undefined;
}

export interface State {
  /** Patterns that may end here, by their place in the list. */
  readonly ends: readonly number[];
  /** What may come next, as places of the automaton that is not yet determined. */
  readonly places: readonly number[];
  readonly next: Map<number, State | undefined>;
}

export interface Match {
  readonly text: string;
  readonly groups: Readonly<Record<string, string>>;
}

/** More states than any sane text needs: then all but the first are made anew. */
const MOST_STATES = 20_000;

type Letter = number | ((unit: number) => boolean);
type Part =
  | { readonly kind: 'letter'; readonly letter: Letter }
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

/** Compiles sources of regular expressions over words with single spaces. Throws on what it does not know of them. */
export function compileWordPatterns(sources: readonly string[]): WordPatterns {
  const patterns = sources.map(parse);
  // Of each place: the letter that leads on, and the places after it; `-1 - pattern` is the end of a pattern.
  const letters: Letter[] = [];
  const after: (readonly number[])[] = [];

  /** The places where a part of a pattern may begin, given those that come after it. What stands ahead is passed over. */
  function enter(part: Part, on: readonly number[]): readonly number[] {
    switch (part.kind) {
      case 'letter':
        after.push(on);
        return [letters.push(part.letter) - 1];
      case 'group':
        return enter(part.part, on);
      case 'row':
        return part.parts.reduceRight((next, one) => enter(one, next), on);
      case 'either':
        return [...new Set(part.parts.flatMap((one) => enter(one, on)))];
      case 'repeated': {
        let next = on;
        if (part.most === Number.POSITIVE_INFINITY) {
          const loop = [...on];
          for (const at of enter(part.part, loop)) if (!loop.includes(at)) loop.push(at);
          next = loop;
        } else
          for (let more = part.least; more < part.most; more += 1)
            next = [...new Set([...enter(part.part, next), ...on])];
        for (let more = 0; more < part.least; more += 1) next = enter(part.part, next);
        return next;
      }
      default:
        return on;
    }
  }

  const known = new Map<string, State>();
  const stateOf = (places: Set<number>): State => {
    const sorted = [...places].sort((a, b) => a - b);
    const key = sorted.join();
    let state = known.get(key);
    if (!state) {
      const ends = sorted.filter((at) => at < 0).map((at) => -1 - at);
      known.set(key, (state = { ends, places: sorted.filter((at) => at >= 0), next: new Map() }));
    }
    return state;
  };
  const start = stateOf(new Set(patterns.flatMap((part, index) => enter(part, [-1 - index]))));
  return {
    start,
    step: (state, unit) => {
      const { next } = state;
      let reached = next.get(unit);
      if (reached !== undefined || next.has(unit)) return reached;
      const places = new Set<number>();
      for (const at of state.places)
        if (isOf(letters[at]!, unit)) for (const on of after[at]!) places.add(on);
      if (known.size >= MOST_STATES) {
        known.clear();
        start.next.clear();
      }
      reached = places.size > 0 ? stateOf(places) : undefined;
      next.set(unit, reached);
      return reached;
    },
    match: (pattern, text) => {
      const groups: Record<string, string> = {};
      let end = -1;
      const isFound = matchAt(patterns[pattern]!, text, 0, groups, (at) => {
        if (at < text.length && text.charCodeAt(at) !== SPACE) return false;
        end = at;
        return true;
      });
      return isFound ? { text: text.slice(0, end), groups } : undefined;
    },
  };
}

const SPACE = 0x20;
const isOf = (letter: Letter, unit: number): boolean =>
  typeof letter === 'number' ? letter === unit : letter(unit);

/** Matches a part of a pattern, in the order of preference of regular expressions; `on` matches the rest. */
function matchAt(
  part: Part,
  text: string,
  at: number,
  groups: Record<string, string>,
  on: (at: number) => boolean,
): boolean {
  switch (part.kind) {
    case 'letter':
      return at < text.length && isOf(part.letter, text.charCodeAt(at)) && on(at + 1);
    case 'end':
      return at === text.length && on(at);
    case 'ahead':
      return matchAt(part.part, text, at, groups, () => true) === part.wanted && on(at);
    case 'either':
      return part.parts.some((one) => matchAt(one, text, at, groups, on));
    case 'row': {
      const { parts } = part;
      const go = (index: number, from: number): boolean =>
        index === parts.length
          ? on(from)
          : matchAt(parts[index]!, text, from, groups, (next) => go(index + 1, next));
      return go(0, at);
    }
    case 'group': {
      const before = groups[part.name];
      const isFound = matchAt(part.part, text, at, groups, (next) => {
        const earlier = groups[part.name];
        groups[part.name] = text.slice(at, next);
        if (on(next)) return true;
        restore(groups, part.name, earlier);
        return false;
      });
      if (!isFound) restore(groups, part.name, before);
      return isFound;
    }
    case 'repeated': {
      const go = (count: number, from: number): boolean => {
        const more = (): boolean =>
          count < part.most &&
          matchAt(part.part, text, from, groups, (next) => next > from && go(count + 1, next));
        if (count < part.least) return more();
        return part.isLazy ? on(from) || more() : more() || on(from);
      };
      return go(0, at);
    }
  }
}

function restore(groups: Record<string, string>, name: string, earlier: string | undefined): void {
  if (earlier === undefined) delete groups[name];
  else groups[name] = earlier;
}

/** Reads the source of a regular expression. */
function parse(source: string): Part {
  let at = 0;
  const whole = alternatives();
  if (at < source.length) throw unknown();
  return whole;

  function alternatives(): Part {
    const parts = [row()];
    while (source[at] === '|') {
      at += 1;
      parts.push(row());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'either', parts };
  }

  function row(): Part {
    const parts: Part[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated(one()));
    return parts.length === 1 ? parts[0]! : { kind: 'row', parts };
  }

  function repeated(part: Part): Part {
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
    const set = /^(?:\[(?:\\.|[^\]\\])+\]|\\[pP]\{[^}]+\}|\\[dDsSwW]|\.)/u.exec(
      source.slice(at, at + 80),
    )?.[0];
    if (set) {
      at += set.length;
      return { kind: 'letter', letter: anyOf(set) };
    }
    if (sign === '$') {
      at += 1;
      return { kind: 'end' };
    }
    if (/[*+?{}[\]^]/.test(sign)) throw unknown();
    if (sign === '\\') at += 1;
    at += 1;
    return { kind: 'letter', letter: source.charCodeAt(at - 1) };
  }

  function bracketed(): Part {
    const opened = /^\(\?(?::|<(\p{L}+)>|([=!]))/u.exec(source.slice(at, at + 40));
    if (!opened) throw unknown();
    at += opened[0].length;
    const part = alternatives();
    if (source[at] !== ')') throw unknown();
    at += 1;
    const [, name, sign] = opened;
    return name ? { kind: 'group', name, part } : sign ? { kind: 'ahead', part, wanted: sign === '=' } : part;
  }

  function unknown(): Error {
    return new Error(
      `expected a regular expression over words; found ${source.slice(at, at + 12)} in ${source}`,
    );
  }
}

const sets = new Map<string, (unit: number) => boolean>();

/** Whether a UTF-16 unit belongs to a class of letters. */
function anyOf(set: string): (unit: number) => boolean {
  let test = sets.get(set);
  if (!test) {
    const expression = new RegExp(`^${set}$`, 'u');
    sets.set(set, (test = (unit) => expression.test(String.fromCharCode(unit))));
  }
  return test;
}

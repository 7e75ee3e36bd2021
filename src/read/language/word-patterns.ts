import { type Matcher, matcherOf } from './word-matching.ts';
import { isOf, type Letter, type Part, parse } from './word-sources.ts';

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
  /** What one more word leads to. */
  readonly read: (state: State, word: string) => Read;
  /** Matches one pattern, by its place in the list, at the beginning of a text, up to a space or the end of the text. */
  readonly match: (pattern: number, text: string) => Match | undefined;
}

export interface State {
  /** Patterns that may end here, by their place in the list. */
  readonly ends: readonly number[];
  /** What may come next, as places of the automaton that is not yet determined. */
  readonly places: readonly number[];
  readonly next: Map<number, State | undefined>;
  /** Words read from here before. */
  readonly words: Map<string, Read>;
}

/** Patterns that may end within a word or behind it, and the state before the next word; undefined where no pattern goes on. */
export interface Read {
  readonly ends: readonly number[];
  readonly before?: State | undefined;
}

export interface Match {
  readonly text: string;
  readonly groups: Readonly<Record<string, string>>;
}

/** More different words than this are not remembered at one state. */
const MOST_WORDS = 50_000;
/** More states than any sane text needs: then all but the first are made anew. */
const MOST_STATES = 20_000;

/** Compiles sources of regular expressions over words with single spaces. Throws on what it does not know of them. */
export function compileWordPatterns(sources: readonly string[]): WordPatterns {
  const patterns = sources.map(parse);
  const matchers: Matcher[] = [];
  const automaton = automatonOf(patterns);
  const { letters, lists, after } = automaton;
  const known = new Map<string, State>();
  const stateOf = (places: Set<number>): State => {
    const sorted = [...places].sort((a, b) => a - b);
    const key = sorted.join();
    let state = known.get(key);
    if (!state) {
      const ends = sorted.filter((at) => at < 0).map((at) => -1 - at);
      known.set(
        key,
        (state = { ends, places: sorted.filter((at) => at >= 0), next: new Map(), words: new Map() }),
      );
    }
    return state;
  };
  const start = stateOf(new Set(automaton.start));
  const step = (state: State, unit: number): State | undefined => {
    const { next } = state;
    let reached = next.get(unit);
    if (reached !== undefined || next.has(unit)) return reached;
    const places = new Set<number>();
    for (const at of state.places)
      if (isOf(letters[at]!, unit)) {
        const list = lists[at]!;
        for (let on = list + 1; on <= list + after[list]!; on += 1) places.add(after[on]!);
      }
    if (known.size >= MOST_STATES) {
      known.clear();
      start.next.clear();
      start.words.clear();
    }
    reached = places.size > 0 ? stateOf(places) : undefined;
    next.set(unit, reached);
    return reached;
  };
  const readWord = (from: State, word: string): Read => {
    const ends: number[] = [];
    let state: State | undefined = from;
    for (let letter = 0; letter < word.length && state; letter += 1) {
      const unit = word.charCodeAt(letter);
      if (unit === SPACE) ends.push(...state.ends);
      state = step(state, unit);
    }
    if (!state) return ends.length > 0 ? { ends } : NOWHERE;
    ends.push(...state.ends);
    return { ends, before: step(state, SPACE) };
  };
  return {
    start,
    step,
    read: (state, word) => {
      let found = state.words.get(word);
      if (!found) {
        found = readWord(state, word);
        if (state.words.size >= MOST_WORDS) state.words.clear();
        state.words.set(word, found);
      }
      return found;
    },
    match: (pattern, text) => {
      const matcher = (matchers[pattern] ??= matcherOf(patterns[pattern]!, atWordEnd));
      const end = matcher.match(text);
      return end < 0 ? undefined : { text: text.slice(0, end), groups: matcher.groups(text) };
    },
  };
}

/** The automaton of all patterns, not yet determined; `-1 - pattern` is the end of a pattern. */
interface Automaton {
  /** Where the patterns begin. */
  readonly start: readonly number[];
  /** Of each place the letter that leads on. */
  readonly letters: readonly Letter[];
  /** Of each place where in `after` the places stand that come behind it, their number first. */
  readonly lists: Int32Array;
  readonly after: Int32Array;
}

function automatonOf(patterns: readonly Part[]): Automaton {
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

  const start = patterns.flatMap((part, index) => enter(part, [-1 - index]));
  return { start, letters, ...laidOut(after) };
}

/** Tens of thousands of lists, many of them one and the same, as numbers in a row. */
function laidOut(all: readonly (readonly number[])[]): Pick<Automaton, 'lists' | 'after'> {
  const places = new Map<readonly number[], number>();
  let size = 0;
  for (const list of all)
    if (!places.has(list)) {
      places.set(list, size);
      size += 1 + list.length;
    }
  const after = new Int32Array(size);
  for (const [list, at] of places) after.set([list.length, ...list], at);
  return { lists: Int32Array.from(all, (list) => places.get(list)!), after };
}

const atWordEnd = (units: Uint16Array, length: number, at: number): boolean =>
  at === length || units[at] === SPACE;

const SPACE = 0x20;
const NOWHERE: Read = { ends: [] };

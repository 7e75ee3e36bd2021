import { isOfForm } from './forms.ts';
import type { Tokens } from './tokens.ts';
import { type Matcher, matcherOf } from './word-matching.ts';
import { type Part, parse } from './word-sources.ts';

/** More different texts are not remembered. */
const MOST_TEXTS = 100_000;
/** An alternative that may be written in more ways is matched, not listed. */
const MOST_SPELLINGS = 400;

interface Open<T> {
  readonly row: number;
  /** How every text that matches begins. */
  readonly opening: string;
  readonly is: (text: string) => boolean;
  readonly value: T;
}

/**
 * Tells what a word, or a few with single spaces, says by a table of regular expressions: the value of the first row that matches the whole.
 * What can be listed is looked up, the rest is tried only behind the letters it begins with, and every answer is kept: no large regular
 * expression is compiled, and none is tried twice on one word.
 */
export function wordings<T>(
  table: readonly (readonly [source: string, value: T])[],
): (text: string) => T | undefined {
  const lookUp = lookingUp(table);
  const known = new Map<string, T | undefined>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined || known.has(text)) return earlier;
    const found = lookUp(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, found);
    return found;
  };
}

/** Whether a word is written by a regular expression, as a whole. */
export function written(source: string): (text: string) => boolean {
  const tell = wordings([[source, true]]);
  return (text) => tell(text) === true;
}

/**
 * Whether the folded form of a token is as a regular expression says. Told once for each distinct word of the process; from then on one look-up by
 * the word's type. An expression of whole words is looked up or matched without being compiled, as classes of all letters take milliseconds each.
 */
export function formIs(
  expression: RegExp,
): (tokens: Pick<Tokens, 'forms' | 'type'>, token: number) => boolean {
  let tell: ((form: string) => boolean) | undefined;
  return isOfForm((form) => (tell ??= told(expression))(form));
}

/** How an expression is asked. */
function told(expression: RegExp): (form: string) => boolean {
  const inner = /^\^(\(.*\))\$$/.exec(expression.source)?.[1];
  if (!inner?.includes('\\p{') || expression.flags !== 'u') return (form) => expression.test(form);
  // «^(a)|(b)$» is anchored at one end of each.
  if (parse(`${inner}x`).kind === 'either') return (form) => expression.test(form);
  const lookUp = lookingUp([[inner, true]]);
  return (form) => lookUp(form) === true;
}

function lookingUp<T>(
  table: readonly (readonly [source: string, value: T])[],
): (text: string) => T | undefined {
  let rows: { readonly listed: ReadonlyMap<string, readonly [number, T]>; readonly open: readonly Open<T>[] };
  return (text) => {
    rows ??= rowsOf(table);
    const listed = rows.listed.get(text);
    for (const { row, opening, is, value } of rows.open) {
      if (listed && row >= listed[0]) break;
      if (text.startsWith(opening) && is(text)) return value;
    }
    return listed?.[1];
  };
}

function rowsOf<T>(table: readonly (readonly [string, T])[]) {
  const listed = new Map<string, readonly [number, T]>();
  const open: Open<T>[] = [];
  for (const [row, [source, value]] of table.entries())
    for (const part of alternativesOf(parse(source))) {
      const spellings = spellingsOf(part);
      if (!spellings) open.push({ row, opening: openingOf(part), is: wholeOf(part), value });
      else for (const text of spellings) if (!listed.has(text)) listed.set(text, [row, value]);
    }
  return { listed, open };
}

/** Whether a part matches a whole text. Its matcher is made when a text first begins as it does. */
function wholeOf(part: Part): (text: string) => boolean {
  let matcher: Matcher | undefined;
  return (text) => (matcher ??= matcherOf(part, (_, length, at) => at === length)).match(text) >= 0;
}

const alternativesOf = (part: Part): readonly Part[] =>
  part.kind === 'either' ? part.parts.flatMap(alternativesOf) : [part];

/** Every text that a part matches, when they are few. */
function spellingsOf(part: Part): readonly string[] | undefined {
  switch (part.kind) {
    case 'letter':
      return typeof part.letter === 'number' ? [String.fromCharCode(part.letter)] : part.among?.split('');
    case 'group':
      return spellingsOf(part.part);
    case 'either': {
      const lists = part.parts.map(spellingsOf);
      return lists.some((list) => !list) ? undefined : few(lists.flatMap((list) => list!));
    }
    case 'row':
      return part.parts.reduce<readonly string[] | undefined>(
        (before, one) => joined(before, before && spellingsOf(one)),
        [''],
      );
    case 'repeated': {
      const one = part.most <= 2 ? spellingsOf(part.part) : undefined;
      if (!one) return undefined;
      const all: string[] = [];
      let times: readonly string[] | undefined = [''];
      for (let count = 0; count <= part.most && times; count += 1) {
        if (count >= part.least) all.push(...times);
        times = joined(times, one);
      }
      return few(all);
    }
    default:
      return undefined;
  }
}

const joined = (
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): readonly string[] | undefined =>
  before && after ? few(before.flatMap((start) => after.map((end) => start + end))) : undefined;

const few = (texts: readonly string[]): readonly string[] | undefined =>
  texts.length <= MOST_SPELLINGS ? texts : undefined;

/** The letters that every text of a part begins with. */
function openingOf(part: Part): string {
  const parts = part.kind === 'row' ? part.parts : [part];
  let opening = '';
  for (const one of parts) {
    if (one.kind !== 'letter' || typeof one.letter !== 'number') break;
    opening += String.fromCharCode(one.letter);
  }
  return opening;
}

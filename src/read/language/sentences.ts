import * as A from './abbreviations.ts';
import { monthOf } from './calendar.ts';
import { datelineLength } from './datelines.ts';
import { isOfForm } from './forms.ts';
import { type Furniture, furnitureAt } from './furniture.ts';
import {
  CAPITAL,
  type Cut,
  formAt,
  GLUED,
  isOneOf,
  MARK,
  NUMBER,
  OPENS_PARAGRAPH,
  type Sentence,
  WORD,
} from './tokens.ts';

const STOPS = '.!?…';
const DASHES = '–—-―−';
const CLOSERS = '»”"’)]';
/** Looking further ahead than this for the next word would make a text of nothing but marks slow. */
const MOST_MARKS = 8;
/** A pair of quotation marks further apart, in tokens, is a slip of the pen. */
const LONGEST_QUOTATION = 300;
const LONGEST_HEADING = 20;
/** The first line of a document is its title, however much it tells. */
const LONGEST_TITLE = 35;
/** A run without a full stop that is longer, in tokens, is no sentence: it is cut so that what costs more than its length has an end. */
const LONGEST_SENTENCE = 320;
/** A sentence of speech with fewer tokens than this stays with its neighbour. */
const LEAST_SPEECH = 6;

/** Cuts tokens into sentences. A paragraph ends one; a short quotation with its «— сказал он» stays whole; a dateline is its own. */
export function sentencesOf(tokens: Cut): readonly Sentence[] {
  const closing = quotationsOf(tokens);
  const sentences: Sentence[] = [];
  const paragraphs = paragraphsOf(tokens);
  const headings = headingsOf(tokens, paragraphs);
  for (const [paragraph, { from, body, to, isAround }] of paragraphs.entries()) {
    if (body > from) sentences.push(sentenceOf(tokens, from, body, paragraph, 'dateline'));
    const role = isAround ? 'furniture' : headings.has(from) ? 'heading' : 'body';
    for (let first = body; first < to; ) {
      const after = sentenceEnd(tokens, first, to, closing);
      sentences.push(sentenceOf(tokens, first, after, paragraph, role));
      first = after;
    }
  }
  return sentences;
}

function sentenceEnd(tokens: Cut, first: number, to: number, closing: Uint32Array): number {
  let opened = first;
  let quotedUntil = 0;
  for (let token = first; token < to; token += 1) {
    if (token - first >= LONGEST_SENTENCE) return token;
    if (tokens.kind[token] !== MARK) continue;
    const until = closing[token]!;
    if (until > quotedUntil) {
      opened = token;
      quotedUntil = until;
    }
    if (!isOneOf(tokens, token, STOPS)) continue;
    let after = token + 1;
    while (
      after < to &&
      tokens.flags[after]! & GLUED &&
      (isOneOf(tokens, after, STOPS) || (isOneOf(tokens, after, CLOSERS) && !closing[after]))
    )
      after += 1;
    const mayEnd = quotedUntil < after || isLongSpeech(tokens, first, opened, after, quotedUntil);
    if (mayEnd && endsSentence(tokens, first, token, after, to)) return after;
    token = after - 1;
  }
  return to;
}

/** Whether a quotation is speech rather than a title, and long enough on both sides of the stop to be told sentence by sentence. */
const isLongSpeech = (
  tokens: Cut,
  first: number,
  opened: number,
  after: number,
  quotedUntil: number,
): boolean =>
  (opened === first || isOneOf(tokens, opened - 1, `:,${DASHES}`)) &&
  after - opened >= LEAST_SPEECH &&
  quotedUntil - after >= LEAST_SPEECH;

/** Whether the stop, followed by closing marks up to `after`, ends the sentence that began at `first`. */
function endsSentence(tokens: Cut, first: number, stop: number, after: number, to: number): boolean {
  if (after >= to) return true;
  if (isOneOf(tokens, after, ',;:')) return false;
  const abbreviation = isOneOf(tokens, stop, '.') ? abbreviationAt(tokens, first, stop, after) : undefined;
  if (isOneOf(tokens, after, DASHES)) return !abbreviation && isCapital(tokens, after + 1, to);
  if (tokens.flags[after]! & GLUED && tokens.kind[after] !== MARK)
    return !abbreviation && isCapital(tokens, after, to) && lengthOf(tokens, stop - 1) > 2;
  let next = after;
  while (next < to && next < after + MOST_MARKS && tokens.kind[next] === MARK) next += 1;
  if (next >= to) return true;
  const isNumber = tokens.kind[next] === NUMBER;
  if (!isNumber && !isCapital(tokens, next, to)) return tokens.kind[next] === MARK;
  switch (abbreviation) {
    case undefined:
      return true;
    case 'final':
      return !A.AFTER_MONEY.has(formAt(tokens, next));
    case 'trailing':
      return !isNumber && !A.AFTER_MONEY.has(formAt(tokens, next));
    case 'in-name':
      return A.OPENERS.has(formAt(tokens, next));
    case 'leading':
      return false;
  }
}

type Abbreviation = 'leading' | 'trailing' | 'final' | 'in-name';

/** Whether a word of several letters is one that a full stop may shorten: most words before one are none. */
const isAbbreviation = isOfForm((form) =>
  [A.IN_NAMES, A.LEADING, A.LETTERS, A.FINAL, A.TRAILING, A.BEFORE_NUMBER].some((words) => words.has(form)),
);

/** What the full stop abbreviates, judging by the word before it and its neighbours; undefined for a plain full stop. */
function abbreviationAt(tokens: Cut, first: number, stop: number, after: number): Abbreviation | undefined {
  const at = stop - 1;
  if (at < first || !(tokens.flags[stop]! & GLUED)) return undefined;
  if (at === first && isEnumerator(tokens, at)) return 'leading';
  if (tokens.kind[at] !== WORD) return undefined;
  if (lengthOf(tokens, at) > 1 && !isAbbreviation(tokens, at)) return undefined;
  const last = formAt(tokens, at);
  const dotted = dottedForm(tokens, first, at);
  if (A.IN_NAMES.has(dotted)) return 'in-name';
  if (A.LEADING.has(dotted)) return 'leading';
  // «Имени Н. Э. Веткина»: two initials, no «н. э.».
  const isOfInitials = dotted === 'н.э' && Boolean(tokens.flags[at]! & CAPITAL);
  if (dotted !== last && !isOfInitials && (A.FINAL.has(dotted) || A.TRAILING.has(dotted)))
    return A.FINAL.has(dotted) ? 'final' : 'trailing';
  if (lengthOf(tokens, at) === 1 && tokens.flags[at]! & CAPITAL) return 'leading';
  const isCounted = at > first && (tokens.kind[at - 1] === NUMBER || isMultiplier(tokens, first, at - 1));
  if (A.LETTERS.has(last) && !isCounted) return 'leading';
  if (isCounted && /^(г|гг|ж)$/.test(last) && opensWithAdverbial(tokens, first, at)) return 'leading';
  if (A.FINAL.has(last)) return 'final';
  if (A.TRAILING.has(last) || A.LETTERS.has(last))
    return at > first && tokens.kind[at - 1] === MARK && !isCounted ? 'leading' : 'trailing';
  if (A.BEFORE_NUMBER.has(last))
    return tokens.kind[after] === NUMBER ? 'leading' : last === 'no' ? undefined : 'trailing';
  return undefined;
}

/** «1. Развитие торговли», «II. Культура»: the number belongs to the sentence it opens. */
const isEnumerator = (tokens: Cut, at: number): boolean =>
  tokens.kind[at] === NUMBER ? lengthOf(tokens, at) < 3 : /^[ivx]+$/.test(formAt(tokens, at));

/** The word with the dotted ones before it: `т.д` for «т. д.», `u.s` for "U.S.", the word itself else. */
function dottedForm(tokens: Cut, first: number, at: number): string {
  let form = formAt(tokens, at);
  for (
    let stop = at - 1;
    stop > first && isOneOf(tokens, stop, '.') && tokens.kind[stop - 1] === WORD && form.length < 6;
    stop -= 2
  ) {
    if (lengthOf(tokens, stop - 1) > 1 || lengthOf(tokens, at) > 1) break;
    form = `${formAt(tokens, stop - 1)}.${form}`;
  }
  return form;
}

/** тыс. and куб. before the unit stand for its number. */
const isMultiplier = (tokens: Cut, first: number, at: number): boolean =>
  /^(тыс|млн|млрд|кв|куб|мың|пог)$/u.test(
    formAt(tokens, isOneOf(tokens, at, '.') && at > first ? at - 1 : at),
  );

/** «По итогам 2024 г. Россия …», «2024 ж. Ресей …», «27–28 апреля 2024 г. Омск …»: a preposition or the day itself opens what is too short for a sentence. */
const opensWithAdverbial = (tokens: Cut, first: number, at: number): boolean =>
  at - first === 1 ||
  (at - first <= 7 && (A.PREPOSITIONS.has(formAt(tokens, first)) || isOnlyDay(tokens, first, at)));

/** Whether nothing but a day stands before the year: numbers, a month, «вчера». */
function isOnlyDay(tokens: Cut, first: number, at: number): boolean {
  for (let token = first; token < at; token += 1) {
    const form = tokens.kind[token] === WORD ? formAt(tokens, token) : undefined;
    if (form !== undefined && !A.OF_DAYS.has(form) && monthOf(form) === undefined) return false;
  }
  return true;
}

/** The token that closes each quotation mark which has a partner in its paragraph; 0 for other tokens. */
function quotationsOf(tokens: Cut): Uint32Array {
  const closing = new Uint32Array(tokens.count);
  let open: { readonly at: number; readonly by: string }[] = [];
  const close = (mark: string, at: number): boolean => {
    const opener = open.findLastIndex(({ by }) => by.includes(mark));
    if (opener < 0) return false;
    if (at - open[opener]!.at <= LONGEST_QUOTATION) closing[open[opener]!.at] = at;
    open.length = opener;
    return true;
  };
  for (let token = 0; token < tokens.count; token += 1) {
    if (tokens.flags[token]! & OPENS_PARAGRAPH) open = [];
    if (tokens.kind[token] !== MARK) continue;
    const mark = tokens.text[tokens.start[token]!]!;
    const isGlued = Boolean(tokens.flags[token]! & GLUED);
    if (mark === '«') open.push({ at: token, by: '»' });
    else if (mark === '„') open.push({ at: token, by: '“”' });
    else if (mark === '»' || mark === '”') close(mark, token);
    else if (mark === '“') close(mark, token) || open.push({ at: token, by: '”' });
    else if (mark === '"' && !(isGlued && close(mark, token))) open.push({ at: token, by: '"' });
    if (open.length > 16) open.shift();
  }
  return closing;
}

/**
 * First tokens of the paragraphs that are headings: short lines without a final stop that open the document, or the one that stands above text.
 * A title may have its stop: one sentence that opens the document above a paragraph twice as long.
 */
function headingsOf(tokens: Cut, paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const headings = new Set<number>();
  const opening: number[] = [];
  let candidate = -1;
  let isOpening = true;
  const lines = paragraphs.filter(({ body, to, isAround }) => body < to && !isAround);
  for (const [at, { from, to, isUnstopped }] of lines.entries()) {
    const longest = isOpening && opening.length === 0 ? LONGEST_TITLE : LONGEST_HEADING;
    if (to - from <= longest && (isUnstopped || (at === 0 && isStoppedTitle(tokens, lines)))) {
      if (isOpening) opening.push(from);
      candidate = from;
      continue;
    }
    if (isOpening) for (const its of opening) headings.add(its);
    else if (candidate >= 0) headings.add(candidate);
    isOpening = false;
    candidate = -1;
  }
  // A document of nothing but such lines is a list under its first one.
  if (isOpening && opening.length > 1) headings.add(opening[0]!);
  return headings;
}

function isStoppedTitle(tokens: Cut, [line, next]: readonly Paragraph[]): boolean {
  if (!line || !next || line.body > line.from || !isOneOf(tokens, line.to - 1, '.')) return false;
  if (next.to - next.body < 2 * (line.to - line.from)) return false;
  for (let token = line.from; token < line.to - 1; token += 1)
    if (isOneOf(tokens, token, '.!?…:;•·*')) return false;
  return true;
}

const endsOpen = (tokens: Cut, from: number, to: number): boolean =>
  !isOneOf(tokens, to - 1, '.…:;,') && !(isOneOf(tokens, from, `${DASHES}•·*`) && !isGlued(tokens, from + 1));

const isGlued = (tokens: Cut, token: number): boolean =>
  token < tokens.count && Boolean(tokens.flags[token]! & GLUED);

/** The tokens of one paragraph; its dateline, if it has one, ends where its body begins. */
interface Paragraph {
  readonly from: number;
  readonly body: number;
  readonly to: number;
  /** A line without a final stop that opens no list. */
  readonly isUnstopped: boolean;
  /** Whether it is furniture of a page around the article. */
  readonly isAround: boolean;
}

function paragraphsOf(tokens: Cut): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let furniture: Furniture | undefined;
  for (let from = 0; from < tokens.count; ) {
    const to = paragraphEnd(tokens, from);
    const body = datelineEnd(tokens, from, to);
    const isUnstopped = body === from && endsOpen(tokens, from, to);
    const its = body === from ? furnitureAt(tokens, from, to, isUnstopped) : undefined;
    // Titles of other articles go on to the next line that is none.
    furniture = its ?? (isUnstopped && furniture === 'above-titles' ? furniture : undefined);
    paragraphs.push({ from, body, to, isUnstopped, isAround: furniture !== undefined });
    from = to;
  }
  return paragraphs;
}

function paragraphEnd(tokens: Cut, from: number): number {
  let to = from + 1;
  while (to < tokens.count && !(tokens.flags[to]! & OPENS_PARAGRAPH)) to += 1;
  return to;
}

function datelineEnd(tokens: Cut, from: number, to: number): number {
  const start = tokens.start[from]!;
  const end = start + datelineLength(tokens.text.slice(start, tokens.end[to - 1]));
  let token = from;
  while (token < to && tokens.end[token]! <= end) token += 1;
  return token;
}

const sentenceOf = (
  tokens: Cut,
  first: number,
  after: number,
  paragraph: number,
  role: Sentence['role'],
): Sentence => ({
  first,
  after,
  start: tokens.start[first]!,
  end: tokens.end[after - 1]!,
  paragraph,
  role,
});

const lengthOf = (tokens: Cut, token: number): number => tokens.end[token]! - tokens.start[token]!;

const isCapital = (tokens: Cut, token: number, to: number): boolean =>
  token < to && Boolean(tokens.flags[token]! & CAPITAL);

import { MARK, OPENS_SENTENCE } from '../language/tokens.ts';
import * as E from '../lexicon/english-names.ts';
import { LATIN_GIVEN_NAMES } from '../lexicon/name-words.ts';
import type { Span } from '../mention.ts';
import type { Words } from './words.ts';

type Kind = 'person' | 'place' | 'body';
export interface EnglishName extends Span {
  readonly type: Kind;
}

const PHRASES = new Map<string, (readonly string[])[]>();
for (const phrase of E.PLACE_PHRASES) {
  const parts = phrase.split(' ');
  PHRASES.set(parts[0]!, [...(PHRASES.get(parts[0]!) ?? []), parts]);
}

/** The surnames of persons named in full, in lower case. */
type Surnames = Set<string>;

/**
 * Names in an English document. A run of words with capitals is a body when a noun for a body closes it or opens it before «of»,
 * a place when it is listed or a noun for a place closes it, a person after a title, with a given name, or by an earlier full name.
 */
export function englishNamesIn(words: Words): readonly EnglishName[] {
  const found: EnglishName[] = [];
  const surnames: Surnames = new Set();
  for (let token = 0; token < words.count; token += 1) {
    if (!isCapitalWord(words, token)) continue;
    const run = runFrom(words, token);
    const names = namesInRun(words, token, run, surnames);
    found.push(...names);
    token = Math.max(run, ...names.map(({ after }) => after)) - 1;
  }
  return found;
}

const bare = (words: Words, token: number): string => words.form(token).replace(/['’]s?$/u, '');

const isCapitalWord = (words: Words, token: number): boolean =>
  words.isLatin(token) && words.isCapital(token) && (words.isName(token) || words.isMark(token + 1, '.'));

/** A word that opens a sentence, or is never part of a name. */
const isNoName = (words: Words, token: number): boolean => E.NOT_NAMES.has(bare(words, token));

/** The end of a run of capitalised words; a possessive ends it, a single letter with a stop is an initial. */
function runFrom(words: Words, first: number): number {
  let at = first;
  while (words.together(first, at) && at < first + 10) {
    if (words.isLatin(at) && words.isCapital(at) && (words.isName(at) || words.isMark(at + 1, '.'))) {
      const isInitial = words.form(at).length === 1;
      at += isInitial ? 2 : 1;
      if (!isInitial && /['’]s?$/u.test(words.form(at - 1))) break;
    } else break;
  }
  return Math.max(at, first + 1);
}

function namesInRun(words: Words, from: number, to: number, surnames: Surnames): readonly EnglishName[] {
  let first = withoutOpener(words, from, to);
  while (first < to && E.TITLES.has(bare(words, first)) && !isBodyHead(words, to - 1)) first += 1;
  const afterTitle =
    (first > from && E.TITLES.has(bare(words, first - 1))) || E.TITLES.has(bare(words, from - 1));
  if (first === to) return [];
  const opening = isBodyHead(words, first) && words.form(to) === 'of' ? ofPhrase(words, to + 1) : undefined;
  if (opening) return [{ type: 'body', first, after: opening }];
  const head = lastIndex(first, to, (token) => isBodyHead(words, token));
  if (head !== undefined && head > first) {
    const start = withoutOpener(words, first, head);
    const after =
      words.form(head + 1) === 'of' && words.isCapital(head + 2)
        ? (ofPhrase(words, head + 2) ?? head + 1)
        : head + 1;
    if (start < head)
      return [
        { type: 'body', first: start, after },
        ...(head + 1 < to ? namesInRun(words, head + 1, to, surnames) : []),
      ];
  }
  return split(words, first, to, afterTitle, surnames);
}

const isBodyHead = (words: Words, token: number): boolean => E.BODY_HEADS.has(bare(words, token));

/** «The Astana Hub»: the article that opens a sentence is not of the name; a people's adjective is: Russian Railways. */
function withoutOpener(words: Words, first: number, head: number): number {
  let at = first;
  while (
    at < head &&
    /^(the|a|an|in|on|at|by|for|from|of|to|with|and|but|as|when|after|meanwhile|however|his|its|their)$/.test(
      words.form(at),
    )
  )
    at += 1;
  return at;
}

/** «of Foreign Affairs», «of the Russian Federation», «of Trade and Integration», «of Omsk Region». */
function ofPhrase(words: Words, from: number): number | undefined {
  let at = words.form(from) === 'the' ? from + 1 : from;
  if (!words.together(from - 1, at) || !words.isCapital(at)) return undefined;
  for (;;) {
    while (words.together(from - 1, at) && words.isLatin(at) && words.isCapital(at)) at += 1;
    const joins = words.form(at) === 'and' || words.form(at) === 'of';
    const next = words.form(at + 1) === 'the' ? at + 2 : at + 1;
    if (!joins || !words.together(from - 1, next) || !words.isCapital(next) || at > from + 10) return at;
    if (words.form(at) === 'and' && (isBodyHead(words, next) || words.form(at + 1) === 'the')) return at;
    at = next;
  }
}

/** A run without a noun for a body: places and persons in it, an abbreviation, else nothing. */
function split(
  words: Words,
  first: number,
  to: number,
  afterTitle: boolean,
  surnames: Surnames,
): readonly EnglishName[] {
  const found: EnglishName[] = [];
  let at = first;
  let isTitled = afterTitle;
  while (at < to) {
    if (E.TITLES.has(bare(words, at))) {
      isTitled = true;
      at += 1;
      continue;
    }
    const place = placeAt(words, at, to);
    if (place) {
      found.push({ type: 'place', first: at, after: place });
      at = place;
      continue;
    }
    const person = personAt(words, at, to, isTitled, surnames);
    isTitled = false;
    if (person) {
      found.push({ type: 'person', first: at, after: person });
      at = person;
      continue;
    }
    if (isAbbreviation(words, at)) found.push({ type: 'body', first: at, after: at + 1 });
    at += 1;
  }
  return found;
}

function placeAt(words: Words, first: number, to: number): number | undefined {
  for (const phrase of PHRASES.get(bare(words, first)) ?? [])
    if (phrase.every((word, index) => bare(words, first + index) === word)) return first + phrase.length;
  const tail = lastIndex(first, Math.min(to, first + 3), (token) => E.PLACE_TAILS.has(bare(words, token)));
  if (tail !== undefined && tail > first && !isNoName(words, first) && !E.TITLES.has(bare(words, first)))
    return tail + 1;
  if (E.PLACE_HEADS.has(bare(words, first)) && first + 1 < to && !isNoName(words, first + 1))
    return first + 2;
  return E.PLACES.has(bare(words, first)) ? first + 1 : undefined;
}

function personAt(
  words: Words,
  first: number,
  to: number,
  afterTitle: boolean,
  surnames: Surnames,
): number | undefined {
  if (isNoName(words, first) || words.isUpper(first) || isBodyHead(words, first)) return undefined;
  const isInitial = words.form(first).length === 1;
  const isGiven = LATIN_GIVEN_NAMES.has(bare(words, first));
  let after = first;
  let parts = 0;
  while (
    after < to &&
    parts < 3 &&
    !isNoName(words, after) &&
    !E.PLACES.has(bare(words, after)) &&
    !words.isUpper(after)
  ) {
    if (words.tokens.kind[after] === MARK) break;
    after += words.form(after).length === 1 && words.isMark(after + 1, '.') ? 2 : 1;
    parts += 1;
  }
  const opens = Boolean(words.tokens.flags[first]! & OPENS_SENTENCE);
  const last = bare(words, after - 1);
  const isSurname =
    /(ov|ev|in|sky|skiy|ova|eva|ina|skaya|enko|uly|kyzy|bayev|bekov|bayeva|bekova|yan|shvili|dze)$/u.test(
      last,
    ) && last.length > 4;
  if (parts >= 2 && (isGiven || isInitial || afterTitle || (isSurname && !opens))) {
    surnames.add(last);
    return after;
  }
  if (parts >= 1 && afterTitle && !opens) {
    surnames.add(last);
    return after;
  }
  return surnames.has(bare(words, first)) ? first + 1 : undefined;
}

const isAbbreviation = (words: Words, token: number): boolean =>
  words.isUpper(token) &&
  words.form(token).length >= 2 &&
  words.form(token).length <= 7 &&
  !E.NOT_BODIES.has(words.form(token)) &&
  !/^[ivxlc]+$/.test(words.form(token)) &&
  !isNoName(words, token);

function lastIndex(from: number, to: number, fits: (token: number) => boolean): number | undefined {
  for (let at = to - 1; at >= from; at -= 1) if (fits(at)) return at;
  return undefined;
}

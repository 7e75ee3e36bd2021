import { KAZAKH_CASES } from '../declension.ts';
import { MARK, OPENS_SENTENCE } from '../language/tokens.ts';
import * as K from '../lexicon/kazakh-names.ts';
import type { Span } from '../mention.ts';
import { quotedNameAt } from './quotes.ts';
import type { Words } from './words.ts';

export interface KazakhName extends Span {
  readonly type: 'place' | 'body';
}

/** The longest chain before a head: Сауда және интеграция министрлігі. */
const LONGEST_CHAIN = 6;

const PLACE_HEADS = new Set(K.PLACE_HEADS);
const BODY_HEADS = new Set(K.BODY_HEADS);

/**
 * Places and bodies in a Kazakh document: a head with its possessive closes a chain that begins with a capital, a listed place stands in
 * any case, a quoted name goes with the head after it or the legal form beside it. Persons are found by `persons.ts`.
 */
export function kazakhNamesIn(words: Words, isPerson: (token: number) => boolean): readonly KazakhName[] {
  const headed: KazakhName[] = [];
  const taken = new Uint8Array(words.count);
  for (let token = 0, from = 0; token < words.count; token += 1) {
    const name = headedAt(words, token, from, isPerson);
    if (!name) continue;
    headed.push(name);
    taken.fill(1, name.first, name.after);
    from = name.after;
  }
  const plain: KazakhName[] = [];
  for (let token = 0; token < words.count; token += 1) {
    const name = taken[token] ? undefined : plainAt(words, token, isPerson);
    if (!name) continue;
    plain.push(name);
    token = name.after - 1;
  }
  return [...headed, ...plain];
}

function headedAt(
  words: Words,
  head: number,
  from: number,
  isPerson: (token: number) => boolean,
): KazakhName | undefined {
  const base = possessedBase(words.form(head));
  const type = BODY_HEADS.has(base) ? 'body' : PLACE_HEADS.has(base) ? 'place' : undefined;
  if (!type) return undefined;
  const quoteEnd = words.isMark(head - 1, '»"”')
    ? head - 1
    : words.isMark(head - 2, '»"”')
      ? head - 2
      : undefined;
  if (quoteEnd !== undefined && type === 'body') {
    const open = openOf(words, quoteEnd, from);
    if (open !== undefined) return { type, first: open + 1, after: head + 1 };
  }
  let first: number | undefined;
  for (let at = head - 1; at >= from && at >= head - (type === 'body' ? LONGEST_CHAIN : 2); at -= 1) {
    if (!words.together(at, head) || words.tokens.kind[at] === MARK || isPerson(at)) break;
    if (words.isCapital(at)) {
      if (first === undefined || !(words.tokens.flags[at]! & OPENS_SENTENCE)) first = at;
    } else if (
      type === 'place' ||
      /(ды|ді|ты|ті|ған|ген|қан|кен|да|де|та|те|дан|ден|тан|тен|мен|пен|бен|ға|ге|қа|ке)$/u.test(
        words.form(at),
      )
    )
      break;
  }
  return first === undefined ? undefined : { type, first, after: head + 1 };
}

function openOf(words: Words, close: number, from: number): number | undefined {
  for (let at = close - 1; at >= from && at >= close - LONGEST_CHAIN; at -= 1) {
    if (words.isMark(at, '«"“')) return at;
    if (words.tokens.kind[at] === MARK) return undefined;
  }
  return undefined;
}

/** A listed place in any case, an abbreviation, a legal form with a quoted name before or after it. */
function plainAt(words: Words, token: number, isPerson: (token: number) => boolean): KazakhName | undefined {
  if (!words.isCapital(token) || isPerson(token)) return undefined;
  const form = words.form(token);
  if (K.QUOTED_HEADS.includes(form)) {
    const quoted = quotedNameAt(words, token + 1);
    if (quoted) return { type: 'body', first: token, after: quoted.after };
    const open = words.isMark(token - 1, '»"”') ? openOf(words, token - 1, 0) : undefined;
    return open === undefined ? undefined : { type: 'body', first: open + 1, after: token + 1 };
  }
  if (words.form(token).length > 2 && basesOf(form).some((base) => K.PLACES.has(base)))
    return { type: 'place', first: token, after: token + 1 };
  const [stem = form] = form.split('-');
  const isShort = stem.length >= 3 && stem.length <= 6 && /^[\p{Lu}]+(-\p{Ll}+)?$/u.test(words.text(token));
  return isShort && !/^[ivxlc]+$/.test(stem) && !K.NOT_BODIES.has(stem) && !words.isName(token - 1)
    ? { type: 'body', first: token, after: token + 1 }
    : undefined;
}

/** A form without each case ending it may have: Францияда, Лондонға. */
export const basesOf = (form: string): readonly string[] => [
  form,
  ...KAZAKH_CASES.filter(([ending]) => form.endsWith(ending)).map(([ending]) =>
    form.slice(0, -ending.length),
  ),
];

/** министрлігінде, комитетінің: the head without the case after its possessive. */
const possessedBase = (form: string): string =>
  form.replace(/(?<=[ыі])(ның|нің|на|не|н|нда|нде|нан|нен|мен|ндағы|ндегі)$/u, '');

/** A name without the case ending of its last word. */
export function withoutCase(words: Words, { first, after }: Span): string {
  const text = words.text(first, after);
  const form = words.form(after - 1);
  const base = possessedBase(form);
  const ending =
    base !== form || PLACE_HEADS.has(form) || BODY_HEADS.has(form)
      ? form.length - base.length
      : form.length - (basesOf(form).find((each) => K.PLACES.has(each)) ?? form).length;
  return ending > 0 ? text.slice(0, -ending) : text;
}

import { grown } from '#methods/grown.ts';
import { foldingOf, formsMet } from './forms.ts';
import { sentencesOf } from './sentences.ts';
import { EVERY_UNIT, unitsOf } from './text-units.ts';
import {
  CAPITAL,
  type Cut,
  GLUED,
  MARK,
  NUMBER,
  OPENS_PARAGRAPH,
  OPENS_SENTENCE,
  type Tokens,
  WORD,
} from './tokens.ts';

const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
const LINE_END = 3;
const OTHER = 4;
const JOINER = 5;

/** The class of every UTF-16 unit, so that the scan is one table look-up per unit. */
export const CLASS = new Uint8Array(65536).fill(OTHER);
const mark = (units: RegExp, its: number): void => {
  for (const { index, 0: run } of EVERY_UNIT.matchAll(units)) CLASS.fill(its, index, index + run.length);
};
mark(/[-‐‑'’ʼ\u00ad]+/g, JOINER);
mark(/[\s\ufeff\u200b]+/g, SPACE);
mark(/[\n\r\u2028\u2029]+/g, LINE_END);
mark(/[0-9]+/g, DIGIT);
mark(/[\p{L}\p{M}]+/gu, LETTER);

const isThousandsGap = (unit: number): boolean =>
  unit === 0x20 || unit === 0xa0 || unit === 0x202f || unit === 0x2009;

/** Cuts a text into tokens, sentences and paragraphs, in time linear in the length of any text. */
export const tokenise = (text: string): Tokens => inSentences(cutWords(text));

/** Tells the sentences of a text that is cut into tokens. */
export function inSentences(cut: Cut): Tokens {
  const sentences = sentencesOf(cut);
  const sentence = new Uint32Array(cut.count);
  sentences.forEach(({ first, after }, index) => {
    sentence.fill(index, first, after);
    cut.flags[first]! |= OPENS_SENTENCE;
  });
  return { ...cut, sentence, sentences };
}

/** Cuts a text into tokens and paragraphs: all that is needed to put most news aside. One pass. */
export function cutWords(text: string): Cut {
  const length = text.length;
  const units = unitsOf(text);
  let room = Math.max(16, (length >> 2) + 8);
  let start = new Uint32Array(room);
  let end = new Uint32Array(room);
  let kind = new Uint8Array(room);
  let flags = new Uint8Array(room);
  let type = new Uint32Array(room);
  const met = formsMet();
  let count = 0;
  let previousEnd = -1;
  let isNewParagraph = true;
  let lineStart = 0;
  let lineEnds = 0;
  let wrapped = 0;

  for (let at = 0; at < length; ) {
    const unit = units[at]!;
    const its = CLASS[unit]!;
    if (its === SPACE) {
      at += 1;
      continue;
    }
    // Marks of bold letters, «**80 млн**», say nothing.
    if ((unit === ASTERISK || unit === UNDERSCORE) && units[at + 1] === unit) {
      at += 2;
      continue;
    }
    if (its === LINE_END) {
      isNewParagraph = true;
      if (unit === NEW_LINE) lineEnds += 1;
      at += 1;
      continue;
    }
    let to: number;
    let what = MARK;
    let hash = unit;
    if (its === LETTER) {
      // As `wordEnd`, with the hash of what is passed over.
      const limit = Math.min(length, at + LONGEST_TOKEN);
      for (to = at + 1; ; ) {
        let next = 0;
        while (to < limit && CLASS[(next = units[to]!)] === LETTER) {
          hash = (Math.imul(hash, 31) + next) | 0;
          to += 1;
        }
        if (to + 1 >= limit || CLASS[next] !== JOINER || CLASS[units[to + 1]!] !== LETTER) break;
        hash = (Math.imul((Math.imul(hash, 31) + next) | 0, 31) + units[to + 1]!) | 0;
        to += 2;
      }
      what = WORD;
    } else if (its === DIGIT) {
      to = numberEnd(units, at);
      what = NUMBER;
      hash = foldingOf(units, at, to);
    } else {
      const isPair =
        unit >= 0xd800 && unit < 0xdc00 && at + 1 < length && (units[at + 1]! & 0xfc00) === 0xdc00;
      to = at + (isPair ? 2 : 1);
      hash = foldingOf(units, at, to);
    }
    if (count === room) {
      room *= 2;
      start = grown(start);
      end = grown(end);
      kind = grown(kind);
      flags = grown(flags);
      type = grown(type);
    }
    const word = met.find(units, at, to, hash);
    if (isNewParagraph) {
      // A long line that ends without a stop was only wrapped where the next one goes on in a small letter, or where others of the text were.
      const isOpen =
        lineEnds === 1 &&
        previousEnd - lineStart >= LEAST_WRAPPED &&
        !(kind[count - 1] === MARK && isStop(units[previousEnd - 1]!));
      const goesOn = what === WORD && !(met.traitsOf[word]! & CAPITAL);
      const isWrapped = isOpen && (goesOn || (wrapped >= WRAPPED_TEXT && !isBullet(unit)));
      if (isWrapped && goesOn) wrapped += 1;
      lineStart = at;
      lineEnds = 0;
      if (isWrapped) isNewParagraph = false;
    }
    start[count] = at;
    end[count] = to;
    kind[count] = what;
    type[count] = met.typeOf[word]!;
    flags[count] =
      (what === WORD ? met.traitsOf[word]! : 0) |
      (at === previousEnd ? GLUED : 0) |
      (isNewParagraph ? OPENS_PARAGRAPH : 0);
    isNewParagraph = false;
    previousEnd = to;
    count += 1;
    // «2032-го»: the joiner between a number and its ending is no token.
    const isJoined =
      its === DIGIT && CLASS[units[to]!] === JOINER && to + 1 < length && CLASS[units[to + 1]!] === LETTER;
    at = isJoined ? to + 1 : to;
  }
  return {
    text,
    count,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    kind: kind.subarray(0, count),
    flags: flags.subarray(0, count),
    type: type.subarray(0, count),
    forms: met.forms,
  };
}

const NEW_LINE = 10;
const ASTERISK = 0x2a;
const UNDERSCORE = 0x5f;
/** Shorter lines, in UTF-16 units, are those of a list or a table. */
const LEAST_WRAPPED = 50;
/** Lines that go on in a small letter, from which on a text is one of wrapped lines. */
const WRAPPED_TEXT = 2;

const isStop = isOneOfUnits('.!?…:;');
const isBullet = isOneOfUnits('-–—•·*#|');
function isOneOfUnits(marks: string): (unit: number) => boolean {
  const units = new Set([...marks].map((mark) => mark.charCodeAt(0)));
  return (unit) => units.has(unit);
}

/** Longer runs of letters or digits are cut: no word is so long, and regular expressions have an end to their patience. */
const LONGEST_TOKEN = 400;

/** Letters with single joiners between them: бизнес-миссия, Ростов-на-Дону, don't. `length` is that of the text. */
export function wordEnd(units: Uint16Array, length: number, from: number): number {
  let at = from + 1;
  const end = Math.min(length, from + LONGEST_TOKEN);
  for (;;) {
    while (at < end && CLASS[units[at]!] === LETTER) at += 1;
    if (at + 1 < end && CLASS[units[at]!] === JOINER && CLASS[units[at + 1]!] === LETTER) at += 2;
    else return at;
  }
}

/** Digits, with groups of three after a thin space, a comma or a full stop, a decimal part, or a day.month.year. */
export function numberEnd(units: Uint16Array, from: number): number {
  let at = from;
  const end = from + LONGEST_TOKEN;
  while (at < end && CLASS[units[at]!] === DIGIT) at += 1;
  let grouped = at - from <= 3;
  for (;;) {
    const unit = units[at]!;
    if (at >= end) return at;
    if (grouped && isThousandsGap(unit) && hasDigits(units, at + 1, 3)) at += 4;
    else if ((unit === 0x2e || unit === 0x2c) && CLASS[units[at + 1]!] === DIGIT) {
      at += 1;
      while (at < end && CLASS[units[at]!] === DIGIT) at += 1;
      grouped = false;
    } else return at;
  }
}

const hasDigits = (units: Uint16Array, from: number, wanted: number): boolean => {
  for (let at = from; at < from + wanted; at += 1) if (CLASS[units[at]!] !== DIGIT) return false;
  return CLASS[units[from + wanted]!] !== DIGIT;
};

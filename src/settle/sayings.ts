import { grown } from '#methods/grown.ts';
import { mixed } from '#methods/mixed.ts';

/** What claims say, each text once, as bytes outside the heap: a million claims have a few hundred thousand of them, which would be marked again and again. */
export interface Sayings {
  /** The number of a text, from 0; it joins the others when it is new. */
  numberOf(text: string): number;
  /** All that came so far, for whoever reads them, in another thread too. */
  told(): SayingsTold;
}

/** Texts by their numbers: the piece of memory in which each stands, where it begins there, and how many bytes of UTF-8 it has. */
export interface SayingsTold {
  readonly pieces: readonly SharedArrayBuffer[];
  readonly pieceOf: Uint32Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
}

/** Bytes of the first piece; each further one has twice as many, up to the most. */
const FIRST = 1 << 14;
const MOST = 1 << 22;
/** Texts begin where a word of memory does, so that they are hashed and compared by words. */
const WORD = 4;

/** An open hash table of texts, verified word by word. */
export function gatherSayings(): Sayings {
  const pieces: SharedArrayBuffer[] = [];
  const wordsIn: Uint32Array[] = [];
  let bytes = Buffer.from(new SharedArrayBuffer(0));
  let words = new Uint32Array(bytes.buffer);
  let used = 0;
  let count = 0;
  let pieceOf = new Uint32Array(1 << 8);
  let starts = new Uint32Array(1 << 8);
  let lengths = new Uint32Array(1 << 8);
  /** Of each slot the hash and, behind it, the number; none is -1. */
  let slots = new Int32Array(1 << 10).fill(-1);

  const begin = (least: number): void => {
    const size = Math.max(least, Math.min(MOST, FIRST * 2 ** pieces.length));
    const piece = new SharedArrayBuffer(Math.ceil(size / WORD) * WORD);
    pieces.push(piece);
    bytes = Buffer.from(piece);
    words = new Uint32Array(piece);
    wordsIn.push(words);
    used = 0;
  };
  /** Whether a text is the one that was just written where there is room. */
  const isSame = (number: number, length: number): boolean => {
    if (lengths[number] !== length) return false;
    const its = wordsIn[pieceOf[number]!]!;
    const from = starts[number]! / WORD;
    const own = used / WORD;
    for (let at = Math.ceil(length / WORD) - 1; at >= 0; at -= 1)
      if (its[from + at] !== words[own + at]) return false;
    return true;
  };
  const seat = (number: number, hash: number): void => {
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    while (slots[slot + 1]! >= 0) slot = (slot + 2) & mask;
    slots[slot] = hash;
    slots[slot + 1] = number;
  };
  const widen = (): void => {
    const before = slots;
    slots = new Int32Array(2 * before.length).fill(-1);
    for (let slot = 0; slot < before.length; slot += 2)
      if (before[slot + 1]! >= 0) seat(before[slot + 1]!, before[slot]!);
  };
  /** Keeps what was just written. */
  const add = (length: number, hash: number): number => {
    const number = count;
    count += 1;
    if (number === starts.length)
      [pieceOf, starts, lengths] = [grown(pieceOf), grown(starts), grown(lengths)];
    pieceOf[number] = pieces.length - 1;
    starts[number] = used;
    lengths[number] = length;
    used = Math.ceil((used + length) / WORD) * WORD;
    if (4 * count > slots.length) widen();
    seat(number, hash);
    return number;
  };
  return {
    numberOf: (text) => {
      // Three bytes of UTF-8 at most for a UTF-16 unit, and what fills the last word.
      const room = 3 * text.length + WORD;
      if (used + room > bytes.length) begin(room);
      const length = bytes.write(text, used);
      bytes.fill(0, used + length, Math.ceil((used + length) / WORD) * WORD);
      const from = used / WORD;
      const hash = hashOf(words, from, from + Math.ceil(length / WORD));
      const mask = slots.length - 1;
      for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
        const number = slots[slot + 1]!;
        if (number < 0) return add(length, hash);
        if (slots[slot] === hash && isSame(number, length)) return number;
      }
    },
    told: () => ({
      pieces,
      pieceOf: pieceOf.slice(0, count),
      starts: starts.slice(0, count),
      lengths: lengths.slice(0, count),
    }),
  };
}

/** Reads texts by their numbers. */
export function sayingsIn({ pieces, pieceOf, starts, lengths }: SayingsTold): (number: number) => string {
  const bytes = pieces.map((piece) => Buffer.from(piece));
  return (number) => {
    const start = starts[number]!;
    return bytes[pieceOf[number]!]!.toString('utf8', start, start + lengths[number]!);
  };
}

/** Each word turns those before it, since a product alone carries nothing from high bits to low ones; then the finaliser of MurmurHash3. */
function hashOf(words: Uint32Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at += 1) {
    hash = Math.imul(hash ^ words[at]!, 0x9e3779b1);
    hash = (hash << 13) | (hash >>> 19);
  }
  return mixed(hash);
}

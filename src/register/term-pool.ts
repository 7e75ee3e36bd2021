import { termsOf } from './terms.ts';

/**
 * The words of a text in order, each with the base forms it may stand for; the same list for the same form, and a small number for it, so that
 * no list is hashed. `each` tells the same one by one, `lemmas` whatever a form may be a form of.
 */
export type Words = ((text: string) => readonly {
  readonly start: number;
  readonly end: number;
  readonly bases: readonly string[];
  readonly form: number;
}[]) & {
  readonly each: (text: string, take: (bases: readonly string[], form: number) => void) => void;
  readonly lemmas: (form: string) => readonly string[];
};

/** Items that wait to be written, as numbers of their terms: four bytes a term, so that hundreds of thousands may wait and be written in order. */
export interface TermPool {
  /** Takes the different terms of texts in, and one that is no word of theirs, in the place of what waited under that id. */
  put(id: string, day: string, row: bigint, texts: readonly string[], mark?: string): void;
  /** Whether it waited. */
  remove(id: string): boolean;
  /** Terms that were not met before this was last called; some may have been, long before. */
  fresh(): readonly string[];
  /** How many terms wait. */
  readonly size: () => number;
  /** Empties it: each item with its terms, smallest row first, then by id. Nothing may be put in until it has given all. */
  drain(): Iterable<Waiting>;
}

/** An item with its terms, to be written. */
export interface Waiting {
  readonly id: string;
  readonly day: string;
  readonly row: bigint;
  /** In UTF-8, a space after each, as they are until the next item is asked for. */
  readonly terms: Uint8Array;
}

/** How many numbers a piece holds. */
const PIECE = 1 << 18;
/** More distinct terms than this are not remembered between drains. */
const MOST_TERMS = 2_000_000;

export function createTermPool(words: Words): TermPool {
  let terms: string[] = [];
  let written = openWritten();
  let numberOf = new Map<string, number>();
  /** By the number of a form, the list it was last met with and the numbers of its terms. */
  let listOf: (readonly string[] | undefined)[] = [];
  let numbersOf: (readonly number[])[] = [];
  /** For each term the turn in which it was last met, so that a text counts it once. */
  let met = new Uint32Array(1 << 12);
  /** The numbers of the terms of all items, one after the other, in pieces: a whole that grows would be there twice. */
  const pool: Uint32Array[] = [];
  let size = 0;
  let turn = 0;
  let told = 0;
  const items = new Map<
    string,
    {
      readonly id: string;
      readonly day: string;
      readonly row: bigint;
      readonly from: number;
      readonly to: number;
    }
  >();

  const numberFor = (term: string): number => {
    const known = numberOf.get(term);
    if (known !== undefined) return known;
    numberOf.set(term, terms.length);
    written.add(term);
    return terms.push(term) - 1;
  };
  const add = (number: number): void => {
    if (size === pool.length * PIECE) pool.push(new Uint32Array(PIECE));
    pool[Math.floor(size / PIECE)]![size % PIECE] = number;
    size += 1;
  };
  const numbered = (form: number, bases: readonly string[]): readonly number[] => {
    const numbers = termsOf(bases).map(numberFor);
    while (listOf.length <= form) {
      listOf.push(undefined);
      numbersOf.push([]);
    }
    listOf[form] = bases;
    numbersOf[form] = numbers;
    if (terms.length > met.length) met = grown(met, terms.length);
    return numbers;
  };
  const take = (bases: readonly string[], form: number): void => {
    for (const number of listOf[form] === bases ? numbersOf[form]! : numbered(form, bases)) {
      if (met[number] === turn) continue;
      met[number] = turn;
      add(number);
    }
  };
  return {
    put: (id, day, row, texts, mark) => {
      turn += 1;
      const from = size;
      for (const text of texts) words.each(text, take);
      if (mark !== undefined) add(numberFor(mark));
      items.set(id, { id, day, row, from, to: size });
    },
    remove: (id) => items.delete(id),
    fresh: () => {
      const its = terms.slice(told);
      told = terms.length;
      return its;
    },
    size: () => size,
    drain: function* () {
      const rows = [...items.values()].sort((a, b) =>
        a.row < b.row ? -1 : a.row > b.row ? 1 : a.id < b.id ? -1 : 1,
      );
      for (const { id, day, row, from, to } of rows)
        yield { id, day, row, terms: written.of(pool, from, to) };
      items.clear();
      pool.length = Math.min(pool.length, 1);
      size = 0;
      if (terms.length < MOST_TERMS) return;
      terms = [];
      written = openWritten();
      told = 0;
      numberOf = new Map();
      listOf = [];
      numbersOf = [];
    },
  };
}

/** Terms as they are written, by their numbers: each is put into UTF-8 once, and then copied. */
function openWritten() {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1 << 16);
  /** Where each term ends. */
  let ends = new Uint32Array(1 << 12);
  let size = 0;
  let text = new Uint8Array(1 << 12);
  return {
    add: (term: string): void => {
      const end = size === 0 ? 0 : ends[size - 1]!;
      if (size === ends.length) ends = grown(ends, size + 1);
      // Three bytes of UTF-8 at most for a UTF-16 unit.
      if (end + 3 * term.length + 1 > bytes.length) bytes = grown(bytes, end + 3 * term.length + 1);
      ends[size] = end + encoder.encodeInto(`${term} `, bytes.subarray(end)).written;
      size += 1;
    },
    of: (pool: readonly Uint32Array[], start: number, until: number): Uint8Array => {
      let length = 0;
      for (let at = start; at < until; at += 1) {
        const number = pool[Math.floor(at / PIECE)]![at % PIECE]!;
        const end = ends[number]!;
        let from = number === 0 ? 0 : ends[number - 1]!;
        if (length + end - from > text.length) text = grown(text, length + end - from);
        // Terms are short: this is sooner done than a call to copy.
        while (from < end) {
          text[length] = bytes[from]!;
          length += 1;
          from += 1;
        }
      }
      return text.subarray(0, length);
    },
  };
}

function grown<A extends Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(array: A, room: number): A {
  const larger = new (array.constructor as new (length: number) => A)(Math.max(room, array.length * 2));
  larger.set(array);
  return larger;
}

import { eachOnce } from '#methods/each-once.ts';
import { grown } from '#methods/grown.ts';
import { listsOf } from './postings.ts';
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
  readonly isEmpty: () => boolean;
  /** How many terms wait. */
  readonly size: () => number;
  /** Empties it: each item with its terms, smallest row first, then by id. Nothing may be put in until it has given all. */
  drain(): Iterable<Waiting & { readonly terms: string }>;
  /** Empties it. */
  gather(): Gathered;
}

/** An item to be written. */
export interface Waiting {
  readonly id: string;
  readonly day: string;
  readonly row: bigint;
}

/** Items to be written all at once. */
export interface Gathered {
  /** Smallest row first, then by id. */
  readonly items: readonly Waiting[];
  /** The terms in order, and of each the places among the items of those that hold it, as `setPlaces` reads them. */
  readonly postings: Iterable<{ readonly term: string; readonly places: Uint8Array }>;
}

interface Kept extends Waiting {
  /** Where its terms stand in the pool. */
  readonly from: number;
  readonly to: number;
}

/** How many numbers a piece holds: two to this power. */
const PIECE_BITS = 18;
const PIECE = 1 << PIECE_BITS;
/** More distinct terms than this are not remembered between drains. */
const MOST_TERMS = 2_000_000;

export function createTermPool(words: Words): TermPool {
  let terms: string[] = [];
  let numberOf = new Map<string, number>();
  /** By the number of a form, the list it was last met with, and where the numbers of its terms stand among those of all forms. */
  let listOf: (readonly string[] | undefined)[] = [];
  let begins = new Uint32Array(1 << 12);
  let ends = new Uint32Array(1 << 12);
  let numbers = new Uint32Array(1 << 13);
  let numbersUsed = 0;
  /** For each term the turn in which it was last met, so that a text counts it once. */
  let met = new Uint32Array(1 << 12);
  /** The numbers of the terms of all items, one after the other, in pieces: a whole that grows would be there twice. */
  const pool: Uint32Array[] = [];
  let size = 0;
  let turn = 0;
  let told = 0;
  const items = new Map<string, Kept>();
  /** Very many items have the same days. */
  const dayOnce = eachOnce();
  const numberAt = (at: number): number => pool[at >>> PIECE_BITS]![at & (PIECE - 1)]!;

  const numberFor = (term: string): number => {
    const known = numberOf.get(term);
    if (known !== undefined) return known;
    numberOf.set(term, terms.length);
    return terms.push(term) - 1;
  };
  const add = (number: number): void => {
    if (size === pool.length * PIECE) pool.push(new Uint32Array(PIECE));
    pool[size >>> PIECE_BITS]![size & (PIECE - 1)] = number;
    size += 1;
  };
  const numberTerms = (form: number, bases: readonly string[]): void => {
    const its = termsOf(bases).map(numberFor);
    // Filled without holes: an array that grows by far indexes would become a hash table.
    while (listOf.length <= form) listOf.push(undefined);
    listOf[form] = bases;
    if (form >= begins.length) [begins, ends] = [grown(begins, form + 1), grown(ends, form + 1)];
    if (numbersUsed + its.length > numbers.length) numbers = grown(numbers, numbersUsed + its.length);
    numbers.set(its, numbersUsed);
    begins[form] = numbersUsed;
    numbersUsed += its.length;
    ends[form] = numbersUsed;
    if (terms.length > met.length) met = grown(met, terms.length);
  };
  const take = (bases: readonly string[], form: number): void => {
    if (listOf[form] !== bases) numberTerms(form, bases);
    const end = ends[form]!;
    for (let at = begins[form]!; at < end; at += 1) {
      const number = numbers[at]!;
      if (met[number] === turn) continue;
      met[number] = turn;
      add(number);
    }
  };
  const inOrder = (): readonly Kept[] =>
    [...items.values()].sort((a, b) => (a.row < b.row ? -1 : a.row > b.row ? 1 : a.id < b.id ? -1 : 1));
  const empty = (): void => {
    items.clear();
    pool.length = Math.min(pool.length, 1);
    size = 0;
    if (terms.length < MOST_TERMS) return;
    terms = [];
    told = 0;
    numberOf = new Map();
    listOf = [];
    numbersUsed = 0;
  };
  return {
    put: (id, day, row, texts, mark) => {
      turn += 1;
      const from = size;
      for (const text of texts) words.each(text, take);
      if (mark !== undefined) add(numberFor(mark));
      items.set(id, { id, day: dayOnce(day), row, from, to: size });
    },
    remove: (id) => items.delete(id),
    fresh: () => {
      const its = terms.slice(told);
      told = terms.length;
      return its;
    },
    isEmpty: () => items.size === 0,
    size: () => size,
    drain: function* () {
      for (const { id, day, row, from, to } of inOrder()) {
        const its = Array.from({ length: to - from }, (_, at) => terms[numberAt(from + at)]!);
        yield { id, day, row, terms: its.join(' ') };
      }
      empty();
    },
    gather: () => {
      const sorted = inOrder();
      const { bytes, ends } = listsOf(terms.length, (take) => {
        for (const [place, { from, to }] of sorted.entries())
          for (let at = from; at < to; at += 1) take(numberAt(at), place);
      });
      const all = terms;
      empty();
      return { items: sorted, postings: postingsIn(all, bytes, ends) };
    },
  };
}

/** The lists that are not empty, in the order of their terms. */
function* postingsIn(terms: readonly string[], bytes: Uint8Array, ends: Uint32Array): Gathered['postings'] {
  for (const number of Uint32Array.from(terms.keys()).sort((a, b) => (terms[a]! < terms[b]! ? -1 : 1))) {
    const places = bytes.subarray(number === 0 ? 0 : ends[number - 1], ends[number]);
    if (places.length > 0) yield { term: terms[number]!, places };
  }
}

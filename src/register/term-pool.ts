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
  /** Takes the different terms of texts in, in the place of what waited under that id. */
  put(id: string, day: string, row: bigint, texts: readonly string[]): void;
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
  readonly terms: string;
}

/** More distinct terms than this are not remembered between drains. */
const MOST_TERMS = 2_000_000;

export function createTermPool(words: Words): TermPool {
  let terms: string[] = [];
  let numberOf = new Map<string, number>();
  /** By the number of a form, the list it was last met with and the numbers of its terms. */
  let listOf: (readonly string[] | undefined)[] = [];
  let numbersOf: (readonly number[])[] = [];
  /** For each term the turn in which it was last met, so that a text counts it once. */
  let met = new Uint32Array(1 << 12);
  let pool = new Uint32Array(1 << 12);
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

  const numbered = (form: number, bases: readonly string[]): readonly number[] => {
    const numbers = termsOf(bases).map((term) => {
      const known = numberOf.get(term);
      if (known !== undefined) return known;
      numberOf.set(term, terms.length);
      return terms.push(term) - 1;
    });
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
      if (size === pool.length) pool = grown(pool, size + 1);
      pool[size] = number;
      size += 1;
    }
  };
  return {
    put: (id, day, row, texts) => {
      turn += 1;
      const from = size;
      for (const text of texts) words.each(text, take);
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
      for (const { id, day, row, from, to } of rows) {
        const its: string[] = [];
        for (let at = from; at < to; at += 1) its.push(terms[pool[at]!]!);
        yield { id, day, row, terms: its.join(' ') };
      }
      items.clear();
      size = 0;
      if (terms.length < MOST_TERMS) return;
      terms = [];
      told = 0;
      numberOf = new Map();
      listOf = [];
      numbersOf = [];
    },
  };
}

function grown(array: Uint32Array<ArrayBuffer>, room: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(room, array.length * 2));
  larger.set(array);
  return larger;
}

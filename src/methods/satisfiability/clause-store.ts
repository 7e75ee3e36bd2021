import type { Literal } from './formula.ts';

/** A growable list of numbers, for watches and occurrences. */
export interface List {
  items: Int32Array;
  size: number;
}

export const push = (list: List, value: number): void => {
  if (list.size === list.items.length) {
    const larger = new Int32Array(Math.max(4, 2 * list.size));
    larger.set(list.items);
    list.items = larger;
  }
  list.items[list.size] = value;
  list.size += 1;
};
export const lists = (count: number): List[] =>
  Array.from({ length: count }, () => ({ items: new Int32Array(0), size: 0 }));

/**
 * Clauses laid end to end in one array: length, literal-block distance (0 for those given), literals. The first two literals are watched; a
 * watch holds the clause, negated when it has two literals, and another literal of it that may spare looking at it.
 */
export class ClauseStore {
  arena = new Int32Array(1 << 16);
  readonly watches: readonly List[];
  #size = 1;

  constructor(literals: number) {
    this.watches = lists(literals);
  }

  /** Adds a clause of two literals or more; returns its place. */
  add(literals: readonly Literal[], distance: number): number {
    const needed = this.#size + literals.length + 2;
    if (needed > this.arena.length) {
      const larger = new Int32Array(2 * needed);
      larger.set(this.arena.subarray(0, this.#size));
      this.arena = larger;
    }
    const clause = this.#size;
    this.arena[clause] = literals.length;
    this.arena[clause + 1] = distance;
    this.arena.set(literals, clause + 2);
    this.#size = needed;
    const [first, second] = literals as [Literal, Literal];
    const watched = literals.length === 2 ? -clause : clause;
    push(this.watches[first]!, watched);
    push(this.watches[first]!, second);
    push(this.watches[second]!, watched);
    push(this.watches[second]!, first);
    return clause;
  }

  /** Keeps only `groups` of clauses, without their false literals and without those that hold for good; returns their new places. */
  keep(groups: readonly (readonly number[])[], value: Int8Array): number[][] {
    const old = this.arena;
    for (const list of this.watches) list.size = 0;
    this.arena = new Int32Array(old.length);
    this.#size = 1;
    return groups.map((clauses) =>
      clauses.flatMap((clause) => {
        const literals = old.subarray(clause + 2, clause + 2 + old[clause]!);
        if (literals.some((literal) => value[literal] === 1)) return [];
        return this.add(
          [...literals].filter((literal) => value[literal] !== -1),
          old[clause + 1]!,
        );
      }),
    );
  }
}

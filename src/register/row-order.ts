import { grown } from '#methods/grown.ts';
import { countOf, isIn, rowsOf } from './bits.ts';

/** Rows in an order of their own: a few that come one by one are put in their place, many are sorted when they are next asked for. */
export interface RowOrder {
  insert(row: number): void;
  /** Must be called before what the order looks at changes. */
  remove(row: number): void;
  /** Sorts now what would be sorted when it is next asked for. */
  sort(): void;
  /**
   * So many of these rows in order, from the first that passes on; all that follow one that passes must pass.
   *
   * @param of as bits
   */
  first(of: Uint32Array, limit: number, passes?: (row: number) => boolean): readonly number[];
}

/** How many rows are passed over in the time in which two are compared. */
const SORTING = 8;
/** Between two readings, more than this many are sorted together rather than put in one by one. */
const FEW = 64;

export function createOrder(order: (a: number, b: number) => number): RowOrder {
  let rows = new Uint32Array(64);
  let size = 0;
  let isSorted = true;
  let putIn = 0;
  const firstWhere = (passes: (row: number) => boolean): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (passes(rows[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const sort = (): void => {
    if (!isSorted) rows.subarray(0, size).sort(order);
    isSorted = true;
    putIn = 0;
  };
  return {
    insert: (row) => {
      if (size === rows.length) rows = grown(rows);
      const isLast = size === 0 || (isSorted && order(rows[size - 1]!, row) < 0);
      if (!isLast && isSorted && putIn < FEW) {
        const at = firstWhere((other) => order(other, row) > 0);
        rows.copyWithin(at + 1, at, size);
        rows[at] = row;
        putIn += 1;
      } else {
        rows[size] = row;
        isSorted &&= isLast;
      }
      size += 1;
    },
    sort,
    remove: (row) => {
      sort();
      const at = firstWhere((other) => order(other, row) >= 0);
      rows.copyWithin(at, at + 1, size);
      size -= 1;
    },
    first: (of, limit, passes) => {
      const held = countOf(of);
      // Few are sorted by themselves, sooner than they are met among all.
      if (held * Math.log2(held + 2) * SORTING < size) {
        const its = [...rowsOf(of)].sort(order);
        return (passes ? its.filter(passes) : its).slice(0, limit);
      }
      sort();
      const found: number[] = [];
      for (let at = passes ? firstWhere(passes) : 0; at < size && found.length < limit; at += 1)
        if (isIn(of, rows[at]!)) found.push(rows[at]!);
      return found;
    },
  };
}

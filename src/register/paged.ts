import { Failure } from '#model/failure.ts';
import { type Cursor, MOST_PAGES, type Page } from '#model/register.ts';
import { pageSize } from './sorted.ts';

/** How many parts the items of a page have together, about: a page of items of many parts is shorter. */
const MOST_PARTS = 300;

/**
 * One page of a list in an order of its own, which the cursor cannot tell: the page begins after the item whose id the cursor is. Throws a
 * Failure of reason `usage` when no such item is in the list.
 *
 * @param partsOf how many parts an item has, where items differ in size
 */
export function pagedById<T extends { readonly id: string }, U>(
  all: readonly T[],
  cursor: Cursor,
  shape: (item: T) => U,
  partsOf?: (item: T) => number,
): Page<U> {
  const { after } = cursor;
  const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && from === 0)
    throw new Failure('usage', {
      expected: 'in after= the `next` of a page of this list',
      found: after.slice(0, 80),
      remedy: 'begin without after=',
    });
  const size = pageSize(cursor);
  const asked = all.slice(from, from + size);
  let parts = 0;
  const enough = partsOf ? asked.findIndex((item) => (parts += partsOf(item)) >= MOST_PARTS) : -1;
  const isTold = !partsOf && all.length > size && all.length <= size * MOST_PAGES;
  const items = enough < 0 ? asked : asked.slice(0, enough + 1);
  const last = items.at(-1);
  return {
    items: items.map(shape),
    total: all.length,
    ...(from + items.length < all.length && last ? { next: last.id } : {}),
    ...(isTold ? { starts: startsOf(all, size) } : {}),
  };
}

const startsOf = (all: readonly { readonly id: string }[], size: number): readonly string[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, page) =>
    page === 0 ? '' : all[page * size - 1]!.id,
  );

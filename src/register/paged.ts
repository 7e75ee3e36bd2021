import { Failure } from '#model/failure.ts';
import type { Cursor, Page } from '#model/register.ts';
import { pageSize } from './sorted.ts';

/**
 * One page of a list in an order of its own, which the cursor cannot tell: the page begins after the item whose id the cursor is. Throws a
 * Failure of reason `usage` when no such item is in the list.
 */
export function pagedById<T extends { readonly id: string }, U>(
  all: readonly T[],
  cursor: Cursor,
  shape: (item: T) => U,
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
  const items = all.slice(from, from + size);
  const last = items.at(-1);
  return {
    items: items.map(shape),
    total: all.length,
    ...(from + size < all.length && last ? { next: last.id } : {}),
  };
}

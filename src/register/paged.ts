import type { Cursor, Page } from '#model/register.ts';

const DEFAULT_LIMIT = 50;
const LARGEST_LIMIT = 500;

/** One page of a list whose items have ids; a page begins after the id that the cursor names. */
export function paged<T extends { readonly id: string }, U>(
  all: readonly T[],
  { after, limit }: Cursor,
  shape: (item: T) => U,
): Page<U> {
  const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
  const size = Math.min(Math.max(1, limit ?? DEFAULT_LIMIT), LARGEST_LIMIT);
  const items = all.slice(from, from + size);
  const last = items.at(-1);
  return {
    items: items.map(shape),
    total: all.length,
    ...(from + size < all.length && last ? { next: last.id } : {}),
  };
}

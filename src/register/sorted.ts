import { Failure } from '#model/failure.ts';
import type { Cursor, Page } from '#model/register.ts';

const DEFAULT_LIMIT = 50;
const LARGEST_LIMIT = 500;
/** Below this many, putting items in one by one is cheaper than sorting anew. */
const FEW = 64;

export type Order<T> = (a: T, b: T) => number;

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Puts items into a sorted list; one that is equal in the order to one held takes its place. */
export function insert<T>(list: T[], items: readonly T[], order: Order<T>): void {
  if (items.length > FEW) {
    const all = [...items, ...list].sort(order);
    list.length = 0;
    for (const item of all) if (list.length === 0 || order(list.at(-1)!, item) !== 0) list.push(item);
    return;
  }
  for (const item of items) {
    const at = firstNotBefore(list, (other) => order(other, item));
    list.splice(at, at < list.length && order(list[at]!, item) === 0 ? 1 : 0, item);
  }
}

/** Takes the items with these keys out of a list in the order of its keys. */
export function remove<T>(list: T[], keys: readonly string[], keyOf: (item: T) => string): void {
  for (const key of keys) {
    const at = firstNotBefore(list, (item) => compare(keyOf(item), key));
    if (at < list.length && keyOf(list[at]!) === key) list.splice(at, 1);
  }
}

/** The first index whose item is not before what is sought; `side` is negative for items before it. */
function firstNotBefore<T>(list: readonly T[], side: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (side(list[middle]!) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many items a page has: what was asked for, within what a server gives at once. */
export const pageSize = ({ limit }: Cursor): number =>
  Math.min(Math.max(1, limit ?? DEFAULT_LIMIT), LARGEST_LIMIT);

/**
 * One page of a sorted list. The cursor carries the sort key of the last item seen, not its position, so the next page begins after it
 * even when that item is gone or others came in. Throws a Failure of reason `usage` for what is no cursor.
 */
export function paged<T, U>(
  all: readonly T[],
  cursor: Cursor,
  keyOf: (item: T) => Key,
  shape: (item: T) => U,
): Page<U> {
  const size = pageSize(cursor);
  const key = cursor.after === undefined ? undefined : keyFrom(cursor.after);
  const from = key ? firstNotBefore(all, (item) => (byKey(keyOf(item), key) <= 0 ? -1 : 1)) : 0;
  const items = all.slice(from, from + size);
  const last = items.at(-1);
  return {
    items: items.map(shape),
    total: all.length,
    ...(from + size < all.length && last ? { next: cursorOf(keyOf(last)) } : {}),
  };
}

/** Where an item stands: lower tiers first, then later days, then smaller ids. */
export interface Key {
  readonly tier: number;
  readonly day: string;
  readonly id: string;
}

export const byKey: Order<Key> = (a, b) => a.tier - b.tier || compare(b.day, a.day) || compare(a.id, b.id);

/** A key as the `next` of a page, safe in addresses. */
export const cursorOf = ({ tier, day, id }: Key): string =>
  Buffer.from(JSON.stringify([tier, day, id])).toString('base64url');

/** The key in a cursor. Throws a Failure of reason `usage` when it holds none. */
export function keyFrom(cursor: string): Key {
  try {
    const [tier, day, id, ...rest]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Number.isInteger(tier) && typeof day === 'string' && typeof id === 'string' && rest.length === 0)
      return { tier: tier as number, day, id };
  } catch {
    // Told below together with cursors that hold something else.
  }
  throw new Failure('usage', {
    expected: 'in after= the `next` of a page of this list',
    found: cursor.slice(0, 80),
    remedy: 'begin without after=',
  });
}

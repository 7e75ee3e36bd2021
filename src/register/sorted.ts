import { Failure } from '#model/failure.ts';
import type { Cursor } from '#model/register.ts';

const DEFAULT_LIMIT = 50;
const LARGEST_LIMIT = 500;
export type Order<T> = (a: T, b: T) => number;

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many items a page has: what was asked for, within what a server gives at once. */
export const pageSize = ({ limit }: Cursor): number =>
  Math.min(Math.max(1, limit ?? DEFAULT_LIMIT), LARGEST_LIMIT);

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

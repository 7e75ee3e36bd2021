import { CAUSES } from '#model/confirmation.ts';
import type { Fact } from '#model/fact.ts';
import type { Cursor, DueFact, InboxFilter, Page } from '#model/register.ts';
import type { FactIndex } from './fact-index.ts';
import { cursorOf, keyFrom, pageSize } from './sorted.ts';

/**
 * A page of what waits for a side: what parts the sides first, and in each cause what weighs most.
 *
 * @param passed ids of facts that are left out
 */
export function inboxPage(
  {
    index,
    factsById,
  }: { readonly index: FactIndex; readonly factsById: (ids: readonly string[]) => readonly Fact[] },
  side: string,
  { cause, ...filter }: InboxFilter,
  cursor: Cursor,
  passed: ReadonlySet<string>,
): Page<DueFact> {
  const size = pageSize(cursor);
  const after = cursor.after === undefined ? undefined : keyFrom(cursor.after);
  const held = index.select(filter);
  const found: (DueFact['due'] & { readonly id: string; readonly tier: number })[] = [];
  let total = 0;
  for (const [tier, its] of CAUSES.entries()) {
    if (cause && cause !== its) continue;
    const waiting = index.without(index.within(held, 'due', `${side} ${its}`), passed);
    total += index.count(waiting);
    if (found.length > size || (after && tier < after.tier)) continue;
    const from = after?.tier === tier ? { weight: Number(after.day), id: after.id } : undefined;
    for (const { id, weight } of index.weightiest(waiting, size + 1 - found.length, from))
      found.push({ id, weight, cause: its, tier });
  }
  const shown = found.slice(0, size);
  const facts = factsById(shown.map(({ id }) => id));
  const last = shown.at(-1);
  return {
    items: shown.map(({ id, cause: its, weight }, at) => ({
      id,
      due: { cause: its, weight },
      fact: facts[at]!,
    })),
    total,
    ...(found.length > size && last
      ? { next: cursorOf({ tier: last.tier, day: String(last.weight), id: last.id }) }
      : {}),
  };
}

import { boundsOf } from '#model/period.ts';
import type { Cursor, Page, TimelineFilter, TimelineItem } from '#model/register.ts';
import { headsAbout } from './heads.ts';
import type { PromiseTable } from './promise-table.ts';
import type { Register } from './register.ts';
import { compare, cursorOf, type Key, keyFrom, pageSize } from './sorted.ts';

/** An id behind all others. */
const LAST = '\uffff';

/** Where a list goes on: the items of this day behind this id, and all of earlier days. */
interface Place {
  readonly day: string;
  readonly id: string;
}

/**
 * A page of facts, documents and promises by day, latest first; of one day facts before documents before promises. Documents have no part
 * where the filter asks for what only facts have, nor promises, but for the place. `known` are the facts and the documents with the words asked for.
 */
export function timelineOf(
  { parts: { index, documents, summarised, factsById } }: Pick<Register, 'parts'>,
  promises: Pick<PromiseTable, 'heads' | 'one'>,
  today: string,
  filter: Omit<TimelineFilter, 'text'>,
  cursor: Cursor,
  known: { readonly facts?: ReadonlySet<string>; readonly documents?: ReadonlySet<string> },
): Page<TimelineItem> {
  const { of, period, place, ...rest } = filter;
  const size = pageSize(cursor);
  const after = cursor.after === undefined ? undefined : keyFrom(cursor.after);
  const bounds = period === undefined ? {} : (boundsOf(period) ?? {});
  const isDuring = (day: string): boolean => day >= (bounds.from ?? '') && day <= (bounds.to ?? LAST);
  const isWide = Object.values(rest).every((value) => value === undefined);
  const has = (kind: TimelineItem['kind']): boolean => !of || of === kind;
  const from = (tier: number): Place | undefined =>
    after && { day: after.day, id: tier < after.tier ? LAST : tier > after.tier ? '' : after.id };
  const follows = (item: Place, place: Place | undefined): boolean =>
    !place || item.day < place.day || (item.day === place.day && item.id > place.id);
  const latest = <T extends Place>(items: readonly T[], place: Place | undefined): readonly T[] =>
    items.filter((item) => follows(item, place)).sort((a, b) => compare(b.day, a.day) || compare(a.id, b.id));

  let total = 0;
  /** What stands where, before it is read. */
  const found: (Key & { readonly read: () => TimelineItem })[] = [];
  if (has('fact')) {
    const { of: _, ...asked } = filter;
    const dated = index.within(index.select(asked, known.facts), 'dated', '');
    total += index.count(dated);
    for (const { id, day } of index.latestDays(dated, size + 1, from(0)))
      found.push({ tier: 0, day, id, read: () => ({ kind: 'fact', id, day, fact: factsById([id])[0]! }) });
  }
  if (has('document') && isWide && !place) {
    const place = from(1);
    const held = known.documents
      ? [...known.documents]
          .flatMap((id) => documents.get(id) ?? [])
          .filter(({ published = '' }) => isDuring(published))
      : documents.newest(size + 1, { during: bounds, ...(place ? { after: place } : {}) });
    total += known.documents ? held.length : documents.countDuring(bounds);
    const dated = held.map((document) => ({ day: document.published ?? '', id: document.id, document }));
    for (const { id, day, document } of latest(dated, place).slice(0, size + 1))
      found.push({
        tier: 1,
        day,
        id,
        read: () => ({ kind: 'document', id, day, document: summarised(document) }),
      });
  }
  if (has('promise') && isWide && !known.facts) {
    const due = headsAbout(promises.heads(today), place).flatMap(({ id, current }) =>
      current !== undefined && isDuring(current) ? [{ day: current, id }] : [],
    );
    total += due.length;
    for (const { id, day } of latest(due, from(2)).slice(0, size + 1))
      found.push({
        tier: 2,
        day,
        id,
        read: () => ({ kind: 'promise', id, day, promise: promises.one(id, today)! }),
      });
  }
  found.sort((a, b) => compare(b.day, a.day) || a.tier - b.tier || compare(a.id, b.id));
  const shown = found.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map(({ read }) => read()),
    total,
    ...(found.length > size && last
      ? { next: cursorOf({ tier: last.tier, day: last.day, id: last.id }) }
      : {}),
  };
}

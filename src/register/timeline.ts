import { boundsOf } from '#model/period.ts';
import { within } from '#model/place.ts';
import {
  type Cursor,
  type Page,
  TIMELINE_KINDS,
  type TimelineFilter,
  type TimelineItem,
} from '#model/register.ts';
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
 * where the filter asks for what only facts have, nor promises, but for the place. `found` are the facts and the documents with the words asked for.
 */
export function timelineOf(
  { parts: { index, documents, summarised, factsById } }: Pick<Register, 'parts'>,
  promises: Pick<PromiseTable, 'heads' | 'one'>,
  today: string,
  filter: Omit<TimelineFilter, 'text'>,
  cursor: Cursor,
  found: { readonly facts?: ReadonlySet<string>; readonly documents?: ReadonlySet<string> },
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
  const items: TimelineItem[] = [];
  if (has('fact')) {
    const { of: _, ...asked } = filter;
    const dated = index.within(index.select(asked, found.facts), 'dated', '');
    total += index.count(dated);
    for (const fact of factsById(index.latest(dated, size + 1, from(0))))
      items.push({ kind: 'fact', id: fact.id, day: boundsOf(fact.period!)?.from ?? '', fact });
  }
  if (has('document') && isWide && !place) {
    const place = from(1);
    const held = found.documents
      ? [...found.documents]
          .flatMap((id) => documents.get(id) ?? [])
          .filter(({ published = '' }) => isDuring(published))
      : documents.newest(size + 1, { during: bounds, ...(place ? { after: place } : {}) });
    total += found.documents ? held.length : documents.countDuring(bounds);
    const dated = held.map((document) => ({ day: document.published ?? '', id: document.id, document }));
    for (const { id, day, document } of latest(dated, place).slice(0, size + 1))
      items.push({ kind: 'document', id, day, document: summarised(document) });
  }
  if (has('promise') && isWide && !found.facts) {
    const due = promises
      .heads(today)
      .flatMap(({ id, current, places }) =>
        current !== undefined && isDuring(current) && (!place || places.some((code) => within(code, place)))
          ? [{ day: current, id }]
          : [],
      );
    total += due.length;
    for (const { id, day } of latest(due, from(2)).slice(0, size + 1))
      items.push({ kind: 'promise', id, day, promise: promises.one(id, today)! });
  }
  const keyOf = ({ kind, day, id }: TimelineItem): Key => ({ tier: TIMELINE_KINDS.indexOf(kind), day, id });
  items.sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return compare(y.day, x.day) || x.tier - y.tier || compare(x.id, y.id);
  });
  const shown = items.slice(0, size);
  return { items: shown, total, ...(items.length > size ? { next: cursorOf(keyOf(shown.at(-1)!)) } : {}) };
}

import { type FactOf, latestFirst, oldestFirst } from './fact.ts';
import { standing } from './period.ts';

type Event = FactOf<'event'>;

/** Events as a day sees them. */
export interface Calendar {
  /** Running and still to come, the next one first. */
  readonly coming: readonly Event[];
  /** Latest first. */
  readonly past: readonly Event[];
  readonly undated: readonly Event[];
}

/** Deals events by their date on a day, ISO. A planned event whose day has passed is past: what became of it nobody told. */
export function calendarOf(events: readonly Event[], today: string): Calendar {
  const when = ({ slots }: Event) => (slots.date ? standing(slots.date, today) : undefined);
  return {
    coming: oldestFirst(events.filter((event) => when(event) === 'current' || when(event) === 'future')),
    past: latestFirst(events.filter((event) => when(event) === 'past')),
    undated: latestFirst(events.filter((event) => when(event) === undefined)),
  };
}

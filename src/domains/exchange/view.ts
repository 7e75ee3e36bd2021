import { type Calendar, calendarOf } from '#model/calendar.ts';
import { type Fact, type FactOf, factsOfKind, latestFirst } from '#model/fact.ts';
import { type Series, seriesOf } from '#model/series.ts';

export interface ExchangeView {
  readonly calendar: Calendar;
  /** Students by where they study and where they come from, over time. */
  readonly students: readonly Series[];
  /** Diaspora and population. */
  readonly people: readonly Series[];
  /** Who would exchange what with whom. */
  readonly leads: readonly FactOf<'intent'>[];
}

export function viewOf(facts: readonly Fact[], today: string): ExchangeView {
  const series = seriesOf(factsOfKind(facts, 'observation'));
  return {
    calendar: calendarOf(factsOfKind(facts, 'event'), today),
    students: series.filter(({ measure }) => measure === 'education.students'),
    people: series.filter(({ measure }) => measure !== 'education.students'),
    leads: latestFirst(factsOfKind(facts, 'intent')),
  };
}

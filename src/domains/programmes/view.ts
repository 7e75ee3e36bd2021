import { nameKey } from '#methods/name-key.ts';
import { type Asset, assetsOf } from '#model/asset.ts';
import { type Calendar, calendarOf } from '#model/calendar.ts';
import { type Fact, factsOfKind } from '#model/fact.ts';
import { type Paper, papersOf } from '#model/paper.ts';
import { type Series, seriesOf } from '#model/series.ts';

export interface ProgrammesView {
  readonly papers: readonly Paper[];
  /** Counts of joint projects and of agreements, and figures of no other measure, by pair over time. */
  readonly series: readonly Series[];
  readonly assets: readonly Asset[];
  /** Meetings, visits and commissions. */
  readonly meetings: Calendar;
}

export const viewOf = (facts: readonly Fact[], today: string): ProgrammesView => ({
  papers: papersOf(factsOfKind(facts, 'signing'), today),
  series: seriesOf(factsOfKind(facts, 'observation')),
  assets: assetsOf(facts, nameKey, today),
  meetings: calendarOf(factsOfKind(facts, 'event'), today),
});

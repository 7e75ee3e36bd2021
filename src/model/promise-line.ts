import type { LineNames } from './line.ts';
import { boundsOf, type Period } from './period.ts';
import type { Announcement, Undertaking } from './promise.ts';
import { term } from './term-words.ts';
import { lengthOfTime, period, quantity } from './wording.ts';

type Names = Pick<LineNames, 'language' | 'places'>;

/** What is promised, in one line: the name of the thing, or its places, and the deed. */
export function promiseTitle(
  { name, what, places }: Undertaking,
  { language, places: names }: Names,
): string {
  const where = places.map((code) => names[code] ?? code).join(', ');
  const deed = what && term(what === 'open' ? 'opening' : what, language);
  return [name || where, deed].filter(Boolean).join(': ');
}

/** How a promise stands and by how much it slipped. */
export function promiseStanding({ state, slipDays }: Undertaking, { language }: Names): string {
  const slip = slipDays
    ? `${slipDays > 0 ? '+' : '−'}${lengthOfTime(Math.abs(slipDays), language)}`
    : undefined;
  return [term(`promise-${state}`, language), slip].filter(Boolean).join(', ');
}

/** One announcement: when, by whom, the deadline, extent and cost. */
export function announcementLine(
  { published, speaker, deadline, extent, cost }: Announcement,
  { language }: Names,
): string {
  const said = [
    deadline && period(deadline, language),
    extent && quantity(extent, language),
    cost && quantity(cost, language),
  ].filter(Boolean);
  return [
    [published && period(published, language), speaker].filter(Boolean).join(', '),
    said.join(', ') || '—',
  ].join(': ');
}

/** The day of the last news of a promise, ISO: the deed, the deadline that passed, or the last announcement. */
export function newsOf({ state, announcements, done, current }: Undertaking): string | undefined {
  const first = (told: Period | undefined): string | undefined => told && boundsOf(told)?.from;
  if (done) return first(done.published) ?? (done.day && boundsOf(done.day)?.to);
  if ((state === 'overdue' || state === 'ended') && current) return dayAfter(current);
  return first(announcements.findLast(({ published }) => published)?.published);
}

/** The next day, ISO. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

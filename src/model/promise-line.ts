import { calledIn, isElsewhere, whoIn } from './called.ts';
import type { LineNames } from './line.ts';
import { boundsOf, type Period } from './period.ts';
import { AMOUNTS, type Announcement, type Undertaking } from './promise.ts';
import { term } from './term-words.ts';
import { type OwnName, ownName } from './tongue.ts';
import { lengthOfTime, period, quantity } from './wording.ts';

type Names = Pick<LineNames, 'language' | 'places'> & Partial<Pick<LineNames, 'measures'>>;

/** What is promised, in one line: the name of the thing, or its places, and the deed. */
export function promiseTitle(
  { kind, name, called, what, places }: Undertaking,
  { language, places: names, measures = {} }: Names,
): string {
  const where = places.map((code) => names[code] ?? code).join(', ');
  const deed = what && (measures[what] ?? term(what === 'open' ? 'opening' : what, language));
  const own = name && calledIn(name, called, language);
  // An occasion that nobody names in the reader's language is told by its places and its kind.
  const isUnnamed = kind === 'event' && own === name && isElsewhere(name, called, language);
  return [(!isUnnamed && own) || where, deed].filter(Boolean).join(': ');
}

/** The name in a promise's title that no document has in the reader's language. */
export const promiseName = (
  { name, called }: Undertaking,
  language: Names['language'],
): OwnName | undefined => (name === undefined ? undefined : ownName(name, called, language));

/** How a promise stands and by how much it slipped. */
export function promiseStanding({ state, slipDays }: Undertaking, { language }: Names): string {
  const slip = slipDays
    ? `${slipDays > 0 ? '+' : '−'}${lengthOfTime(Math.abs(slipDays), language)}`
    : undefined;
  return [term(`promise-${state}`, language), slip].filter(Boolean).join(', ');
}

/** The amounts that became others than were announced first: «172 км → 180 км (+4,7 %)». */
export const promiseSlips = (
  { slips = {} }: Undertaking,
  { language }: Names,
): readonly (readonly [name: keyof typeof slips, line: string])[] =>
  AMOUNTS.flatMap((name) => {
    const slip = slips[name];
    if (!slip) return [];
    const [first, last] = [slip.first, slip.last].map((amount) => quantity(amount, language));
    return [
      [name, `${first} → ${last} (${quantity({ n: slip.percent, unit: '%' }, language, true)})`] as const,
    ];
  });

/** One announcement: when, by whom, the deadline, extent, cost and amount. */
export function announcementLine(
  { published, speaker, deadline, extent, cost, amount }: Announcement,
  { language }: Names,
): string {
  const said = [
    deadline && period(deadline, language),
    extent && quantity(extent, language),
    cost && quantity(cost, language),
    amount && quantity(amount, language),
  ].filter(Boolean);
  return [
    [published && period(published, language), speaker && whoIn(speaker, language)]
      .filter(Boolean)
      .join(', '),
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

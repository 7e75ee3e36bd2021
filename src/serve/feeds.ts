import { Feed } from 'feed';
import ical, { ICalEventTransparency } from 'ical-generator';
import type { Application } from '#model/application.ts';
import { everyItem } from '#model/every-item.ts';
import type { Language } from '#model/language.ts';
import { type LineNames, lineNames } from '#model/line.ts';
import type { Place } from '#model/place.ts';
import type { Undertaking } from '#model/promise.ts';
import { announcementLine, dayAfter, newsOf, promiseStanding, promiseTitle } from '#model/promise-line.ts';
import type { PromiseFilter } from '#model/register.ts';
import { term } from '#model/term-words.ts';

/** What a feed is made of: promises, where their pages are, and in which language they are told. */
export interface FeedRequest {
  readonly undertakings: readonly Undertaking[];
  readonly places: readonly Place[];
  readonly language: Language;
  /** The address of the register, without a slash at its end. */
  readonly site: string;
  /** The address of the feed itself. */
  readonly address: string;
}

/** The formats of the feed, with their media types. */
export const FEED_TYPES = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
} as const;

/** Gathers what a feed is made of. */
export async function feedRequest(
  application: Pick<Application, 'promises' | 'places'>,
  filter: PromiseFilter,
  language: Language,
  site: string,
  address: string,
): Promise<FeedRequest> {
  const undertakings: Undertaking[] = [];
  for await (const undertaking of everyItem((cursor) => application.promises(filter, cursor)))
    undertakings.push(undertaking);
  return { undertakings, places: await application.places(), language, site, address };
}

/** The feed in one of its formats. */
export const feedAs = (format: keyof typeof FEED_TYPES, request: FeedRequest): string =>
  format === 'ics'
    ? promiseCalendar(request)
    : format === 'atom'
      ? promiseFeed(request, asHtml).atom1()
      : promiseFeed(request).json1();

const MOST_NEWS = 200;
const TITLES: Readonly<Record<Language, string>> = {
  ru: 'Обещания: предстоящие, выполненные, сдвинутые',
  kk: 'Уәделер: алдағы, орындалған, жылжытылған',
  en: 'Promises due, kept, slipped',
};
/** A promise in these states has a day to come, or one that passed and still waits. */
const AWAITED: readonly string[] = ['due', 'slipped', 'overdue'];

/**
 * The last news of promises, newest first: one entry for each state that a promise comes to, so that a reader sees a slip as news. Promises of
 * which no day is known are left out.
 *
 * @param written how texts are put: Atom takes titles and summaries as HTML, JSON Feed titles as they are
 */
export function promiseFeed(request: FeedRequest, written = (text: string) => text): Feed {
  const { undertakings, places, language, site, address } = request;
  const names = lineNames(language, places);
  const news = undertakings
    .flatMap((undertaking) => {
      const day = newsOf(undertaking);
      return day ? [{ undertaking, day }] : [];
    })
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.undertaking.id < b.undertaking.id ? -1 : 1))
    .slice(0, MOST_NEWS);
  const feed = new Feed({
    id: address,
    title: `Pobratim · ${TITLES[language]}`,
    link: `${site}/promises`,
    language,
    updated: midnight(news[0]?.day ?? '1970-01-01'),
    author: { name: 'Pobratim' },
    copyright: '',
    generator: 'Pobratim',
    feedLinks: address.includes('.json') ? { json: address } : { atom: address },
  });
  for (const { undertaking, day } of news)
    feed.addItem({
      id: `urn:pobratim:promise:${undertaking.id}:${undertaking.state}:${undertaking.current ?? 'open'}`,
      title: written(`${promiseTitle(undertaking, names)} — ${promiseStanding(undertaking, names)}`),
      link: `${site}/promises/${undertaking.id}`,
      date: midnight(day),
      description: written(storyOf(undertaking, names).join('; ')),
    });
  return feed;
}

/** The days on which promises are due, as whole days (RFC 5545, VALUE=DATE), so that no zone moves them. */
export function promiseCalendar(request: FeedRequest): string {
  const { undertakings, places, language, site } = request;
  const names = lineNames(language, places);
  const calendar = ical({ name: `Pobratim · ${TITLES[language]}`, prodId: '//Pobratim//Promises//EN' });
  for (const undertaking of undertakings) {
    const { id, state, current } = undertaking;
    if (!current || !AWAITED.includes(state)) continue;
    calendar.createEvent({
      id: `promise-${id}@pobratim`,
      start: midnight(current),
      end: midnight(dayAfter(current)),
      allDay: true,
      stamp: midnight(newsOf(undertaking) ?? current),
      summary: `${promiseTitle(undertaking, names)} — ${term(`promise-${state}`, language)}`,
      description: storyOf(undertaking, names).join('\n'),
      url: `${site}/promises/${id}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** Each announcement in a line, and the deed. */
const storyOf = ({ announcements, done }: Undertaking, names: LineNames): readonly string[] => [
  ...announcements.map((announcement) => announcementLine(announcement, names)),
  ...(done
    ? [
        `${term('completed', names.language)}: ${announcementLine({ ...done, ...(done.day ? { deadline: done.day } : {}) }, names)}`,
      ]
    : []),
];

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Text as HTML that shows it. */
export const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

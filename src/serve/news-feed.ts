import { Feed } from 'feed';
import type { Language } from '#model/language.ts';
import { lineNames, lineOf } from '#model/line.ts';
import { type Followed, followedIn, type News } from '#model/news.ts';
import type { Place } from '#model/place.ts';
import type { DomainSummary } from '#model/register.ts';
import { asHtml } from './feeds.ts';

export interface NewsRequest {
  readonly followed: Followed;
  readonly language: Language;
  /** The address of the register, without a slash at its end, and of the feed itself. */
  readonly site: string;
  readonly address: string;
  readonly places: readonly Place[];
  readonly domains: readonly DomainSummary[];
}

/** How many facts of one document are told. */
const FACTS = 12;
const TITLES: Readonly<Record<Language, string>> = { ru: 'новое', kk: 'жаңалықтар', en: 'news' };

/** Documents as entries, dated by when the register took them in, each with the facts that it tells of what is followed. */
export function newsFeed(format: 'atom' | 'json', news: readonly News[], request: NewsRequest): string {
  const { followed, language, site, address, places, domains } = request;
  const names = lineNames(
    language,
    places,
    domains.flatMap(({ measures }) => measures),
  );
  const isAtom = format === 'atom';
  const feed = new Feed({
    id: `urn:pobratim:news:${new URL(address).search}`,
    title: ['Pobratim', followedIn(followed, places, language), TITLES[language]].filter(Boolean).join(' · '),
    link: site,
    language,
    updated: new Date(news[0]?.document.obtained.at ?? 0),
    copyright: '',
    generator: 'Pobratim',
    feedLinks: isAtom ? { atom: address } : { json: address },
  });
  for (const { document, facts } of news) {
    const lines = facts.slice(0, FACTS).map((fact) => {
      const { head, figure, rest } = lineOf(fact, names);
      return asHtml([[head, figure].filter(Boolean).join(': '), rest].filter(Boolean).join(' · '));
    });
    const title = document.title ?? document.id;
    feed.addItem({
      id: `urn:pobratim:document:${document.id}`,
      title: isAtom ? asHtml(title) : title,
      link: `${site}/documents/${document.id}`,
      date: new Date(document.obtained.at),
      content:
        lines.length > 0 ? `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>` : asHtml(title),
    });
  }
  return isAtom ? feed.atom1() : feed.json1();
}

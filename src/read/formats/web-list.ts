import { Parser, parseFeed } from 'htmlparser2';
import { unreadable } from './content.ts';
import { decode } from './decode.ts';

/** An address that a feed or a sitemap lists. */
export interface Listed {
  readonly address: string;
  /** ISO day. */
  readonly published?: string;
  readonly title?: string;
}

/** What an address of a list gives: pages, and for an index of sitemaps the lists below it. */
export interface WebList {
  readonly pages: readonly Listed[];
  readonly lists: readonly Listed[];
}

/**
 * Reads a feed (RSS 2.0, Atom, RDF) or a sitemap (sitemaps.org 0.9, with news days): what it lists, the latest first. Addresses are made whole
 * against the list's own. Throws a Failure of reason `input` for anything else.
 */
export function webListOf(bytes: Uint8Array, base: string): WebList {
  const { text } = decode(
    bytes,
    /encoding\s*=\s*["']([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1],
  );
  const feed = /<(?:rss|feed|rdf:RDF)[\s>]/i.test(text.slice(0, 4096)) ? parseFeed(text) : null;
  if (feed)
    return {
      pages: inOrder(
        feed.items.map(({ link, pubDate, title }) => entryOf(base, link, pubDate?.toISOString(), title)),
      ),
      lists: [],
    };
  if (!/<(?:urlset|sitemapindex)[\s>]/i.test(text.slice(0, 4096)))
    throw unreadable(
      'an RSS or Atom feed, or a sitemap',
      'something else',
      'give the address of the feed; a single page is added by its own address',
    );
  const { url, sitemap } = sitemapOf(text, base);
  return { pages: inOrder(url), lists: inOrder(sitemap) };
}

function sitemapOf(text: string, base: string): Record<'url' | 'sitemap', (Listed | undefined)[]> {
  const found: Record<'url' | 'sitemap', (Listed | undefined)[]> = { url: [], sitemap: [] };
  let fields: Record<string, string> = {};
  let within = '';
  const parser = new Parser(
    {
      onopentag: (name) => {
        within = name.replace(/^\w+:/, '');
        if (within === 'url' || within === 'sitemap') fields = {};
      },
      ontext: (its) => {
        fields[within] = (fields[within] ?? '') + its;
      },
      onclosetag: (name) => {
        if (name === 'url' || name === 'sitemap')
          found[name].push(
            entryOf(base, fields.loc, fields.publication_date ?? fields.lastmod, fields.title),
          );
        within = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return found;
}

function entryOf(base: string, link = '', day?: string, title?: string): Listed | undefined {
  const url = URL.parse(link.trim(), base);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.hash = '';
  const published = /^\d{4}-\d\d-\d\d/.exec(day?.trim() ?? '')?.[0];
  return {
    address: url.href,
    ...(published ? { published } : {}),
    ...(title?.trim() ? { title: title.trim() } : {}),
  };
}

/** Each address once, the latest first; those without a day keep the order of the list, after the others. */
const inOrder = (listed: readonly (Listed | undefined)[]): readonly Listed[] =>
  [
    ...new Map(
      listed
        .flatMap((each) => each ?? [])
        .toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
        .toReversed()
        .map((each) => [each.address, each]),
    ).values(),
  ].toReversed();

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webListOf } from './web-list.ts';

const read = (text: string) => webListOf(new TextEncoder().encode(text), 'https://news.example/feed');

test('a feed gives its pages, the latest first, each once, with their days', () => {
  const { pages } = read(`<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>
    <item><title>Старая</title><link>/1</link><pubDate>Wed, 27 Nov 2024 10:00:00 +0300</pubDate></item>
    <item><title>Новая</title><link>https://news.example/2</link><pubDate>Thu, 28 Nov 2024 10:00:00 +0300</pubDate></item>
    <item><title>Новая</title><link>https://news.example/2#comments</link><pubDate>Thu, 28 Nov 2024 10:00:00 +0300</pubDate></item>
    <item><title>Чужая</title><link>ftp://news.example/3</link></item></channel></rss>`);
  assert.deepEqual(
    pages.map(({ address, published, title }) => [address, published, title]),
    [
      ['https://news.example/2', '2024-11-28', 'Новая'],
      ['https://news.example/1', '2024-11-27', 'Старая'],
    ],
  );
});

test('an Atom feed is a feed', () => {
  const { pages } = read(
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title><link href="https://news.example/a"/><updated>2024-05-01T00:00:00Z</updated></entry></feed>',
  );
  assert.deepEqual(
    pages.map(({ address }) => address),
    ['https://news.example/a'],
  );
});

test('a sitemap gives pages, an index of sitemaps the lists below it', () => {
  const { pages } = read(
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="x"><url><loc>https://news.example/p?a=1&amp;b=2</loc><news:news><news:publication_date>2024-11-02T10:00:00+03:00</news:publication_date></news:news></url><url><loc>https://news.example/q</loc><lastmod>2024-12-01</lastmod></url></urlset>',
  );
  assert.deepEqual(
    pages.map(({ address, published }) => [address, published]),
    [
      ['https://news.example/q', '2024-12-01'],
      ['https://news.example/p?a=1&b=2', '2024-11-02'],
    ],
  );
  const { lists } = read(
    '<sitemapindex><sitemap><loc>https://news.example/s1.xml</loc></sitemap></sitemapindex>',
  );
  assert.deepEqual(
    lists.map(({ address }) => address),
    ['https://news.example/s1.xml'],
  );
});

test('a page that lists nothing is refused', () => {
  assert.throws(() => read('<html><body>rss</body></html>'), /an RSS or Atom feed, or a sitemap/);
});

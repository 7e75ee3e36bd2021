import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { readHtml } from './html.ts';

const PROSE =
  'Реконструкция дороги Атырау – Астрахань завершена, сообщили в национальной компании. Работы шли с 2018 года на участке в 172 километра, их оплатил банк развития.';
const read = (html: string) => readHtml(Buffer.from(html));

test('the text of a page is its article: no menu, script, comment, cookie note or related story', () => {
  const { text } =
    read(`<!doctype html><html><body class="has-sidebar"><header><a href="/">Портал</a></header><nav>Новости</nav>
    <main><article><h1>Дорога готова</h1><p>${PROSE}</p><script>alert(1)</script><h2>Что дальше</h2><p>Осталась  граница.</p>
    <div class="share-buttons">Поделиться</div><aside>Читайте также</aside></article>
    <article><h3>Другая новость</h3><p>Коротко.</p></article></main>
    <section id="comments">Отлично!</section><div class="cookie-notice">Мы используем cookie</div><footer>© 2024</footer></body></html>`);
  assert.equal(text, `Дорога готова\n${PROSE}\nЧто дальше\nОсталась граница.`);
});

test('without an article the block with most paragraph text is the main one, and the heading above it stays', () => {
  const { text } =
    read(`<html><body><h1>Дорога готова</h1><div><a href="/1">Первая ссылка</a> <a href="/2">Вторая</a></div>
    <div id="x"><p>${PROSE}</p><p>${PROSE}</p></div><div><p>Телефон редакции: 12-34-56, звоните нам</p></div></body></html>`);
  assert.equal(text, `Дорога готова\n${PROSE}\n${PROSE}`);
});

test('a page says when, by whom and at which address it came out', () => {
  const { issues, text, ...facts } = read(`<html><head><title>Дорога — Портал</title>
    <meta property="og:site_name" content="Портал"><meta property="article:published_time" content="2024-12-17T23:30:00+05:00">
    <link rel="canonical" href="https://example.org/doroga"></head><body><p>${PROSE}</p></body></html>`);
  assert.deepEqual(facts, {
    mediaType: 'text/html',
    title: 'Дорога — Портал',
    published: '2024-12-17',
    publisher: 'Портал',
    address: 'https://example.org/doroga',
  });
});

test('linked data and time elements date a page; an address that is none of the web is left out', () => {
  const linked =
    read(`<head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2023-12-13T10:00:00Z",
    "publisher":{"name":"Агентство"}}]}</script><link rel="canonical" href="javascript:alert(1)"></head><p>${PROSE}</p>`);
  assert.equal(linked.published, '2023-12-13');
  assert.equal(linked.publisher, 'Агентство');
  assert.equal(linked.address, undefined);
  assert.equal(
    read(`<article><time datetime="2022-11-28">28 ноября</time><p>${PROSE}</p></article>`).published,
    '2022-11-28',
  );
});

test('broken linked data is an issue, not an end', () => {
  const { issues, text } = read(`<script type="application/ld+json">{"a":</script><p>${PROSE}</p>`);
  assert.equal(text, PROSE);
  assert.deepEqual(
    issues.map(({ where }) => where),
    ['JSON-LD of the page'],
  );
});

test('a table of figures is read row by row, a table that lays out the page block by block', () => {
  const { text } = read(
    `<main><p>${PROSE}</p><table><tr><th>Год</th><th>Экспорт</th></tr><tr><td><p>2023</p></td><td>1&nbsp;200</td></tr></table></main>`,
  );
  assert.equal(text, `${PROSE}\nГод\tЭкспорт\n2023\t1\u00a0200`);
  assert.equal(
    read(
      `<table><tr><td>Меню</td><td><h1>Дорога</h1><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></td></tr></table>`,
    ).text.split('\n').length,
    4,
  );
});

test('the declared encoding of a page is used', () => {
  const page = `<html><head><meta charset="windows-1251"></head><body><p>${PROSE}</p></body></html>`;
  const { text, issues } = readHtml(iconv.encode(page, 'windows-1251'));
  assert.equal(text, PROSE);
  assert.deepEqual(issues, []);
});

test('a page nested without end is refused before it takes the time of everybody', () => {
  assert.throws(() => read(`<html>${'<div>'.repeat(200_000)}`), { reason: 'input' });
});

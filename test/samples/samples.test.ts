import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Language } from '#model/language.ts';
import { sourcesAt } from '../../src/cli/input.ts';
import { admit } from '../../src/read/document.ts';
import { detectLanguage } from '../../src/read/language/detect.ts';

interface Page {
  readonly address: string;
  readonly publisher: string;
  readonly date: string;
  readonly taken: string;
}

interface Row {
  readonly file: string;
  readonly title: string;
  readonly language: Language;
  readonly published: string;
  readonly publisher: string;
  readonly sources: readonly (string | Page)[];
}

const FOLDER = new URL('../../samples/', import.meta.url);
const ROWS = JSON.parse(readFileSync(new URL('documents.json', FOLDER), 'utf8')) as readonly Row[];
const LARGEST_BINARY = 60_000;
const README = readFileSync(new URL('README.md', FOLDER), 'utf8');

const documentOf = async ({ file, language, published }: Row) =>
  (
    await admit(
      { bytes: readFileSync(new URL(file, FOLDER)), name: file, how: 'sample', language, published },
      '2026-11-25T00:00:00Z',
    )
  ).document;

test('there are at least 14 samples in Russian, 6 in Kazakh and 4 in English', () => {
  const count = (language: Language): number => ROWS.filter((row) => row.language === language).length;
  assert.ok(count('ru') >= 14);
  assert.ok(count('kk') >= 6);
  assert.ok(count('en') >= 4);
});

test('every file of the folder is listed once, and every listed one is there', () => {
  const files = readdirSync(FOLDER).filter((name) => /^(?:ru|kk|en)-/.test(name));
  assert.deepEqual(ROWS.map(({ file }) => file).sort(), files.sort());
});

test('text, pages, a word processor file and a PDF are among them, and no binary is large', () => {
  const kinds = Map.groupBy(ROWS, ({ file }) => extname(file));
  assert.ok((kinds.get('.html')?.length ?? 0) >= 2);
  assert.ok(kinds.has('.docx') && kinds.has('.pdf') && kinds.has('.txt'));
  for (const { file } of [...kinds.get('.docx')!, ...kinds.get('.pdf')!])
    assert.ok(statSync(new URL(file, FOLDER)).size < LARGEST_BINARY, file);
});

for (const row of ROWS)
  test(`${row.file} is as long as its kind and written in the language it is listed with`, async () => {
    const { text, title } = await documentOf(row);
    assert.ok(text.length >= 900 && text.length <= 2500, `${text.length} characters`);
    assert.equal(detectLanguage(text), row.language);
    assert.equal(row.file.slice(0, 2), row.language);
    assert.equal(title, row.title);
    assert.ok(text.startsWith(row.title));
  });

test('a page says the same day and publisher as the list, and its address is plainly none', async () => {
  for (const row of ROWS.filter(({ file }) => file.endsWith('.html'))) {
    const bytes = readFileSync(new URL(row.file, FOLDER));
    const { document } = await admit({ bytes, name: row.file, how: 'sample' }, '2026-11-25T00:00:00Z');
    assert.equal(document.published, row.published, row.file);
    assert.equal(document.publisher, row.publisher, row.file);
    assert.match(document.address ?? '', /^https:\/\/samples\.pobratim\.example\//, row.file);
  }
});

test('no line of menus, teasers, comments or cookie notes is part of a page', async () => {
  const noise = /Подписаться|Популярное|Читайте также|cookie|Комментарии|Куда пойти|Главная|Поделиться/;
  for (const row of ROWS.filter(({ file }) => file.endsWith('.html'))) {
    assert.match(readFileSync(new URL(row.file, FOLDER), 'utf8'), noise, row.file);
    assert.doesNotMatch((await documentOf(row)).text, noise, row.file);
  }
});

test('every sample says where its facts come from: address, publisher, day and what was taken, or a plain sentence', () => {
  for (const { file, sources } of ROWS) {
    assert.ok(sources.length > 0, file);
    assert.ok(
      sources.some((source) => typeof source !== 'string'),
      `${file} has no page behind it`,
    );
    for (const source of sources)
      if (typeof source === 'string') assert.ok(source.length > 20, file);
      else {
        assert.ok(new URL(source.address).protocol.startsWith('http'), file);
        assert.doesNotMatch(source.address, /\.example\b/, file);
        assert.ok(source.publisher && source.taken, file);
        assert.match(
          source.date,
          /^(?:\d{4}-\d\d|\d\d-\d\d, year not shown|no date in the stored copy)/,
          file,
        );
      }
  }
});

test('a sample brings its sources along, a page with its address', async () => {
  const { sources } = sourcesAt(fileURLToPath(FOLDER), {}, 'sample');
  const submissions = await Promise.all(sources.map(({ open }) => open()));
  assert.equal(submissions.length, ROWS.length);
  for (const [index, { sources }] of ROWS.entries())
    for (const [at, source] of sources.entries()) {
      const line = submissions[index]?.sources?.[at] ?? '';
      if (typeof source === 'string') assert.equal(line, source);
      else for (const said of Object.values(source)) assert.ok(line.includes(said), line);
    }
});

test('no sample poses as published by somebody else', () => {
  for (const { publisher } of ROWS) assert.equal(publisher, 'Pobratim samples');
});

test('the table of the README has every sample and counts its sources', () => {
  for (const { file, sources } of ROWS) {
    const line = README.split('\n').find((row) => row.includes(`\`${file}\``));
    assert.ok(line, `${file} is missing`);
    const addresses = sources.filter((source) => typeof source !== 'string').length;
    assert.match(line, new RegExp(`\\| ${addresses} *\\|`), `${file}: expected ${addresses} sources`);
  }
});

test('reports that contradict each other are all kept', async () => {
  const texts = (await Promise.all(ROWS.map(documentOf))).map(({ text }) => text).join('\n');
  const rivals = {
    'pipe of the conduit, km': ['170', '176', '177'],
    'rebuilt road, km': ['172', '212', '217'],
    'whole road, km': ['270', '277'],
    'border, km': ['7598,6', '7598,8', '7591'],
    'demarcated, %': ['86,7', '70', '95'],
    'students in Astrakhan': ['700', '1,5'],
    'plan of Astrakhan and Atyrau regions': ['2023–2026', '2025–2027'],
    'road to be finished': ['2020', '2023'],
  };
  for (const [about, figures] of Object.entries(rivals))
    for (const figure of figures)
      assert.match(texts, new RegExp(`(?<![\\d,.])${figure}(?!\\d)`), `${about}: ${figure}`);
});

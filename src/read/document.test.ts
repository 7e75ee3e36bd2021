import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import type { Submission } from '#model/application.ts';
import { admit } from './document.ts';

const AT = '2026-11-23T08:00:00.000Z';
const submit = (content: string | Uint8Array, more: Partial<Submission> = {}) =>
  admit({ bytes: typeof content === 'string' ? Buffer.from(content) : content, how: 'file', ...more }, AT);

test('a text is stored in one form: NFC, LF, no trailing blanks, at most one empty line', async () => {
  const { document, issues } = await submit(
    '\ufeffДорога\t \r\n\r\n\r\n\r\nБлизкии\u0306 путь: 1\u00a0200 км.  \rКо\u00adнец\u200b.\n\n',
  );
  assert.equal(document.text, 'Дорога\n\nБлизкий путь: 1\u00a0200 км.\nКонец.');
  assert.deepEqual(issues, []);
});

test('the same text from another place is another document, the same one again is the same', async () => {
  const [a, b, c] = await Promise.all([
    submit('Дорога готова.'),
    submit('Дорога готова.\n'),
    submit('Дорога готова.', { address: 'https://example.org/' }),
  ]);
  assert.equal(a.document.id, b.document.id);
  assert.notEqual(a.document.id, c.document.id);
});

test('a short first line is the title, a long one is not', async () => {
  assert.equal((await submit('Дорога готова\nЕё открыли.')).document.title, 'Дорога готова');
  assert.equal((await submit('Дорогу открыли. '.repeat(20))).document.title, undefined);
});

test('what a web page hangs above its article is no title', async () => {
  const { document } = await submit(
    'Просмотров: 324\nГлавная / Новости / Экономика\nДорога готова\nЕё открыли.',
  );
  assert.equal(document.title, 'Дорога готова');
  assert.equal((await submit('Просмотров: 324\n')).document.title, 'Просмотров: 324');
});

test('the day is the one given, else the one of the page, else the one of a full dateline', async () => {
  const page =
    '<html><meta property="article:published_time" content="2024-12-17"><p>Дорога готова.</p></html>';
  assert.equal((await submit(page, { published: '2024-12' })).document.published, '2024-12');
  assert.equal((await submit(page)).document.published, '2024-12-17');
  const report = (line: string) => `Дорога готова\n${line}Дорогу Атырау – Астрахань открыли для машин.`;
  assert.equal((await submit(report('АСТРАХАНЬ, 17 декабря 2024 года. '))).document.published, '2024-12-17');
  assert.equal((await submit(report('АСТРАХАНЬ, 17 декабря. '))).document.published, undefined);
  assert.equal(
    (await submit('Дорога готова\nДорогу открыли 17 декабря 2024 года.')).document.published,
    undefined,
  );
});

test('the language is the one given, else the one of the text', async () => {
  assert.equal((await submit('Су құбырының қуаты артты.')).document.language, 'kk');
  assert.equal((await submit('The road is open.')).document.language, 'en');
  assert.equal((await submit('The road is open.', { language: 'ru' })).document.language, 'ru');
});

test('a guessed encoding is an issue of the document', async () => {
  const { document, issues } = await submit(iconv.encode('Дорога готова.', 'windows-1251'));
  assert.equal(document.text, 'Дорога готова.');
  assert.deepEqual(issues, [
    {
      where: 'encoding',
      expected: 'UTF-8 or a declared encoding',
      found: 'windows-1251, guessed',
      document: document.id,
    },
  ]);
});

test('what is no document is refused with what it is', async () => {
  const refused: readonly (readonly [string, Uint8Array])[] = [
    ['an empty file', Buffer.alloc(0)],
    ['text/plain without any', Buffer.from(' \n 12 ')],
    ['a PNG picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')],
    ['a binary file of another kind', Buffer.from([1, 2, 3, 0, 4])],
    ['an RTF document', Buffer.from('{\\rtf1 a}')],
    [
      'an Office document of before 2007 (DOC, XLS, PPT)',
      Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
    ],
    [
      'an encrypted one',
      Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['101 MB', Buffer.alloc(101 * 1024 * 1024, 'a')],
  ];
  for (const [found, bytes] of refused)
    await assert.rejects(submit(bytes), { name: 'Failure', reason: 'input', found });
});

test('a day that is none is a mistake in use', async () => {
  await assert.rejects(submit('Дорога.', { published: '2023-02-31' }), {
    reason: 'usage',
    found: '"2023-02-31"',
  });
});

test('a page is told by its bytes, a fragment by its name, and text that speaks of tags is text', async () => {
  const typeOf = async (text: string, name?: string) =>
    (await submit(text, name ? { name } : {})).document.obtained.mediaType;
  assert.equal(await typeOf('\n<!DOCTYPE html><p>Дорога</p>', 'a.txt'), 'text/html');
  assert.equal(await typeOf('<b>Дорога</b>', 'a.html'), 'text/html');
  assert.equal(await typeOf('Тег <html> открывает страницу.', 'a.html'), 'text/plain');
});

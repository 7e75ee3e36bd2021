import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMail, partsOfMail } from './mail.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const MESSAGE = [
  'From: =?UTF-8?B?0J7RgtC00LXQuyDRgdCy0Y/Qt9C10Lk=?= <ties@example.org>',
  'Date: Thu, 28 Nov 2024 10:15:00 +0400',
  `Subject: =?UTF-8?B?${base64('Fwd: Итоги визита в Атырау')}?=`,
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  base64('Астрахань и Атырау подписали меморандум 28 ноября 2024 года.'),
  '--b',
  'Content-Type: text/plain; charset=utf-8; name="plan.txt"',
  'Content-Disposition: attachment; filename="plan.txt"',
  'Content-Transfer-Encoding: base64',
  '',
  base64('План мероприятий на 2025–2027 годы.'),
  '--b',
  'Content-Type: message/rfc822',
  'Content-Disposition: attachment; filename="first.eml"',
  '',
  'From: akimat@example.kz',
  'Date: Wed, 27 Nov 2024 09:00:00 +0500',
  'Subject: Answer',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Uralsk and Orenburg signed a plan.',
  '--b--',
  '',
].join('\r\n');

const submission = (text: string, name?: string) => ({
  bytes: new TextEncoder().encode(text),
  how: 'upload' as const,
  ...(name ? { name } : {}),
});

test('a forwarded message is its words, its files and the message within, with sender, day and subject', async () => {
  const parts = await partsOfMail(submission(MESSAGE, 'visit.eml'));
  const told = parts.map(({ bytes, ...rest }) => ({ ...rest, text: new TextDecoder().decode(bytes).trim() }));
  assert.deepEqual(
    told.map(({ text, title, published, publisher, name }) => [
      text.slice(0, 20),
      title,
      published,
      publisher,
      name,
    ]),
    [
      ['Астрахань и Атырау п', 'Итоги визита в Атырау', '2024-11-28', 'Отдел связей', 'visit.eml'],
      ['План мероприятий на ', undefined, '2024-11-28', 'Отдел связей', 'plan.txt'],
      ['Uralsk and Orenburg ', 'Answer', '2024-11-27', 'akimat@example.kz', 'first.eml'],
    ],
  );
});

test('what a person says of a message goes before what it says of itself', async () => {
  const [part] = await partsOfMail({
    ...submission(MESSAGE, 'a.eml'),
    publisher: 'Акимат',
    published: '2024-11-26',
  });
  assert.deepEqual([part!.publisher, part!.published], ['Акимат', '2024-11-26']);
});

test('a message is told by its name or, pasted, by its headers; a text that speaks of somebody is none', () => {
  assert.ok(isMail(submission(MESSAGE)) && isMail(submission('x', 'letter.EML')));
  assert.ok(!isMail(submission('From: the governor: greetings to all.', 'news.txt')));
  assert.ok(!isMail(submission('Астрахань: новости')));
});

test('an empty message is refused with what to do', async () => {
  await assert.rejects(
    partsOfMail(submission('Subject: none\r\n\r\n', 'x.eml')),
    /a message with words or files/,
  );
});

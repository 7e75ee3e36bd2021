import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Application } from '#model/application.ts';
import type { Following } from '#model/following.ts';
import { openFollowing } from '../../src/follow/following.ts';
import { sendingBy } from '../../src/follow/smtp.ts';
import { openApplication } from '../../src/pipeline.ts';
import { createApp } from '../../src/serve/app.ts';
import { openShelf } from '../../src/shelf.ts';
import { newFolder } from '../folders.ts';
import { newPeople, newPerson } from '../signed-in.ts';
import { type MailServer, openMailServer } from './smtp-server.ts';

const HOUR = 3_600_000;
let now = Date.parse('2026-11-20T08:00:00Z');
let application: Application;
let following: Following;
let server: MailServer;
let app: ReturnType<typeof createApp>;
let cookie: string;

const add = (text: string, published: string) =>
  application.add({ bytes: new TextEncoder().encode(text), how: 'paste', published });

before(async () => {
  const data = newFolder();
  const clock = () => new Date(now);
  application = await openApplication({ data, side: 'KZ', author: 'test', clock, shelf: await openShelf() });
  server = await openMailServer();
  following = openFollowing({
    file: join(data, 'follow.sqlite'),
    application,
    origin: () => 'http://localhost:8080',
    clock,
    send: sendingBy(server.address, 'register@example.kz'),
  });
  const people = await newPeople();
  ({ cookie } = await newPerson(people, 'reader'));
  app = createApp(application, people, [], { following });
  await add('Омская область и Павлодарская область подписали меморандум 5 мая 2024 года.', '2024-05-06');
  await add(
    'Астраханская область и Атырауская область подписали план мероприятий 28 ноября 2024 года.',
    '2024-11-28',
  );
});
after(async () => {
  await following.close();
  await application.close();
  await server.close();
});

const feed = async (path: string): Promise<string> => {
  const response = await app.request(`http://localhost/api${path}`);
  assert.equal(response.status, 200, await response.clone().text());
  return response.text();
};
const post = (path: string, fields: Readonly<Record<string, string>>) =>
  app.request(`http://localhost/api${path}`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
/** A message in plain words: its subject and its text. */
function readable(message: string): { readonly subject: string; readonly text: string } {
  const subject = [...message.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gi)]
    .map(([, word]) => Buffer.from(word!, 'base64').toString())
    .join('');
  const [, body = ''] = message.split(/\r\n\r\n([\s\S]*)/);
  const isBase64 = /content-transfer-encoding: base64/i.test(message);
  const text = isBase64
    ? Buffer.from(body, 'base64').toString()
    : Buffer.from(
        body
          .replaceAll(/=\r\n/g, '')
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString();
  return { subject, text };
}

test('the news of a pair are the documents that tell of both, with the facts they tell, in the language asked for', async () => {
  const { items, title } = JSON.parse(
    await feed('/feeds/news.json?place=Астраханская область&counterpart=KZ-23&lang=kk'),
  ) as {
    title: string;
    items: { id: string; url: string; content_html: string }[];
  };
  assert.equal(title, 'Pobratim · Астрахань облысы – Атырау облысы · жаңалықтар');
  assert.equal(items.length, 1);
  assert.match(items[0]!.content_html, /Жоспар · Астрахань облысы, Атырау облысы/);
  assert.match(items[0]!.url, /^http:\/\/localhost\/documents\//);
});

test('words can be followed in any form, and an Atom feed is dated by when the register took documents in', async () => {
  const atom = await feed('/feeds/news.atom?text=меморандумы&lang=ru');
  assert.equal([...atom.matchAll(/<entry>/g)].length, 1);
  assert.match(atom, /<updated>2026-11-20T08:00:00/);
});

test('promises are fed by the pair and one by one', async () => {
  const calendar = await feed('/feeds/promises.ics?place=RU-AST&counterpart=KZ-55');
  assert.doesNotMatch(calendar, /BEGIN:VEVENT/);
  await feed('/feeds/promises.atom?id=none');
});

test('a digest tells what is new once, and nothing where nothing is', async () => {
  const asked = { place: 'RU-AST', counterpart: 'KZ-23', email: 'akim@example.kz', every: 'day', lang: 'ru' };
  assert.equal((await post('/subscriptions', asked)).status, 201);
  assert.equal(await following.sendDue(), 0);
  now += 25 * HOUR;
  assert.equal(await following.sendDue(), 0, 'what was there before it was asked for is no news');
  now += HOUR;
  await add(
    'Товарооборот Астраханской области с Атырауской областью в 2025 году вырос на 12 процентов.',
    '2026-01-15',
  );
  await add('Омская область и Павлодарская область подписали протокол 7 мая 2025 года.', '2025-05-08');
  now += 25 * HOUR;
  assert.equal(await following.sendDue(), 1);
  const { subject, text } = readable(server.messages.at(-1)!);
  assert.equal(subject, 'Pobratim: новое о Астраханская область – Атырауская область');
  assert.match(text, /Товарооборот, рост: \+12\s%/);
  assert.doesNotMatch(text, /протокол/i);
  now += 25 * HOUR;
  assert.equal(await following.sendDue(), 0);
  const [, stop = ''] = /follow\/stop\/(\S+)/.exec(text) ?? [];
  assert.equal((await post('/subscriptions/stop', { secret: `${stop}x` })).status, 404);
  assert.equal((await post('/subscriptions/stop', { secret: stop })).status, 200);
  assert.deepEqual(
    (
      (await (await app.request('http://localhost/api/subscriptions', { headers: { cookie } })).json()) as {
        items: unknown[];
      }
    ).items,
    [],
  );
});

test('what the server of mail does not take is told with the subscription and sent with the next round', async () => {
  assert.equal(
    (await post('/subscriptions', { text: 'протокол', email: 'a@example.kz', every: 'day' })).status,
    201,
  );
  now += HOUR;
  await add('Омская область и Павлодарская область подписали протокол 9 мая 2026 года.', '2026-05-10');
  now += 24 * HOUR;
  server.refuseNext('451 later');
  assert.equal(await following.sendDue(), 0);
  const subscriptions = async () =>
    (
      (await (await app.request('http://localhost/api/subscriptions', { headers: { cookie } })).json()) as {
        items: { id: string; problem?: string }[];
      }
    ).items;
  const [told] = await subscriptions();
  assert.match(told!.problem ?? '', /451/);
  assert.equal(await following.sendDue(), 1);
  assert.equal((await subscriptions())[0]!.problem, undefined);
  assert.equal((await post(`/subscriptions/${told!.id}/remove`, {})).status, 200);
});

test('a digest to no address, or of nothing, is refused', async () => {
  for (const wrong of [
    { text: 'x', email: 'nobody' },
    { email: 'a@example.kz' },
    { text: 'x', email: 'a@example.kz', every: 'hour' },
  ])
    assert.equal((await post('/subscriptions', wrong)).status, 400);
});

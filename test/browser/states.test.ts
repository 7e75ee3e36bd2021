import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Application } from '#model/application.ts';
import { LANGUAGES } from '#model/language.ts';
import { desksOf } from '../../src/cli/desks.ts';
import { builtPages } from '../../src/cli/serve.ts';
import { openApplication } from '../../src/pipeline.ts';
import { createApp } from '../../src/serve/app.ts';
import { listen } from '../../src/serve/server.ts';
import { openShelf } from '../../src/shelf.ts';
import { newFolder } from '../folders.ts';
import { newPeople, newPerson } from '../signed-in.ts';

let application: Application;
let desks: Awaited<ReturnType<typeof desksOf>> = [];
let server: Server;
let cookie = '';
/** The paths of the API that fail for now. */
let failing: RegExp | undefined;

before(async () => {
  application = await openApplication({
    data: newFolder(),
    side: 'KZ',
    author: 'test',
    clock: () => new Date('2032-02-16T00:00:00Z'),
    shelf: await openShelf(),
  });
  desks = await desksOf(application);
  const people = await newPeople();
  ({ cookie } = await newPerson(people, 'keeper'));
  const app = createApp(application, people, desks);
  const fetch = (request: Request) => {
    const isFailing = failing?.test(new URL(request.url).pathname);
    return isFailing
      ? Response.json({ detail: 'the server’s log says more' }, { status: 500 })
      : app.fetch(request);
  };
  const handler = await builtPages();
  server = await listen({ fetch }, () => handler, { host: '127.0.0.1', port: 0 });
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  await Promise.all(desks.map(({ close }) => close()));
  await application.close();
});

/** What the keeper is shown at an address: its status, the matter of the page, and the text of that. */
async function shown(path: string, language = 'ru'): Promise<{ status: number; main: string; text: string }> {
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
  const response = await fetch(address, { headers: { cookie, accept: 'text/html' } });
  const html = await response.text();
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const text = main
    .replaceAll(/<(style|script|select|svg|datalist)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { status: response.status, main, text };
}

/** Lists, with a filter that no item passes. */
const LISTS: readonly (readonly [path: string, filter: string])[] = [
  ['/facts', 'text=zzzqqq'],
  ['/documents', 'text=zzzqqq'],
  ['/timeline', 'text=zzzqqq'],
  ['/findings', 'severity=error'],
  ['/candidates', 'open=true'],
  ['/inbox', 'cause=rivals'],
  ['/confirmations', 'side=RU'],
  ['/promises', 'state=overdue'],
  ['/series', 'place=KZ-75'],
  ['/ties', 'period=1950'],
  ['/map', 'period=1950'],
  ['/people', 'text=zzzqqq'],
  ['/domains/business/firms', 'text=zzzqqq'],
  ['/domains/business/offers', 'text=zzzqqq'],
  ['/domains/business/matches', 'region=KZ-75'],
  ['/domains/business/introductions', 'state=proposed'],
  ['/domains/business/ventures', 'text=zzzqqq'],
  ['/domains/business/missions', 'text=zzzqqq'],
];
const NOTHING_ASKED = {
  ru: /Под этот отбор ничего не подходит/,
  kk: /Бұл сүзгіге ештеңе сәйкес келмейді/,
  en: /Nothing fits what was asked for/,
} as const;

for (const language of LANGUAGES)
  test(`every list says in ${language} that a filter lets nothing through, and leads back to all of it`, async () => {
    for (const [path, filter] of LISTS) {
      const { status, main, text } = await shown(`${path}?${filter}`, language);
      assert.equal(status, 200, `${path}?${filter}`);
      assert.match(text, NOTHING_ASKED[language], path);
      const [, empty = ''] = /class="quiet empty[^>]*>([\s\S]*?)<\/p>/.exec(main) ?? [];
      assert.match(empty, new RegExp(`href="${path}"`), path);
    }
    const { main } = await shown('/search?q=zzzqqq&period=2024', language);
    assert.match(main, /class="quiet empty[^>]*>[\s\S]*?href="\/search\?q=zzzqqq"/);
  });

test('where nothing is held yet each page opens and says so; lists and workbenches lead to adding a document', async () => {
  const domains = (await application.domains()).map(({ id }) => `/domains/${id}`);
  for (const path of [
    '/facts',
    '/documents',
    '/timeline',
    '/findings',
    '/candidates',
    '/promises',
    '/series',
    '/ties',
    '/map',
    '/',
    '/dossier/RU-AST',
    '/dossier/RU-AST/KZ-23',
    ...domains,
  ]) {
    const { status, main } = await shown(path);
    assert.equal(status, 200, path);
    assert.match(main, /href="\/add"/, path);
  }
  for (const path of [
    '/inbox',
    '/confirmations',
    '/desks',
    '/logs',
    '/sources',
    '/completeness',
    '/trade',
    '/trade/tables',
    '/follow',
    '/search?q=слово',
    '/dossier/RU-AST/KZ-23/brief',
  ]) {
    const { status, text } = await shown(path);
    assert.equal(status, 200, path);
    assert.ok(text.length > 60, path);
  }
});

for (const language of LANGUAGES)
  test(`where the register fails a page says so in ${language}, with the way to try again`, async () => {
    const words = { ru: /на сервере/i, kk: /ақау/, en: /broken/i }[language];
    try {
      failing = /^\/api\/(?!session|domains$|places)/;
      for (const [path] of [
        ...LISTS,
        ['/'],
        ['/desks'],
        ['/dossier/RU-AST'],
        ['/search?q=слово'],
        ['/facts/0'],
        ['/documents/0'],
        ['/domains/water'],
        ['/trade'],
      ] as const) {
        const { status, main, text } = await shown(path!, language);
        assert.equal(status, 500, path);
        assert.match(text, words, path);
        assert.ok(main.includes(`href="${path!.split('?')[0]}`), `${path}: no way to try again`);
      }
      // Where not even the menus can be had, one page says so in all three languages.
      for (failing of [/^\/api\/(domains|places)$/, /^\/api\/session$/]) {
        const { status, text } = await shown('/facts', language);
        assert.equal(status, 500);
        assert.match(text, words);
      }
    } finally {
      failing = undefined;
    }
  });

test('an address with what another site added to it opens, and one that cannot be read leads on without its query', async () => {
  assert.equal((await shown('/facts?fbclid=x&utm_source=y')).status, 200);
  const { status, main, text } = await shown('/facts?plcae=x', 'kk');
  assert.equal(status, 400);
  assert.match(text, /API сипаттамасын қараңыз/);
  assert.match(main, /href="\/facts"/);
});

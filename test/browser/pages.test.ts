import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import type { Browser, BrowserContext } from 'playwright-core';
import { becomes, keeperOf, type Served, serve, skip } from './program.ts';

const PAGES = [
  '/',
  '/dossier',
  '/dossier/RU-AST~astrakhan',
  '/dossier/RU-AST~astrakhan/KZ-47~aktau',
  '/dossier/RU-AST~astrakhan/KZ-23~atyrau/brief?on=2026-12-15',
  '/dossier/KZ-23/brief',
  '/map?at=KZ-47%2Faktau%2BRU-AST%2Fastrakhan',
  '/map?at=kurmangazy&period=2026',
  '/timeline',
  '/ties',
  '/documents',
  '/facts?state=disputed',
  '/findings',
  '/candidates',
  '/inbox',
  '/confirmations',
  '/promises',
  '/series',
  '/completeness',
  '/completeness/letter?side=KZ',
  '/domains/twinning',
  '/domains/programmes',
  '/domains/trade',
  '/domains/business',
  '/domains/transport',
  '/domains/water',
  '/domains/fleet',
  '/domains/exchange',
  '/domains/border',
  '/trade',
  '/trade/potential',
  '/search?q=Астрахань',
  '/add',
  '/sources',
  '/follow?place=RU-AST&counterpart=KZ-23',
  '/follow?text=меморандум',
  '/follow/stop/none',
  '/logs',
  '/about/api',
  '/about/components',
  '/desks',
  '/search?q=меморнадум',
  '/facts?kind=twinning&place=KZ-75',
  '/sign-in',
  '/invitation/none',
  '/account',
  '/people',
];

/** Layout shift (CLS) that nobody sees. */
const STILL = 0.001;
/** Adds up what moves on a page while it opens. */
const OBSERVED = `addEventListener('DOMContentLoaded', () => {
  globalThis.moved = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) moved += value;
  }).observe({ type: 'layout-shift', buffered: true });
})`;

let served: Served;
let browser: Browser;
/** Of the keeper who took the link that the console printed. */
let keeper: BrowserContext;
let home = '';

before(async () => {
  if (skip) return;
  served = await serve(['--samples']);
  ({ home, browser } = served);
  keeper = await keeperOf(served, { bypassCSP: true });
});
after(async () => {
  if (served) assert.equal(await served.stop(), 0, 'told to stop, the server ends well');
});

/** The pages, with one document, one fact of many sources and one page that is not there. */
async function pagesWithIds(): Promise<readonly string[]> {
  const first = async (path: string): Promise<string> => {
    const { items } = (await (await fetch(`${home}/api${path}`)).json()) as {
      items: readonly { id: string }[];
    };
    return items[0]!.id;
  };
  return [
    ...PAGES,
    ...(await businessPages(await first('/business/missions'))),
    `/documents/${await first('/documents')}`,
    `/documents/${await first('/documents')}/explanation`,
    `/documents/${await first('/documents')}/claim`,
    `/documents/${await first('/documents')}/claim?start=30&end=40&kind=observation`,
    `/facts/${await first('/facts?state=disputed')}`,
    `/facts/${await first('/facts?state=disputed')}/claims?limit=1`,
    '/documents?limit=2',
    '/search?q=Астрахань&kind=twinning',
    '/facts?plcae=x',
    `/promises/${await first('/promises')}`,
    '/nowhere',
  ];
}

/** Pages of the business workbench below one mission, and of its lists. */
const businessPages = async (mission: string): Promise<readonly string[]> =>
  [
    'firms',
    'firms/akvakorm',
    'offers',
    'offers/fry-request',
    'matches',
    'introductions',
    'ventures',
    'missions',
    ...[
      '',
      '/agenda/aktau-logistik',
      '/agendas',
      '/tables',
      '/board?at=2027-03-16T10:10',
      '/outcomes',
      '/report',
    ].map((page) => `missions/${mission}${page}`),
  ].map((page) => `/domains/business/${page}`);

for (const language of ['ru', 'kk', 'en'])
  test(`every page opens in ${language}, fits 320 pixels, is still, passes axe`, { skip }, async () => {
    const page = await keeper.newPage();
    await page.setViewportSize({ width: 320, height: 800 });
    await page.addInitScript(OBSERVED);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    for (const path of await pagesWithIds()) {
      const response = await page.goto(`${home}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      assert.equal(response?.status(), { '/nowhere': 404, '/facts?plcae=x': 400 }[path] ?? 200, path);
      assert.equal(await page.getAttribute('html', 'lang'), language);
      assert.ok(
        (await page.evaluate<number>('document.documentElement.scrollWidth')) <= 320,
        `${path} is wider than 320 pixels`,
      );
      if (path.startsWith('/domains/') && !path.startsWith('/domains/business/'))
        assert.ok(
          (await page.locator('main a[href*="#claim-"]').count()) > 0,
          `${path} leads to no sentence`,
        );
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (
          globalThis as unknown as {
            axe: {
              run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          }
        ).axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }),
      );
      const moved = await page.evaluate<number>('moved');
      if (moved > STILL) faults.push(`${path}: moved by ${moved}`);
      faults.push(...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html}`));
    }
    await page.close();
    assert.deepEqual(faults, []);
  });

for (const language of ['ru', 'kk', 'en'])
  test(
    `a figure of a dossier draws out its sentence in its context, then leads to it, in ${language}`,
    { skip },
    async () => {
      for (const javaScriptEnabled of [true, false]) {
        const context = await browser.newContext({ javaScriptEnabled });
        const page = await context.newPage();
        const dossier = `${home}/dossier/KZ-23?lang=${language}`;
        await page.goto(dossier);
        await page.locator('main .facts .figure').first().click();
        await page.waitForURL(/[?&]fact=/);
        const drawer = page.locator('dialog.drawer');
        await drawer.waitFor();
        assert.match((await drawer.locator('mark').first().textContent()) ?? '', /\d/);
        assert.ok(((await drawer.locator('blockquote').first().textContent()) ?? '').length > 60);
        if (javaScriptEnabled) {
          await page.waitForSelector('dialog.drawer:modal');
          // Browsers know few words of Kazakh: ours must not become theirs once a script runs.
          assert.doesNotMatch((await page.textContent('body')) ?? '', /\bM\d\d\b/);
          await page.keyboard.press('Escape');
          await page.waitForURL((url) => !url.searchParams.has('fact'));
          await becomes(() => drawer.count(), 0);
          await page.locator('main .facts .figure').first().click();
          await page.waitForSelector('dialog.drawer:modal');
        }
        await drawer.locator('figcaption a').first().click();
        await page.waitForURL(/#claim-/);
        const id = new URL(page.url()).hash.slice(1);
        assert.match((await page.locator(`mark:has(#${id})`).first().textContent()) ?? '', /\d/);
        await context.close();
      }
    },
  );

test(
  'keys alone lead past the menus to a figure, to its drawer, to its sentence and back',
  { skip },
  async () => {
    const page = await browser.newPage();
    const dossier = `${home}/dossier/KZ-23?lang=kk`;
    await page.goto(dossier);
    await page.keyboard.press('Tab');
    await page.locator('.skip:focus').waitFor();
    assert.ok((await page.locator(':focus').boundingBox())!.x >= 0, 'the skip link is not to be seen');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focused = page.locator('main :focus');
    await focused.waitFor();
    assert.notEqual(
      await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle'),
      'none',
    );
    for (let n = 0; n < 60 && (await page.locator('.figure:focus').count()) === 0; n += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog.drawer:modal');
    for (let n = 0; n < 10 && (await page.locator('figcaption a:focus').count()) === 0; n += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#claim-/);
    await page.waitForSelector('mark:has(.anchor:target)');
    await page.goBack();
    await page.waitForSelector('dialog.drawer:modal');
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.pathname === '/dossier/KZ-23' && !url.searchParams.has('fact'));
    await page.close();
  },
);

for (const [language, button, words] of [
  ['ru', 'Составить', 'Справка к встрече 15 декабря 2026'],
  ['kk', 'Құрастыру', '2026 ж. 15 желтоқсан күнгі кездесуге арналған анықтама'],
  ['en', 'Make it', 'Brief for a meeting on 15 December 2026'],
] as const)
  test(
    `from two names to a brief for a meeting, as files and in print, in ${language}`,
    { skip },
    async () => {
      const page = await browser.newPage();
      await page.goto(`${home}/dossier?lang=${language}`);
      await page.fill('main [name=place]', 'Астрахань');
      await page.fill('main [name=counterpart]', 'Атырау');
      await page.click('main form button');
      await page.click('main a[href$="/brief"]');
      await page.fill('main [name=on]', '2026-12-15');
      await page.click(`main button:has-text("${button}")`);
      await page.waitForURL(/on=2026-12-15/);
      assert.ok(((await page.textContent('.brief')) ?? '').includes(words));
      const notes = await page.locator('.notes li').count();
      assert.ok(notes > 5);
      await page.locator('.brief sup a').first().click();
      await page.locator('.notes li:target').waitFor();
      for (const format of ['docx', 'pdf']) {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.click(`main a[href$="format=${format}"]`),
        ]);
        assert.match(file.suggestedFilename(), new RegExp(`\\.${format}$`));
      }
      await page.emulateMedia({ media: 'print' });
      for (const control of ['header', 'main form', 'main .button'])
        assert.equal(await page.locator(control).first().isVisible(), false);
      const printed = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      const { getDocumentProxy } = await import('unpdf');
      assert.ok((await getDocumentProxy(Uint8Array.from(printed))).numPages <= 2);
      await page.close();
    },
  );

test(
  'in every language the names of languages stand on the line of the menu at 1280 pixels',
  { skip },
  async () => {
    for (const page of [await browser.newPage(), await keeper.newPage()]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      for (const language of ['ru', 'kk', 'en']) {
        await page.goto(`${home}/?lang=${language}`);
        const [name, languages] = await Promise.all(
          ['header .name', 'header .languages'].map((part) => page.locator(part).boundingBox()),
        );
        assert.ok(Math.abs(name!.y - languages!.y) < name!.height, language);
      }
      await page.close();
    }
  },
);

test('a contradiction shows the values side by side, each leading to its document', { skip }, async () => {
  const page = await browser.newPage();
  await page.goto(`${home}/?lang=ru`);
  const fact = page.locator('.rivals > li').first();
  const values = await fact.locator('.camps .figure').allTextContents();
  assert.ok(values.length > 1 && new Set(values).size === values.length, values.join());
  const [left, right] = await fact
    .locator('.camps > li')
    .evaluateAll((camps) => camps.map((camp) => camp.getBoundingClientRect()));
  assert.ok(left!.right <= right!.left && left!.top === right!.top);
  assert.ok((await fact.locator('.support .source[href*="#claim-"]').count()) > 0);
  assert.ok((await fact.locator('.rival .source[href*="#claim-"]').count()) > 0);
  await page.close();
});

test('what is printed is the page without menus and forms', { skip }, async () => {
  const page = await browser.newPage();
  await page.goto(`${home}/facts?state=disputed&lang=ru`);
  await page.emulateMedia({ media: 'print' });
  for (const menu of ['header', '.domains', 'main form'])
    assert.equal(await page.isVisible(menu), false, menu);
  assert.ok(await page.isVisible('main .facts'));
  await page.close();
});

test('a refused document says why and keeps what was filled in', { skip }, async () => {
  const page = await keeper.newPage();
  await page.goto(`${home}/add?lang=ru`);
  await page.fill('textarea', 'Омск и Павлодар подписали меморандум.');
  await page.fill('[name=published]', '2024-13-45');
  await page.click('main form button');
  await page.locator('#uploads [role=alert]', { hasText: 'год' }).waitFor();
  assert.equal(await page.inputValue('textarea'), 'Омск и Павлодар подписали меморандум.');
  assert.equal(await page.inputValue('[name=published]'), '2024-13-45');
  await page.close();
});

test('a pasted document is read and shown', { skip }, async () => {
  const page = await keeper.newPage();
  await page.goto(`${home}/add?lang=en`);
  await page.fill(
    'textarea',
    'В 2031 году товарооборот Омской области с Павлодарской областью составил 214,6 млн долларов.',
  );
  await page.click('main form button');
  await page.locator('main .facts', { hasText: '214' }).first().waitFor();
  await page.close();
});

for (const [language, added, refused] of [
  ['ru', 'добавлен', 'не прочитан. Нужно: простой текст, HTML, DOCX или PDF; получено: изображение PNG'],
  ['kk', 'қосылды', 'оқылмады. Керегі: жай мәтін, HTML, DOCX немесе PDF; келгені: PNG суреті'],
  ['en', 'added', 'not read. Expected: plain text, HTML, DOCX or PDF; found: a PNG picture'],
] as const)
  test(
    `files chosen and dropped are read one by one, and the report says what was not read and why, in ${language}`,
    { skip },
    async () => {
      const page = await keeper.newPage();
      await page.goto(`${home}/add?lang=${language}`);
      await page.waitForSelector('.drop input');
      const text = `Омская область и Павлодарская область подписали протокол 5 мая 2031 года. ${language}`;
      const mail = `From: a@example.kz\r\nSubject: Протокол ${language}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text} 2\r\n`;
      await page.setInputFiles('.drop input', [
        { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from(text) },
        { name: 'letter.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail) },
        { name: 'seal.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1') },
      ]);
      const dragged = await page.evaluateHandle(
        `(() => {
          const files = new DataTransfer();
          files.items.add(new File([${JSON.stringify(`${text} 3`)}], 'dropped.txt', { type: 'text/plain' }));
          return files;
        })()`,
      );
      await page.dispatchEvent('.drop', 'drop', { dataTransfer: dragged });
      await page.waitForFunction(
        'document.querySelectorAll("#uploads tbody tr").length === 4 && document.querySelector("#uploads button").hidden',
      );
      const rows = await page.locator('#uploads tbody tr').allTextContents();
      assert.ok(
        rows[0]!.includes(added) &&
          rows[1]!.includes(added) &&
          rows[2]!.includes(refused) &&
          rows[3]!.includes(added),
        rows.join('\n'),
      );
      await page.close();
    },
  );

test('without scripts several files are sent at once, and the same report is shown', { skip }, async () => {
  const page = await keeper.newPage();
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${home}/add?lang=ru`);
  await page.setInputFiles('input[name=file]', [
    {
      name: 'a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Уральск и Оренбург подписали протокол 6 мая 2031 года.'),
    },
    { name: 'b.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1') },
  ]);
  await page.click('main form button');
  await page.locator('#report tbody tr').nth(1).waitFor();
  const rows = await page.locator('#report tbody tr').allTextContents();
  assert.deepEqual(
    [rows.length, rows[0]!.includes('добавлен'), rows[1]!.includes('не прочитан')],
    [2, true, true],
  );
  await page.close();
});

test(
  'a pair is followed from its dossier by feeds, a calendar and, where the node sends any, e-mail',
  { skip },
  async () => {
    for (const [language, word, none] of [
      ['ru', 'Следить', 'не рассылает почту'],
      ['kk', 'Қадағалау', 'пошта жібермейді'],
      ['en', 'Follow', 'sends no e-mail'],
    ] as const) {
      const page = await keeper.newPage();
      await page.goto(`${home}/dossier/RU-AST/KZ-23?lang=${language}`);
      await page.click(`main a:text-is("${word}")`);
      await page.waitForURL(/\/follow\?/);
      await page.locator('main .columns a').nth(4).waitFor();
      const links = await page
        .locator('main .columns a')
        .evaluateAll((all) => all.map((link) => (link as unknown as { href: string }).href));
      assert.equal(links.length, 5);
      for (const link of links) assert.equal((await fetch(link)).status, 200, link);
      assert.ok(((await page.textContent('main')) ?? '').includes(none));
      await page.close();
    }
  },
);

test(
  'the keeper settles which feeds are looked at, and sees why one could not be had',
  { skip },
  async () => {
    const page = await keeper.newPage();
    await page.goto(`${home}/sources?lang=ru`);
    await page.fill('[name=address]', 'https://127.0.0.1/feed.xml');
    await page.click('main form.fields button');
    await page.locator('main .rows button').first().click();
    await page.locator('main .rows', { hasText: 'Нужно: адрес открытого интернета' }).waitFor();
    await page.locator('main .rows button').nth(1).click();
    await page.locator('main .rows', { hasText: 'Источников пока нет' }).waitFor();
    await page.close();
  },
);

test('a file of more than a megabyte can be sent from the page', { skip }, async () => {
  const page = await keeper.newPage();
  await page.goto(`${home}/add?lang=en`);
  const buffer = Buffer.from(
    `Семей и Барнаул стали побратимами в 2031 году.\n${'Встреча прошла хорошо. '.repeat(40_000)}`,
  );
  assert.ok(buffer.length > 1024 * 1024);
  await page.waitForSelector('.drop input');
  await page.setInputFiles('.drop input', { name: 'a.txt', mimeType: 'text/plain', buffer });
  await page.waitForSelector('#uploads tbody tr.added');
  await page.locator('#uploads tbody tr', { hasText: /added\s*[1-9]/ }).waitFor();
  await page.close();
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '#model/language.ts';
import { faultsOf, type Served, serve, skip } from './program.ts';

let served: Served;
let home = '';

before(async () => {
  if (skip) return;
  served = await serve(['--samples']);
  home = served.home;
});
after(() => served?.stop());

/** A page, and what goes wrong on it. */
async function opened(path: string, javaScriptEnabled = true): Promise<{ page: Page; faults: string[] }> {
  const context = await served.browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const faults = faultsOf(page);
  await page.goto(home + path);
  return { page, faults };
}

for (const language of LANGUAGES)
  test(`without scripts the map chooses by links, in ${language}`, { skip }, async () => {
    const { page } = await opened(`/map?lang=${language}`, false);
    const crossing = page.locator('#map .wide a.crossings[href*="kurmangazy"]');
    const [name] = (await crossing.getAttribute('aria-label'))!.split(':');
    await page.goto(
      home + new URL(`/map${await crossing.getAttribute('href')}`, home).href.slice(home.length),
    );
    assert.equal((await page.locator('#at h2').textContent())!.trim(), name);
    const facts = await page.locator('#at .facts li').count();
    assert.ok(facts > 0);
    assert.equal(await page.locator('.list a[aria-current]').textContent(), name);
    assert.equal(
      await page.locator('#map .wide a[aria-current]').getAttribute('aria-label'),
      `${name}: ${facts}`,
    );
    assert.equal(await page.isVisible('#move'), false);
    await page.context().close();
  });

for (const [language, name] of [
  ['ru', 'Астраханская область'],
  ['kk', 'Астрахань облысы'],
  ['en', 'Astrakhan Region'],
] as const)
  test(
    `the picture, the list and the address are one selection, and going back chooses what was chosen before, in ${language}`,
    { skip },
    async () => {
      const { page, faults } = await opened(`/map?lang=${language}`);
      await page.evaluate('window.stays = true');
      await page.locator('.list a[data-thing="RU-AST"]').click();
      await page.locator('#map .wide a[aria-current]').waitFor();
      await page.waitForURL(/at=RU-AST/);
      assert.equal((await page.locator('#at h2').textContent())!.trim(), name);
      await page.locator('[data-thing="RU-AST"]:focus').waitFor();
      await page.locator('#map .wide a.crossings[href*="kurmangazy"]').click();
      await page.locator('.list a[data-thing="kurmangazy"][aria-current]').waitFor();
      await page.goBack();
      await page.locator('.list a[data-thing="RU-AST"][aria-current]').waitFor();
      assert.equal(await page.evaluate('window.stays'), true, 'no new page was loaded');
      assert.deepEqual(faults, []);
      await page.context().close();
    },
  );

for (const [language, name] of [
  ['ru', 'Омск'],
  ['kk', 'Омбы'],
  ['en', 'Omsk'],
] as const)
  test(
    `the moving map comes when asked for, fetches nothing from elsewhere, and is part of the selection, in ${language}`,
    { skip },
    async () => {
      const { page, faults } = await opened(`/map?lang=${language}`);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      assert.equal(await page.locator('.moving').count(), 0);
      await page.locator('#move').click();
      await page.locator('#map-keys').waitFor();
      await page.locator('.still').waitFor({ state: 'hidden' });
      const box = (await page.locator('.moving').boundingBox())!;
      const { x, y } = await page.evaluate<{ x: number; y: number }>(
        "(({ x, y }) => ({ x, y }))(document.querySelector('.moving').spotOf('RU-OMS/omsk'))",
      );
      await page.mouse.click(box.x + x, box.y + y);
      await page.locator('.list a[data-thing="RU-OMS/omsk"][aria-current]').waitFor();
      assert.equal((await page.locator('#at h2').textContent())!.trim(), name);
      await page.locator('.list details:has([data-thing="astrakhan-mangyshlak"]) > summary').click();
      await page.locator('.list a[data-thing="astrakhan-mangyshlak"]').click();
      await page.locator('.list a[data-thing="astrakhan-mangyshlak"][aria-current]').waitFor();
      assert.ok(
        asked.every((url) => url.startsWith(home) || url.startsWith('blob:')),
        asked.join('\n'),
      );
      assert.deepEqual(faults, []);
      await page.context().close();
    },
  );

for (const language of LANGUAGES)
  test(`the timeline narrows to a year by its bar, in ${language}`, { skip }, async () => {
    const { page } = await opened(`/timeline?lang=${language}`, false);
    await page.locator('.years a', { hasText: '2022' }).click();
    await page.waitForURL(({ searchParams }) => searchParams.get('period') === '2022');
    await page.locator('.years a[aria-current]').waitFor();
    const days = await page
      .locator('main time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    assert.ok(days.length > 5 && days.every((day) => day <= '2022-12-31'), days.join());
    assert.equal(await page.locator('.years a[aria-current]').count(), 1);
    await page.context().close();
  });

for (const language of LANGUAGES)
  test(
    `a tie leads from the network and from the matrix to its dossier, in ${language}`,
    { skip },
    async () => {
      const { page } = await opened(`/ties?lang=${language}`, false);
      const link = page.locator('.wide svg a:has(.link)').first();
      const address = (await link.getAttribute('href'))!;
      assert.equal(await page.locator(`td a[href="${address}"]`).count(), 1);
      assert.equal((await page.goto(home + address))?.status(), 200);
      await page.context().close();
    },
  );

test('each chart is had as SVG, PNG, CSV and a page for the frames of other sites', { skip }, async () => {
  const { items } = (await (await fetch(`${home}/api/series?measure=border.demarcated`)).json()) as {
    items: { id: string }[];
  };
  for (const [page, chart] of [
    ['/map', '/map/charts/map'],
    ['/ties', '/ties/charts/ties'],
    [`/series/${items[0]!.id}`, `/series/charts/${items[0]!.id}`],
  ]) {
    const html = await (await fetch(`${home}${page}?lang=kk`)).text();
    const csv = /href="(\/api\/[^"]*format=csv[^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&');
    assert.match((await fetch(home + csv)).headers.get('content-type')!, /^text\/csv/);
    for (const [kind, type] of [
      ['svg', 'image/svg+xml'],
      ['png', 'image/png'],
      ['html', 'text/html; charset=utf-8'],
    ]) {
      assert.ok(html.includes(`${chart}.${kind}`), `${page} offers no ${kind}`);
      const file = await fetch(`${home}${chart}.${kind}?lang=kk`);
      assert.equal(file.headers.get('content-type'), type);
      if (kind === 'html') {
        assert.match(file.headers.get('content-security-policy')!, /frame-ancestors \*/);
        assert.equal(file.headers.get('x-frame-options'), null);
      }
    }
  }
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { generate } from '../../bench/trade/generate.ts';
import { PROGRAM } from '../edges/program.ts';
import { newFolder } from '../folders.ts';
import { keeperOf, type Served, serve, skip } from './program.ts';

const PAGES = [
  '/trade?reporter=KZ&partner=RU&currency=RUB',
  '/trade?reporter=RU&by=partner',
  '/trade?reporter=RU&by=flow',
  '/trade/matrix',
  '/trade/mirror',
  '/trade/potential?seller=RU-AST&buyer=KZ-23',
  '/trade/structure?reporter=KZ',
  '/trade/texts',
  '/trade/rates',
  '/trade/tables',
  '/trade/tables/sdmx/1',
  '/trade/products/87?reporter=RU',
];

let served: Served;
let browser: Browser;
let home = '';

before(async () => {
  if (skip) return;
  const folder = newFolder();
  const file = join(folder, 'made.csv');
  await generate({ rows: 60_000, file, from: 2020, years: 4 });
  const data = join(folder, 'data');
  const loaded = spawnSync(process.execPath, [PROGRAM, 'trade', 'import', file, '--data', data], {
    encoding: 'utf8',
  });
  assert.equal(loaded.status, 0, loaded.stderr);
  served = await serve([], data);
  ({ home, browser } = served);
});
after(() => served?.stop());

for (const language of ['ru', 'kk', 'en'])
  test(`every page of tables opens in ${language}, fits 320 pixels and passes axe`, { skip }, async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 }, bypassCSP: true });
    const faults: string[] = [];
    for (const path of PAGES) {
      const response = await page.goto(`${home}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      assert.equal(response?.status(), 200, path);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      assert.ok(width <= 320, `${path} is ${width} pixels wide`);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
        "axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })",
      );
      faults.push(...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html}`));
    }
    await page.close();
    assert.deepEqual(faults, []);
  });

test('without script a page shows its charts, whose downloads are what they say', { skip }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${home}/trade?reporter=KZ&lang=en`);
  assert.equal(await page.locator('figure .wide svg').count(), 3);
  assert.equal(await page.locator('main script').count(), 0);
  const links = await page
    .locator('figure figcaption .downloads > a')
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as unknown as { href: string }).href));
  assert.equal(links.length, 9);
  for (const link of links) {
    const response = await fetch(link);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    assert.equal(response.status, 200, link);
    if (link.includes('.png')) assert.deepEqual([...bytes.slice(1, 4)], [80, 78, 71], link);
    else if (link.includes('.svg')) assert.match(text, /^<svg [\s\S]*<title>[\s\S]*Pobratim/, link);
    else assert.ok(text.split('\r\n').length > 10, link);
  }
  await context.close();
});

test('a chart can stand in another site’s frame', { skip }, async () => {
  const response = await fetch(`${home}/trade/charts/totals.html?reporter=KZ&lang=kk`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('x-frame-options'), null);
  const text = await response.text();
  assert.match(text, /<svg[\s\S]*href="[^"]*\/trade\?reporter=KZ"/);
  assert.equal((await fetch(`${home}/trade/charts/nothing.svg`)).status, 404);
  const site = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<iframe src="${home}/trade/charts/totals.html?reporter=KZ&lang=en"></iframe>`);
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const other = await browser.newPage();
  await other.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  await other.frameLocator('iframe').locator('svg').waitFor();
  await other.close();
  site.close();
  assert.equal((await fetch(`${home}/trade`)).headers.get('x-frame-options'), 'DENY');
});

test(
  'a person loads a table by the page, reads its report, fetches what was left out, and gives a rate',
  { skip },
  async () => {
    const keeper = await keeperOf(served, { javaScriptEnabled: false });
    const page = await keeper.newPage();
    await page.goto(`${home}/trade/tables?lang=en`);
    const head = 'TIME_PERIOD,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,COMMODITY,OBS_VALUE,CURRENCY';
    const rows = ['2031-01,KZ-23,RU-AST,export,1001,900,KZT', '2031-01,KZ-23,RU-AST,export,1002,-1,KZT'];
    const sent = (name: string, content: string) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(content),
    });
    await page.setInputFiles('input[name=file]', sent('own.csv', [head, ...rows].join('\n')));
    await page.fill('input[name=source]', 'kz-atyrau');
    await page.getByRole('button', { name: 'Load a table' }).click();
    await page
      .getByRole('link', { name: /revision 1/ })
      .first()
      .click();
    await page.waitForURL(/\/trade\/tables\/kz-atyrau\/1$/);
    assert.match(await page.locator('tbody').innerText(), /amount below zero/);
    const rejected = await page.getByRole('link', { name: 'Rows left out, CSV' }).getAttribute('href');
    assert.match(
      await (await fetch(`${home}${rejected}`)).text(),
      /^row,problems,[\s\S]*\r\n2,negative-value,/,
    );
    await page.goto(`${home}/trade/rates?lang=en`);
    assert.match(
      await page.locator('main').innerText(),
      /KZT 2031: amounts that tables report in it are in no sum/,
    );
    await page.setInputFiles(
      'input[name=file]',
      sent('rates.csv', 'currency,period,per_usd\nKZT,2031,450\n'),
    );
    await page.getByRole('button', { name: 'Give your own rates' }).click();
    await page.locator('main', { hasText: 'The rates are in place' }).waitFor();
    const told = await page.locator('main').innerText();
    assert.doesNotMatch(told, /KZT 2031/);
    await keeper.close();
  },
);

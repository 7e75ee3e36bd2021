import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const skip = !existsSync(CHROMIUM) && 'there is no Chromium at /usr/bin/chromium';
const PAGES = [
  '/',
  '/dossier',
  '/dossier/RU-AST~astrakhan',
  '/dossier/RU-AST~astrakhan/KZ-47~aktau',
  '/documents',
  '/facts',
  '/findings',
  '/candidates',
  '/promises',
  '/series',
  '/domains/twinning',
  '/domains/programmes',
  '/domains/trade',
  '/domains/business',
  '/domains/transport',
  '/domains/water',
  '/domains/fleet',
  '/domains/exchange',
  '/domains/border',
  '/search?q=Астрахань',
  '/add',
  '/about/api',
];

let server: ChildProcess;
let browser: Browser;
let home = '';

before(async () => {
  if (skip) return;
  const program = fileURLToPath(new URL('../../bin/pobratim.js', import.meta.url));
  server = spawn(
    process.execPath,
    [program, 'serve', '--samples', '--port', '0', '--data', mkdtempSync(join(tmpdir(), 'pobratim-'))],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  home = await new Promise((resolve, reject) => {
    server.stdout!.on('data', (chunk: Buffer) => {
      const address = /http:\/\/\S+/.exec(chunk.toString());
      if (address) resolve(address[0]);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});
after(async () => {
  await browser?.close();
  if (!server) return;
  server.kill();
  const [code] = await once(server, 'exit');
  assert.equal(code, 0, 'told to stop, the server ends well');
});

for (const language of ['ru', 'kk', 'en'])
  test(`every page opens in ${language}, fits 320 pixels and passes axe`, { skip }, async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 }, bypassCSP: true });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    for (const path of PAGES) {
      const response = await page.goto(`${home}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      assert.equal(response?.status(), 200, path);
      assert.equal(await page.getAttribute('html', 'lang'), language);
      assert.ok(
        (await page.evaluate<number>('document.documentElement.scrollWidth')) <= 320,
        `${path} is wider than 320 pixels`,
      );
      if (path.startsWith('/domains/'))
        assert.ok(
          (await page.locator('main a[href*="#claim-"]').count()) > 0,
          `${path} leads to no sentence`,
        );
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (
          globalThis as unknown as {
            axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run(),
      );
      faults.push(...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html}`));
    }
    await page.close();
    assert.deepEqual(faults, []);
  });

test('a figure of a dossier leads to its highlighted sentence', { skip }, async () => {
  const page = await browser.newPage();
  await page.goto(`${home}/dossier/KZ-23?lang=ru`);
  const figure = page.locator('main .facts .figure').first();
  await figure.click();
  const id = new URL(page.url()).hash.slice(1);
  assert.match(id, /^claim-/);
  const sentence = await page.locator(`mark:has(#${id})`).first().textContent();
  assert.match(sentence ?? '', /\d/);
  await page.close();
});

test('a pasted document is read and shown', { skip }, async () => {
  const page = await browser.newPage();
  await page.goto(`${home}/add?lang=en`);
  await page.fill(
    'textarea',
    'В 2031 году товарооборот Омской области с Павлодарской областью составил 214,6 млн долларов.',
  );
  await page.click('main form button');
  assert.match((await page.locator('main .facts').textContent()) ?? '', /214/);
  await page.close();
});

test('a file of more than a megabyte can be sent from the page', { skip }, async () => {
  const page = await browser.newPage();
  await page.goto(`${home}/add?lang=en`);
  const buffer = Buffer.from(
    `Семей и Барнаул стали побратимами в 2031 году.\n${'Встреча прошла хорошо. '.repeat(40_000)}`,
  );
  assert.ok(buffer.length > 1024 * 1024);
  await page.setInputFiles('input[type=file]', { name: 'a.txt', mimeType: 'text/plain', buffer });
  await page.click('main form button');
  assert.match((await page.locator('main .facts').textContent()) ?? '', /2031/);
  await page.close();
});

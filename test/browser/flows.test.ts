import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { keeperOf, type Served, serve, skip } from './program.ts';

let served: Served;
let keeper: BrowserContext;
let home = '';

before(async () => {
  if (skip) return;
  served = await serve(['--samples']);
  keeper = await keeperOf(served);
  home = served.home;
});
after(() => served?.stop());

const LANGUAGES = ['ru', 'kk', 'en'] as const;

/** A page of the keeper's in a language, and what goes wrong on it. */
async function opened(path: string, language: string): Promise<{ page: Page; faults: string[] }> {
  const page = await keeper.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  await page.goto(`${home}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
  return { page, faults };
}

const READING = { ru: 'читается: предложение', kk: 'оқылуда: сөйлем', en: 'being read: sentence' } as const;
const STOPPED = { ru: 'остановлено', kk: 'тоқтатылды', en: 'stopped' } as const;

for (const language of LANGUAGES)
  test(
    `a document is followed while its sentences are read, stopped by a key, and pasted in part, in ${language}`,
    { skip },
    async () => {
      const { page, faults } = await opened('/add', language);
      const sentence = `В 2031 году товарооборот Омской области с Павлодарской областью составил 214,6 млн долларов. `;
      const long = `${language}: Омск и Павлодар\n${sentence.repeat(4_000)}`;
      await page.locator('.drop input').focus();
      await page.setInputFiles('.drop input', [
        { name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(long) },
        { name: 'short.txt', mimeType: 'text/plain', buffer: Buffer.from(`${sentence}${language}`) },
      ]);
      const rows = page.locator('#uploads tbody tr');
      await rows.first().getByText(READING[language]).waitFor();
      assert.ok(Number(await rows.first().locator('progress').getAttribute('value')) > 0.3);
      await rows.first().locator('.stop').focus();
      await page.keyboard.press('Enter');
      await rows.first().getByText(STOPPED[language]).waitFor();
      await page.locator('#uploads tr.added', { hasText: 'short.txt' }).waitFor();
      const found = (await (await fetch(`${home}/api/documents?text=Омск`)).json()) as {
        items: readonly { title?: string }[];
      };
      assert.ok(
        !found.items.some(({ title }) => title?.startsWith(language)),
        'what was stopped is not kept',
      );
      await page.fill('textarea', `${language} 2. ${sentence}`);
      await page.locator('main form button').press('Enter');
      await page.locator('#uploads tr .figure:visible', { hasText: '214' }).first().waitFor();
      assert.deepEqual(faults, []);
      await page.close();
    },
  );

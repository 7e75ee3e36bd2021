import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { LANGUAGES } from '#model/language.ts';
import { becomes, faultsOf, keeperOf, type Served, serve, skip } from './program.ts';

let served: Served;
let keeper: BrowserContext;
let home = '';
let id = '';

const TEXT =
  'Астрахань принимает гостей\nИгорь Бабушкин заметил: за три года между Астраханью и Атырау прошло 214 встреч. В 2024 году товарооборот Астраханской области с Атырауской областью составил 214,6 млн долларов. В 2022 году Астрахань и Атырау стали побратимами.';

before(async () => {
  if (skip) return;
  served = await serve();
  home = served.home;
  keeper = await keeperOf(served);
  const page = await keeper.newPage();
  await page.goto(`${home}/add?lang=en`);
  await page.fill('textarea', TEXT);
  await page.fill('[name=published]', '2025-03-01');
  await page.click('main form button');
  id = (await page.locator('#uploads tr.added a[href^="/documents/"]').first().getAttribute('href'))!.split(
    '/',
  )[2]!;
  await page.close();
});
after(() => served?.stop());

const pageOf = async (path: string) => {
  const page = await keeper.newPage();
  const faults = faultsOf(page);
  await page.goto(home + path);
  return { page, faults };
};

/** Selects the words of the text as a hand would. */
const SELECT = `(words) => {
  const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return;
  }
}`;

for (const [language, count] of [
  ['ru', '214'],
  ['kk', '215'],
  ['en', '216'],
] as const)
  test(`words that are selected become a claim that a person tells, in ${language}`, { skip }, async () => {
    const { page, faults } = await pageOf(`/documents/${id}?lang=${language}`);
    assert.equal(await page.isVisible('#more'), false);
    await page.evaluate(`(${SELECT})('214 встреч')`);
    await page.locator('#more').click();
    await page.locator('blockquote', { hasText: /^Игорь Бабушкин .*214 встреч\.$/ }).waitFor();
    await page.selectOption('main select[name=kind]', 'observation');
    await page.locator('main form.fields button').click();
    await page.selectOption('select[name=measure]', 'event.count');
    assert.equal(
      (await page.inputValue('[name=area]')).split('; ').length,
      2,
      'the places named are proposed',
    );
    await page.fill('[name="value.n"]', count);
    await page.fill('[name="value.unit"]', '1');
    await page.locator('main form[method=post] button').click();
    await page.waitForURL(/#claim-[0-9a-f]+$/);
    const claim = new URL(page.url()).hash.slice('#claim-'.length);
    assert.match((await page.locator(`#claims li[data-claim="${claim}"]`).textContent())!, new RegExp(count));
    assert.match((await page.locator(`mark:has(#claim-${claim})`).textContent())!, /214 встреч/);
    assert.deepEqual(faults, []);
    await page.close();
  });

test('what cannot be a claim is told, and what was filled in stays', { skip }, async () => {
  const start = TEXT.indexOf('214');
  const { page } = await pageOf(
    `/documents/${id}/claim?start=${start}&end=${start + 3}&kind=observation&lang=kk`,
  );
  await page.fill('[name=period]', 'жақында');
  await page.fill('[name=label]', 'кездесу');
  await page.locator('main form[method=post] button').click();
  await page.locator('[role=alert]').waitFor();
  assert.equal(await page.inputValue('[name=label]'), 'кездесу');
  assert.equal(await page.inputValue('[name=period]'), 'жақында');
  await page.close();
});

test('without scripts a sentence is chosen from a list', { skip }, async () => {
  const context = await served.browser.newContext({
    javaScriptEnabled: false,
    storageState: await keeper.storageState(),
  });
  const page = await context.newPage();
  await page.goto(`${home}/documents/${id}/claim?lang=en`);
  await page.locator('main li a', { hasText: 'встреч' }).click();
  await page.locator('blockquote', { hasText: /214 встреч\.$/ }).waitFor();
  await context.close();
});

for (const language of LANGUAGES)
  test(
    `what is pointed at in the list is shown in the text and the other way round, arrow keys lead on, a kind is turned off, in ${language}`,
    { skip },
    async () => {
      const { page, faults } = await pageOf(`/documents/${id}?lang=${language}`);
      const rows = page.locator('#claims li[data-claim]');
      assert.ok((await rows.count()) >= 2);
      const first = (await rows.first().getAttribute('data-claim'))!;
      await page.locator(`mark[data-claims~="${first}"]`).first().hover();
      await page.locator(`li.pointed[data-claim="${first}"]`).waitFor();
      await rows.first().locator('a[href^="#claim-"]').focus();
      await page.keyboard.press('ArrowDown');
      const second = (await rows.nth(1).getAttribute('data-claim'))!;
      await page.locator(`:focus[href="#claim-${second}"]`).waitFor();
      await page.locator(`mark.pointed[data-claims~="${second}"]`).first().waitFor();
      await page.keyboard.press('Home');
      await page.locator(`:focus[href="#claim-${first}"]`).waitFor();
      const figures = page.locator('#claims li[data-group="figures"]');
      assert.ok((await figures.count()) > 0);
      await page.locator('#kinds input[value=figures]').uncheck();
      await becomes(() => page.locator('#claims li[data-group="figures"]:visible').count(), 0);
      assert.ok((await page.locator('mark.figures.unmarked').count()) > 0);
      assert.ok((await page.locator('#claims li:visible').count()) > 0);
      assert.deepEqual(faults, []);
      await page.close();
    },
  );

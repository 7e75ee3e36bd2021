import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { Fact } from '#model/fact.ts';
import { LANGUAGES } from '#model/language.ts';
import { becomes, keeperOf, type Served, serve, skip } from './program.ts';

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

const factOf = async (id: string): Promise<Fact> =>
  ((await (await fetch(`${home}/api/facts/${id}`)).json()) as { fact: Fact }).fact;
const atHand = (page: Page) => page.locator('main section[aria-current]');
const waiting = async (page: Page): Promise<number> => Number(await page.locator('h1 .count').textContent());
/** Waits until another fact than this one is at hand. */
const moved = (page: Page, id: string) =>
  page.locator(`main section[aria-current]:not([id="${id}"])`).waitFor();

test('one key each confirms, corrects, disputes, passes over and takes back', { skip }, async () => {
  const page = await keeper.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(`${home}/inbox?cause=rivals&lang=en`);
  await atHand(page).waitFor();
  const all = await waiting(page);
  const first = (await atHand(page).getAttribute('id'))!;

  await page.keyboard.press('1');
  await moved(page, first);
  assert.equal((await factOf(first)).accord, 'one');
  await becomes(() => waiting(page), all - 1);
  await page.keyboard.press('0');
  await page.locator(`main section[id="${first}"]`).waitFor();
  assert.equal((await factOf(first)).accord, 'silent');

  await page.keyboard.press('2');
  const correction = page.locator(`[id="${first}"] details[open]`);
  await correction.locator('[name=rival]').first().check();
  await correction.locator('[name=reason]').fill('act of acceptance');
  await correction.locator('[name=reason]').press('Enter');
  await moved(page, first);
  const corrected = await factOf(first);
  const [stance] = corrected.stances!;
  assert.deepEqual(
    [corrected.accord, stance!.side, stance!.reason],
    ['contested', 'KZ', 'act of acceptance'],
  );
  assert.notDeepEqual(stance!.slots, corrected.slots);

  await page.goto(`${home}/inbox?cause=unheard&lang=en`);
  const second = (await atHand(page).getAttribute('id'))!;
  await page.keyboard.press('3');
  const reason = page.locator(`[id="${second}"] details[open] [name=reason]:focus`);
  await reason.waitFor();
  await page.keyboard.press('1');
  // Who writes presses no keys of the queue.
  await becomes(() => reason.inputValue(), '1');
  await page.keyboard.press('Enter');
  await moved(page, second);
  assert.equal((await factOf(second)).stances![0]!.standing, 'disputed');

  const third = (await atHand(page).getAttribute('id'))!;
  const before = await waiting(page);
  await page.keyboard.press('4');
  await moved(page, third);
  await becomes(() => waiting(page), before - 1);
  assert.equal((await factOf(third)).accord, 'silent', 'passing over says nothing');
  await page.goto(`${home}/inbox?cause=unheard&passed=true&lang=en`);
  assert.equal(await waiting(page), before);
  assert.deepEqual(faults, []);
  await page.close();
});

test(
  'a key that is pressed twice answers once, and what waits for the answer tells that it does',
  { skip },
  async () => {
    const page = await keeper.newPage();
    await page.goto(`${home}/inbox?cause=unheard&lang=en`);
    await atHand(page).waitFor();
    const [first, second] = await page
      .locator('main section')
      .evaluateAll((items) => items.slice(0, 2).map(({ id }) => id));
    const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
    let sent = 0;
    await page.route(/\/inbox\?/, async (route) => {
      if (route.request().method() === 'POST') {
        sent += 1;
        await allowed;
      }
      await route.continue();
    });
    await page.keyboard.press('1');
    await page.locator('main[aria-busy=true]').waitFor();
    await page.keyboard.press('1');
    allow();
    await moved(page, first!);
    await page.locator('main:not([aria-busy])').waitFor();
    assert.equal(sent, 1);
    assert.equal((await factOf(second!)).accord, 'silent');
    await page.keyboard.press('0');
    await page.locator(`main section[id="${first}"]`).waitFor();
    await page.close();
  },
);

for (const language of LANGUAGES)
  test(`a fact is confirmed by a key, and taken back by another, in ${language}`, { skip }, async () => {
    const page = await keeper.newPage();
    await page.goto(`${home}/inbox?cause=unheard&lang=${language}`);
    await atHand(page).waitFor();
    const id = (await atHand(page).getAttribute('id'))!;
    await page.keyboard.press('1');
    await moved(page, id);
    assert.equal((await factOf(id)).accord, 'one');
    await page.keyboard.press('0');
    await page.locator(`main section[id="${id}"]`).waitFor();
    assert.equal((await factOf(id)).accord, 'silent');
    await page.close();
  });

test('the buttons answer where there is no script, and the fact tells who said what', { skip }, async () => {
  const plain = await served.browser.newContext({ javaScriptEnabled: false });
  await plain.addCookies(await keeper.cookies());
  const page = await plain.newPage();
  await page.goto(`${home}/inbox?domain=border&cause=unheard&lang=ru`);
  assert.equal(await page.locator('kbd:visible').count(), 0);
  const all = await waiting(page);
  const id = (await page.locator('main section').first().getAttribute('id'))!;
  await page.locator('main section form button').first().click();
  // The filter stays.
  await becomes(() => waiting(page), all - 1);
  await page.goto(`${home}/facts/${id}?lang=ru`);
  assert.match(
    (await page.locator('.stances .confirmed').textContent()) ?? '',
    /Казахстан подтверждает.*Keeper/s,
  );
  assert.match((await page.locator('.stances .silent').textContent()) ?? '', /Россия молчит/);
  await page.locator('.saying button.secondary').click();
  await becomes(() => page.locator('.stances .silent').count(), 2);
  await page.goto(`${home}/confirmations?side=KZ&fact=${id}&lang=ru`);
  assert.equal(await page.locator('main ul.plain li').count(), 2);
  await plain.close();
});

test('whoever may not confirm is told so and sees no forms', { skip }, async () => {
  const page = await served.browser.newPage();
  await page.goto(`${home}/inbox?lang=en`);
  assert.equal(await page.locator('main form').count(), 0);
  const { items } = (await (await fetch(`${home}/api/facts?limit=1`)).json()) as { items: Fact[] };
  await page.goto(`${home}/facts/${items[0]!.id}?lang=en`);
  assert.equal(await page.locator('.saying').count(), 0);
  assert.equal(await page.locator('.stances li').count(), 2);
  assert.equal((await fetch(`${home}/api/inbox`)).status, 401);
  await page.close();
});

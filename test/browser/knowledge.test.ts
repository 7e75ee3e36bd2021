import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { LANGUAGES } from '#model/language.ts';
import { becomes, faultsOf, keeperOf, type Served, serve, skip } from './program.ts';

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

/** A page of the keeper's, and what goes wrong on it. */
async function opened(path: string, language = 'en'): Promise<{ page: Page; faults: string[] }> {
  const page = await keeper.newPage();
  const faults = faultsOf(page);
  await page.goto(`${home}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
  return { page, faults };
}
/** Waits until another pair than this one is at hand. */
const moved = (page: Page, id: string | null) =>
  page.locator(`main section[aria-current]:not([id="${id}"])`).waitFor();
const listOf = async <T>(path: string): Promise<readonly T[]> =>
  ((await (await fetch(`${home}/api${path}`)).json()) as { items: readonly T[] }).items;

for (const language of LANGUAGES)
  test(
    `a pair is called two things by a key, and taken back by another, in ${language}`,
    { skip },
    async () => {
      const { page, faults } = await opened('/candidates', language);
      const pair = page.locator('main section[aria-current]');
      await pair.waitFor();
      const id = await pair.getAttribute('id');
      const verdict = async () =>
        (await listOf<{ id: string; verdict?: string }>('/candidates?limit=500')).find(
          (one) => one.id === id,
        )!.verdict;
      const before = await verdict();
      await page.keyboard.press('2');
      await page.locator('#undo').waitFor();
      assert.equal(await verdict(), 'not-same');
      await page.keyboard.press('0');
      await page.locator('#undo').waitFor({ state: 'detached' });
      assert.equal(await verdict(), before);
      assert.deepEqual(faults, []);
      await page.close();
    },
  );

test('pairs are judged by one key each, and taken back by another', { skip }, async () => {
  const { page, faults } = await opened('/candidates');
  const pairs = page.locator('main section[aria-current]');
  await pairs.waitFor();
  const verdictOf = async (id: string) =>
    (await listOf<{ id: string; verdict?: string; merged: boolean }>('/candidates?limit=500')).find(
      (pair) => pair.id === id,
    )!;
  const merged = (await listOf<{ id: string; merged: boolean }>('/candidates')).find((pair) => pair.merged)!;
  while ((await pairs.getAttribute('id')) !== merged.id) {
    const before = await pairs.getAttribute('id');
    await page.keyboard.press('ArrowRight');
    await moved(page, before);
  }
  await page.keyboard.press('2');
  await page.locator('#undo').waitFor();
  assert.deepEqual(await verdictOf(merged.id).then((pair) => [pair.verdict, pair.merged]), [
    'not-same',
    false,
  ]);
  assert.notEqual(await pairs.getAttribute('id'), merged.id, 'the next pair is at hand');
  await page.keyboard.press('0');
  await page.locator('#undo').waitFor({ state: 'detached' });
  assert.deepEqual(await verdictOf(merged.id).then((pair) => [pair.verdict, pair.merged]), [undefined, true]);
  const open = await pairs.getAttribute('id');
  for (const [key, verdict] of [
    ['3', 'unsure'],
    ['1', 'same'],
  ] as const) {
    const id = (await pairs.getAttribute('id'))!;
    await page.keyboard.press(key);
    await moved(page, id);
    assert.equal((await verdictOf(id)).verdict, verdict);
  }
  assert.ok(open);
  assert.deepEqual(faults, []);
  await page.close();
});

test('keys that are turned off judge nothing, nor do they while somebody writes', { skip }, async () => {
  const { page } = await opened('/candidates');
  await page.locator('main section[aria-current]').waitFor();
  const told = async () => JSON.stringify(await listOf('/candidates?limit=500'));
  const before = await told();
  await page.locator('select').first().focus();
  await page.keyboard.press('2');
  await page.locator('.keys input').uncheck();
  await page.keyboard.press('2');
  await page.reload();
  await page.locator('.keys input').waitFor();
  assert.equal(await page.locator('.keys input').isChecked(), false);
  await page.locator('.keys input').check();
  assert.equal(await told(), before);
  await page.close();
});

test('a pair is judged by its buttons where there is no script', { skip }, async () => {
  const plain = await served.browser.newContext({ javaScriptEnabled: false });
  await plain.addCookies(await keeper.cookies());
  const page = await plain.newPage();
  await page.goto(`${home}/candidates?lang=en&open=true`);
  assert.equal(await page.locator('kbd:visible').count(), 0);
  await page.locator('main section button[value=not-same]').first().click();
  await page.locator('[data-done]', { hasText: 'Not the same' }).waitFor();
  await page.click('#undo');
  await page.locator('[data-done]', { hasText: 'Taken back' }).waitFor();
  await plain.close();
});

test(
  'a rival is preferred with a reason, stays a rival of what it was, and is handed back to the rules',
  { skip },
  async () => {
    const [fact] = await listOf<{ id: string }>('/facts?state=disputed&domain=water');
    const { page } = await opened(`/facts/${fact!.id}`);
    const quoted = async () => (await page.locator('.camp.support h2').first().textContent()) ?? '';
    const rival = (await page.locator('.camp.rival h2').first().textContent()) ?? '';
    const before = await quoted();
    const why = async () => (await page.locator('.why').first().textContent()) ?? '';
    const rules = await why();
    await page.locator('.camp.rival summary').first().click();
    await page.locator('.camp.rival [name=reason]').first().fill('the act of acceptance says so');
    await page.locator('.camp.rival button').first().click();
    await page.locator('.why', { hasText: 'the act of acceptance says so' }).waitFor();
    await becomes(quoted, rival);
    assert.ok((await page.locator('.camp.rival h2').allTextContents()).includes(before));
    await page.click('.why button');
    await becomes(why, rules);
    await becomes(quoted, before);
    await page.close();
  },
);

test('every finding is two clicks from the home page, its sentences side by side', { skip }, async () => {
  const findings = await listOf<{ id: string; check: string; claims: readonly unknown[] }>(
    '/findings?limit=500',
  );
  assert.ok(findings.length > 0);
  const { page } = await opened('/');
  const links = await page
    .locator('main a[href^="/findings"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')!.split('#')[0]!));
  const seen = new Set<string>();
  for (const href of new Set(links)) {
    await page.goto(home + href);
    for (const id of await page.locator('main section[id]').evaluateAll((all) => all.map((one) => one.id)))
      seen.add(id);
  }
  assert.deepEqual(
    findings.map(({ id }) => id).filter((id) => !seen.has(id)),
    [],
  );
  const wide = findings.find(({ claims }) => claims.length === 2)!;
  await page.goto(`${home}/findings?check=${wide.check}`);
  const [left, right] = await page
    .locator(`[id="${wide.id}"] .columns > div`)
    .evaluateAll((columns) => columns.map((column) => column.getBoundingClientRect()));
  assert.ok(left!.right <= right!.left && left!.top === right!.top);
  await page.close();
});

test('a ruling with its note stays with its finding', { skip }, async () => {
  const [finding] = await listOf<{ id: string }>('/findings');
  const { page } = await opened('/findings');
  const own = page.locator(`[id="${finding!.id}"]`);
  await own.locator('select[name=status]').selectOption('source-error');
  await own.locator('input[name=note]').fill('a slip of the report');
  await own.locator('button').click();
  await page.locator(`[id="${finding!.id}"] b`, { hasText: 'source error' }).waitFor();
  await own.locator('.meta', { hasText: 'a slip of the report' }).first().waitFor();
  await page.close();
});

test(
  'the gaps of a side are a letter in its language, numbered through, and print alone',
  { skip },
  async () => {
    const { page } = await opened('/completeness');
    await page.locator('a[href="/completeness/letter?side=KZ"]').click();
    await page.locator('article[lang=kk]').waitFor();
    const starts = await page
      .locator('article ol')
      .evaluateAll((lists) =>
        lists.map((list) => [Number(list.getAttribute('start') ?? 1), list.children.length]),
      );
    let next = 1;
    for (const [start, length] of starts) {
      assert.equal(start, next);
      next += length!;
    }
    assert.ok(next > 5);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.isVisible('.controls'), false);
    assert.equal(await page.isVisible('header'), false);
    await page.close();
  },
);

test('promises are announced as feeds, and each has its page', { skip }, async () => {
  const { page } = await opened('/promises?state=due');
  const address = await page.getAttribute('link[type="application/atom+xml"]', 'href');
  const atom = await (await fetch(home + address)).text();
  assert.match(atom, /<entry>/);
  const entry = /<link href="([^"]+\/promises\/[0-9a-f]+)"/.exec(atom)![1]!;
  assert.equal((await page.goto(entry))?.status(), 200);
  await page.goto(`${home}/promises?lang=en`);
  const calendar = await fetch(home + (await page.getAttribute('a[href*=".ics"]', 'href')));
  assert.match(calendar.headers.get('content-type') ?? '', /^text\/calendar/);
  assert.match(await calendar.text(), /DTSTART;VALUE=DATE:\d{8}\r\n/);
  await page.close();
});

test('a series has a picture with its gap, and the picture is a file of its own', { skip }, async () => {
  const [series] = await listOf<{ id: string; points: readonly unknown[] }>(
    '/series?measure=border.demarcated',
  );
  const { page } = await opened(`/series/${series!.id}`);
  const picture = page.locator('main .wide svg');
  assert.ok((await picture.locator('a circle').count()) >= 5);
  assert.ok((await picture.locator('line[stroke-dasharray]').count()) >= 1);
  const file = await fetch(home + (await page.getAttribute('a[href*=".svg"]', 'href')));
  assert.equal(file.headers.get('content-type'), 'image/svg+xml');
  assert.match(await file.text(), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  await page.close();
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsOf, type Served, serve, skip } from './program.ts';

let served: Served;
let home = '';

before(async () => {
  if (skip) return;
  served = await serve(['--samples']);
  home = served.home;
});
after(() => served?.stop());

async function opened(path: string): Promise<{ page: Page; faults: string[] }> {
  const page = await served.browser.newPage();
  const faults = faultsOf(page);
  await page.goto(home + path);
  return { page, faults };
}

const FIELD = 'header form[role=search] input';
for (const [language, typed, name] of [
  ['ru', 'астрах', 'Астрахань'],
  ['kk', 'актоб', 'Ақтөбе облысы'],
  ['en', 'Орал', 'Uralsk'],
  ['en', 'astrkahan', 'Astrakhan'],
] as const)
  test(
    `«${typed}» proposes ${name} while it is typed, in ${language}, and keys lead there`,
    { skip },
    async () => {
      const { page, faults } = await opened(`/?lang=${language}`);
      await page.locator(FIELD).pressSequentially(typed);
      const option = page
        .locator('#found [role=option]', { has: page.locator(`.text:text-is("${name}")`) })
        .first();
      await option.waitFor();
      await page.locator(`${FIELD}[aria-expanded=true]`).waitFor();
      const at = Number((await option.getAttribute('id'))!.split('-').at(-1));
      for (let step = 0; step <= at; step += 1) await page.keyboard.press('ArrowDown');
      await page.locator(`${FIELD}[aria-activedescendant=found-${at}]`).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/dossier/**');
      assert.deepEqual(faults, []);
      await page.close();
    },
  );

for (const [language, typed, person, fact] of [
  ['ru', 'бабушкин', 'человек', 'факт'],
  ['kk', 'бабушкин', 'адам', 'дерек'],
  ['en', 'babushkin', 'person', 'fact'],
] as const)
  test(
    `people and facts are proposed beside places, and Escape takes the list away, in ${language}`,
    { skip },
    async () => {
      const { page } = await opened(`/?lang=${language}`);
      await page.locator(FIELD).pressSequentially(typed);
      await page
        .locator('#found .text', { hasText: new RegExp(typed, 'iu') })
        .first()
        .waitFor();
      const kinds = new Set(await page.locator('#found .kind').allTextContents());
      assert.ok(kinds.has(person) && kinds.has(fact), [...kinds].join());
      await page.keyboard.press('Escape');
      await page.locator('#found').waitFor({ state: 'hidden' });
      await page.close();
    },
  );

test(
  'a slip is mended and told on the page of hits; places and people of that name lead it',
  { skip },
  async () => {
    const { page } = await opened(`/search?q=${encodeURIComponent('меморнадум')}&lang=ru`);
    assert.match((await page.locator('main').textContent())!, /показано для: меморандум/);
    assert.ok((await page.locator('main .facts li').count()) > 0);
    await page.goto(`${home}/search?q=${encodeURIComponent('Бабушкин')}&lang=en`);
    assert.ok((await page.locator('main a[href^="/facts?text="]').count()) > 0);
    await page.close();
  },
);

test('words in one language find what is said in another by the name of a place', { skip }, async () => {
  const { page } = await opened('/search?q=Pavlodar&lang=en');
  const languages = await page
    .locator('main ul.plain a[href^="/documents/"]')
    .evaluateAll((links) => links.length);
  const total = async (q: string) =>
    ((await (await fetch(`${home}/api/search?q=${encodeURIComponent(q)}`)).json()) as { total: number })
      .total;
  assert.equal(await total('Pavlodar'), await total('Павлодар'));
  assert.ok(languages > 0);
  await page.close();
});

for (const [language, typed, path] of [
  ['ru', 'Полнота', '/completeness'],
  ['kk', 'Қатарлар', '/series'],
  ['en', 'Timeline', '/timeline'],
] as const)
  test(
    `the palette opens by a key, goes to «${typed}» and finds what is in the register, in ${language}`,
    { skip },
    async () => {
      const { page, faults } = await opened(`/facts?lang=${language}`);
      await page.keyboard.press('Control+k');
      await page.locator('#palette [role=option]').first().waitFor();
      await page.locator('#palette :focus').waitFor();
      await page.keyboard.type(typed);
      await page.locator('#palette [role=option]', { hasText: typed }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${path}`);
      assert.deepEqual(faults, []);
      await page.close();
    },
  );

for (const [language, field] of [
  ['ru', 'Показатель'],
  ['kk', 'Көрсеткіш'],
  ['en', 'Measure'],
] as const)
  test(
    `the palette presses what the page has: a field is reached, and Escape closes it, in ${language}`,
    { skip },
    async () => {
      const { page } = await opened(`/facts?lang=${language}`);
      await page.keyboard.press('Control+k');
      await page.keyboard.type(field);
      await page.locator('#palette [role=option]', { hasText: field }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('[name=measure]:focus').waitFor();
      await page.locator('#open-palette').click();
      await page.locator('#palette').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('#palette').waitFor({ state: 'hidden' });
      await page.close();
    },
  );

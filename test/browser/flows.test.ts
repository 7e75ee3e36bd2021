import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { Fact } from '#model/fact.ts';
import { LANGUAGES } from '#model/language.ts';
import { ownNameOf } from '#model/tongue.ts';
import { newFolder } from '../folders.ts';
import { becomes, faultsOf, keeperOf, type Served, serve, skip } from './program.ts';

let served: Served;
let keeper: BrowserContext;
/** The same keeper's browser without scripts. */
let unscripted: BrowserContext;
let home = '';

/** The folder that the node watches. */
const watched = newFolder();

before(async () => {
  if (skip) return;
  process.env.POBRATIM_WATCH = watched;
  writeFileSync(
    join(watched, 'kept.txt'),
    'Омская область и Павлодарская область подписали протокол 7 мая 2031 года.',
  );
  writeFileSync(join(watched, 'seal.pdf'), '%PDF-broken');
  served = await serve(['--samples']);
  keeper = await keeperOf(served);
  unscripted = await served.browser.newContext({
    javaScriptEnabled: false,
    storageState: await keeper.storageState(),
  });
  home = served.home;
});
after(() => served?.stop());

/** A page of the keeper's in a language, with scripts or without, and what goes wrong on it. */
async function opened(
  path: string,
  language: string,
  hasScripts = true,
): Promise<{ page: Page; faults: string[] }> {
  const page = await (hasScripts ? keeper : unscripted).newPage();
  const faults = faultsOf(page);
  await page.goto(`${home}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
  return { page, faults };
}

const itemsOf = async <T>(path: string): Promise<readonly T[]> =>
  ((await (await fetch(`${home}/api${path}`)).json()) as { items: readonly T[] }).items;
const count = async (page: Page): Promise<number> =>
  Number(((await page.locator('h1 .count').textContent()) ?? '').replaceAll(/\D/g, ''));

for (const language of LANGUAGES)
  test(
    `a disputed figure of a dossier shows its sentence, the rivals beneath and what each side says, then its permanent address, in ${language}`,
    { skip },
    async () => {
      const [fact] = await itemsOf<{ id: string }>('/facts?state=disputed&measure=border.length');
      const { page, faults } = await opened('/dossier/KZ/RU', language);
      for (const section of ['signed', 'promises', 'contradictions', 'timeline', 'documents'])
        assert.equal(await page.locator(`#${section} h2`).count(), 1, section);
      await page.goto(`${home}/dossier/KZ/RU?fact=${fact!.id}`);
      const drawer = page.locator('dialog.drawer:modal');
      await drawer.waitFor();
      assert.match((await drawer.locator('section.support mark').first().textContent()) ?? '', /7\s?598/);
      assert.match((await drawer.locator('section.rival mark').first().textContent()) ?? '', /7,5 тыс/);
      assert.equal(await drawer.locator('.stances li').count(), 2);
      await drawer.locator(`p > a[href="/facts/${fact!.id}"]`).last().click();
      await page.waitForURL(`**/facts/${fact!.id}`);
      assert.match(
        (await page.getAttribute('link[rel=canonical]', 'href'))!,
        new RegExp(`/facts/${fact!.id}$`),
      );
      const linked = JSON.parse(
        (await page.locator('script[type="application/ld+json"]').textContent())!,
      ) as object;
      assert.ok('@context' in linked && JSON.stringify(linked).includes(fact!.id));
      const cited = (await page.locator('#cite .cited').first().textContent())!;
      assert.match(cited, new RegExp(`7[\\s,]?598.*${home}/facts/${fact!.id} \\(.*2\\d{3}`, 's'));
      assert.equal(await page.locator('#cite details .cited').count(), 2);
      for (const file of await page
        .locator('#cite a')
        .evaluateAll((links) => links.map((link) => (link as unknown as { readonly href: string }).href))) {
        const answer = await fetch(file);
        assert.equal(answer.status, 200, file);
        assert.match(await answer.text(), new RegExp(fact!.id), file);
      }
      await page.goto(`${home}/facts/${fact!.id}/claims?lang=${language}`);
      assert.ok((await page.locator('main a[href*="#claim-"]').count()) >= 2);
      assert.deepEqual(faults, []);
      await page.close();
    },
  );

test(
  'a name that no document has in the language of the page is marked by its own, and the page says so',
  { skip },
  async () => {
    const all = await itemsOf<Fact>('/facts?limit=500');
    const one = all.find((fact) => ownNameOf(fact, 'en')?.language === 'ru' && fact.kind !== 'event');
    assert.ok(one);
    const { page } = await opened(`/facts/${one.id}`, 'en', false);
    assert.ok((await page.locator('h1 [lang=ru]').count()) > 0);
    assert.match((await page.locator('h1').textContent())!, /\(in Russian\)/);
    await page.close();
  },
);

for (const language of LANGUAGES)
  test(
    `without scripts the map is narrowed by domain, time and layer, and a road and the conduit are chosen, in ${language}`,
    { skip },
    async () => {
      const { page } = await opened('/map', language, false);
      const facts = async () =>
        (await page.locator('.list .counts .count').allTextContents()).reduce(
          (sum, n) => sum + (Number.parseInt(n, 10) || 0),
          0,
        );
      const all = await facts();
      await page.selectOption('main [name=domain]', 'water');
      await page.uncheck('main [name=layer][value=cities]');
      await page.locator('main form button').click();
      await page.waitForURL(/domain=water/);
      assert.ok((await facts()) < all && (await facts()) > 0);
      assert.equal(await page.locator('.list [data-thing="KZ-23/atyrau"]').count(), 0, 'cities are left out');
      for (const [domain, thing] of [
        ['water', 'astrakhan-mangyshlak'],
        ['transport', 'astrakhan-aktau'],
      ]) {
        await page.goto(`${home}/map?domain=${domain}`);
        await page.goto(
          new URL((await page.locator(`.list [data-thing="${thing}"]`).getAttribute('href'))!, page.url())
            .href,
        );
        assert.ok((await page.locator('#at .facts li').count()) > 0, thing);
        assert.equal(await page.locator('#map .wide a[aria-current]').count(), 1, thing);
      }
      await page.goto(`${home}/map?period=2024`);
      assert.ok((await facts()) < all);
      await page.close();
    },
  );

for (const language of LANGUAGES)
  test(
    `everything by time is narrowed by what it is and where, and to facts of one kind, in ${language}`,
    { skip },
    async () => {
      const { page } = await opened('/timeline', language, false);
      const all = await count(page);
      await page.selectOption('main [name=of]', 'promise');
      await page.locator('main form button').click();
      await page.waitForURL(/of=promise/);
      const promises = await count(page);
      assert.ok(promises > 0 && promises < all);
      assert.equal(await page.locator('.when li:not(.promise, .today)').count(), 0);
      await page.selectOption('main [name=of]', 'fact');
      await page.click('main form summary');
      await page.selectOption('main [name=kind]', 'twinning');
      await page.fill('main [name=place]', { ru: 'Астрахань', kk: 'Астрахан', en: 'Astrakhan' }[language]);
      await page.locator('main form button').click();
      await page.waitForURL(/kind=twinning/);
      assert.ok((await page.locator('.when li.fact').count()) > 0);
      assert.ok((await count(page)) < all);
      await page.close();
    },
  );

for (const [language, word, slip] of [
  ['ru', 'меморандумов', 'меморандмов'],
  ['kk', 'келісімдер', 'келісмдер'],
  ['en', 'memorandums', 'memorandms'],
] as const)
  test(
    `words in any form, with slips, are narrowed by filters and opened again without, in ${language}`,
    { skip },
    async () => {
      const { page } = await opened(`/search?q=${encodeURIComponent(word)}`, language, false);
      const all = await count(page);
      assert.ok(all > 0);
      await page.goto(`${home}/search?q=${encodeURIComponent(slip)}`);
      assert.equal(await count(page), all, 'the slip finds the same');
      await page.goto(`${home}/search?q=${encodeURIComponent(word)}`);
      await page.locator('.narrowing summary').click();
      await page.selectOption('.narrowing [name=of]', 'document');
      await page.selectOption('.narrowing [name=language]', language);
      await page.locator('.narrowing button').click();
      await page.waitForURL(/of=document/);
      const narrowed = await count(page);
      assert.ok(narrowed > 0 && narrowed < all, `${narrowed} of ${all}`);
      assert.equal(await page.locator('main .facts li').count(), 0);
      assert.equal(await page.locator('main ul.plain > li > a[href^="/documents/"]').count(), narrowed);
      await page.locator('.narrowing a').click();
      await becomes(() => count(page), all);
      await page.close();
    },
  );

for (const language of LANGUAGES)
  test(
    `keys lead through the claims of a document, each is explained, and texts much like it are told, in ${language}`,
    { skip },
    async () => {
      const [document] = await itemsOf<{ id: string }>(`/documents?language=${language}`);
      const { document: held } = (await (await fetch(`${home}/api/documents/${document!.id}`)).json()) as {
        document: { text: string };
      };
      const { page, faults } = await opened('/add', language);
      await page.fill('textarea', `${held.text}\n${language}`);
      await page.locator('main form button').press('Enter');
      await page.locator('#uploads tr.added td:first-child a').click();
      await page.locator(`article section a[href="/documents/${document!.id}"]`).waitFor();
      await page.locator('#kinds:not(.awaiting)').waitFor();
      const rows = page.locator('#claims li[data-claim]');
      await rows.first().locator('a').first().focus();
      await page.keyboard.press('ArrowDown');
      const second = (await rows.nth(1).getAttribute('data-claim'))!;
      await page.locator(`mark.pointed[data-claims~="${second}"]`).first().waitFor();
      await rows.nth(1).locator('.why').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/explanation\?.*#claim-/);
      const told = page.locator(`#claim-${second}`);
      assert.ok((await told.locator('dl dt').count()) > 0);
      assert.ok(((await told.locator('blockquote').textContent()) ?? '').length > 20);
      assert.deepEqual(faults, []);
      await page.close();
    },
  );

test(
  'a long text is read part by part, and the address of a claim opens the part where it is said',
  { skip },
  async () => {
    const filler = 'Города договорились о встрече, а потом ещё раз о встрече. '.repeat(20);
    const text = `Омск и Павлодар\n${`${filler}\n`.repeat(120)}В 2031 году товарооборот Омской области с Павлодарской областью составил 317,5 млн долларов.\n${filler}`;
    const answer = await keeper.request.post(`${home}/api/documents`, {
      headers: { origin: home },
      multipart: { text },
    });
    const { document, claims } = (await answer.json()) as {
      document: { id: string };
      claims: readonly { id: string }[];
    };
    const [claim] = claims;
    for (const [at, language] of LANGUAGES.entries()) {
      const { page, faults } = await opened(`/documents/${document.id}`, language, at > 0);
      assert.equal(await page.locator('mark[data-claims]').count(), 0);
      const parts = page.locator('.parts').first();
      assert.match((await parts.textContent()) ?? '', /1 \/ 3/);
      await parts.locator('a[rel=next]').click();
      await page
        .locator('.parts', { hasText: /2 \/ 3/ })
        .first()
        .waitFor();
      await page.goto(`${home}/documents/${document.id}?claim=${claim!.id}#claim-${claim!.id}`);
      assert.match((await page.locator('mark[data-claims]').first().textContent()) ?? '', /317,5/);
      if (at > 0) {
        // As it stands on paper, without its part.
        await page.goto('about:blank');
        await page.goto(`${home}/documents/${document.id}#claim-${claim!.id}`);
        await page.locator('mark:has(.anchor:target)', { hasText: '317,5' }).waitFor();
      }
      assert.deepEqual(faults, []);
      await page.close();
    }
  },
);

for (const language of LANGUAGES)
  test(`each desk leads to its list, of as many things as it says, in ${language}`, { skip }, async () => {
    const { page } = await opened('/desks', language, false);
    const desks = await page.locator('.desks section').evaluateAll((all) =>
      all.map((desk) => ({
        href: desk.querySelector('h2 a')!.getAttribute('href')!,
        total: Number(desk.querySelector('.count')!.textContent!.replaceAll(/\D/g, '')),
      })),
    );
    assert.ok(desks.length >= 5);
    for (const { href, total } of desks) {
      assert.equal((await page.goto(home + href))?.status(), 200, href);
      assert.equal(await count(page), total, href);
    }
    await page.close();
  });

for (const [language, word] of [
  ['ru', 'Следить'],
  ['kk', 'Қадағалау'],
  ['en', 'Follow'],
] as const)
  test(`a search, a place and a project are followed by feeds in ${language}`, { skip }, async () => {
    const [promise] = await itemsOf<{ id: string }>('/promises?state=due');
    const { page } = await opened('/', language, false);
    for (const path of ['/search?q=Астрахань', '/dossier/RU-AST', `/promises/${promise!.id}`]) {
      await page.goto(home + path);
      await page.locator(`main a:text-is("${word}")`).click();
      await page.waitForURL(/\/follow\?/);
      await page.locator('main .columns li a').nth(1).waitFor();
      const links = await page
        .locator('main .columns li a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      for (const link of links) {
        const answer = await fetch(home + link);
        assert.equal(answer.status, 200, link);
        const text = await answer.text();
        if (link.includes('.atom')) assert.match(text, new RegExp(`xml:lang="${language}"|<entry>|<feed`));
        else if (link.includes('.ics')) assert.match(text, /^BEGIN:VCALENDAR/);
        else assert.ok(Array.isArray((JSON.parse(text) as { items: unknown }).items));
      }
    }
    await page.close();
  });

for (const language of LANGUAGES)
  test(`each chart gives the code that puts it into another site, in ${language}`, { skip }, async () => {
    const [series] = await itemsOf<{ id: string }>('/series?measure=border.demarcated');
    const { page } = await opened('/', language, false);
    for (const path of ['/map', '/ties', `/series/${series!.id}`]) {
      await page.goto(home + path);
      const code = await page.locator('.downloads textarea').first().inputValue();
      await page.setContent(code);
      const frame = page.frameLocator('iframe');
      await frame.locator('svg').first().waitFor();
      assert.equal(await frame.locator('html').getAttribute('lang'), language, path);
    }
    await page.close();
  });

const OUTCOMES = {
  ru: ['добавлен', 'не прочитан'],
  kk: ['қосылды', 'оқылмады'],
  en: ['added', 'not read'],
} as const;
for (const language of LANGUAGES)
  test(
    `what lies in the watched folder is read, and the report says what was not and why, in ${language}`,
    { skip },
    async () => {
      const { page, faults } = await opened('/sources', language);
      const row = page.locator('main .rows > li', { hasText: watched });
      await row.locator('button').first().focus();
      await page.keyboard.press('Enter');
      await row.locator('a').first().click();
      const report = page.locator('main tbody tr');
      await report.nth(1).waitFor();
      const told = (await report.allTextContents()).join('\n');
      for (const outcome of OUTCOMES[language]) assert.ok(told.includes(outcome), told);
      assert.deepEqual(faults, []);
      await page.close();
    },
  );

const READING = { ru: 'читается: предложение', kk: 'оқылуда: сөйлем', en: 'being read: sentence' } as const;
const STOPPED = { ru: 'остановлено', kk: 'тоқтатылды', en: 'stopped' } as const;

for (const language of LANGUAGES)
  test(
    `a document is followed while its sentences are read, stopped by a key, and pasted in part, in ${language}`,
    { skip },
    async () => {
      const { page, faults } = await opened('/add', language);
      const sentence = `В 2031 году товарооборот Омской области с Павлодарской областью составил 214,6 млн долларов. `;
      const long = `${language}: Омск и Павлодар\n${sentence.repeat(20_000)}`;
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

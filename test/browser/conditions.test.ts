import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type Served, serve, skip } from './program.ts';

let served: Served;
let home = '';
let pages: readonly string[] = [];

before(async () => {
  if (skip) return;
  served = await serve(['--samples']);
  home = served.home;
  const first = async (path: string): Promise<string> =>
    ((await (await fetch(`${home}/api${path}`)).json()) as { items: readonly { id: string }[] }).items[0]!.id;
  pages = [
    '/',
    '/map?at=KZ-23',
    '/timeline',
    '/ties',
    '/desks',
    '/facts',
    '/search?q=Атырау',
    '/about/components',
    '/dossier/RU-AST/KZ-23',
    `/documents/${await first('/documents')}`,
    `/facts/${await first('/facts?state=disputed')}`,
    '/facts?kind=twinning&place=KZ-75',
    '/facts?kind=nothing',
  ];
});
after(() => served?.stop());

/** Looks at each page as somebody with such a browser sees it. */
async function each(
  options: BrowserContextOptions,
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const context = await served.browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  for (const [at, path] of pages.entries()) {
    await page.goto(`${home}${path}${path.includes('?') ? '&' : '?'}lang=${['ru', 'kk', 'en'][at % 3]}`);
    await look(page, path);
  }
  await context.close();
}

test(
  'at 200 % zoom a page of 1280 pixels has no second scroll bar and loses nothing of its header',
  { skip },
  () =>
    each({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, async (page, path) => {
      assert.ok((await page.evaluate<number>('document.documentElement.scrollWidth')) <= 640, path);
      assert.ok(await page.isVisible('header form input'), path);
    }),
);

test('in the dark every text stands out from its ground', { skip }, () =>
  each({ colorScheme: 'dark' }, async (page, path) => {
    await page.evaluate(axe.source);
    const faults = await page.evaluate<readonly string[]>(
      "axe.run({ runOnly: ['color-contrast'], resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)))",
    );
    assert.deepEqual(faults, [], path);
  }),
);

test('in print menus and forms are gone and the matter is there', { skip }, () =>
  each({}, async (page, path) => {
    await page.emulateMedia({ media: 'print' });
    for (const menu of ['header', '.domains', 'main form', '#palette', '.years', '#kinds'])
      for (const element of await page.locator(menu).all())
        assert.equal(await element.isVisible(), false, `${path}: ${menu}`);
    assert.ok(await page.isVisible('h1'), path);
  }),
);

test('without scripts every page says what it has, and no button waits for one', { skip }, () =>
  each({ javaScriptEnabled: false }, async (page, path) => {
    assert.ok(((await page.locator('main').textContent()) ?? '').trim().length > 60, path);
    for (const idle of ['#open-palette', '#move', '#kinds', '#more'])
      assert.equal(await page.isVisible(idle), false, `${path}: ${idle}`);
  }),
);

test('by keys everything that can be pressed is come to, and is seen to be', { skip }, () =>
  each({}, async (page, path) => {
    await page.keyboard.press('Tab');
    const faults = await page.evaluate<
      readonly string[]
    >(`[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
      .filter((element) => element.checkVisibility() && !element.closest('svg, [inert], dialog:not([open])'))
      .filter((element) => {
        element.focus();
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return document.activeElement !== element || element.tabIndex < 0 || !((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none');
      })
      .map((element) => element.outerHTML.slice(0, 120))`);
    assert.deepEqual(faults, [], path);
  }),
);

test('an empty list says why and leads on; a request that cannot be read says so', { skip }, async () => {
  const page = await served.browser.newPage();
  await page.goto(`${home}/facts?kind=twinning&place=KZ-75&lang=kk`);
  await page.locator('.empty a').click();
  await page.waitForURL(({ search }) => search === '');
  assert.equal((await page.goto(`${home}/map?domain=nothing&lang=ru`))?.status(), 400);
  assert.equal(await page.textContent('h1'), 'Запрос не понят');
  await page.close();
});

const COLUMNS = 24;
const ROWS = 16;
/** How far a field of the picture may be lighter or darker than it was, of 255: letters of another face pass, another layout does not. */
const FAR = 34;
/** By so much all fields together may differ on average. */
const APART = 7;

/** The lightness of each field of what a browser shows, 0 to 255. */
async function lightness(page: Page): Promise<readonly number[]> {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate<readonly number[]>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${picture}';
    await image.decode();
    const canvas = new OffscreenCanvas(${COLUMNS}, ${ROWS});
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, ${COLUMNS}, ${ROWS});
    const { data } = context.getImageData(0, 0, ${COLUMNS}, ${ROWS});
    return Array.from({ length: ${COLUMNS * ROWS} }, (_, at) => Math.round((data[at * 4] + data[at * 4 + 1] + data[at * 4 + 2]) / 3));
  })()`);
}

const LOOKS = new URL('looks/', import.meta.url);
for (const [name, path, options] of [
  ['map-ru', '/map?at=kurmangazy&lang=ru', { viewport: { width: 1280, height: 900 } }],
  ['map-kk-narrow-dark', '/map?lang=kk', { viewport: { width: 360, height: 900 }, colorScheme: 'dark' }],
  ['ties-en', '/ties?lang=en', { viewport: { width: 1280, height: 900 } }],
  ['timeline-kk', '/timeline?period=2022&lang=kk', { viewport: { width: 1280, height: 900 } }],
  // Of a day of its own: a dossier tells how many days are left today.
  [
    'brief-ru',
    '/dossier/RU-AST/KZ-23/brief?on=2026-12-15&lang=ru',
    { viewport: { width: 1280, height: 900 } },
  ],
  ['series-kk-narrow', '/series?lang=kk', { viewport: { width: 360, height: 900 } }],
] as const)
  test(`the page looks as it did: ${name} (LOOKS=keep keeps how it looks now)`, { skip }, async () => {
    const context = await served.browser.newContext({ ...options, bypassCSP: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(home + path);
    const now = await lightness(page);
    await context.close();
    const file = new URL(`${name}.json`, LOOKS);
    if (process.env.LOOKS === 'keep') writeFileSync(file, `${JSON.stringify(now)}\n`);
    const before = JSON.parse(readFileSync(file, 'utf8')) as readonly number[];
    const apart = now.map((light, at) => Math.abs(light - before[at]!));
    const worst = apart.indexOf(Math.max(...apart));
    assert.ok(
      apart[worst]! <= FAR,
      `${name}: field ${worst % COLUMNS}, ${Math.floor(worst / COLUMNS)} differs by ${apart[worst]}`,
    );
    const mean = apart.reduce((sum, n) => sum + n, 0) / apart.length;
    assert.ok(mean <= APART, `${name}: on average ${mean.toFixed(1)} apart`);
  });

import { execFile } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import type { BrowserContext, CDPSession } from 'playwright-core';
import { keeperOf, type Served, serve } from '../../test/browser/program.ts';

const LANGUAGES = ['ru', 'kk', 'en'];
const OPENED = Number(process.env.POBRATIM_BENCH_OPENED ?? 5);
const ASKED = Number(process.env.POBRATIM_BENCH_ASKED ?? 50);
/** Lighthouse is no dependency: with Puppeteer and its telemetry it is 85 packages and 176 MB. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const PAGES = [
  '/',
  '/dossier/RU-AST~astrakhan/KZ-23~atyrau',
  '/dossier/KZ-23',
  '/dossier/RU-AST~astrakhan/KZ-23~atyrau/brief?on=2026-12-15',
  '/documents',
  '/facts',
  '/findings',
  '/promises',
  '/series',
  '/completeness',
  '/domains/twinning',
  '/domains/trade',
  '/trade',
  '/search?q=Астрахань',
  '/follow?place=RU-AST&counterpart=KZ-23',
  '/map',
  '/timeline',
  '/ties',
  '/desks',
  '/add',
  '/about/api',
  '/sign-in',
];
/** Pages of whoever may judge and confirm. */
const KEEPERS = ['/inbox', '/candidates', '/account', '/people'];

interface Seen {
  readonly scriptBytes: number;
  readonly allBytes: number;
  readonly lcpMs: number;
  readonly shift: number;
}

/** One first view of a page: what travelled, when its largest part was painted, and how much of it moved. */
async function viewed(context: BrowserContext, address: string): Promise<Seen> {
  const page = await context.newPage();
  const devtools: CDPSession = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map<string, string>();
  let [scriptBytes, allBytes] = [0, 0];
  devtools.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    allBytes += encodedDataLength;
    if (kinds.get(requestId) === 'Script') scriptBytes += encodedDataLength;
  });
  // Node's types know fewer kinds of entries than browsers.
  await page.addInitScript(() => {
    const seen = { lcp: 0, shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.lcp = startTime;
    }).observe({ type: 'largest-contentful-paint' as 'measure', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' as 'measure', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const { lcp, shift } = await page.evaluate(
    () => (globalThis as unknown as { seen: { lcp: number; shift: number } }).seen,
  );
  await page.close();
  return { scriptBytes, allBytes, lcpMs: lcp, shift };
}

/** How long the server takes for a page, in milliseconds: the median and the 99th of 100. */
async function rendered(address: string): Promise<readonly [number, number]> {
  const times: number[] = [];
  for (let n = 0; n < ASKED; n += 1) {
    const begun = performance.now();
    await (await fetch(address)).text();
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  return [times[Math.floor(ASKED / 2)]!, times[Math.floor(ASKED * 0.99)]!];
}

/** The scores of Lighthouse in its own setting of a telephone, of 100; it is fetched by npx when it is first asked for. */
async function scored(address: string): Promise<Readonly<Record<string, number>>> {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      address,
      '--quiet',
      '--output=json',
      '--only-categories=performance,accessibility,best-practices',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
    ],
    { maxBuffer: 1 << 27, env: { ...process.env, CHROME_PATH: '/usr/bin/chromium' } },
  );
  const { categories } = JSON.parse(stdout) as {
    readonly categories: Readonly<Record<string, { readonly title: string; readonly score: number }>>;
  };
  return Object.fromEntries(
    Object.values(categories).map(({ title, score }) => [title.toLowerCase(), Math.round(score * 100)]),
  );
}

const kB = (bytes: number): number => Math.round(bytes / 102.4) / 10;

/** Opens every page in every language; of several views the best time, the largest weight and shift. */
export async function run(): Promise<Readonly<Record<string, unknown>>> {
  const own = process.env.POBRATIM_BENCH_DATA;
  const served: Served = own ? await serve([], own) : await serve(['--samples']);
  const table: Record<string, unknown> = {};
  const stranger = await served.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const keeper = await keeperOf(served, { viewport: { width: 1280, height: 900 } });
  try {
    for (const path of [...PAGES, ...KEEPERS]) {
      const views: Seen[] = [];
      for (const language of LANGUAGES)
        for (let n = 0; n < OPENED; n += 1)
          views.push(
            await viewed(
              KEEPERS.includes(path) ? keeper : stranger,
              `${served.home}${path}${path.includes('?') ? '&' : '?'}lang=${language}`,
            ),
          );
      const [median, p99] = await rendered(`${served.home}${path}`);
      const scores =
        process.env.POBRATIM_BENCH_LIGHTHOUSE && !KEEPERS.includes(path)
          ? await scored(`${served.home}${path}`)
          : {};
      table[path] = {
        'script, kB': kB(Math.max(...views.map(({ scriptBytes }) => scriptBytes))),
        'all, kB': kB(Math.max(...views.map(({ allBytes }) => allBytes))),
        'LCP, ms': Math.round(Math.min(...views.map(({ lcpMs }) => lcpMs))),
        'worst LCP, ms': Math.round(Math.max(...views.map(({ lcpMs }) => lcpMs))),
        'layout shift': Math.round(Math.max(...views.map(({ shift }) => shift)) * 1000) / 1000,
        'server median, ms': Math.round(median),
        'server p99, ms': Math.round(p99),
        ...scores,
      };
    }
  } finally {
    await served.stop();
  }
  return table;
}

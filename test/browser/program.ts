import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { PROGRAM } from '../edges/program.ts';
import { newFolder } from '../folders.ts';

const CHROMIUM = '/usr/bin/chromium';

/** Why tests of pages cannot run here; false where they can. */
export const skip = !existsSync(CHROMIUM) && 'there is no Chromium at /usr/bin/chromium';

/** A node that serves its pages, and a browser to look at them with. */
export interface Served {
  readonly home: string;
  /** The first keeper's invitation, as the console prints it. */
  readonly link: string;
  readonly browser: Browser;
  /** Closes the browser and tells the server to stop; gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts the program on a free port and a browser beside it. Fails when the program ends first. */
export async function serve(args: readonly string[] = [], data = newFolder()): Promise<Served> {
  const server = spawn(process.execPath, [PROGRAM, 'serve', ...args, '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [home, link] = await saidBy(server);
  const browser = await chromium.launch({
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
  return {
    home,
    link,
    browser,
    stop: async () => {
      await browser.close();
      server.kill();
      const [code] = await once(server, 'exit');
      return code as number | null;
    },
  };
}

/** The two addresses that a node without people prints: its own and the first keeper's link. */
const saidBy = (server: ChildProcess): Promise<readonly [string, string]> =>
  new Promise((resolve, reject) => {
    let said = '';
    server.stdout!.on('data', (chunk: Buffer) => {
      said += chunk;
      const [home, link] = said.match(/http:\/\/\S+(?=\n)/g) ?? [];
      if (home && link) resolve([home, link]);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });

/** A browser of the keeper who took the first link. */
export async function keeperOf(
  { browser, link }: Served,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const keeper = await browser.newContext(options);
  const page = await keeper.newPage();
  await page.goto(`${link}?lang=en`);
  await page.click('main form button');
  await page.waitForURL('**/account');
  await page.close();
  return keeper;
}

const PATIENCE_MS = 30_000;

/** Waits until what is looked at is as wanted. Fails after half a minute, telling what it was last. */
export async function becomes<T>(look: () => T | Promise<T>, wanted: T): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;)
    try {
      assert.deepEqual(await look(), wanted);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await wait(50);
    }
}

/** What goes wrong on a page from now on: its scripts' errors, and what its console tells as one. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  return faults;
}

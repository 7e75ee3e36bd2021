import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Application } from '#model/application.ts';
import { Failure } from '#model/failure.ts';
import { addressOf, type People } from '#model/people.ts';
import { createApp, LARGEST_UPLOAD } from '../serve/app.ts';
import { listen, type PageHandler } from '../serve/server.ts';
import { openShelf } from '../shelf.ts';
import { type Options, usage } from './command.ts';
import { desksOf } from './desks.ts';
import { followingAt, sendOften } from './follow.ts';
import { gatheringAt, gatherOften } from './gather.ts';
import { inTurn } from './in-turn.ts';
import { sourcesAt } from './input.ts';
import { whereOf, withNode } from './node.ts';
import { peopleAt } from './people.ts';
import { pullMinutes, pullOften } from './pull-often.ts';
import { workThrough } from './work.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WEB = new URL('../web/', import.meta.url);
const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
/** How long requests that are being answered may go on once the server is told to stop, in milliseconds. */
const PATIENCE_MS = 3000;
/** How often a program that npm runs looks whether npm is still there, in milliseconds. */
const PARENT_EVERY_MS = 250;

/**
 * Opens the node, reads the samples if asked, builds the pages once, and serves until it is told to stop. The port is taken first:
 * nobody waits for the samples to learn that it is not to be had.
 */
export async function serveApplication(options: Options): Promise<number> {
  const where = whereToListen(options);
  const minutes = pullMinutes();
  let stopPulling: (() => Promise<void>) | undefined;
  return withNode(options, async (application) => {
    let answer: PageHandler | undefined;
    let port = where.port;
    const desks = await desksOf(application);
    const people = await peopleAt(options, () => `http://localhost:${port}`);
    const { data } = whereOf(options);
    const gathering = gatheringAt(data, application, process.env.POBRATIM_WATCH || undefined);
    const following = followingAt(data, application, () => people.origin);
    const app = createApp(application, people, desks, { gathering, following });
    const server = await listen(app, () => answer, where).catch(async (error: unknown) => {
      await Promise.all([people.close(), gathering.close(), following.close()]);
      throw error;
    });
    let stopGathering = gathering.close;
    let stopSending = following.close;
    try {
      if (options.samples) {
        const exitCode = await addSamples(application);
        if (exitCode !== 0) return exitCode;
        await keepSamples(application);
      }
      while (await application.prepare()) await setImmediate();
      answer = await builtPages();
      const address = server.address();
      if (typeof address === 'object' && address) port = address.port;
      console.log(`Pobratim is at ${homeAt(where.host, port)}`);
      await tellFirstLink(people);
      stopPulling = pullOften(application, minutes, whereOf(options).data);
      stopGathering = gatherOften(gathering);
      stopSending = sendOften(following);
      await toldToStop();
      return 0;
    } finally {
      await stopPulling?.();
      await Promise.all([stopGathering(), stopSending()]);
      await closed(server);
      await people.close();
      await Promise.all(desks.map(({ close }) => close()));
    }
  });
}

/** On this machine by name: browsers bind passkeys to names, not to numbers. */
const homeAt = (host: string, port: number): string =>
  `http://${host === '127.0.0.1' || host === '::1' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;

/** While the side has no keeper, whoever sees the console may become it. */
async function tellFirstLink(people: People): Promise<void> {
  const link = await people.firstLink();
  if (link)
    console.log(
      `Everybody may read; to add documents, become the keeper of side ${people.side} with this link, once:\n${addressOf(people.origin, link)}`,
    );
}

function whereToListen(options: Options): { readonly host: string; readonly port: number } {
  const port = String(options.port ?? (process.env.PORT || 8080));
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw usage(
      'a port of 0 to 65535 (0: any that is free)',
      `"${port}"`,
      options.port === undefined ? 'correct PORT' : 'correct --port',
    );
  return { host: String(options.host ?? (process.env.HOST || '127.0.0.1')), port: Number(port) };
}

/** Resolves when the program is to end. npm, told to stop, ends its shell and not what that runs: an orphan would keep port and data folder. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
    if (process.env.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, PARENT_EVERY_MS).unref();
  });
}

async function closed(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(impatience);
}

/** Reads the samples that are not held yet. */
async function addSamples(application: Application): Promise<number> {
  const { sources } = sourcesAt(SAMPLES, {}, 'sample');
  const { counts } = await application.overview();
  if (counts.documents >= sources.length) return 0;
  console.error('reading the samples …');
  return workThrough(sources, {
    act: async ({ open }) => {
      await application.add(await open());
      return undefined;
    },
    done: 'read',
  });
}

/** Puts what `samples/DOMAIN/TYPE` holds on the workbenches, but for what was told or withdrawn before. */
async function keepSamples(application: Application): Promise<void> {
  for (const { id, desk } of (await openShelf()).domains) {
    const folder = `${SAMPLES}${id}`;
    if (!desk || !existsSync(folder)) continue;
    const books = application.books(id);
    const items = readdirSync(folder).flatMap((type) =>
      readdirSync(`${folder}/${type}`).flatMap((file) => {
        const found: unknown = JSON.parse(readFileSync(`${folder}/${type}/${file}`, 'utf8'));
        return (Array.isArray(found) ? found : [found]).map((value) => desk.admit(type, value));
      }),
    );
    await books.keep(items.filter((item) => books.past(item.type, item.id).length === 0));
  }
}

/** Throws a Failure of reason `set-up` when the pages cannot be built. */
function build(): void {
  console.error('building the pages (once) …');
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));
  const { status, stderr, error } = spawnSync(process.execPath, [vite, 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Failure(
      'set-up',
      {
        expected: `pages that can be built in ${fileURLToPath(WEB)}`,
        found: error?.message ?? stderr.trim(),
        remedy: 'run npm ci, check that the folder can be written, and try npm run build',
      },
      { cause: error },
    );
}

/** The built pages; built now when they are missing or older than their sources. */
export async function builtPages(): Promise<PageHandler> {
  const handler = new URL('build/handler.js', WEB);
  const isOld = () => !existsSync(handler) || statSync(handler).mtimeMs < newestIn(new URL('src/', WEB));
  if (isOld()) await inTurn(fileURLToPath(new URL('.building', WEB)), () => (isOld() ? build() : undefined));
  process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
  // The pages take what the API takes; their own limit would be half a megabyte.
  process.env.BODY_SIZE_LIMIT ??= String(LARGEST_UPLOAD);
  return ((await import(handler.href)) as { handler: PageHandler }).handler;
}

function newestIn(folder: URL): number {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory()
        ? newestIn(new URL(`${entry.name}/`, folder))
        : statSync(new URL(entry.name, folder)).mtimeMs,
    ),
  );
}

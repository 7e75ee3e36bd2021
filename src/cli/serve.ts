import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Application } from '#model/application.ts';
import { createApp } from '../serve/app.ts';
import { listen, type PageHandler } from '../serve/server.ts';
import { type Options, usage } from './command.ts';
import { submissionsFrom } from './input.ts';
import { withNode } from './node.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WEB = new URL('../web/', import.meta.url);
const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));

/** Opens the node, reads the samples if asked, builds the pages once, and serves until it is told to stop. */
export async function serveApplication(values: Options): Promise<number> {
  const port = Number(values.port ?? process.env.PORT ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw usage('a port of 0 to 65535', String(values.port ?? process.env.PORT), 'correct --port');
  const host = String(values.host ?? process.env.HOST ?? '127.0.0.1');
  return withNode(values, async (application) => {
    if (values.samples) await addSamples(application);
    const server = await listen(createApp(application), await pages(), { host, port });
    const address = server.address();
    console.log(
      `Pobratim is at http://${host}:${typeof address === 'object' && address ? address.port : port}`,
    );
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    return 0;
  });
}

async function addSamples(application: Application): Promise<void> {
  const samples = [...submissionsFrom(SAMPLES, {}, 'sample')];
  const { counts } = await application.overview();
  if (counts.documents >= samples.length) return;
  let done = 0;
  for (const sample of samples) {
    await application.add(sample);
    done += 1;
    process.stderr.write(`\rreading the samples: ${done} of ${samples.length}`);
  }
  process.stderr.write('\n');
}

/** The built pages; built now when they are missing or older than their sources. */
async function pages(): Promise<PageHandler | undefined> {
  const handler = new URL('build/handler.js', WEB);
  if (!existsSync(handler) || statSync(handler).mtimeMs < newestIn(new URL('src/', WEB))) {
    process.stderr.write('building the pages (once) …\n');
    const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));
    const { status, stderr, stdout } = spawnSync(process.execPath, [vite, 'build'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the pages could not be built:\n${stdout}\n${stderr}`);
  }
  process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
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

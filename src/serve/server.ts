import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { Failure } from '#model/failure.ts';

/** What answers requests outside /api: the built pages. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** A request that carries the API, so that pages rendered on the server ask it without a network between. */
export interface PageRequest extends IncomingMessage {
  pobratim?: (request: Request) => Promise<Response>;
}

/**
 * Listens for the API and the pages; while `pages` gives none yet, a page says that the node is starting. Throws a Failure when the
 * port cannot be had.
 */
export async function listen(
  app: Hono,
  pages: () => PageHandler | undefined,
  where: { readonly host: string; readonly port: number },
): Promise<Server> {
  const api = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request: PageRequest, response) => {
    if (/^\/api(?:[/?]|$)/.test(request.url ?? '')) {
      api(request, response);
      return;
    }
    const answer = pages();
    if (!answer) {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
      response.end('Pobratim is starting: try again in a moment.\n');
      return;
    }
    request.headers['x-forwarded-proto'] ??= 'http';
    request.pobratim = async (asked) => app.fetch(asked);
    answer(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(unheard(where, cause)));
    server.listen(where.port, where.host, () => resolve(server));
  });
}

/** What keeps a server from listening, and what to do about it. */
const OBSTACLES: Readonly<Record<string, readonly [found: string, remedy: string]>> = {
  EADDRINUSE: ['another program that listens there', 'stop it, or give another port with --port'],
  EACCES: ['no right to that port', 'choose one above 1023 with --port'],
  EADDRNOTAVAIL: ['that this machine has no such address', 'give one of its own with --host'],
  ENOTFOUND: ['no machine of that name', 'give an address of this machine with --host'],
};

function unheard(
  { host, port }: { readonly host: string; readonly port: number },
  cause: NodeJS.ErrnoException,
): Failure {
  const { code = '', message } = cause;
  const [found, remedy] = OBSTACLES[code] ?? [message, 'check --host and --port'];
  return new Failure(
    'set-up',
    { expected: `to listen on ${host}:${port}`, found: `${found} (${code})`, remedy },
    { cause },
  );
}

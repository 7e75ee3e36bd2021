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

/** Listens for the API and the pages. Throws a Failure when the port cannot be had. */
export async function listen(
  app: Hono,
  pages: PageHandler | undefined,
  where: { readonly host: string; readonly port: number },
): Promise<Server> {
  const api = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request: PageRequest, response) => {
    if (request.url?.startsWith('/api') || !pages) {
      api(request, response);
      return;
    }
    request.headers['x-forwarded-proto'] ??= 'http';
    request.pobratim = async (asked) => app.fetch(asked);
    pages(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const remedy =
        cause.code === 'EADDRINUSE'
          ? 'stop the other program, or give another with --port'
          : 'choose a port above 1024 with --port, and a --host of this machine';
      reject(
        new Failure(
          'set-up',
          {
            expected: `to listen on ${where.host}:${where.port}`,
            found: cause.code ?? cause.message,
            remedy,
          },
          { cause },
        ),
      );
    });
    server.listen(where.port, where.host, () => resolve(server));
  });
}

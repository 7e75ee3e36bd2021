import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Failure } from '#model/failure.ts';
import { ADDRESS_HEADER } from '#model/people.ts';

/** What answers requests outside /api: the built pages. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** What answers requests under /api. */
interface Api {
  fetch(request: Request): Response | Promise<Response>;
}

/** A request that carries the API, so that pages rendered on the server ask it without a network between. */
export interface PageRequest extends IncomingMessage {
  pobratim?: (request: Request) => Promise<Response>;
}

/** What a page hands on of its own request when it asks the API: who asks and where from. */
const HANDED_ON = ['cookie', 'origin', 'sec-fetch-site', 'user-agent', 'host', ADDRESS_HEADER];

/**
 * For every page: nothing of it in a frame, no type guessed, no address told to other sites. What scripts a page may run its own header
 * says, which SvelteKit makes with the hash of each; this one covers what SvelteKit does not render.
 */
const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
};

/** Charts are made to stand in other sites' frames; each says in its own policy who may frame it. */
const FRAMED = /^\/[a-z]+\/charts\/[a-z0-9-]+\.html(?:\?|$)/;

/**
 * Listens for the API and the pages; while `pages` gives none yet, a page says that the node is starting. Throws a Failure when the
 * port cannot be had.
 */
export async function listen(
  app: Api,
  pages: () => PageHandler | undefined,
  where: { readonly host: string; readonly port: number },
): Promise<Server> {
  const api = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request: PageRequest, response) => {
    noteAddress(request);
    if (/^\/api(?:[/?]|$)/.test(request.url ?? '')) {
      api(request, response);
      return;
    }
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
    if (FRAMED.test(request.url ?? '')) response.removeHeader('x-frame-options');
    if (isSecure(request)) response.setHeader('strict-transport-security', 'max-age=31536000');
    const answer = pages();
    if (!answer) {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
      response.end('Pobratim is starting: try again in a moment.\n');
      return;
    }
    // A 304 would carry the policy above in place of the page's own, and the browser would no longer run the page's scripts.
    delete request.headers['if-none-match'];
    request.headers['x-forwarded-proto'] ??= 'http';
    request.pobratim = async (asked) => app.fetch(askedFor(request, asked));
    answer(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(unheard(where, cause)));
    server.listen(where.port, where.host, () => resolve(server));
  });
}

/** Tells the rest of the program where a request comes from: the socket, or what a proxy of ours wrote last into ADDRESS_HEADER. */
function noteAddress(request: IncomingMessage): void {
  const header = process.env.ADDRESS_HEADER?.toLowerCase();
  const written = header ? String(request.headers[header] ?? '') : '';
  const address = written.split(',').at(-1)?.trim() || request.socket.remoteAddress || '';
  const others: string[] = [];
  for (let at = 0; at < request.rawHeaders.length; at += 2)
    if (request.rawHeaders[at]!.toLowerCase() !== ADDRESS_HEADER)
      others.push(request.rawHeaders[at]!, request.rawHeaders[at + 1]!);
  request.rawHeaders.splice(0, request.rawHeaders.length, ...others, ADDRESS_HEADER, address);
  request.headers[ADDRESS_HEADER] = address;
}

const isSecure = (request: IncomingMessage): boolean =>
  request.headers[process.env.PROTOCOL_HEADER ?? 'x-forwarded-proto'] === 'https';

/** What a page asks of the API, asked by whoever asks for the page. */
function askedFor(request: IncomingMessage, asked: Request): Request {
  for (const name of HANDED_ON) {
    const value = request.headers[name];
    if (value !== undefined) asked.headers.set(name, String(value));
  }
  return asked;
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

import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { methodOf, pathOf, type Visited } from './guard.ts';
import { type Route, routesAt } from './routes.ts';

/** How much of kept answers is held at most, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Larger answers are not kept: whole registers as CSV. */
const LARGEST = 1024 * 1024;

interface Kept {
  readonly body: ArrayBuffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Answers that follow from the register and the question alone are made once for each state of the register: whoever asks next gets the
 * same bytes, and whoever has them already (`If-None-Match`) is told so. Whether one may ask is decided before, each time. What many ask at once
 * is made once.
 *
 * @param version a name for the state of the register, another after each change
 */
export function keptAnswers(version: () => string, routes: readonly Route[]): MiddlewareHandler<Visited> {
  let kept = new Map<string, Promise<Kept | undefined>>();
  let of = '';
  let bytes = 0;
  return async (context, next) => {
    const route = routesAt(pathOf(context), routes).find(({ method }) => method === methodOf(context));
    if (!route?.isOfRegister) return next();
    const now = version();
    if (now !== of || bytes > MOST_BYTES) [kept, of, bytes] = [new Map(), now, 0];
    const its = kept;
    const key = `${context.req.header('accept')?.startsWith('text/csv') ? 'csv' : ''} ${context.req.url}`;
    const known = await its.get(key);
    if (known) return toldAgain(context, known);
    const { promise, resolve } = Promise.withResolvers<Kept | undefined>();
    its.set(key, promise);
    let made: Kept | undefined;
    try {
      await next();
      made = version() === now ? await keptOf(context) : undefined;
    } finally {
      if (made) bytes += made.body.byteLength;
      else its.delete(key);
      resolve(made);
    }
    if (!made) return undefined;
    context.res = undefined;
    context.res = toldAgain(context, made);
    return undefined;
  };
}

/** What was answered, if it is worth keeping: whole, and of a size to hold. */
async function keptOf({ res }: Context): Promise<Kept | undefined> {
  if (res.status !== 200 || res.headers.get('cache-control')?.includes('no-store')) return undefined;
  const body = await res.clone().arrayBuffer();
  if (body.byteLength > LARGEST) return undefined;
  const tag = createHash('sha256').update(new Uint8Array(body)).digest('base64url').slice(0, 22);
  const link = res.headers.get('link');
  return {
    body,
    headers: {
      'content-type': res.headers.get('content-type') ?? 'application/json',
      'content-length': String(body.byteLength),
      // Who may read can change, and so can the register: whoever keeps it asks again.
      'cache-control': 'private, no-cache',
      etag: `"${tag}"`,
      vary: 'accept',
      ...(link ? { link } : {}),
    },
  };
}

function toldAgain(context: Context, { body, headers }: Kept): Response {
  const held = context.req.header('if-none-match');
  if (held?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === headers.etag)) {
    const { 'content-length': _, ...rest } = headers;
    return context.body(null, 304, rest);
  }
  return context.body(body, 200, headers);
}

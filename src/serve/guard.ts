import type { Context, MiddlewareHandler } from 'hono';
import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { Failure } from '#model/failure.ts';
import { ADDRESS_HEADER, isAllowed, type People, type Visitor } from '#model/people.ts';
import { problem } from './problem.ts';
import { type Route, routesAt } from './routes.ts';

/** What handlers find in their context. */
export interface Visited {
  Variables: { visitor: Visitor };
}

/** How often one address may try to get in, and one person may write. */
const GUESSES = { points: 30, seconds: 300 };
const WRITINGS = { points: 600, duration: 60 };

/**
 * Lets a request through to the handler of a declared route when its visitor has the route's right. Whatever is not declared is never
 * reached; whatever changes something must come from a page of this site or bear a token.
 */
export function guard(people: People, declared: readonly Route[]): MiddlewareHandler<Visited> {
  const writings = new RateLimiterMemory(WRITINGS);
  return async (context, next) => {
    const routes = routesAt(pathOf(context), declared);
    const route = routes.find(({ method }) => method === methodOf(context));
    if (!route) return undeclared(context, routes);
    const { headers } = context.req.raw;
    const visitor = await people.visitor(headers);
    if (headers.has('authorization') && !visitor.person)
      return refused(context, 401, 'a token that is in use', 'one that is unknown, ended or past its term');
    if (route.method === 'post') {
      refuseForeignOrigin(context, visitor);
      const late = await (route.right === 'anyone'
        ? guessesTooOften(people, networkOf(headers.get(ADDRESS_HEADER)))
        : visitor.person && tooOften(writings, visitor.person));
      if (late) return refusedFor(context, late);
    }
    const node = { side: people.side, reading: await people.reading() };
    if (!isAllowed(route.right, visitor, node))
      return visitor.person
        ? refused(context, 403, `the right to ${NEEDED[route.right]}`, held(visitor, people.side))
        : refused(context, 401, 'somebody who is signed in, or a token', 'neither');
    context.set('visitor', visitor);
    await next();
  };
}

/** The path below /api. */
export const pathOf = (context: Context): string => context.req.path.replace(/^\/api/, '');
/** The method of the route that answers: HEAD is answered as GET. */
export const methodOf = ({ req }: Context): string =>
  req.method === 'HEAD' ? 'get' : req.method.toLowerCase();

const NEEDED: Readonly<Record<Route['right'], string>> = {
  anyone: 'ask',
  read: 'read (a role on either side)',
  self: 'look after an account (by signing in, not by a token)',
  edit: 'add and judge (editor, confirmer or keeper)',
  confirm: 'confirm in the side’s name (confirmer or keeper)',
  keep: 'keep people and settings (keeper, by signing in and not by a token)',
};

const held = ({ roles, by }: Visitor, side: string): string =>
  `${roles[side] ? `the role of ${roles[side]}` : 'no role'} on side ${side}${by === 'token' ? ', by a token' : ''}`;

function undeclared(context: Context, routes: readonly Route[]): Response {
  if (routes.length === 0)
    return problem(context, 404, 'not-found', 'Not found', `there is no ${context.req.path}`);
  const methods = routes
    .flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
    .join(', ');
  context.header('allow', methods);
  return problem(context, 405, 'method', 'Not that way', `${context.req.path} answers ${methods}`);
}

/** A page of another site must not act in this one's name. Browsers say where a request comes from; one with a session that does not is none of ours. */
function refuseForeignOrigin(context: Context, { by }: Visitor): void {
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  if (
    (site && site !== 'same-origin' && site !== 'none') ||
    (origin && (URL.parse(origin)?.host ?? '') !== context.req.header('host')) ||
    (by === 'session' && !site && !origin)
  )
    throw new Failure('usage', {
      expected: 'a request from this site',
      found: origin ?? site ?? 'one that does not say where it comes from',
      remedy: 'use the pages of this register, or a token',
    });
}

/** Seconds to wait, where too many tries to get in came from one network. */
async function guessesTooOften({ attempts }: People, network: string): Promise<number | undefined> {
  const who = `network ${network}`;
  const { count, forMs } = await attempts.of(who);
  // What is refused is not counted, so that a flood of tries writes nothing.
  if (count >= GUESSES.points) return Math.ceil(forMs / 1000);
  await attempts.count(who, GUESSES.seconds);
  return undefined;
}

/** Seconds to wait, where somebody has asked too often. */
async function tooOften(limiter: RateLimiterMemory, who: string): Promise<number | undefined> {
  try {
    await limiter.consume(who);
    return undefined;
  } catch (limit) {
    if (limit instanceof Error) throw limit;
    return Math.ceil((limit as RateLimiterRes).msBeforeNext / 1000);
  }
}

/** Whoever has an IPv6 address has 2^64 of them. */
function networkOf(address: string | null): string {
  if (!address || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4' ? parsed.toString() : parsed.toByteArray().slice(0, 8).join('.');
}

function refusedFor(context: Context, seconds: number): Response {
  context.header('retry-after', String(seconds));
  return problem(
    context,
    429,
    'too-often',
    'Too often',
    `expected fewer requests; found too many; try again in ${seconds} s`,
  );
}

function refused(context: Context, status: 401 | 403, expected: string, found: string): Response {
  if (status === 401) context.header('www-authenticate', 'Bearer realm="Pobratim"');
  const remedy =
    status === 401
      ? 'sign in at /sign-in, or send a token in Authorization: Bearer (pobratim people token)'
      : 'ask the keeper of the side';
  return problem(
    context,
    status,
    'refused',
    'Not allowed',
    `expected ${expected}; found ${found}; ${remedy}`,
    { expected, found, remedy },
  );
}

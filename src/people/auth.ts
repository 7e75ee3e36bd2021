import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { createAuthEndpoint } from 'better-auth/api';
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies';
import { betterAuth } from 'better-auth/minimal';
import { Failure } from '#model/failure.ts';
import { ADDRESS_HEADER } from '#model/people.ts';
import type { PeopleStore } from './tables.ts';

/** How long a session lasts after the last day it was used, in seconds. */
const SESSION_S = 30 * 24 * 3600;
/** NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where the password alone lets in. */
export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 128;

/** What better-auth does for us: passwords by scrypt, sessions in the store and their signed cookies. None of its routes is served. */
export type Auth = ReturnType<typeof createAuth>;

export function createAuth(
  store: PeopleStore,
  { secret, origin }: { readonly secret: string; readonly origin: string },
) {
  return betterAuth({
    // The store holds text and integers on both engines, as better-auth has it for SQLite.
    database: kyselyAdapter(store, { type: 'sqlite' }),
    secret,
    baseURL: origin,
    telemetry: { enabled: false },
    // What it finds wrong is thrown, and told once.
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    user: { modelName: 'person' },
    session: { expiresIn: SESSION_S, updateAge: 24 * 3600 },
    advanced: {
      cookiePrefix: 'pobratim',
      useSecureCookies: origin.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => crypto.randomUUID() },
    },
    plugins: [{ id: 'entrance', endpoints: { enter: enter(), leave: leave() } }],
  });
}

/** The options of an endpoint that only we call, with a body of this shape. */
const asking = <Body>(body: Body) => ({
  method: 'POST' as const,
  requireHeaders: true as const,
  metadata: { $Infer: { body } },
});

/** Gives a session to a person who has shown a passkey or an invitation. */
const enter = () =>
  createAuthEndpoint.serverOnly(asking({ person: '' }), async (context) => {
    const { person } = context.body;
    const { internalAdapter } = context.context;
    const user = await internalAdapter.findUserById(person);
    if (!user)
      throw new Failure('refused', { expected: 'a person', found: 'none', remedy: 'ask the keeper' });
    await setSessionCookie(context, { session: await internalAdapter.createSession(person), user });
    return {};
  });

/** Forgets the session of a browser, there and in the store. */
const leave = () =>
  createAuthEndpoint.serverOnly(asking({ token: '' }), async (context) => {
    await context.context.internalAdapter.deleteSession(context.body.token);
    deleteSessionCookie(context);
    return {};
  });

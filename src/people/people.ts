import { Failure } from '#model/failure.ts';
import type { Entrance, People, Reading, Visitor } from '#model/people.ts';
import { createAccounts } from './accounts.ts';
import { createAttempts } from './attempts.ts';
import { createAuth } from './auth.ts';
import { CONSOLE, createLinks } from './links.ts';
import { createMembers } from './members.ts';
import { createPassed } from './passed.ts';
import { createPasskeys } from './passkeys.ts';
import { newSecret } from './secrets.ts';
import { type PeopleStore, prepareTables } from './tables.ts';
import { createTokens } from './tokens.ts';

export interface PeopleOptions {
  /** A database, or a schema of one, that holds nothing else. */
  readonly store: PeopleStore;
  /** The side of this node, ISO 3166-1. */
  readonly side: string;
  /** The address at which people reach it, such as https://register.example.kz; its port may be known later. */
  readonly origin: () => string;
  readonly clock: () => Date;
}

/** Opens the people of a node: who they are, how they sign in and what they may do. */
export async function openPeople({ store, side, origin, clock }: PeopleOptions): Promise<People> {
  await prepareTables(store);
  await forgetPast(store, clock().toISOString());
  const settings = settingsOf(store);
  const auth = createAuth(store, {
    secret: await settings.once('', 'secret', newSecret()),
    origin: origin(),
  });
  const passkeys = createPasskeys(store, auth, { origin, clock });
  const links = createLinks(store, clock);
  const tokens = createTokens(store, clock);
  const passed = createPassed(store, clock);
  const attempts = createAttempts(store, clock);
  const members = createMembers(store, { side, clock, links });
  const accounts = createAccounts(store, auth, { clock, tokens });

  const visitorIs = async (person: string, by: 'session' | 'token'): Promise<Visitor> => {
    const name = await members.nameOf(person);
    return { person, ...(name ? { name } : {}), roles: await members.rolesOf(person), by };
  };
  const entered = async (person: string, headers: Headers): Promise<Entrance> => {
    const { headers: answer } = await auth.api.enter({ body: { person }, headers, returnHeaders: true });
    return { person, cookies: answer.getSetCookie() };
  };

  let known: { readonly reading: Reading; readonly at: number } | undefined;

  return {
    side,
    get origin() {
      return origin();
    },
    reading: async () => {
      if (!known || clock().getTime() - known.at > KNOWN_MS)
        known = {
          reading: ((await settings.of(side, 'reading')) ?? 'public') as Reading,
          at: clock().getTime(),
        };
      return known.reading;
    },
    setReading: async (reading) => {
      await settings.set(side, 'reading', reading);
      known = undefined;
    },
    visitor: async (headers) => {
      const token = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
      if (token) {
        const person = await tokens.personOf(token);
        return person ? visitorIs(person, 'token') : NOBODY;
      }
      if (!headers.has('cookie')) return NOBODY;
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      return found ? visitorIs(found.user.id, 'session') : NOBODY;
    },
    renewed: async (headers) => {
      if (!headers.has('cookie')) return [];
      const { headers: answer } = await auth.api.getSession({ headers, returnHeaders: true });
      return answer.getSetCookie();
    },
    enterWithPassword: async (email, password, headers) => {
      const answer = await auth.api
        .signInEmail({ body: { email, password }, headers, returnHeaders: true })
        .catch((cause: unknown) => {
          throw new Failure(
            'refused',
            {
              expected: 'an address and the password that belongs to it',
              found: 'others',
              remedy: 'try again, or ask the keeper of your side for a new link',
            },
            { cause },
          );
        });
      return { person: answer.response.user.id, cookies: answer.headers.getSetCookie() };
    },
    passkeyChallenge: passkeys.challenge,
    enterWithPasskey: async (answer, headers) => entered(await passkeys.personOf(answer), headers),
    invitation: links.find,
    accept: async (secret, newcomer, headers) => {
      const checked = await accounts.checked(newcomer);
      const invitation = await links.take(secret);
      if (!invitation)
        throw new Failure('refused', {
          expected: 'a link that can be used',
          found: 'one that was used, withdrawn or is past its term',
          remedy: 'ask the keeper of your side for a new one',
        });
      const person = invitation.person ?? (await accounts.make(checked.name ?? invitation.name ?? 'Keeper'));
      if (!invitation.person) await members.give(person, invitation.side, invitation.role);
      else if (checked.name) await accounts.rename(person, checked.name);
      if (checked.password) await accounts.setPassword(person, checked.password, checked.email);
      return entered(person, headers);
    },
    leave: async (headers) => {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      if (!found) return [];
      const { headers: answer } = await auth.api.leave({
        body: { token: found.session.token },
        headers,
        returnHeaders: true,
      });
      return answer.getSetCookie();
    },
    account: async (person, headers) => {
      const roles = await members.rolesOf(person);
      return accounts.of(person, roles, headers);
    },
    rename: accounts.rename,
    setPassword: accounts.changePassword,
    newPasskeyChallenge: async (person) =>
      passkeys.newChallenge({ id: person, name: (await members.nameOf(person)) ?? person }),
    addPasskey: passkeys.add,
    removePasskey: accounts.removePasskey,
    endSession: accounts.endSession,
    newToken: tokens.make,
    endToken: tokens.end,
    members: members.all,
    nameOf: members.nameOf,
    invitations: links.open,
    invite: ({ role, side: where = side, name, by }) =>
      links.make({ role, side: where, ...(name ? { name } : {}), ...(by ? { by } : {}) }),
    firstLink: async () => {
      if ((await members.all()).some(({ roles }) => roles[side] === 'keeper')) return undefined;
      await links.endFirst(side);
      return links.make({ side, role: 'keeper', by: CONSOLE });
    },
    withdraw: (id) => links.end({ id }),
    setRole: members.setRole,
    remove: members.remove,
    recover: members.recover,
    attempts,
    passedOver: passed.of,
    passOver: passed.put,
    lookAgain: passed.takeBack,
    close: () => store.destroy(),
  };
}

/** How long a change of who may read, made by a command, may take to be heard of, in milliseconds. */
const KNOWN_MS = 1000;
/** Takes away what can no longer be used. */
async function forgetPast(store: PeopleStore, now: string): Promise<void> {
  for (const table of ['session', 'invitation', 'token', 'verification'] as const)
    await store.deleteFrom(table).where('expiresAt', '<', now).execute();
}

const NOBODY: Visitor = { roles: {} };

/** What is set for a side, or (with no side) for the node. */
function settingsOf(store: PeopleStore) {
  const of = async (side: string, name: string): Promise<string | undefined> =>
    (
      await store
        .selectFrom('setting')
        .select('value')
        .where('side', '=', side)
        .where('name', '=', name)
        .executeTakeFirst()
    )?.value;
  return {
    of,
    set: async (side: string, name: string, value: string): Promise<void> => {
      await store
        .insertInto('setting')
        .values({ side, name, value })
        .onConflict((conflict) => conflict.columns(['side', 'name']).doUpdateSet({ value }))
        .execute();
    },
    /** The value that is there; the first one that is given stays. */
    once: async (side: string, name: string, value: string): Promise<string> => {
      await store
        .insertInto('setting')
        .values({ side, name, value })
        .onConflict((conflict) => conflict.columns(['side', 'name']).doNothing())
        .execute();
      return (await of(side, name))!;
    },
  };
}

import { Failure } from '#model/failure.ts';
import type { Account, Newcomer, Role } from '#model/people.ts';
import { type Auth, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './auth.ts';
import type { PeopleStore } from './tables.ts';
import type { createTokens } from './tokens.ts';

const LONGEST_NAME = 100;
/** The addresses of those who have given none: no mail goes there (RFC 2606). */
const NONE = '.invalid';

interface Accounts {
  make(name: string): Promise<string>;
  of(
    person: string,
    roles: Readonly<Record<string, Role>>,
    headers: Headers | undefined,
  ): Promise<Account | undefined>;
  /** What somebody says of themselves, tidied. Throws a Failure of reason `input`. */
  checked(newcomer: Newcomer): Promise<Newcomer>;
  rename(person: string, name: string): Promise<void>;
  setPassword(person: string, password: string, email: string | undefined): Promise<void>;
  changePassword(
    person: string,
    given: { readonly email?: string; readonly current?: string; readonly password: string },
    headers: Headers,
  ): Promise<void>;
  removePasskey(person: string, id: string): Promise<boolean>;
  endSession(person: string, id: string): Promise<boolean>;
}

/** The address that a person gave, if any. */
export const shownAddress = (email: string): { readonly email?: string } =>
  email.endsWith(NONE) ? {} : { email };

/** A person's own account: name, password, passkeys, sessions. */
export function createAccounts(
  store: PeopleStore,
  auth: Auth,
  { clock, tokens }: { readonly clock: () => Date; readonly tokens: ReturnType<typeof createTokens> },
): Accounts {
  const passwordOf = async (person: string) => {
    const { internalAdapter } = await auth.$context;
    return internalAdapter.findCredentialAccount(person);
  };
  const setPassword: Accounts['setPassword'] = async (person, password, email) => {
    const { internalAdapter, password: its } = await auth.$context;
    if (email) await internalAdapter.updateUser(person, { email });
    const hash = await its.hash(password);
    if (await passwordOf(person)) await internalAdapter.updatePassword(person, hash);
    else
      await internalAdapter.createAccount({
        userId: person,
        accountId: person,
        providerId: 'credential',
        password: hash,
      });
  };
  const sessionOf = async (headers: Headers) =>
    (await auth.api.getSession({ headers, query: { disableRefresh: true } }))?.session;
  const checked = async ({ name, email, password }: Newcomer, person?: string): Promise<Newcomer> => {
    const address = email?.trim().toLowerCase();
    if (name !== undefined) checkName(name);
    if (address !== undefined) {
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) || address.length > 254 || address.endsWith(NONE))
        throw odd('an e-mail address', `"${address}"`);
      const held = await store
        .selectFrom('person')
        .select('id')
        .where('email', '=', address)
        .executeTakeFirst();
      if (held && held.id !== person) throw odd('an address that nobody else signs in with', 'one in use');
    }
    if (password !== undefined) checkPassword(password);
    return {
      ...(name ? { name } : {}),
      ...(address ? { email: address } : {}),
      ...(password ? { password } : {}),
    };
  };

  return {
    make: async (name) => {
      const { internalAdapter } = await auth.$context;
      const { id } = await internalAdapter.createUser(
        { name, email: `${crypto.randomUUID()}@none${NONE}`, emailVerified: false },
        { method: 'invitation' },
      );
      return id;
    },
    of: async (person, roles, headers) => {
      const [known, passkeys, sessions, own, current, password] = await Promise.all([
        store.selectFrom('person').selectAll().where('id', '=', person).executeTakeFirst(),
        store.selectFrom('passkey').selectAll().where('person', '=', person).orderBy('createdAt').execute(),
        store
          .selectFrom('session')
          .selectAll()
          .where('userId', '=', person)
          .where('expiresAt', '>', clock().toISOString())
          .orderBy('updatedAt', 'desc')
          .execute(),
        tokens.of(person),
        headers && sessionOf(headers),
        passwordOf(person),
      ]);
      if (!known || known.removedAt) return undefined;
      return {
        id: known.id,
        name: known.name,
        ...shownAddress(known.email),
        roles,
        password: Boolean(password),
        passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({
          id,
          name,
          createdAt,
          ...(usedAt ? { usedAt } : {}),
        })),
        sessions: sessions.map(({ id, ipAddress, userAgent, createdAt, updatedAt }) => ({
          id,
          ...(ipAddress ? { address: ipAddress } : {}),
          ...(userAgent ? { browser: userAgent } : {}),
          createdAt,
          seen: updatedAt,
          isThisOne: id === current?.id,
        })),
        tokens: own.map(({ usedAt, ...token }) => ({ ...token, ...(usedAt ? { usedAt } : {}) })),
      };
    },
    checked,
    rename: async (person, name) => {
      checkName(name);
      const { internalAdapter } = await auth.$context;
      await internalAdapter.updateUser(person, { name });
    },
    setPassword,
    changePassword: async (person, { email, current, password }, headers) => {
      const given = await checked({ ...(email ? { email } : {}), password }, person);
      const known = await store
        .selectFrom('person')
        .select('email')
        .where('id', '=', person)
        .executeTakeFirstOrThrow();
      if (!given.email && !shownAddress(known.email).email)
        throw odd('an e-mail address to sign in with', 'none');
      const held = await passwordOf(person);
      const { password: its } = await auth.$context;
      if (held?.password && !(await its.verify({ hash: held.password, password: current ?? '' })))
        throw new Failure('refused', {
          expected: 'the password that is in use',
          found: 'another',
          remedy: 'try again, or ask the keeper of your side for a new link',
        });
      await setPassword(person, password, given.email);
      const kept = (await sessionOf(headers))?.id ?? '';
      await store.deleteFrom('session').where('userId', '=', person).where('id', '!=', kept).execute();
    },
    removePasskey: async (person, id) =>
      (
        await store
          .deleteFrom('passkey')
          .where('id', '=', id)
          .where('person', '=', person)
          .returning('id')
          .execute()
      ).length > 0,
    endSession: async (person, id) =>
      (
        await store
          .deleteFrom('session')
          .where('id', '=', id)
          .where('userId', '=', person)
          .returning('id')
          .execute()
      ).length > 0,
  };
}

function checkName(name: string): void {
  if (name.trim() === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
    throw odd(`a name of 1 to ${LONGEST_NAME} characters`, `"${name.slice(0, LONGEST_NAME)}"`);
}

/** By length alone, as NIST SP 800-63B-4 (3.1.1.2) has it: rules about kinds of characters make passwords worse. */
function checkPassword(password: string): void {
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
    throw odd(
      `a password of ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters; several words will do`,
      `${password.length}`,
    );
}

const odd = (expected: string, found: string): Failure =>
  new Failure('input', { expected, found, remedy: 'correct it and send it again' });

import { Failure } from '#model/failure.ts';
import type { Link, Member, Role } from '#model/people.ts';
import { shownAddress } from './accounts.ts';
import type { createLinks } from './links.ts';
import type { PeopleStore } from './tables.ts';

interface Members {
  all(): Promise<readonly Member[]>;
  nameOf(person: string): Promise<string | undefined>;
  rolesOf(person: string): Promise<Readonly<Record<string, Role>>>;
  give(person: string, side: string, role: Role): Promise<void>;
  setRole(person: string, role: Role): Promise<void>;
  remove(person: string): Promise<void>;
  recover(person: string, by?: string): Promise<Link>;
}

/** Who has which role, as the keeper of a side sees and changes it. A side that has a keeper is never left without one. */
export function createMembers(
  store: PeopleStore,
  {
    side,
    clock,
    links,
  }: {
    readonly side: string;
    readonly clock: () => Date;
    readonly links: ReturnType<typeof createLinks>;
  },
): Members {
  const rolesOf = async (person: string): Promise<Readonly<Record<string, Role>>> =>
    Object.fromEntries(
      (await store.selectFrom('role').select(['side', 'role']).where('person', '=', person).execute()).map(
        (held) => [held.side, held.role],
      ),
    );
  const give = async (person: string, where: string, role: Role): Promise<void> => {
    await store
      .insertInto('role')
      .values({ person, side: where, role })
      .onConflict((conflict) => conflict.columns(['side', 'person']).doUpdateSet({ role }))
      .execute();
  };
  /** Throws where the side would be without a keeper. */
  const refuseLastKeeper = async (person: string): Promise<void> => {
    const keepers = await store
      .selectFrom('role')
      .select('person')
      .where('side', '=', side)
      .where('role', '=', 'keeper')
      .execute();
    if (keepers.length === 1 && keepers[0]?.person === person)
      throw new Failure('input', {
        expected: 'another keeper of the side',
        found: 'that this is the only one',
        remedy: 'make somebody else a keeper first',
      });
  };
  /** Whoever it is can no longer enter: sessions, passkeys, password and tokens are gone. */
  const void_ = async (person: string): Promise<void> => {
    await store.deleteFrom('session').where('userId', '=', person).execute();
    await store.deleteFrom('account').where('userId', '=', person).execute();
    await store.deleteFrom('passkey').where('person', '=', person).execute();
    await store.deleteFrom('token').where('person', '=', person).execute();
    await links.end({ person });
  };
  const known = async (person: string): Promise<void> => {
    const found = await store
      .selectFrom('person')
      .select('id')
      .where('id', '=', person)
      .where('removedAt', 'is', null)
      .executeTakeFirst();
    if (!found)
      throw new Failure('input', {
        expected: 'a person of the register',
        found: `"${person}"`,
        remedy: 'take the id from the list of people',
      });
  };

  return {
    rolesOf,
    give,
    nameOf: async (person) =>
      (await store.selectFrom('person').select('name').where('id', '=', person).executeTakeFirst())?.name,
    all: async () => {
      const [people, roles, sessions, passkeys, passwords] = await Promise.all([
        store.selectFrom('person').selectAll().where('removedAt', 'is', null).execute(),
        store.selectFrom('role').selectAll().execute(),
        store
          .selectFrom('session')
          .select(({ fn }) => ['userId', fn.max('updatedAt').as('seen')])
          .groupBy('userId')
          .execute(),
        store
          .selectFrom('passkey')
          .select(({ fn }) => ['person', fn.countAll<number>().as('count')])
          .groupBy('person')
          .execute(),
        store.selectFrom('account').select('userId').where('providerId', '=', 'credential').execute(),
      ]);
      const order = new Intl.Collator(['ru', 'kk', 'en']);
      return people
        .map(({ id, name, email, createdAt }) => {
          const seen = sessions.find(({ userId }) => userId === id)?.seen;
          return {
            id,
            name,
            ...shownAddress(email),
            roles: Object.fromEntries(
              roles.filter(({ person }) => person === id).map((held) => [held.side, held.role]),
            ),
            since: createdAt,
            ...(seen ? { seen } : {}),
            passkeys: Number(passkeys.find(({ person }) => person === id)?.count ?? 0),
            password: passwords.some(({ userId }) => userId === id),
          };
        })
        .sort((a, b) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
    },
    setRole: async (person, role) => {
      await known(person);
      if (role !== 'keeper') await refuseLastKeeper(person);
      await give(person, side, role);
    },
    remove: async (person) => {
      await known(person);
      await refuseLastKeeper(person);
      await void_(person);
      await store.deleteFrom('role').where('person', '=', person).execute();
      await store.deleteFrom('passed').where('person', '=', person).execute();
      const time = clock().toISOString();
      await store
        .updateTable('person')
        .set({ email: `${person}@removed.invalid`, removedAt: time, updatedAt: time })
        .where('id', '=', person)
        .execute();
    },
    recover: async (person, by) => {
      await known(person);
      const roles = await rolesOf(person);
      const [where, role] = roles[side]
        ? [side, roles[side]]
        : (Object.entries(roles)[0] ?? [side, 'reader']);
      await void_(person);
      return links.make({ side: where, role, person, ...(by ? { by } : {}) });
    },
  };
}

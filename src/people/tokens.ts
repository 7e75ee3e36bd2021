import { hashOf, newSecret } from './secrets.ts';
import type { PeopleStore } from './tables.ts';

/** What a token begins with, so that one that lies about is known for what it is. */
const MARK = 'pobratim_';
/** Its last use is noted no more often than this, in milliseconds. */
const NOTED_EVERY_MS = 60_000;

interface Tokens {
  make(person: string, name: string, days: number): Promise<string>;
  /** The person whose token it is, while its term runs. */
  personOf(token: string): Promise<string | undefined>;
  of(
    person: string,
  ): Promise<
    readonly { id: string; name: string; createdAt: string; expiresAt: string; usedAt: string | null }[]
  >;
  end(person: string, id: string): Promise<boolean>;
}

/** What programs sign in with, in `Authorization: Bearer`; each acts as the person who made it. */
export function createTokens(store: PeopleStore, clock: () => Date): Tokens {
  return {
    make: async (person, name, days) => {
      const token = `${MARK}${newSecret()}`;
      await store
        .insertInto('token')
        .values({
          id: crypto.randomUUID(),
          hash: hashOf(token),
          person,
          name,
          createdAt: clock().toISOString(),
          expiresAt: new Date(clock().getTime() + days * 24 * 3600_000).toISOString(),
          usedAt: null,
        })
        .execute();
      return token;
    },
    personOf: async (token) => {
      if (!token.startsWith(MARK)) return undefined;
      const now = clock();
      const row = await store
        .selectFrom('token')
        .select(['id', 'person', 'usedAt'])
        .where('hash', '=', hashOf(token))
        .where('expiresAt', '>', now.toISOString())
        .executeTakeFirst();
      if (row && (!row.usedAt || now.getTime() - Date.parse(row.usedAt) > NOTED_EVERY_MS))
        await store
          .updateTable('token')
          .set({ usedAt: now.toISOString() })
          .where('id', '=', row.id)
          .execute();
      return row?.person;
    },
    of: (person) =>
      store
        .selectFrom('token')
        .select(['id', 'name', 'createdAt', 'expiresAt', 'usedAt'])
        .where('person', '=', person)
        .orderBy('createdAt', 'desc')
        .execute(),
    end: async (person, id) =>
      (
        await store
          .deleteFrom('token')
          .where('id', '=', id)
          .where('person', '=', person)
          .returning('id')
          .execute()
      ).length > 0,
  };
}

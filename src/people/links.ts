import type { Invitation, Link, Role } from '#model/people.ts';
import { hashOf, newSecret } from './secrets.ts';
import type { PeopleStore, Tables } from './tables.ts';

/** How long a link can be used, in milliseconds. */
const TERM_MS = 7 * 24 * 3600_000;

interface Links {
  make(asked: {
    readonly side: string;
    readonly role: Role;
    readonly name?: string;
    readonly person?: string;
    readonly by?: string;
  }): Promise<Link>;
  find(secret: string): Promise<Invitation | undefined>;
  /** Takes a link so that nobody else can; undefined when somebody has, or its term is over. */
  take(secret: string): Promise<Invitation | undefined>;
  open(): Promise<readonly Invitation[]>;
  end(which: { readonly id: string } | { readonly person: string }): Promise<boolean>;
  /** Ends the links that make a first keeper: they are made anew at each start. */
  endFirst(side: string): Promise<void>;
}

/** Links that can be used once: invitations, and those that give a person their account back. */
export function createLinks(store: PeopleStore, clock: () => Date): Links {
  const now = (): string => clock().toISOString();
  return {
    make: async ({ side, role, name, person, by }) => {
      const secret = newSecret();
      const row = {
        id: crypto.randomUUID(),
        side,
        hash: hashOf(secret),
        role,
        person: person ?? null,
        name: name ?? null,
        invitedBy: by ?? null,
        createdAt: now(),
        expiresAt: new Date(clock().getTime() + TERM_MS).toISOString(),
      };
      await store.insertInto('invitation').values(row).execute();
      return { invitation: told(row), secret };
    },
    find: async (secret) => {
      const row = await store
        .selectFrom('invitation')
        .selectAll()
        .where('hash', '=', hashOf(secret))
        .where('expiresAt', '>', now())
        .executeTakeFirst();
      return row && told(row);
    },
    take: async (secret) => {
      const row = await store
        .deleteFrom('invitation')
        .where('hash', '=', hashOf(secret))
        .where('expiresAt', '>', now())
        .returningAll()
        .executeTakeFirst();
      return row && told(row);
    },
    open: async () =>
      (
        await store
          .selectFrom('invitation')
          .selectAll()
          .where('expiresAt', '>', now())
          .orderBy('createdAt', 'desc')
          .execute()
      ).map(told),
    end: async (which) => {
      const ended = store.deleteFrom('invitation').returning('id');
      const rows = await ('id' in which
        ? ended.where('id', '=', which.id)
        : ended.where('person', '=', which.person)
      ).execute();
      return rows.length > 0;
    },
    endFirst: async (side) => {
      await store
        .deleteFrom('invitation')
        .where('invitedBy', '=', CONSOLE)
        .where('side', '=', side)
        .execute();
    },
  };
}

/** Who made the link that the console prints while a side has no keeper. */
export const CONSOLE = 'console';

const told = ({ id, side, role, name, person, createdAt, expiresAt }: Tables['invitation']): Invitation => ({
  id,
  side,
  role,
  ...(name ? { name } : {}),
  ...(person ? { person } : {}),
  createdAt,
  expiresAt,
});

import type { Kysely } from 'kysely';
import { Failure } from '#model/failure.ts';
import type { Role } from '#model/people.ts';

/**
 * The tables of people, apart from the ledger's: what stands here may be changed and forgotten. Text and integers only, the same on SQLite and
 * PostgreSQL; times are ISO. The first four are those of better-auth, under names of the field.
 */
export interface Tables {
  person: {
    id: string;
    name: string;
    email: string;
    emailVerified: number;
    image: string | null;
    createdAt: string;
    updatedAt: string;
    /** When the keeper removed them; the name stays for the entries that they made. */
    removedAt: string | null;
  };
  session: {
    id: string;
    expiresAt: string;
    token: string;
    createdAt: string;
    updatedAt: string;
    ipAddress: string | null;
    userAgent: string | null;
    userId: string;
  };
  /** Passwords, as hashes by scrypt. */
  account: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    accessToken: string | null;
    refreshToken: string | null;
    idToken: string | null;
    accessTokenExpiresAt: string | null;
    refreshTokenExpiresAt: string | null;
    scope: string | null;
    password: string | null;
    createdAt: string;
    updatedAt: string;
  };
  /** Challenges that may be answered once. */
  verification: {
    id: string;
    identifier: string;
    value: string;
    expiresAt: string;
    createdAt: string;
    updatedAt: string;
  };
  role: { side: string; person: string; role: Role };
  /** Public keys, as COSE in base64url. */
  passkey: {
    id: string;
    person: string;
    name: string;
    publicKey: string;
    counter: number;
    transports: string;
    createdAt: string;
    usedAt: string | null;
  };
  /** Links that can be used once. Only the hash is kept. `person` is set where the link gives a person their account back. */
  invitation: {
    id: string;
    side: string;
    hash: string;
    role: Role;
    person: string | null;
    name: string | null;
    invitedBy: string | null;
    createdAt: string;
    expiresAt: string;
  };
  /** What programs sign in with. Only the hash is kept. */
  token: {
    id: string;
    hash: string;
    person: string;
    name: string;
    createdAt: string;
    expiresAt: string;
    usedAt: string | null;
  };
  /** Facts that a person passed over in their inbox, each as it stood then. */
  passed: { person: string; fact: string; mark: string; at: string };
  /** Tries to get in that still count; `id` is a hash of whom they are by or of. */
  attempt: { id: string; count: number; until: string };
  setting: { side: string; name: string; value: string };
}
export type PeopleStore = Kysely<Tables>;

type Column = 'text' | 'text?' | 'integer' | 'text!';

/** The columns of every table; `?` may be empty, `!` is unique. */
const TABLES: Readonly<
  Record<
    keyof Tables,
    { readonly key: readonly string[]; readonly columns: Readonly<Record<string, Column>> }
  >
> = {
  person: {
    key: ['id'],
    columns: {
      id: 'text',
      name: 'text',
      email: 'text!',
      emailVerified: 'integer',
      image: 'text?',
      createdAt: 'text',
      updatedAt: 'text',
      removedAt: 'text?',
    },
  },
  session: {
    key: ['id'],
    columns: {
      id: 'text',
      expiresAt: 'text',
      token: 'text!',
      createdAt: 'text',
      updatedAt: 'text',
      ipAddress: 'text?',
      userAgent: 'text?',
      userId: 'text',
    },
  },
  account: {
    key: ['id'],
    columns: {
      id: 'text',
      accountId: 'text',
      providerId: 'text',
      userId: 'text',
      accessToken: 'text?',
      refreshToken: 'text?',
      idToken: 'text?',
      accessTokenExpiresAt: 'text?',
      refreshTokenExpiresAt: 'text?',
      scope: 'text?',
      password: 'text?',
      createdAt: 'text',
      updatedAt: 'text',
    },
  },
  verification: {
    key: ['id'],
    columns: {
      id: 'text',
      identifier: 'text',
      value: 'text',
      expiresAt: 'text',
      createdAt: 'text',
      updatedAt: 'text',
    },
  },
  role: { key: ['side', 'person'], columns: { side: 'text', person: 'text', role: 'text' } },
  passkey: {
    key: ['id'],
    columns: {
      id: 'text',
      person: 'text',
      name: 'text',
      publicKey: 'text',
      counter: 'integer',
      transports: 'text',
      createdAt: 'text',
      usedAt: 'text?',
    },
  },
  invitation: {
    key: ['id'],
    columns: {
      id: 'text',
      side: 'text',
      hash: 'text!',
      role: 'text',
      person: 'text?',
      name: 'text?',
      invitedBy: 'text?',
      createdAt: 'text',
      expiresAt: 'text',
    },
  },
  token: {
    key: ['id'],
    columns: {
      id: 'text',
      hash: 'text!',
      person: 'text',
      name: 'text',
      createdAt: 'text',
      expiresAt: 'text',
      usedAt: 'text?',
    },
  },
  passed: {
    key: ['person', 'fact'],
    columns: { person: 'text', fact: 'text', mark: 'text', at: 'text' },
  },
  attempt: { key: ['id'], columns: { id: 'text', count: 'integer', until: 'text' } },
  setting: { key: ['side', 'name'], columns: { side: 'text', name: 'text', value: 'text' } },
};

/** The version of the tables that this program writes. */
const VERSION = '1';

/** Makes the tables that are not there. Throws a Failure of reason `storage` when a newer program has written them. */
export async function prepareTables(store: PeopleStore): Promise<void> {
  for (const [name, { key, columns }] of Object.entries(TABLES)) {
    let table = store.schema.createTable(name).ifNotExists();
    for (const [column, type] of Object.entries(columns))
      table = table.addColumn(column, type === 'integer' ? 'integer' : 'text', (made) =>
        type === 'text?' ? made : type === 'text!' ? made.notNull().unique() : made.notNull(),
      );
    await table.addPrimaryKeyConstraint(`${name}_pk`, [...key] as never[]).execute();
  }
  await store
    .insertInto('setting')
    .values({ side: '', name: 'version', value: VERSION })
    .onConflict((conflict) => conflict.columns(['side', 'name']).doNothing())
    .execute();
  const found = await store
    .selectFrom('setting')
    .select('value')
    .where('side', '=', '')
    .where('name', '=', 'version')
    .executeTakeFirstOrThrow();
  if (found.value !== VERSION)
    throw new Failure('storage', {
      expected: `tables of people of version ${VERSION}`,
      found: `version ${found.value}`,
      remedy: 'install the newer program that wrote them',
    });
}

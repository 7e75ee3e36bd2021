import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { Application } from '#model/application.ts';
import type { People, Role } from '#model/people.ts';
import { sqliteDialect } from '../src/ledger/sqlite-dialect.ts';
import { openPeople } from '../src/people/people.ts';
import type { PeopleStore, Tables } from '../src/people/tables.ts';
import { createApp } from '../src/serve/app.ts';
import type { ServedDesk } from '../src/serve/desk.ts';

export const ORIGIN = 'http://localhost';

/** A store of people that is gone with the process. */
export const passingStore = (): PeopleStore =>
  new Kysely<Tables>({ dialect: sqliteDialect(new DatabaseSync(':memory:'), (error) => error as Error) });

/** People of a node of side KZ, nobody among them yet. */
export const newPeople = (clock: () => Date = () => new Date(), store = passingStore()): Promise<People> =>
  openPeople({ store, side: 'KZ', origin: () => ORIGIN, clock });

/** A new person with a role; the cookie of their session is as a browser would send it back. */
export async function newPerson(
  people: People,
  role: Role,
  { side = people.side, name = 'somebody' }: { readonly side?: string; readonly name?: string } = {},
): Promise<{ readonly id: string; readonly cookie: string; readonly token: string }> {
  const { secret } = await people.invite({ role, side });
  const { person, cookies } = await people.accept(secret, { name }, new Headers());
  const cookie = cookies.map((line) => line.split(';', 1)[0]).join('; ');
  return { id: person, cookie, token: await people.newToken(person, 'test', 1) };
}

/** The API of a node as a person with a role asks it, with a token. */
export async function signedIn(
  application: Application,
  role: Role = 'editor',
  desks: readonly ServedDesk[] = [],
) {
  const people = await newPeople();
  const { id, token } = await newPerson(people, role);
  const app = createApp(application, people, desks);
  const withToken = ({ headers, ...init }: RequestInit = {}): RequestInit => {
    const all = new Headers(headers);
    all.set('authorization', `Bearer ${token}`);
    return { ...init, headers: all };
  };
  return {
    person: id,
    token,
    people,
    fetch: app.fetch,
    request: async (path: string, init?: RequestInit): Promise<Response> =>
      app.request(path, withToken(init)),
  };
}

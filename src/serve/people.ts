import type { Context, Hono } from 'hono';
import {
  addressOf,
  type Entrance,
  isAllowed,
  type Link,
  type Member,
  type People,
  type Right,
  ROLES,
  type Role,
} from '#model/people.ts';
import { found, listed, personOf, usage } from './answers.ts';
import { tried } from './attempts.ts';
import type { Visited } from './guard.ts';
import { textFieldsOf } from './submission.ts';

const RIGHTS: readonly Right[] = ['anyone', 'read', 'self', 'edit', 'confirm', 'keep'];
/** How long a token may last, in days, and how long it does unless told. */
const LONGEST_DAYS = 366;
const USUAL_DAYS = '90';

/** Answers the routes of people-routes.ts. */
export function servePeople(app: Hono<Visited>, people: People): void {
  const headersOf = (context: Context): Headers => context.req.raw.headers;

  app.get('/session', async (context) => {
    const { person, name, roles } = context.get('visitor');
    const node = { side: people.side, reading: await people.reading() };
    withCookies(context, await people.renewed(headersOf(context)));
    return context.json({
      ...node,
      origin: people.origin,
      ...(person ? { person: { id: person, name } } : {}),
      roles,
      rights: RIGHTS.filter((right) => isAllowed(right, context.get('visitor'), node)),
    });
  });
  app.post('/session', async (context) => {
    const { email, password } = await textFieldsOf(context, ['email', 'password']);
    if (!email || !password) throw usage('"email" and "password"', 'one or both empty');
    const entrance = await tried(people.attempts, email.toLowerCase(), () =>
      people.enterWithPassword(email, password, headersOf(context)),
    );
    return entered(context, entrance);
  });
  app.post('/session/passkey', async (context) => {
    const { answer } = await textFieldsOf(context, ['answer']);
    return entered(context, await people.enterWithPasskey(jsonIn(answer), headersOf(context)));
  });
  app.post('/session/end', async (context) => {
    withCookies(context, await people.leave(headersOf(context)));
    return context.json({});
  });
  app.post('/passkeys/challenge', async (context) =>
    context.json((await people.passkeyChallenge()) as object),
  );
  app.get('/invitations/:secret', async (context) => {
    const invitation = await people.invitation(context.req.param('secret'));
    const name = invitation?.person && (await people.nameOf(invitation.person));
    return found(context, invitation && { ...invitation, ...(name ? { name } : {}) });
  });
  app.post('/invitations/:secret', async (context) => {
    const newcomer = await textFieldsOf(context, ['name', 'email', 'password']);
    if (Boolean(newcomer.email) !== Boolean(newcomer.password))
      throw usage('"email" and "password", or neither', 'one of them');
    const secret = context.req.param('secret');
    return entered(context, await people.accept(secret, newcomer, headersOf(context)));
  });

  app.get('/account', async (context) =>
    found(context, await people.account(personOf(context), headersOf(context))),
  );
  app.post('/account', async (context) => {
    const { name } = await textFieldsOf(context, ['name']);
    await people.rename(personOf(context), name ?? '');
    return context.json({ name });
  });
  app.post('/account/password', async (context) => {
    const { password, ...given } = await textFieldsOf(context, ['email', 'current', 'password']);
    if (!password) throw usage('"password"', 'none');
    await people.setPassword(personOf(context), { ...given, password }, headersOf(context));
    return context.json({});
  });
  app.post('/account/passkeys/challenge', async (context) =>
    context.json((await people.newPasskeyChallenge(personOf(context))) as object),
  );
  app.post('/account/passkeys', async (context) => {
    const { name, answer } = await textFieldsOf(context, ['name', 'answer']);
    await people.addPasskey(personOf(context), name ?? new Date().toISOString().slice(0, 10), jsonIn(answer));
    return context.json({}, 201);
  });
  app.post('/account/passkeys/:id/remove', async (context) =>
    done(context, await people.removePasskey(personOf(context), context.req.param('id'))),
  );
  app.post('/account/sessions/:id/end', async (context) =>
    done(context, await people.endSession(personOf(context), context.req.param('id'))),
  );
  app.post('/account/tokens', async (context) => {
    const { name, days = USUAL_DAYS } = await textFieldsOf(context, ['name', 'days']);
    if (!name) throw usage('"name"', 'none');
    if (!/^\d{1,3}$/.test(days) || Number(days) < 1 || Number(days) > LONGEST_DAYS)
      throw usage(`"days" of 1 to ${LONGEST_DAYS}`, `"${days}"`);
    return context.json({ token: await people.newToken(personOf(context), name, Number(days)) }, 201);
  });
  app.post('/account/tokens/:id/end', async (context) =>
    done(context, await people.endToken(personOf(context), context.req.param('id'))),
  );

  app.get('/people', async (context) => {
    const { role, side, text } = context.req.query();
    if (role) roleOf(role);
    const items = (await people.members()).filter(
      (member) =>
        isNamed(member, text) &&
        Object.entries(member.roles).some(([at, its]) => (!side || at === side) && (!role || its === role)),
    );
    return listed(context, async () => ({ items, total: items.length }));
  });
  app.get('/people/:id', async (context) => {
    const id = context.req.param('id');
    const name = await people.nameOf(id);
    return found(context, name === undefined ? undefined : { id, name });
  });
  app.post('/people/:id/role', async (context) => {
    const { role } = await textFieldsOf(context, ['role']);
    await people.setRole(context.req.param('id'), roleOf(role));
    return context.json({ role });
  });
  app.post('/people/:id/remove', async (context) => {
    await people.remove(context.req.param('id'));
    return context.json({});
  });
  app.post('/people/:id/recover', async (context) =>
    context.json(told(people, await people.recover(context.req.param('id'), personOf(context))), 201),
  );
  app.get('/invitations', async (context) => context.json({ items: await people.invitations() }));
  app.post('/invitations', async (context) => {
    const { role, side, name } = await textFieldsOf(context, ['role', 'side', 'name']);
    if (side && !/^[A-Z]{2}$/.test(side)) throw usage('a side such as KZ', `"${side}"`);
    const asked = { role: roleOf(role), ...(side ? { side } : {}), ...(name ? { name } : {}) };
    return context.json(told(people, await people.invite({ ...asked, by: personOf(context) })), 201);
  });
  app.post('/invitations/:id/withdraw', async (context) =>
    done(context, await people.withdraw(context.req.param('id'))),
  );
  app.post('/reading', async (context) => {
    const { reading } = await textFieldsOf(context, ['reading']);
    if (reading !== 'public' && reading !== 'members') throw usage('public or members', `"${reading ?? ''}"`);
    await people.setReading(reading);
    return context.json({ reading });
  });
}

const isNamed = ({ name, email }: Member, text: string | undefined): boolean =>
  !text || `${name} ${email ?? ''}`.toLocaleLowerCase().includes(text.toLocaleLowerCase());

const told = ({ origin }: People, link: Link) => ({
  invitation: link.invitation,
  link: addressOf(origin, link),
});

const done = (context: Context, isDone: boolean): Response => found(context, isDone ? {} : undefined);

function entered(context: Context, { person, cookies }: Entrance): Response {
  withCookies(context, cookies);
  return context.json({ person });
}

function withCookies(context: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
  context.header('cache-control', 'no-store');
}

function roleOf(written: string | undefined): Role {
  const role = ROLES.find((known) => known === written);
  if (!role) throw usage(`a role of ${ROLES.join(', ')}`, `"${written ?? ''}"`);
  return role;
}

function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw usage('"answer" as JSON', text ? 'other text' : 'none');
  }
}

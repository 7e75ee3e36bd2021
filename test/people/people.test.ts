import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { Failure } from '#model/failure.ts';
import type { People } from '#model/people.ts';
import { postgresStore } from '../../src/cli/people.ts';
import { openPeople } from '../../src/people/people.ts';
import type { PeopleStore } from '../../src/people/tables.ts';
import { newPeople, newPerson, passingStore } from '../signed-in.ts';

const url = process.env.DATABASE_URL_TEST;
const PASSWORD = 'девять тихих лодок на Урале';
const ends: (() => Promise<void>)[] = [];
after(async () => {
  for (const end of ends) await end();
});

async function storeOf(backend: string): Promise<PeopleStore> {
  if (backend === 'sqlite') return passingStore();
  const schema = `people_${process.pid}_${ends.length}`;
  const store = await postgresStore(url!, schema);
  ends.push(async () => {
    await sql`drop schema ${sql.id(schema)} cascade`.execute(store);
    await store.destroy();
  });
  return store;
}
const withCookie = (cookie: string): Headers => new Headers({ cookie });
const refused = (reason: Failure['reason']) => (error: unknown) =>
  error instanceof Failure && error.reason === reason;

test('where people come over https, cookies never travel without it', async () => {
  const people = await openPeople({
    store: passingStore(),
    side: 'KZ',
    origin: () => 'https://register.example.kz',
    clock: () => new Date(),
  });
  const { secret } = await people.invite({ role: 'reader' });
  const { person, cookies } = await people.accept(secret, { name: 'Алия' }, new Headers());
  assert.match(cookies[0]!, /^__Secure-pobratim\.session_token=.*; Secure/);
  assert.equal((await people.visitor(withCookie(cookies[0]!.split(';', 1)[0]!))).person, person);
});

for (const backend of ['sqlite', 'postgresql']) {
  const skip = backend === 'postgresql' && !url && 'DATABASE_URL_TEST names no PostgreSQL';
  let now = new Date('2026-11-25T12:00:00Z');
  const start = async (): Promise<People> => {
    now = new Date();
    return newPeople(() => now, await storeOf(backend));
  };

  test(
    `${backend}: the first keeper's link is made anew until somebody took it, and works once`,
    { skip },
    async () => {
      const people = await start();
      const old = await people.firstLink();
      const { secret } = (await people.firstLink())!;
      assert.equal(await people.invitation(old!.secret), undefined);
      const { person, cookies } = await people.accept(secret, { name: 'Айгүл' }, new Headers());
      assert.match(cookies[0]!, /HttpOnly; SameSite=Lax/);
      assert.equal(await people.firstLink(), undefined);
      await assert.rejects(people.accept(secret, { name: 'x' }, new Headers()), refused('refused'));
      const [member] = await people.members();
      assert.deepEqual([member!.id, member!.name, member!.roles], [person, 'Айгүл', { KZ: 'keeper' }]);
    },
  );

  test(
    `${backend}: a link is taken once, however many take it at once, and not past its term`,
    { skip },
    async () => {
      const people = await start();
      const { secret } = await people.invite({ role: 'editor' });
      const tries = await Promise.allSettled(
        [1, 2, 3, 4, 5].map((n) => people.accept(secret, { name: `n${n}` }, new Headers())),
      );
      assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
      assert.equal((await people.members()).length, 1);
      const late = await people.invite({ role: 'editor' });
      now = new Date(now.getTime() + 8 * 24 * 3600_000);
      assert.equal(await people.invitation(late.secret), undefined);
      await assert.rejects(people.accept(late.secret, { name: 'x' }, new Headers()), refused('refused'));
    },
  );

  test(
    `${backend}: a password lets in whoever set it, and setting another ends the other sessions`,
    { skip },
    async () => {
      const people = await start();
      const { id, cookie } = await newPerson(people, 'editor');
      const headers = withCookie(cookie);
      await assert.rejects(
        people.setPassword(id, { email: 'a@b.kz', password: 'short' }, headers),
        refused('input'),
      );
      await people.setPassword(id, { email: 'Aliya@Example.kz', password: PASSWORD }, headers);
      const { person, cookies } = await people.enterWithPassword('aliya@example.kz', PASSWORD, new Headers());
      assert.equal(person, id);
      const second = withCookie(cookies[0]!.split(';', 1)[0]!);
      assert.equal((await people.visitor(second)).by, 'session');
      for (const [email, password] of [
        ['aliya@example.kz', `${PASSWORD}!`],
        ['nobody@example.kz', PASSWORD],
      ] as const)
        await assert.rejects(people.enterWithPassword(email, password, new Headers()), refused('refused'));
      const another = { password: `${PASSWORD} осенью` };
      await assert.rejects(people.setPassword(id, another, headers), refused('refused'));
      await people.setPassword(id, { ...another, current: PASSWORD }, headers);
      assert.equal((await people.visitor(second)).person, undefined);
      assert.equal((await people.visitor(headers)).person, id);
      await assert.rejects(
        people.enterWithPassword('aliya@example.kz', PASSWORD, new Headers()),
        refused('refused'),
      );
    },
  );

  test(`${backend}: an address belongs to one person, whatever its case`, { skip }, async () => {
    const people = await start();
    const [a, b] = [await newPerson(people, 'editor'), await newPerson(people, 'editor')];
    await people.setPassword(a.id, { email: 'a@example.kz', password: PASSWORD }, withCookie(a.cookie));
    await assert.rejects(
      people.setPassword(b.id, { email: 'A@example.kz', password: PASSWORD }, withCookie(b.cookie)),
      refused('input'),
    );
  });

  test(
    `${backend}: sessions are listed with their browser, and one that was ended lets nobody in`,
    { skip },
    async () => {
      const people = await start();
      const { id, cookie } = await newPerson(people, 'reader');
      const link = await people.recover(id);
      assert.equal((await people.visitor(withCookie(cookie))).person, undefined);
      const headers = new Headers({ 'user-agent': 'Test/1', 'x-pobratim-address': '192.0.2.7' });
      const { cookies } = await people.accept(link.secret, {}, headers);
      const own = withCookie(cookies[0]!.split(';', 1)[0]!);
      const { sessions } = (await people.account(id, own))!;
      assert.deepEqual(
        sessions.map(({ address, browser, isThisOne }) => [address, browser, isThisOne]),
        [['192.0.2.7', 'Test/1', true]],
      );
      const stranger = await newPerson(people, 'reader');
      assert.equal(await people.endSession(stranger.id, sessions[0]!.id), false);
      assert.equal(await people.endSession(id, sessions[0]!.id), true);
      assert.equal((await people.visitor(own)).person, undefined);
    },
  );

  test(`${backend}: signing out ends the session there too`, { skip }, async () => {
    const people = await start();
    const { cookie } = await newPerson(people, 'reader');
    const [line] = await people.leave(withCookie(cookie));
    assert.match(line!, /session_token=;.*Max-Age=0/);
    assert.deepEqual(await people.visitor(withCookie(cookie)), { roles: {} });
  });

  test(`${backend}: a cookie that somebody made up or changed is nobody's`, { skip }, async () => {
    const people = await start();
    const { cookie } = await newPerson(people, 'keeper');
    const [name, value] = cookie.split('=', 2) as [string, string];
    for (const forged of [
      `${name}=x`,
      `${name}=${value.split('.')[0]}`,
      `${name}=${value.replace(/^./, (c) => (c === 'a' ? 'b' : 'a'))}`,
      'a=b',
    ])
      assert.deepEqual(await people.visitor(withCookie(forged)), { roles: {} }, forged);
  });

  test(`${backend}: a token is its person's until it ends or its term is over`, { skip }, async () => {
    const people = await start();
    const { id, token } = await newPerson(people, 'editor');
    const bearer = new Headers({ authorization: `Bearer ${token}` });
    assert.deepEqual(await people.visitor(bearer), {
      person: id,
      name: 'somebody',
      roles: { KZ: 'editor' },
      by: 'token',
    });
    now = new Date(now.getTime() + 25 * 3600_000);
    assert.deepEqual(await people.visitor(bearer), { roles: {} });
    const other = new Headers({ authorization: `Bearer ${await people.newToken(id, 'x', 2)}` });
    const [latest] = (await people.account(id))!.tokens;
    assert.equal(await people.endToken(id, latest!.id), true);
    assert.deepEqual(await people.visitor(other), { roles: {} });
  });

  test(
    `${backend}: who was removed has nothing left but the name on their entries; the last keeper stays`,
    { skip },
    async () => {
      const people = await start();
      const keeper = await newPerson(people, 'keeper');
      const editor = await newPerson(people, 'editor', { name: 'Алия' });
      await assert.rejects(people.remove(keeper.id), refused('input'));
      await assert.rejects(people.setRole(keeper.id, 'reader'), refused('input'));
      await people.remove(editor.id);
      assert.deepEqual(await people.visitor(withCookie(editor.cookie)), { roles: {} });
      assert.deepEqual(await people.visitor(new Headers({ authorization: `Bearer ${editor.token}` })), {
        roles: {},
      });
      assert.equal((await people.members()).length, 1);
      assert.equal(await people.nameOf(editor.id), 'Алия');
      await assert.rejects(people.recover(editor.id), refused('input'));
      const second = await newPerson(people, 'keeper');
      await people.setRole(keeper.id, 'reader');
      assert.deepEqual((await people.visitor(withCookie(keeper.cookie))).roles, { KZ: 'reader' });
      await assert.rejects(people.remove(second.id), refused('input'));
    },
  );

  test(`${backend}: a new name is seen at once, and the id stays`, { skip }, async () => {
    const people = await start();
    const { id } = await newPerson(people, 'editor', { name: 'Алия' });
    await people.rename(id, 'Алия Серікова');
    assert.equal(await people.nameOf(id), 'Алия Серікова');
    for (const name of ['', ' ', 'a\nb', 'x'.repeat(101)])
      await assert.rejects(people.rename(id, name), refused('input'));
  });

  test(`${backend}: what is past its time is forgotten`, { skip }, async () => {
    const store = await storeOf(backend);
    now = new Date();
    const people = await newPeople(() => now, store);
    const { id } = await newPerson(people, 'editor');
    await people.invite({ role: 'reader' });
    await people.passkeyChallenge();
    const left = async () =>
      Promise.all(
        (['session', 'token', 'invitation', 'verification'] as const).map(
          async (table) => (await store.selectFrom(table).selectAll().execute()).length,
        ),
      );
    assert.deepEqual(await left(), [1, 1, 1, 1]);
    now = new Date(now.getTime() + 6 * 60_000);
    await people.passkeyChallenge();
    assert.deepEqual(await left(), [1, 1, 1, 1]);
    now = new Date(now.getTime() + 31 * 24 * 3600_000);
    const again = await newPeople(() => now, store);
    assert.deepEqual(await left(), [0, 0, 0, 0]);
    assert.equal(await again.nameOf(id), 'somebody');
  });

  test(`${backend}: no secret of a link, token or password is kept as it is`, { skip }, async () => {
    const store = await storeOf(backend);
    const people = await newPeople(() => new Date(), store);
    const { id, token, cookie } = await newPerson(people, 'editor');
    const { secret } = await people.invite({ role: 'reader' });
    await people.setPassword(id, { email: 'a@example.kz', password: PASSWORD }, withCookie(cookie));
    const kept = JSON.stringify(
      await Promise.all(
        (['person', 'account', 'invitation', 'token', 'verification'] as const).map((table) =>
          store.selectFrom(table).selectAll().execute(),
        ),
      ),
    );
    for (const told of [token, secret, PASSWORD]) assert.ok(!kept.includes(told));
  });
}

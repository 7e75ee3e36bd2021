import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ROLES, type Role } from '#model/people.ts';
import { desksOf } from '../../src/cli/desks.ts';
import { sqliteStore } from '../../src/cli/people.ts';
import { openApplication } from '../../src/pipeline.ts';
import { createApp } from '../../src/serve/app.ts';
import { openShelf } from '../../src/shelf.ts';
import { newFolder } from '../folders.ts';
import { newPeople, newPerson, ORIGIN } from '../signed-in.ts';
import { OPERATIONS } from './routes.ts';

const application = await openApplication({
  data: newFolder(),
  side: 'KZ',
  author: 'test',
  clock: () => new Date('2026-11-25T00:00:00Z'),
  shelf: await openShelf(),
});
const people = await newPeople();
const desks = await desksOf(application);
const app = createApp(application, people, desks);
after(async () => {
  await Promise.all(desks.map(({ close }) => close()));
  await application.close();
});

interface Who {
  readonly side?: string;
  readonly role?: Role;
  readonly by?: 'session' | 'token';
}
const EVERYBODY: readonly Who[] = [
  {},
  ...['KZ', 'RU'].flatMap((side) =>
    ROLES.flatMap((role) => (['session', 'token'] as const).map((by) => ({ side, role, by }))),
  ),
];

/** Who may what, said again in other words than the code's. */
const MAY: Readonly<Record<string, (who: Who, isPublic: boolean) => boolean>> = {
  anyone: () => true,
  read: ({ role }, isPublic) => isPublic || role !== undefined,
  self: ({ by }) => by === 'session',
  edit: ({ side, role }) => side === 'KZ' && ['editor', 'confirmer', 'keeper'].includes(role!),
  confirm: ({ side, role }) => side === 'KZ' && ['confirmer', 'keeper'].includes(role!),
  keep: ({ side, role, by }) => side === 'KZ' && role === 'keeper' && by === 'session',
};

/** All that is open to whoever comes; a route that joins them has to be written here too. */
const OPEN = [
  'GET /api/session',
  'POST /api/session',
  'POST /api/session/passkey',
  'POST /api/passkeys/challenge',
  'GET /api/invitations/{secret}',
  'POST /api/invitations/{secret}',
  'POST /api/subscriptions/stop',
  'GET /api/openapi.json',
];

let requests = 0;
async function asked(method: string, path: string, { side, role, by }: Who): Promise<Response> {
  const person = role && (await newPerson(people, role, { side: side! }));
  requests += 1;
  return app.request(`${ORIGIN}${path.replaceAll(/\{\w+\}/g, 'none')}`, {
    method,
    headers: {
      origin: ORIGIN,
      host: new URL(ORIGIN).host,
      // One address for each: what is measured is who may, not how often.
      'x-pobratim-address': `192.0.${requests >> 8}.${requests & 255}`,
      ...(by === 'session' ? { cookie: person!.cookie } : {}),
      ...(by === 'token' ? { authorization: `Bearer ${person!.token}` } : {}),
    },
  });
}

test('only these routes ask for nothing, and none that changes something lets whoever may read do it', () => {
  const named = OPERATIONS.map(({ method, path, right }) => ({ route: `${method} ${path}`, right }));
  assert.deepEqual(
    named
      .filter(({ right }) => right === 'anyone')
      .map(({ route }) => route)
      .sort(),
    OPEN.toSorted(),
  );
  for (const { route, right } of named) {
    assert.ok(MAY[right], `${route} asks for "${right}"`);
    assert.ok(!(route.startsWith('POST') && right === 'read'), route);
  }
});

test('every handler of the router is a declared route, so that none can be reached past its right', () => {
  const declared = OPERATIONS.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
  const handled = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual([...new Set(handled)].sort(), declared.toSorted());
});

for (const reading of ['public', 'members'] as const)
  test(`every route lets in each role of both sides as its right says, where reading is for ${reading}`, async () => {
    await people.setReading(reading);
    const wrong: string[] = [];
    for (const { method, path, right } of OPERATIONS)
      for (const who of EVERYBODY) {
        const response = await asked(method, path, who);
        const { detail = '' } = (await response
          .clone()
          .json()
          .catch(() => ({}))) as { detail?: string };
        const isLetIn = !/^expected (?:the right to|somebody who is signed in|a token that)/.test(detail);
        const name = `${method} ${path} as ${JSON.stringify(who)}: ${response.status} ${detail}`;
        if (isLetIn !== MAY[right]!(who, reading === 'public')) wrong.push(name);
        if (!isLetIn && response.status !== (who.role ? 403 : 401)) wrong.push(name);
        if (response.status >= 500) wrong.push(name);
      }
    assert.deepEqual(wrong, []);
  });

test('what another site makes a browser send changes nothing, nor what does not say where it comes from', async () => {
  const { cookie } = await newPerson(people, 'keeper');
  for (const [headers, status] of [
    [{ origin: 'https://elsewhere.example' }, 400],
    [{ 'sec-fetch-site': 'cross-site' }, 400],
    [{ 'sec-fetch-site': 'same-site' }, 400],
    [{ origin: 'null' }, 400],
    [{}, 400],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ origin: ORIGIN }, 200],
  ] as const) {
    const response = await app.request(`${ORIGIN}/api/reading`, {
      method: 'POST',
      headers: { cookie, host: 'localhost', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: 'reading=public',
    });
    assert.equal(response.status, status, JSON.stringify(headers));
  }
});

test('guessing is slowed: by address, and by account from wherever it comes', async () => {
  const guess = (email: string, address: string) =>
    app.request(`${ORIGIN}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-pobratim-address': address },
      body: JSON.stringify({ email, password: 'a wrong password' }),
    });
  const statuses: number[] = [];
  for (let n = 0; n < 31; n += 1)
    statuses.push((await guess(`${n}@example.kz`, `2001:db8::${n.toString(16)}`)).status);
  assert.deepEqual([statuses[29], statuses[30]], [403, 429], 'one network of IPv6 counts as one');
  let last = '';
  for (let n = 0; n < 11; n += 1) last = await (await guess('a@example.kz', `198.51.100.${n}`)).text();
  assert.match(last, /too many/);
});

test('a restart forgets no wrong password, and two programs of one store count together', async () => {
  const folder = newFolder();
  const guess = async (address: string): Promise<string> => {
    const its = await newPeople(undefined, sqliteStore(folder));
    const answer = await createApp(application, its).request(`${ORIGIN}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-pobratim-address': address },
      body: JSON.stringify({ email: 'b@example.kz', password: 'a wrong password' }),
    });
    const text = await answer.text();
    await its.close();
    return text;
  };
  for (let n = 0; n < 10; n += 1) assert.doesNotMatch(await guess(`198.51.100.${n}`), /too many/);
  assert.match(await guess('198.51.100.20'), /too many/);
});

test('an entry bears its person, whose new name is found under the same id', async () => {
  const { id, token, cookie } = await newPerson(people, 'editor', { name: 'Алия' });
  const added = await app.request(`${ORIGIN}/api/documents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Семей и Барнаул стали побратимами в 2031 году.' }),
  });
  assert.equal(added.status, 201);
  const lines = (await (await app.request(`${ORIGIN}/api/logs/KZ/entries`)).text()).trim().split('\n');
  const entries = lines.map((line) => (JSON.parse(line) as { entry: { author: string } }).entry);
  assert.deepEqual(
    entries.slice(-2).map(({ author }) => author),
    [id, id],
  );
  await app.request(`${ORIGIN}/api/account`, {
    method: 'POST',
    headers: { cookie, origin: ORIGIN, host: 'localhost', 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Алия Серикова' }),
  });
  const known = await (await app.request(`${ORIGIN}/api/people/${id}`)).json();
  assert.deepEqual(known, { id, name: 'Алия Серикова' });
});

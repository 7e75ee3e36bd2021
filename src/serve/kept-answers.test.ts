import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newFolder } from '../../test/folders.ts';
import { signedIn } from '../../test/signed-in.ts';
import { openApplication } from '../pipeline.ts';
import { openShelf } from '../shelf.ts';

const application = await openApplication({
  data: newFolder(),
  side: 'KZ',
  author: 'test',
  clock: () => new Date('2032-02-16T00:00:00Z'),
  shelf: await openShelf(),
});
after(() => application.close());
let asked = 0;
const app = await signedIn({
  ...application,
  facts: (...filter) => {
    asked += 1;
    return application.facts(...filter);
  },
});
const add = (n: number) =>
  application.add({
    bytes: new TextEncoder().encode(`Семей и Барнаул стали побратимами в ${n} году.`),
    how: 'paste',
  });

test('an answer is made once for each state of the register, whoever asks and however many at once', async () => {
  await add(2031);
  const answers = await Promise.all(Array.from({ length: 20 }, () => app.request('/api/facts?limit=5')));
  const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
  assert.equal(bodies.size, 1);
  assert.equal(asked, 1);
  await add(2030);
  const next = await (await app.request('/api/facts?limit=5')).text();
  assert.ok(!bodies.has(next), 'after a change it is another');
  assert.equal(asked, 2);
  const csv = await app.request('/api/facts?limit=5', { headers: { accept: 'text/csv' } });
  assert.match(csv.headers.get('content-type') ?? '', /text\/csv/);
  assert.equal(asked, 3);
});

test('whoever has the answer already is told so, until it is another', async () => {
  const first = await app.request('/api/facts?limit=5');
  const tag = first.headers.get('etag')!;
  assert.ok(tag);
  const again = await app.request('/api/facts?limit=5', { headers: { 'if-none-match': tag } });
  assert.deepEqual([again.status, await again.text()], [304, '']);
  await add(2029);
  assert.equal((await app.request('/api/facts?limit=5', { headers: { 'if-none-match': tag } })).status, 200);
});

test('who may not read is refused, though others were answered before', async () => {
  assert.equal((await app.fetch(new Request('http://localhost/api/facts?limit=5'))).status, 200);
  await app.people.setReading('members');
  assert.equal((await app.fetch(new Request('http://localhost/api/facts?limit=5'))).status, 401);
  assert.equal((await app.request('/api/facts?limit=5')).status, 200);
});

test('a refusal is not kept, nor what depends on who asks', async () => {
  assert.equal((await app.request('/api/facts/none')).status, 404);
  const me = await app.request('/api/session');
  assert.equal(me.headers.get('etag'), null);
});

test('the whole of a list of facts is sent as CSV part by part, under columns that each fact has or leaves empty', async () => {
  const [list, csv] = await Promise.all(
    ['/api/facts?limit=500', '/api/facts?format=csv'].map((path) => app.request(path)),
  );
  const { items } = (await list!.json()) as { readonly items: readonly { readonly id: string }[] };
  assert.equal(csv!.headers.get('cache-control'), 'private, no-store');
  const [heading, ...lines] = (await csv!.text()).split('\r\n');
  const columns = heading!.split(',');
  for (const item of items)
    for (const name of Object.keys(item)) assert.ok(columns.includes(name), `${name} has a column`);
  assert.ok(columns.includes('KZ') && columns.includes('RU'));
  assert.deepEqual(
    lines.map((line) => line.split(',')[0]),
    [...items.map(({ id }) => id), ''],
  );
  const refused = await app.request('/api/facts?format=csv&state=nonsense');
  assert.equal(refused.status, 400);
});

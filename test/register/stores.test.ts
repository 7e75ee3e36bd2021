import assert from 'node:assert/strict';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { Application } from '#model/application.ts';
import type { Page, SearchHit } from '#model/register.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openDerived } from '../../src/register/derived.ts';
import { openShelf } from '../../src/shelf.ts';
import { signedIn } from '../signed-in.ts';
import { BACKENDS, type Place, placeFor, skipOf } from '../store/place.ts';

const shelf = await openShelf();
const folder = new URL('../../samples/', import.meta.url);
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt') || name.endsWith('.html'))
  .sort()
  .filter((_, index) => index % 2 === 0)
  .map((name, index) => ({
    name,
    bytes: readFileSync(new URL(name, folder)),
    published: `2025-${String(12 - (index % 12)).padStart(2, '0')}-01`,
  }));

const open = (where: Place): Promise<Application> =>
  openApplication({
    ...where,
    side: 'KZ',
    author: 'test',
    clock: () => new Date('2032-02-16T00:00:00Z'),
    shelf,
  });

const QUERIES = [
  'Астраханью',
  'меморандумы Актау',
  'келісімдер',
  'қалалар',
  'Astrakhan cities',
  'товарооборота',
  '2026',
];

/** Everything that the register answers to some questions, as bytes. */
async function answersOf(application: Application): Promise<string> {
  const answers: unknown[] = [await application.overview(), await application.dossier('RU-AST', 'KZ-23')];
  for await (const fact of application.exportFacts()) answers.push(fact);
  for (const query of QUERIES) {
    answers.push(await application.search(query, { limit: 500 }));
    answers.push(
      await application.documents({ text: query }, {}),
      await application.facts({ text: query }, {}),
    );
  }
  return JSON.stringify(answers);
}

const told: string[] = [];
for (const backend of BACKENDS) {
  const skip = skipOf(backend);

  test(
    `${backend}: the same bytes after rebuilding, after starting again, and in another order of arrival`,
    {
      skip,
    },
    async () => {
      const where = await placeFor(backend);
      const application = await open(where);
      for (const sample of samples) await application.add({ ...sample, how: 'sample' });
      const grown = await answersOf(application);
      const { digest } = await application.overview();
      assert.equal(await application.rebuild(), digest);
      assert.equal(await answersOf(application), grown);
      await application.close();
      const again = await open(where);
      assert.equal(await answersOf(again), grown);
      await again.close();
      const other = await open(await placeFor(backend));
      for (const sample of samples.toReversed()) await other.add({ ...sample, how: 'sample' });
      assert.equal(await answersOf(other), grown);
      await other.close();
      told.push(grown);
    },
  );

  test(
    `${backend}: pages of a search, one after the other, are the whole list; no query breaks it`,
    {
      skip,
    },
    async () => {
      const application = await open(await placeFor(backend));
      for (const sample of samples) await application.add({ ...sample, how: 'sample' });
      const app = await signedIn(application, 'reader');
      const ask = async (query: Readonly<Record<string, string>>) => {
        const response = await app.request(`/api/search?${new URLSearchParams(query)}`);
        return { status: response.status, page: (await response.json()) as Page<SearchHit> };
      };
      const { page: whole } = await ask({ q: 'Астрахань', limit: '500' });
      assert.equal(whole.items[0]!.kind, 'place');
      assert.ok(whole.items.some(({ kind }) => kind === 'fact') && whole.items.at(-1)!.kind === 'document');
      assert.equal(whole.items.length, whole.total);
      for (const { kind, excerpt = '', marks = [] } of whole.items)
        if (kind !== 'place')
          assert.ok(
            marks.some(({ start, end }) => /^(астрахан|astrakhan)/i.test(excerpt.slice(start, end))),
            excerpt,
          );
      const ids: string[] = [];
      for (let next: string | undefined = ''; next !== undefined; ) {
        const { page } = await ask({ q: 'Астрахань', limit: '3', ...(next ? { after: next } : {}) });
        ids.push(...page.items.map(({ id }) => id));
        next = page.next;
      }
      assert.deepEqual(
        ids,
        whole.items.map(({ id }) => id),
      );
      for (const q of [
        '"',
        '*',
        'NEAR(a b)',
        'kind:fact',
        "'",
        '\\',
        'a\u0000b',
        '( OR',
        '-',
        '😀',
        '\ud83d',
      ])
        assert.ok([200, 400].includes((await ask({ q })).status), q);
      assert.equal((await ask({ q: 'Астрахань', after: 'nonsense' })).status, 400);
      assert.equal((await app.request('/api/facts?after=nonsense')).status, 400);
      assert.equal((await app.request('/api/search?q=')).status, 400);
      await application.close();
    },
  );
}

test('both stores give the same answers, byte for byte', { skip: skipOf('postgresql') }, () => {
  assert.equal(told.length, 2);
  assert.equal(told[0], told[1]);
});

test('what is derived is made anew where it is gone, damaged, of another program or of other logs, and goes on where it lags behind', async () => {
  const where = await placeFor('sqlite');
  const path = join(where.data, 'register.sqlite');
  const first = await open(where);
  await first.add({ ...samples[0]!, how: 'sample' });
  await first.close();
  copyFileSync(path, `${path}.early`);
  const second = await open(where);
  for (const sample of samples.slice(1)) await second.add({ ...sample, how: 'sample' });
  const grown = await answersOf(second);
  await second.close();
  const change = (statement: string) => () => {
    const raw = new DatabaseSync(path);
    raw.exec(statement);
    raw.close();
  };
  for (const harm of [
    () => rmSync(path),
    () => rmSync(join(where.data, 'register.claims.sqlite')),
    () => writeFileSync(path, 'no database at all '.repeat(999)),
    () => copyFileSync(`${path}.early`, path),
    change("update derived set program = 'another'"),
    change('delete from derived'),
    change("update head set hash = 'another'"),
  ]) {
    harm();
    const again = await open(where);
    assert.equal(await answersOf(again), grown, String(harm));
    await again.close();
  }
});

test('a node answers while it is rebuilt, and two nodes that share a data folder each derive their own', async () => {
  const where = await placeFor('sqlite');
  const node = await open(where);
  for (const sample of samples.slice(0, 4)) await node.add({ ...sample, how: 'sample' });
  const grown = await answersOf(node);
  const [digest, meanwhile] = await Promise.all([node.rebuild(), answersOf(node)]);
  assert.equal(meanwhile, grown);
  assert.equal((await node.overview()).digest, digest);
  const own = openDerived(where.data, 'any');
  assert.equal(own.heads(), undefined);
  own.close();
  await node.rebuild();
  assert.equal(await answersOf(node), grown);
  await node.close();
  const again = await open(where);
  assert.equal(await answersOf(again), grown);
  await again.close();
});

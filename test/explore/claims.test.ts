import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '#model/claim.ts';
import type { FactInContext, SimilarDocument } from '#model/register.ts';
import type { PassageNames } from '#model/told-claim.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';
import { newFolder } from '../folders.ts';
import { signedIn } from '../signed-in.ts';

const data = newFolder();
const open = async () =>
  openApplication({
    data,
    side: 'KZ',
    author: 'test',
    clock: () => new Date('2026-11-25T00:00:00Z'),
    shelf: await openShelf(),
  });
let application = await open();
const app = await signedIn(application);
test.after(() => application.close());

const TEXT =
  'Астрахань принимает гостей. Игорь Бабушкин заметил: за три года между Астраханью и Атырау прошло 214 встреч. Погода стоит тёплая.';
const { document } = await application.add({
  bytes: new TextEncoder().encode(TEXT),
  how: 'paste',
  published: '2025-03-01',
});
const START = TEXT.indexOf('214');

const post = (body: Readonly<Record<string, unknown>>) =>
  app.request('/api/claims', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const told = {
  document: document.id,
  start: String(START),
  end: String(START + 3),
  kind: 'observation',
  slots: JSON.stringify({
    measure: 'event.count',
    aspect: 'level',
    area: ['Астрахань', 'Атырау'],
    value: { n: 214, unit: '1' },
  }),
};

test('a selection grows to its whole sentence, which tells what it names', async () => {
  const passage = (await (
    await app.request(`/api/documents/${document.id}/passage?start=${START}&end=${START + 3}`)
  ).json()) as PassageNames;
  assert.match(passage.sentence, /^Игорь .*214 встреч\.$/);
  assert.deepEqual(passage.places, ['RU-AST/astrakhan', 'KZ-23/atyrau']);
  assert.deepEqual(passage.persons, ['Игорь Бабушкин']);
  assert.ok(passage.quantities.some(({ n }) => n === 214));
});

test('a claim that a person adds is a fact with its sentence, and is so after opening again', async () => {
  const response = await post(told);
  assert.equal(response.status, 201);
  const claim = (await response.json()) as Claim;
  assert.deepEqual((claim.slots as { area: readonly string[] }).area, ['RU-AST/astrakhan', 'KZ-23/atyrau']);
  const found = (await (await app.request(`/api/documents/${document.id}`)).json()) as {
    claims: readonly (Claim & { fact: string })[];
  };
  const fact = found.claims.find(({ id }) => id === claim.id)!.fact;
  const { claims } = (await (await app.request(`/api/facts/${fact}`)).json()) as FactInContext;
  assert.match(claims[0]!.sentence, /214 встреч/);
  const before = (await application.overview()).digest;
  await application.close();
  application = await open();
  assert.equal((await application.overview()).digest, before);
});

test('the same claim added twice is there once', async () => {
  const again = await signedIn(application);
  const before = (await application.overview()).counts.claims;
  const response = await again.request('/api/claims', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(told),
  });
  assert.equal(response.status, 201);
  assert.equal((await application.overview()).counts.claims, before);
});

for (const [what, change, status] of [
  ['an unknown kind', { kind: 'rumour' }, 422],
  ['a slot of another kind', { slots: '{"asset":"мост"}' }, 422],
  ['nothing filled in', { slots: '{}' }, 422],
  ['a time that is none', { slots: '{"measure":"event.count","period":"скоро"}' }, 422],
  ['an unknown mood', { modality: 'sung' }, 422],
  ['a selection outside the text', { start: '90000', end: '90001' }, 422],
  ['a document that is not held', { document: 'nothing' }, 422],
  ['slots that are no JSON', { slots: 'area' }, 400],
  ['an offset that is none', { start: '-1' }, 400],
] as const)
  test(`a claim with ${what} is refused`, async () => {
    const again = await signedIn(application);
    const response = await again.request('/api/claims', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...told, ...change }),
    });
    assert.equal(response.status, status, await response.text());
  });

test('a reprint with another headline is told as much the same', async () => {
  const body =
    'В 2024 году товарооборот Астраханской области с Казахстаном составил 214,6 млн долларов. По сравнению с прошлым годом он вырос на 27 процентов. Основу вывоза составили овощи и рыба, сообщили в министерстве экономического развития региона.';
  const add = async (title: string) =>
    (
      await application.add({
        bytes: new TextEncoder().encode(`${title}\n${body}`),
        how: 'paste',
        published: '2025-02-01',
      })
    ).document.id;
  const [first, second] = [await add('Торговля растёт'), await add('Товарооборот увеличился')];
  const again = await signedIn(application);
  const similar = (await (
    await again.request(`/api/documents/${first}/similar`)
  ).json()) as readonly SimilarDocument[];
  assert.deepEqual(
    similar.map((one) => one.document.id),
    [second],
  );
  assert.ok(similar[0]!.likeness > 0.5 && similar[0]!.facts > 0);
  assert.equal((await again.request('/api/documents/nothing/similar')).status, 404);
});

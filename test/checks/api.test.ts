import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Coverage, Question } from '#model/completeness.ts';
import type { Fact } from '#model/fact.ts';
import type { Undertaking } from '#model/promise.ts';
import type { CandidateInContext, FactInContext, FindingInContext, Page } from '#model/register.ts';
import type { TimeSeries } from '#model/time-series.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';
import { newFolder } from '../folders.ts';
import { signedIn } from '../signed-in.ts';

const application = await openApplication({
  data: newFolder(),
  side: 'KZ',
  author: 'test',
  clock: () => new Date('2026-11-25T00:00:00Z'),
  shelf: await openShelf(),
});
const app = await signedIn(application);
const add = (text: string, published: string) =>
  application.add({ bytes: new TextEncoder().encode(text), how: 'paste', published });
await add('В 2019 году демаркировано 86,7 процента границы между Россией и Казахстаном.', '2019-12-25');
await add('В 2022 году было демаркировано 70 процентов границы между Россией и Казахстаном.', '2023-01-20');
await add('Реконструкцию дороги Атырау – Астрахань планируется завершить в 2020 году.', '2019-06-14');
await add('В декабре 2024 года завершена реконструкция дороги Атырау – Астрахань.', '2024-12-27');
test.after(() => application.close());

const post = async (path: string, body: string) =>
  app.request(`/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
const get = async <T>(path: string): Promise<T> => (await (await app.request(`/api${path}`)).json()) as T;

test('a finding arrives with its check, severity, reasoning, repair and the sentences', async () => {
  const { items, total } = await get<Page<FindingInContext>>('/findings?place=KZ&domain=border');
  assert.equal(total, 1);
  const { check, severity, claims, reasoning, repair, id } = items[0]!;
  assert.deepEqual([check, severity], ['demarcation-only-rises', 'error']);
  assert.match(id, /^[0-9a-f]{24}$/);
  assert.deepEqual(
    claims.map(({ sentence }) => sentence.slice(0, 11)),
    ['В 2019 году', 'В 2022 году'],
  );
  assert.match(reasoning.ru, /86,7/);
  assert.ok(repair.kk);
  assert.equal((await get<Page<FindingInContext>>('/findings?severity=note')).total, 0);
  assert.equal((await get<Page<FindingInContext>>('/findings?domain=water')).total, 0);
  assert.equal((await get<Page<FindingInContext>>(`/findings?fact=${items[0]!.facts[0]}`)).total, 1);
});

test('promises are as of the day asked for', async () => {
  const state = async (on: string) =>
    (await get<Page<Undertaking>>(`/promises?kind=works${on}`)).items.map(({ state: its, slipDays }) => [
      its,
      slipDays,
    ]);
  assert.deepEqual(await state(''), [['late', 1461]]);
  assert.equal((await get<Page<Undertaking>>('/promises?state=overdue')).total, 0);
  assert.equal((await app.request('/api/promises?on=2026')).status, 400);
});

test('a series has its points, its gaps, and a line for each as CSV', async () => {
  const { items } = await get<Page<TimeSeries>>('/series?measure=border.demarcated&place=Казахстан');
  assert.deepEqual(
    items[0]!.points.map(({ period, value }) => [period, value.n]),
    [
      ['2019', 86.7],
      ['2022', 70],
    ],
  );
  assert.deepEqual(items[0]!.gaps, ['2020', '2021']);
  const csv = await (await app.request('/api/series?measure=border.demarcated&format=csv')).text();
  assert.equal(csv.trim().split('\r\n').length, 5);
});

test('a person rules on a finding, and the ruling stays', async () => {
  const [finding] = (await get<Page<FindingInContext>>('/findings')).items;
  const body = JSON.stringify({
    finding: finding!.id,
    status: 'source-error',
    note: 'доля подписанных документов',
  });
  assert.equal((await post('/rulings', body)).status, 201);
  assert.equal((await get<Page<FindingInContext>>('/findings?status=open')).total, 0);
  await application.rebuild();
  assert.equal(
    (await get<Page<FindingInContext>>('/findings')).items[0]!.ruling!.note,
    'доля подписанных документов',
  );
  assert.equal((await post('/rulings', JSON.stringify({ finding: 'x', status: 'open' }))).status, 422);
  assert.equal((await post('/rulings', JSON.stringify({ finding: finding!.id, status: 'no' }))).status, 400);
});

test('a person parts what a rule merged, and joins it again', async () => {
  await add('Построено 170 километров нового водовода Астрахань – Мангышлак.', '2023-12-14');
  await add(
    'Построено 177 километров водовода «Мангышлак». Вода придёт из Астраханской области России.',
    '2023-12-20',
  );
  const works = async () =>
    (await get<Page<Fact>>('/facts?kind=works')).items
      .filter(({ slots }) => 'assetType' in slots && slots.assetType === 'conduit')
      .map(({ state }) => state);
  assert.deepEqual(await works(), ['disputed']);
  const { items } = await get<Page<CandidateInContext>>('/candidates?kind=asset');
  const [pair] = items;
  assert.equal(pair!.merged, true);
  assert.match(pair!.a.claims[0]!.sentence, /Мангышлак/);
  const [a, b] = [pair!.a.id, pair!.b.id];
  const { digest } = await application.overview();
  assert.equal((await post('/judgements', JSON.stringify({ a, b, verdict: 'not-same' }))).status, 201);
  assert.deepEqual(await works(), ['single', 'single']);
  assert.equal((await get<Page<CandidateInContext>>('/candidates?open=true&kind=asset')).total, 0);
  assert.equal((await post('/judgements', JSON.stringify({ a, b, verdict: 'same' }))).status, 201);
  assert.equal(await application.rebuild(), digest);
  assert.equal((await post('/judgements', JSON.stringify({ a, b: 'x', verdict: 'same' }))).status, 422);
});

test('a person chooses which value to quote, says why, and takes it back', async () => {
  const [asked] = (await get<Page<Fact>>('/facts?kind=works&state=disputed')).items;
  const fact = async () => get<FactInContext>(`/facts/${asked!.id}`);
  const { digest } = await application.overview();
  const before = await fact();
  const rival = before.fact.voices.find(({ role }) => role === 'rival')!.claim;
  const choose = (body: object) => post('/preferences', JSON.stringify({ fact: asked!.id, ...body }));
  assert.equal((await choose({ claim: rival })).status, 400, 'a choice without a reason');
  assert.equal((await choose({ claim: 'x', reason: 'because' })).status, 422);
  assert.equal((await choose({ claim: rival, reason: 'по акту приёмки' })).status, 201);
  const chosen = await fact();
  assert.deepEqual(
    [chosen.fact.voices[0]!.claim, chosen.fact.preference, chosen.fact.state, chosen.choice!.reason],
    [rival, 'chosen-by-person', 'disputed', 'по акту приёмки'],
  );
  assert.ok(chosen.choice!.author && chosen.choice!.time);
  assert.equal(chosen.claims.length, before.claims.length);
  const { digest: other } = await application.overview();
  assert.equal(await application.rebuild(), other);
  assert.equal((await choose({})).status, 201);
  assert.deepEqual((await fact()).fact, before.fact);
  assert.equal(await application.rebuild(), digest);
});

test('completeness says how much is known, and questions name what is not', async () => {
  const { items } = await get<Page<Coverage>>('/completeness?side=KZ&domain=border');
  const share = items.find(({ field }) => field === 'border.demarcated')!;
  assert.deepEqual([share.known, share.of, share.sources, share.latest], [1, 1, 2, '2022-12-31']);
  const { items: questions } = await get<Page<Question>>('/questions?side=KZ&domain=border');
  assert.ok(questions.some(({ reason, text }) => reason === 'aging' && text.kk.includes('2025')));
  const csv = await (await app.request('/api/questions?side=KZ&format=csv')).text();
  assert.ok(csv.split('\r\n').length > questions.length);
  assert.equal((await get<Page<Question>>('/questions?side=KZ&on=2022-06-01&reason=overdue')).total, 1);
});

test('a filter that no item can match is a mistake, not an empty list', async () => {
  for (const query of [
    'findings?severity=x',
    'findings?check=x',
    'findings?place=x',
    'candidates?kind=x',
    'promises?state=x',
    'promises?on=2026',
    'completeness?side=FR',
    'questions?reason=x',
    'questions?on=2026',
    'series?measure=x',
    'series?aspect=x',
    'findings?after=x',
  ])
    assert.equal((await app.request(`/api/${query}`)).status, 400, query);
});

test('a rebuild finds the same', async () => {
  await application.rebuild();
  assert.equal((await get<Page<FindingInContext>>('/findings')).total, 1);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { desksOf } from '../../src/cli/desks.ts';
import type { Listed, MatchShown, OfferShown } from '../../src/domains/business/pages/shown.ts';
import type { MissionPlan } from '../../src/domains/business/plan/plan.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';
import { newFolder } from '../folders.ts';
import { signedIn } from '../signed-in.ts';

const data = newFolder();
const shelf = await openShelf();
let hour = 0;
const options = {
  data,
  side: 'KZ',
  author: 'test',
  clock: () => new Date(Date.parse('2026-11-25T00:00:00Z') + (hour += 1) * 1000),
  shelf,
};
const application = await openApplication(options);
const desks = await desksOf(application);
const app = await signedIn(application, 'editor', desks);
test.after(async () => {
  await Promise.all(desks.map(({ close }) => close()));
  await application.close();
});

const post = async (path: string, body: object) => {
  const response = await app.request(`/api/business${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as { id: string; detail: string } };
};
const sent = async (path: string, file: File, fields: Readonly<Record<string, string>> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file);
  const response = await app.request(`/api/business${path}`, { method: 'POST', body: form });
  return {
    status: response.status,
    body: (await response.json()) as { id: string; detail: string; read: number },
  };
};
const get = async <T>(path: string): Promise<T> =>
  (await (await app.request(`/api/business${path}`)).json()) as T;
const sample = (path: string): string =>
  readFileSync(new URL(`../../samples/business/${path}`, import.meta.url), 'utf8');

test('firms come from a table with Russian headings, all or none, and a second time change nothing', async () => {
  const table = (rows: string) =>
    new File([`Название;Регион;Вид;ТН ВЭД;Языки;Институт\n${rows}`], 'firms.csv');
  const rows =
    'Палата Атырау;Атырау;палата;;kk;\nТОО «Балық»;Атырау;;0302, 1604;казахский, ru;Палата Атырау\n';
  const wrong = await sent('/firms', table(`${rows}ООО «Икс»;Нигде;;;;\n`));
  assert.equal(wrong.status, 422);
  assert.match(wrong.body.detail, /line 4/);
  assert.equal((await get<Listed<object>>('/firms')).total, 0);
  assert.equal((await sent('/firms', table(rows))).body.read, 2);
  const entries = () => application.logs.lines('KZ', 0, 500);
  const before = JSON.stringify(await entries());
  await sent('/firms', table(rows));
  assert.equal(JSON.stringify(await entries()), before);
  const { items } = await get<Listed<{ name: string; hs: string; institution: string }>>('/firms?code=03');
  assert.deepEqual(
    items.map(({ name, hs, institution }) => [name, hs, institution]),
    [['ТОО «Балық»', '0302 1604', 'Палата Атырау']],
  );
});

test('a firm’s own contact is not taken, nor one in a profile', async () => {
  const firm = { name: 'ООО «Икс»', region: 'RU-AST' };
  assert.equal((await post('/firms', { ...firm, contact: 'a@b.example' })).status, 400);
  assert.equal((await post('/firms', { ...firm, profile: 'Пишите: a@b.example' })).status, 400);
  assert.equal((await post('/firms', firm)).status, 201);
});

test('offers that pass the gate are matched across languages; the one that does not is held back with reasons', async () => {
  for (const item of JSON.parse(sample('firm/firms.json')))
    await application
      .books('business')
      .keep([shelf.domains.find(({ id }) => id === 'business')!.desk!.admit('firm', item)]);
  for (const item of JSON.parse(sample('offer/offers.json')))
    await application
      .books('business')
      .keep([shelf.domains.find(({ id }) => id === 'business')!.desk!.admit('offer', item)]);
  const held = await get<OfferShown & { quality: { criteria: { id: string; advice?: object }[] } }>(
    '/offers/salt-short',
  );
  assert.equal(held.state, 'held');
  assert.ok(held.quality.criteria.find(({ id }) => id === 'summary')!.advice);
  const { matches } = await get<{ matches: MatchShown[] }>('/offers/fry-request');
  assert.equal(matches[0]!.offer!.id, 'fry-offer');
  assert.equal(matches[0]!.reasons[0]!.kind, 'product');
  assert.ok(!matches.some(({ offer }) => offer?.id === 'salt-short'));
  const { total } = await get<Listed<object>>('/matches');
  assert.ok(total >= 3);
});

test('a translation goes stale when the original changes, and an edit is undone by saying the earlier again', async () => {
  const { translation, offer } = await get<OfferShown & { offer: Record<string, unknown> }>(
    '/offers/fry-request',
  );
  assert.equal(translation.ru, 'translated');
  const { translations: _, hs, activities, partnership, regions, ...rest } = offer;
  const list = (value: unknown): string => (value as string[]).join(', ');
  const changed = await post('/offers/fry-request', {
    ...rest,
    hs: list(hs),
    activities: list(activities),
    partnership: list(partnership),
    regions: list(regions),
    title: 'Тор қоршауға бекіре шабағы мен жем сатып аламыз',
  });
  assert.equal(changed.status, 200, changed.body.detail);
  const after = await get<OfferShown & { past: { time: string }[] }>('/offers/fry-request');
  assert.equal(after.translation.ru, 'stale');
  await post('/offers/fry-request', { act: 'restore', time: after.past[0]!.time });
  assert.equal((await get<OfferShown>('/offers/fry-request')).translation.ru, 'translated');
});

test('names and contacts are shown once both firms agreed, not before', async () => {
  const { body } = await post('/introductions', { one: 'fry-request', other: 'fry-offer' });
  const path = `/introductions/${encodeURIComponent(body.id)}`;
  const shown = () => get<{ state: string; firms: { id: string; name: string; contact: string }[] }>(path);
  assert.deepEqual(
    (await shown()).firms.map(({ name }) => name),
    ['', ''],
  );
  assert.equal((await post(path, { act: 'contact', firm: 'akvakorm', contact: 'x@y.example' })).status, 400);
  await post(path, { act: 'agree', firm: 'akvakorm' });
  assert.equal((await shown()).state, 'asked');
  await post(path, { act: 'agree', firm: 'atyrau-balyk' });
  assert.equal((await post(path, { act: 'contact', firm: 'akvakorm', contact: 'x@y.example' })).status, 200);
  const { state, firms } = await shown();
  assert.equal(state, 'agreed');
  assert.ok(firms.every(({ name }) => name !== ''));
  assert.equal(firms.find(({ id }) => id === 'akvakorm')!.contact, 'x@y.example');
});

test('a mission is matched and scheduled in a thread, mended, met, and followed to a contract', async () => {
  const {
    choice: _,
    proof: __,
    left: ___,
    meetings: ____,
    ...plan
  } = JSON.parse(sample('mission/astrakhan-2027.json')) as MissionPlan;
  const made = await sent('/missions', new File([JSON.stringify(plan)], 'mission.json'));
  assert.equal(made.status, 201, made.body.detail);
  const path = `/missions/${made.body.id}`;
  const state = () =>
    get<{ mission: MissionPlan; work?: { state: string; problem?: string }; faults: object[] }>(path);
  const finished = async () => {
    for (let turn = 0; turn < 2000; turn += 1) {
      const now = await state();
      if (now.work?.state === 'done') return now;
      assert.notEqual(now.work?.state, 'failed', now.work?.problem);
      await wait(100);
    }
    throw new Error('expected the work to end');
  };
  await post(path, { act: 'match' });
  assert.ok((await finished()).mission.choice!.optimal);
  await post(path, { act: 'schedule', limit: '120' });
  const { mission, faults } = await finished();
  assert.deepEqual([mission.proof!.optimal, faults], [true, []]);
  await post(path, { act: 'mend', firms: 'lotos-verf', now: '2027-03-16T11:00' });
  const mended = await state();
  assert.deepEqual(mended.faults, []);
  assert.ok(mended.mission.left.length > 0);
  const first = mended.mission.meetings.find(({ placed }) => placed)!;
  await post(`${path}/board`, { act: 'arrive', firm: first.between[0] });
  await post(`${path}/outcomes`, {
    meeting: first.id,
    stage: 'contract',
    amount: '1 200 000',
    currency: 'RUB',
    on: '2027-06-01',
  });
  const { report } = await get<{
    report: { stages: Record<string, number>; contracts: object; firms: Record<string, { arrived: number }> };
  }>(`${path}/report`);
  assert.equal(report.stages.contract, 1);
  assert.deepEqual(report.contracts, { RUB: 1_200_000 });
  assert.equal(
    Object.values(report.firms).reduce((sum, { arrived }) => sum + arrived, 0),
    1,
  );
  assert.match(await (await app.request(`/api/business${path}/outcomes?format=csv`)).text(), /^id,one,other/);
});

test('a mission is set up by its forms; unknown columns and what was moved are told in the address', async () => {
  const made = await post('/missions', {
    name: 'Atyrau in Astrakhan, again',
    zone: 'Europe/Astrakhan',
    date: '2027-01-11',
    from: '10:00',
    to: '12:00',
    venue: 'Chamber',
    tables: '3',
  });
  assert.equal(made.status, 201, made.body.detail);
  const path = `/missions/${made.body.id}`;
  const firms = (
    await get<{ items: { id: string; name: string; region: string; kind: string }[] }>('/firms?kind=firm')
  ).items;
  const [ours, theirs] = ['KZ', 'RU'].map((side) => firms.find(({ region }) => region.startsWith(side))!);
  const table = new File([`Название;Страна;Телефон\n${ours!.name};Казахстан;1\n`], 'taking.csv');
  const form = new FormData();
  form.set('act', 'firms');
  form.set('file', table);
  const taken = await app.request(`/api/business${path}`, { method: 'POST', body: form });
  assert.match(decodeURIComponent(taken.headers.get('location') ?? ''), /read=1&unknown=Телефон$/);
  await post(path, { act: 'firm', name: theirs!.name });
  await post(path, {
    act: 'block',
    date: '2027-01-12',
    from: '10:00',
    to: '12:00',
    venue: 'Yard',
    tables: '1',
  });
  await post(path, { act: 'request', from: ours!.name, to: theirs!.name, wish: 'must' });
  const { mission } = await get<{ mission: MissionPlan }>(path);
  assert.deepEqual(
    [mission.firms.map(({ id }) => id), mission.blocks.length, mission.requests[0]!.wish],
    [[ours!.id, theirs!.id], 2, 'must'],
  );
});

test('an agenda is a calendar in UTC, folded, that keeps each meeting’s UID', async () => {
  const { items } = await get<Listed<{ id: string }>>('/missions');
  const response = await app.request(
    `/api/business/missions/${items[0]!.id}/agenda/aktau-logistik?format=ics&language=kk`,
  );
  assert.match(response.headers.get('content-type') ?? '', /^text\/calendar/);
  const text = await response.text();
  assert.match(text, /\r\nDTSTART:20270316T\d{6}Z\r\n/);
  assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  const uids = text.match(/^UID:.*$/gm)!;
  assert.equal(new Set(uids).size, uids.length);
});

test('all of it is in the ledger: a node opened anew holds the same', async () => {
  const before = JSON.stringify(await get('/offers?limit=500'));
  await application.rebuild();
  assert.equal(JSON.stringify(await get('/offers?limit=500')), before);
});

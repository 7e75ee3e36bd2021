import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '#model/fact.ts';
import type { BorderMap, YearCount } from '#model/map.ts';
import { boundsOf } from '#model/period.ts';
import type { DocumentSummary, Page, SearchHit, TimelineItem } from '#model/register.ts';
import { openApplication } from '../../src/pipeline.ts';
import { loadLandmarks } from '../../src/read/landmarks.ts';
import { loadPlaces } from '../../src/read/places.ts';
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
await add('Реконструкцию дороги Атырау – Астрахань планируется завершить в 2027 году.', '2025-06-14');
await add(
  'В 2024 году товарооборот Астраханской области с Атырауской областью составил 214,6 млн долларов.',
  '2025-02-20',
);
await add('Города Астрахань и Актау стали побратимами в 2022 году.', '2022-11-28');
await add(
  'Пропускная способность водовода Астрахань – Мангышлак выросла со 110 до 170 тысяч кубометров в сутки.',
  '2023-12-13',
);
test.after(() => application.close());

const get = async <T>(path: string): Promise<T> => {
  const response = await app.request(`/api${path}`);
  assert.equal(response.status, 200, path);
  return (await response.json()) as T;
};

test('the map counts facts of places, of ties across the border and of landmarks', async () => {
  const { places, ties, landmarks } = await get<BorderMap>('/map');
  assert.ok(places.some(({ place, facts }) => place.code === 'RU-AST/astrakhan' && facts >= 1));
  assert.ok(ties.some(({ a, b }) => a === 'KZ-47/aktau' && b === 'RU-AST/astrakhan'));
  const factsOf = (id: string) => landmarks.find(({ landmark }) => landmark.id === id)?.facts;
  assert.equal(factsOf('astrakhan-aktau'), 1);
  assert.equal(factsOf('astrakhan-mangyshlak'), 1);
  assert.equal(factsOf('zhanybek'), 0, 'what nothing is known of is there all the same');
});

test('the layers of one domain and one time leave the rest out', async () => {
  const water = await get<BorderMap>('/map?domain=water');
  assert.equal(water.landmarks.find(({ landmark }) => landmark.kind === 'road')?.facts, 0);
  const late = await get<BorderMap>('/map?period=2027');
  assert.deepEqual(late.ties, []);
  assert.equal((await app.request('/api/map?domain=nothing')).status, 400);
  const csv = await (await app.request('/api/map?format=csv')).text();
  assert.match(csv, /^crossing,kurmangazy,/m);
});

test('the facts of a landmark are those that the map counts', async () => {
  const { landmarks } = await get<BorderMap>('/map');
  for (const { landmark, facts } of landmarks)
    assert.equal((await get<Page<Fact>>(`/facts?landmark=${landmark.id}`)).total, facts, landmark.id);
  assert.equal((await app.request('/api/facts?landmark=nowhere')).status, 400);
});

test('a year has as many facts as are listed for it', async () => {
  const years = await get<readonly YearCount[]>('/years');
  assert.ok(years.length > 1);
  for (const { year, facts } of years)
    assert.equal((await get<Page<Fact>>(`/facts?period=${year}`)).total, facts, String(year));
});

test('facts go on page by page, latest first, those without a day last', async () => {
  const days: string[] = [];
  const ids = new Set<string>();
  let after = '';
  let total: number;
  do {
    const page = await get<Page<Fact>>(`/facts?limit=2${after && `&after=${after}`}`);
    for (const { id, period = '' } of page.items) {
      ids.add(id);
      days.push(boundsOf(period)?.from ?? '');
    }
    total = page.total;
    after = page.next ?? '';
  } while (after);
  assert.equal(ids.size, total);
  assert.deepEqual(days, days.toSorted().reverse());
  assert.ok(new Set(days).size > 2);
});

test('the timeline goes on page by page through facts, documents and promises, latest first', async () => {
  const whole = await get<Page<TimelineItem>>('/timeline?limit=500');
  assert.equal(whole.items.length, whole.total);
  assert.deepEqual(new Set(whole.items.map(({ kind }) => kind)), new Set(['fact', 'document', 'promise']));
  const days = whole.items.map(({ day }) => day);
  assert.deepEqual(days, days.toSorted().toReversed());
  const told: string[] = [];
  for (let next: string | undefined = ''; next !== undefined; ) {
    const page: Page<TimelineItem> = await get(`/timeline?limit=1${next ? `&after=${next}` : ''}`);
    told.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  assert.deepEqual(
    told,
    whole.items.map(({ id }) => id),
  );
});

test('the timeline narrows to a kind, a time and words', async () => {
  const of = async (query: string): Promise<readonly string[]> =>
    (await get<Page<TimelineItem>>(`/timeline?${query}`)).items.map(({ kind, day }) => `${kind} ${day}`);
  assert.deepEqual(await of('of=document&period=2025'), ['document 2025-06-14', 'document 2025-02-20']);
  assert.deepEqual(await of('of=promise'), ['promise 2027-12-31']);
  assert.deepEqual(
    (await of('text=побратимы')).filter((line) => line.startsWith('document')),
    ['document 2022-11-28'],
  );
  assert.ok((await of('domain=water')).every((line) => line.startsWith('fact')));
});

test('documents that hold the words go on page by page, latest first, and narrow to a language', async () => {
  const days: (string | undefined)[] = [];
  let after: string | undefined = '';
  while (after !== undefined) {
    const page: Page<DocumentSummary> = await get(
      `/documents?text=Астраханью&limit=1${after && `&after=${after}`}`,
    );
    assert.equal(page.total, 3);
    days.push(...page.items.map(({ published }) => published));
    after = page.next;
  }
  assert.deepEqual(days, ['2025-06-14', '2023-12-13', '2022-11-28']);
  const narrowed: Page<DocumentSummary> = await get('/documents?text=Астраханью&language=ru&limit=2');
  assert.deepEqual([narrowed.items.length, narrowed.total], [2, 3]);
  const none: Page<DocumentSummary> = await get('/documents?text=Астраханью&language=kk');
  assert.deepEqual(none, { items: [], total: 0 });
});

test('a search narrows by what facts and documents have, and goes on page by page as one list', async () => {
  const of = async (query: string): Promise<readonly string[]> =>
    (await get<Page<SearchHit>>(`/search?q=Астрахань&limit=500&${query}`)).items.map(
      ({ kind, fact }) => fact?.kind ?? kind,
    );
  const all = await of('');
  assert.ok(['place', 'twinning', 'works', 'document'].every((kind) => all.includes(kind)));
  assert.deepEqual(new Set(await of('kind=twinning')), new Set(['twinning']));
  assert.deepEqual(new Set(await of('of=document')), new Set(['document']));
  assert.deepEqual(await of('of=document&language=kk'), []);
  assert.deepEqual(await of('of=document&language=ru'), await of('of=document'));
  assert.deepEqual(await of('place=KZ-47'), ['twinning']);
  assert.ok((await of('domain=transport')).every((kind) => kind === 'works'));
  assert.deepEqual(new Set(await of('period=2025-05/2025-07')), new Set(['document']));
  assert.deepEqual((await of('period=2027')).includes('works'), true);

  const seen: string[] = [];
  let next = '';
  do {
    const page = await get<Page<SearchHit>>(
      `/search?q=Астрахань&period=2022/2027&limit=1${next && `&after=${next}`}`,
    );
    seen.push(...page.items.map(({ id }) => id));
    next = page.next ?? '';
  } while (next);
  const whole = await get<Page<SearchHit>>('/search?q=Астрахань&period=2022/2027&limit=500');
  assert.ok(seen.length > 3);
  assert.deepEqual(
    seen,
    whole.items.map(({ id }) => id),
  );
  assert.equal(whole.total, seen.length);
});

test('every crossing stands on the line of the border and joins a region of each side', () => {
  const landmarks = loadLandmarks(loadPlaces());
  const border = landmarks.find(({ kind }) => kind === 'border')!;
  const crossings = landmarks.filter(({ kind }) => kind === 'crossing');
  assert.equal(crossings.length, 29, 'as the map’s page says');
  for (const { id, line, places } of crossings) {
    assert.deepEqual(
      places.map((code) => code.slice(0, 2)),
      ['KZ', 'RU'],
      id,
    );
    const [x, y] = line[0]!;
    assert.ok(
      border.line.some(([longitude, latitude]) => Math.hypot(longitude - x, latitude - y) < 1),
      id,
    );
  }
});

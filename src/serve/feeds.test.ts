import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Undertaking } from '#model/promise.ts';
import { type FeedRequest, feedAs, promiseFeed } from './feeds.ts';

const undertaking = (more: Partial<Undertaking>): Undertaking => ({
  id: 'u1',
  kind: 'works',
  name: 'дорога «Атырау & Астрахань» <b>]]>',
  what: 'reconstruct',
  places: ['KZ-23'],
  state: 'slipped',
  announcements: [
    {
      claim: 'c1',
      document: 'd1',
      modality: 'planned',
      published: '2019-06-14',
      deadline: '2020',
      speaker: 'министр',
    },
    { claim: 'c2', document: 'd2', modality: 'planned', published: '2022-05', deadline: '2023' },
  ],
  promised: '2020-12-31',
  current: '2023-12-31',
  slipDays: 1095,
  ...more,
});
const request = (
  undertakings: readonly Undertaking[],
  language: FeedRequest['language'] = 'ru',
): FeedRequest => ({
  undertakings,
  places: [],
  language,
  site: 'http://localhost',
  address: 'http://localhost/api/feeds/promises.atom',
});
const titles = (undertakings: readonly Undertaking[]) =>
  promiseFeed(request(undertakings)).items.map(({ id, title, date }) => [
    id,
    title,
    date.toISOString().slice(0, 10),
  ]);

test('a promise is news on the day of its last word, and again when it comes to another state', () => {
  assert.deepEqual(titles([undertaking({})]), [
    [
      'urn:pobratim:promise:u1:slipped:2023-12-31',
      'дорога «Атырау & Астрахань» <b>]]>: реконструкция — срок перенесён, +3 года',
      '2022-05-01',
    ],
  ]);
  assert.equal(titles([undertaking({ state: 'overdue' })])[0]![2], '2024-01-01');
  const done = {
    claim: 'c3',
    document: 'd3',
    modality: 'stated',
    published: '2024-12-27',
    day: '2024-12',
  } as const;
  const [late] = titles([undertaking({ state: 'late', slipDays: 1461, done })]);
  assert.deepEqual([late![0], late![2]], ['urn:pobratim:promise:u1:late:2023-12-31', '2024-12-27']);
});

test('newest news come first, and a promise of no known day is left out', () => {
  const unknown = undertaking({ id: 'u3', announcements: [] });
  const due = undertaking({
    id: 'u2',
    state: 'due',
    announcements: [{ ...undertaking({}).announcements[0]!, published: '2025-01-01' }],
  });
  assert.deepEqual(
    titles([undertaking({}), unknown, due]).map(([id]) => id!.split(':')[3]),
    ['u2', 'u1'],
  );
});

test('Atom is well-formed with what stands in names, JSON Feed is JSON', () => {
  const atom = feedAs('atom', request([undertaking({})]));
  assert.match(atom, /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/);
  assert.match(atom, /«Атырау &amp; Астрахань» &lt;b&gt;\]\]&gt;: реконструкция/);
  assert.equal(atom.match(/\]\]>/g)?.length, 2);
  assert.match(atom, /<updated>2022-05-01T00:00:00\.000Z<\/updated>/);
  const json = JSON.parse(feedAs('json', request([undertaking({})], 'kk'))) as {
    items: { url: string; title: string }[];
  };
  assert.match(json.items[0]!.title, /<b>/);
  assert.equal(json.items[0]!.url, 'http://localhost/promises/u1');
});

test('a due day is a whole day in the calendar, and what is done is none', () => {
  const kept = undertaking({ id: 'u2', state: 'kept' });
  const calendar = feedAs('ics', request([undertaking({}), kept]));
  assert.equal(calendar.match(/BEGIN:VEVENT/g)?.length, 1);
  assert.match(calendar, /\r\nDTSTART;VALUE=DATE:20231231\r\n/);
  assert.match(calendar, /\r\nDTEND;VALUE=DATE:20240101\r\n/);
  assert.match(calendar, /\r\nUID:promise-u1@pobratim\r\n/);
  for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
});

test('the calendar is the same bytes whatever the zone of the machine', () => {
  const module = fileURLToPath(new URL('./feeds.ts', import.meta.url));
  const program = `import { feedAs } from ${JSON.stringify(module)}; process.stdout.write(feedAs('ics', ${JSON.stringify(request([undertaking({})]))}))`;
  const inZone = (TZ: string): string => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const [almaty, newYork] = ['Asia/Almaty', 'America/New_York'].map(inZone);
  assert.equal(almaty, newYork);
  assert.equal(almaty, feedAs('ics', request([undertaking({})])));
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Admission } from '#model/application.ts';
import { Failure } from '#model/failure.ts';
import { newFolder } from '../../test/folders.ts';
import { openGathering, type Thing } from './gathering.ts';

const BAD = new Failure('input', {
  expected: 'a document',
  found: 'status 404',
  remedy: 'check the address',
});

/** A list of things of which some cannot be opened, and what was received of it. */
function scene(names: readonly string[], refused: readonly string[] = [], folder?: string) {
  let now = Date.parse('2026-11-25T10:00:00Z');
  const received: string[] = [];
  /** What happens while a thing is received. */
  const during: { act: (name: string) => Promise<void> | void } = { act: () => undefined };
  const things = [...names];
  const file = join(newFolder(), 'gather.sqlite');
  const open = () =>
    openGathering({
      file,
      ...(folder ? { folder } : {}),
      pauseMs: 0,
      clock: () => new Date(now),
      list: async ({ address }) => {
        if (address.includes('gone')) throw BAD;
        return things.map(
          (name): Thing => ({
            key: name,
            address: `https://news.example/${name}`,
            open: async () => {
              if (refused.includes(name)) throw BAD;
              return { bytes: new TextEncoder().encode(name), how: 'fetch' };
            },
          }),
        );
      },
      receive: async ({ bytes }, _, { told, signal }) => {
        const name = new TextDecoder().decode(bytes);
        told({ part: 1, parts: 1, stage: 'read', done: 3, total: 8, claims: 2 });
        await during.act(name);
        signal.throwIfAborted();
        received.push(name);
        return [
          {
            admission: {
              added: true,
              document: { id: name },
              claims: [],
              issues: [],
            } as unknown as Admission,
          },
        ];
      },
    });
  return { open, received, during, things, pass: (minutes: number) => (now += minutes * 60_000) };
}

const FEED = { address: 'https://news.example/feed', every: 60 };

test('a source is looked at when it is due, and what it listed before is not taken again, after a restart neither', async () => {
  const { open, received, things, pass } = scene(['a', 'b']);
  const gathering = open();
  const { id } = gathering.put(FEED);
  await gathering.lookAtDue();
  assert.deepEqual(received, ['a', 'b']);
  things.unshift('c');
  pass(59);
  await gathering.lookAtDue();
  assert.deepEqual(received, ['a', 'b']);
  await gathering.close();
  const again = open();
  pass(1);
  await again.lookAtDue();
  assert.deepEqual(received, ['a', 'b', 'c']);
  const [source] = again.sources();
  assert.deepEqual(
    { ...source!.last, at: '' },
    { at: '', listed: 3, added: 1, known: 0, refused: 0, left: 0 },
  );
  assert.equal(again.outcomes(id).length, 3);
  await again.close();
});

test('what cannot be had is told with its reason, tried three times and then left', async () => {
  const { open, pass } = scene(['a', 'b'], ['b']);
  const gathering = open();
  const { id } = gathering.put(FEED);
  const counts: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    counts.push((await gathering.look(id))!.last!.refused);
    pass(60);
  }
  assert.deepEqual(counts, [1, 1, 1, 0, 0]);
  assert.equal(gathering.outcomes(id).find(({ refused }) => refused)?.refused?.found, 'status 404');
  await gathering.close();
});

test('a list that cannot be had is told, and the other sources are looked at', async () => {
  const { open, received } = scene(['a']);
  const gathering = open();
  gathering.put({ ...FEED, address: 'https://gone.example/feed' });
  gathering.put(FEED);
  await gathering.lookAtDue();
  assert.deepEqual(received, ['a']);
  assert.deepEqual(
    gathering
      .sources()
      .map(({ last }) => last?.problem?.found ?? '')
      .toSorted(),
    ['', 'status 404'],
  );
  await gathering.close();
});

test('one look takes fifty at most, the next ones the rest', async () => {
  const { open, received } = scene(Array.from({ length: 70 }, (_, n) => `p${n}`));
  const gathering = open();
  const { id } = gathering.put(FEED);
  assert.equal((await gathering.look(id))!.last!.left, 20);
  await gathering.look(id);
  assert.equal(received.length, 70);
  await gathering.close();
});

test('the folder of the settings is a source that nobody takes away but the settings', async () => {
  const { open } = scene(['a'], [], '/papers');
  const gathering = open();
  const [folder] = gathering.sources();
  assert.equal(folder!.kind, 'folder');
  assert.equal(gathering.remove(folder!.id), false);
  assert.ok(gathering.remove(gathering.put(FEED).id));
  assert.equal(gathering.sources().length, 1);
  await gathering.close();
});

test('what is no address, or no time, is refused', async () => {
  const { open } = scene([]);
  const gathering = open();
  for (const wrong of [
    { ...FEED, address: 'file:///etc' },
    { ...FEED, every: 1 },
    { ...FEED, every: Number.NaN },
  ])
    assert.throws(() => gathering.put(wrong), /expected/);
  await gathering.close();
});

test('a look tells which thing is at hand and how far that is; stopped, it leaves that and the rest to the next look', async () => {
  const { open, received, during } = scene(['a', 'b', 'c']);
  const gathering = open();
  const { id } = gathering.put(FEED);
  const seen: unknown[] = [];
  during.act = (name) => {
    seen.push(gathering.sources()[0]!.looking);
    if (name === 'b') assert.equal(gathering.stop(id), true);
  };
  const { last } = (await gathering.look(id))!;
  const at = { part: 1, parts: 1, stage: 'read', done: 3, total: 8, claims: 2 };
  assert.deepEqual(seen, [
    { done: 0, total: 3, address: 'https://news.example/a', at },
    { done: 1, total: 3, address: 'https://news.example/b', at },
  ]);
  assert.deepEqual([last!.added, last!.left, received], [1, 2, ['a']]);
  assert.equal(gathering.stop(id), false, 'none goes on');
  assert.equal(gathering.sources()[0]!.looking, undefined);
  during.act = () => undefined;
  await gathering.look(id);
  assert.deepEqual(received, ['a', 'b', 'c']);
  await gathering.close();
});

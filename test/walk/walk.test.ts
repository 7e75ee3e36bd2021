import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { Fact } from '#model/fact.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';
import { newFolder } from '../folders.ts';
import { signedIn } from '../signed-in.ts';

const TEXT =
  'Омск и Павлодар подвели итоги\nВ 2031 году товарооборот Омской области с Павлодарской областью составил 214,6 млн долларов.';
const bytes = new TextEncoder().encode(TEXT);
const open = async (data: string) =>
  openApplication({
    data,
    side: 'KZ',
    author: 'test',
    clock: () => new Date('2032-02-16T00:00:00Z'),
    shelf: await openShelf(),
  });

test('the words of a document arrive with its number, and stay through stopping, reading again and rebuilding', async () => {
  const data = newFolder();
  const application = await open(data);
  const admission = await application.add({ bytes, how: 'paste', published: '2032-02-16' });
  assert.equal(admission.added, true);
  const app = await signedIn(application);
  const page = (await (
    await app.request('/api/facts?place=Омская%20область&measure=trade.turnover')
  ).json()) as { items: readonly Fact[] };
  const fact = page.items[0]!;
  assert.deepEqual(fact.slots, {
    measure: 'trade.turnover',
    aspect: 'level',
    value: { n: 214_600_000, unit: 'USD' },
    area: ['RU-OMS'],
    counterpart: ['KZ-55'],
    period: '2031',
  });
  const claim = (await (await app.request(`/api/claims/${fact.voices[0]!.claim}`)).json()) as {
    sentence: string;
  };
  assert.match(claim.sentence, /^В 2031 году .* 214,6 млн долларов\.$/);
  const { digest } = await application.overview();
  assert.equal((await application.add({ bytes, how: 'paste' })).added, false);
  assert.equal(await application.rebuild(), digest);
  await application.close();
  const again = await open(data);
  assert.equal((await again.overview()).digest, digest);
  assert.ok((await again.search('товарооборота Омской', {})).items.some(({ kind }) => kind === 'fact'));
  await again.close();
});

test('documents in any order give the same register', async () => {
  const texts = [
    'Семей и Барнаул стали побратимами в 2031 году.',
    TEXT,
    'Товарооборот Омской области с Павлодарской областью составил в 2031 году 300 млн долларов.',
  ];
  const digests = await Promise.all(
    [texts, texts.toReversed()].map(async (order) => {
      const application = await open(newFolder());
      for (const text of order)
        await application.add({
          bytes: new TextEncoder().encode(text),
          how: 'paste',
          published: '2032-01-01',
        });
      const { digest } = await application.overview();
      await application.close();
      return digest;
    }),
  );
  assert.equal(digests[0], digests[1]);
});

test('the API refuses what it does not know, with a problem', async () => {
  const application = await open(newFolder());
  const app = await signedIn(application);
  for (const [path, status] of [
    ['/api/facts?plcae=x', 400],
    ['/api/facts?limit=0', 400],
    ['/api/facts?period=x', 400],
    ['/api/documents/none', 404],
    ['/api/dossier/nowhere', 404],
    ['/api/search', 400],
    ['/api/none', 404],
  ] as const) {
    const response = await app.request(path);
    assert.equal(response.status, status, path);
    assert.equal(response.headers.get('content-type'), 'application/problem+json', path);
  }
  const foreign = await app.request('/api/documents', {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example', host: 'localhost' },
    body: new URLSearchParams({ text: 'x' }),
  });
  assert.equal(foreign.status, 400);
  await application.close();
});

test('a document sent twice at once is added once', async () => {
  const application = await open(newFolder());
  const admissions = await Promise.all(
    Array.from({ length: 4 }, () => application.add({ bytes, how: 'paste' })),
  );
  assert.deepEqual(admissions.map(({ added }) => added).sort(), [false, false, false, true]);
  await application.close();
});

test('a document whose stored text was changed or lost is refused, not shown', async () => {
  for (const damage of [
    "update document set text = replace(text, '214,6', '314,6')",
    'delete from document',
  ]) {
    const data = newFolder();
    const application = await open(data);
    const { document } = await application.add({ bytes, how: 'paste' });
    await application.close();
    const raw = new DatabaseSync(join(data, 'pobratim.sqlite'));
    raw.exec(damage);
    raw.close();
    const again = await open(data);
    await assert.rejects(again.document(document.id), /as it was appended/);
    await assert.rejects(again.rebuild(), /as it was appended/);
    await again.close();
  }
});

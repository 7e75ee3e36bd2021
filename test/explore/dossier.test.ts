import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier } from '#model/register.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';
import { newFolder } from '../folders.ts';
import { signedIn } from '../signed-in.ts';

const application = await openApplication({
  data: newFolder(),
  side: 'KZ',
  author: 'test',
  clock: () => new Date('2031-03-01T00:00:00Z'),
  shelf: await openShelf(),
});
test.after(() => application.close());
const app = await signedIn(application);
for (const [text, published] of [
  ['Астрахань и Актау подписали план сотрудничества на 2030–2032 годы.', '2030-02-10'],
  [
    'Астрахань и Актау подписали план сотрудничества на 2030–2032 годы.\nОб этом сообщили вчера.',
    '2030-02-12',
  ],
  [
    'План сотрудничества на 2030–2032 годы подписали Астрахань и Актау. Подписи поставили аким Актау Тимур Алиев и глава Астрахани Иван Петров.',
    '2030-02-11',
  ],
] as const)
  await application.add({ bytes: new TextEncoder().encode(text), how: 'paste', published });

test('a dossier lists a paper that runs once, and whoever signed it by any of its sources', async () => {
  const dossier = (await (await app.request('/api/dossier/RU-AST~astrakhan/KZ-47~aktau')).json()) as Dossier;
  const papers = dossier.papers.map(({ fact }) => fact.id);
  assert.ok(papers.length > 0 && dossier.papers[0]!.standing === 'current');
  assert.deepEqual(papers, [...new Set(papers)]);
  assert.deepEqual(dossier.people.map(({ told }) => told.en.name).sort(), ['Ivan Petrov', 'Timur Aliyev']);
});

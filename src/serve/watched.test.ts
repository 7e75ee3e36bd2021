import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newFolder } from '../../test/folders.ts';
import { signedIn } from '../../test/signed-in.ts';
import { openApplication } from '../pipeline.ts';
import { openShelf } from '../shelf.ts';

const SENTENCE =
  'В 2031 году товарооборот Омской области с Павлодарской областью составил 214,6 млн долларов. ';
const LONG = `Омск и Павлодар\n${SENTENCE.repeat(800)}`;

const open = async () => {
  const application = await openApplication({
    data: newFolder(),
    side: 'KZ',
    author: 'test',
    clock: () => new Date('2032-02-16T00:00:00Z'),
    shelf: await openShelf(),
  });
  return { application, app: await signedIn(application) };
};
const sent = (text: string, published?: string): RequestInit => ({
  method: 'POST',
  headers: { accept: 'application/x-ndjson', 'content-type': 'application/json' },
  body: JSON.stringify({ text, ...(published ? { published } : {}) }),
});
type Line = { stage?: string; done: number; total: number; status?: number; answer?: { added?: boolean } };

test('whoever asks for it is told stage by stage how far a document is, and at last what became of it', async () => {
  const { application, app } = await open();
  const response = await app.request('/api/documents', sent(LONG));
  assert.equal(response.headers.get('content-type'), 'application/x-ndjson');
  const lines = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const stages = lines.flatMap(({ stage }) => stage ?? []);
  assert.deepEqual([...new Set(stages)], ['open', 'find', 'read', 'keep']);
  const read = lines.filter(({ stage }) => stage === 'read');
  assert.ok(read.every(({ done, total }, at) => done <= total && done >= (read[at - 1]?.done ?? 0)));
  assert.deepEqual([lines.at(-1)!.status, lines.at(-1)!.answer!.added], [201, true]);
  assert.equal((await application.overview()).counts.documents, 1);
  await application.close();
});

test('a document that nobody waits for any more is not kept, and others are answered while it is read', async () => {
  const { application, app } = await open();
  const response = await app.request('/api/documents', sent(LONG));
  const lines = response.body!.getReader();
  await lines.read();
  assert.equal((await app.request('/api/facts')).status, 200);
  await lines.cancel();
  const answer = await app.request('/api/documents', sent(SENTENCE));
  assert.match(await answer.text(), /"status":201/);
  assert.equal((await application.overview()).counts.documents, 1, 'the short one alone');
  await application.close();
});

test('what cannot be read is told in the last line as the problem it would have been', async () => {
  const { application, app } = await open();
  const answer = await app.request('/api/documents', sent(SENTENCE, '2024-13-45'));
  const last = JSON.parse((await answer.text()).trim().split('\n').at(-1)!) as {
    status: number;
    answer: { expected: string };
  };
  assert.equal(last.status, 400);
  assert.match(last.answer.expected, /^a day, month or year/);
  await application.close();
});

import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Application } from '#model/application.ts';
import { CERTAINTIES, type Certainty, type Claim, isAsSureAs } from '#model/claim.ts';
import type { Explanation } from '#model/explanation.ts';
import { Failure } from '#model/failure.ts';
import { openApplication } from '../../src/pipeline.ts';
import { listen } from '../../src/serve/server.ts';
import { openShelf } from '../../src/shelf.ts';
import { newFolder } from '../folders.ts';
import { signedIn } from '../signed-in.ts';
import { documentsIn } from './program.ts';

const data = newFolder();
const TIE = 'Семей и Барнаул стали побратимами в 2031 году.';
let application: Application;
let app: Awaited<ReturnType<typeof signedIn>>;

before(async () => {
  application = await openApplication({
    data,
    side: 'KZ',
    author: 'test',
    clock: () => new Date('2032-02-16T00:00:00Z'),
    shelf: await openShelf(),
  });
  app = await signedIn(application);
  const { status } = await app.request('/api/documents', json({ text: TIE }));
  assert.equal(status, 201);
});
after(async () => {
  await application.close();
  assert.equal(await documentsIn(data), 1);
});

const post = (body: RequestInit['body'], type?: string): RequestInit => ({
  method: 'POST',
  ...(body === undefined ? {} : { body }),
  headers: type ? { 'content-type': type } : {},
});
const json = (body: unknown): RequestInit => post(JSON.stringify(body), 'application/json');
function form(...fields: readonly (readonly [string, string | File])[]): RequestInit {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return post(body);
}
const file = (content: string | Uint8Array<ArrayBuffer>, name: string): File => new File([content], name);

/** Requests that cannot be answered: the status, and what the problem's detail must speak of. */
const REFUSED: Readonly<
  Record<string, readonly [path: string, init: RequestInit | undefined, status: number, words: RegExp]>
> = {
  'an empty file': ['/documents', form(['file', file('', 'a.txt')]), 422, /an empty file/],
  'a binary file': [
    '/documents',
    form(['file', file(new Uint8Array([0, 1, 2, 3, 200]), 'a.txt')]),
    422,
    /a binary file/,
  ],
  'a broken PDF': ['/documents', form(['file', file('%PDF-1.4\n', 'a.pdf')]), 422, /a PDF that opens/],
  'figures alone': ['/documents', json({ text: '170 176 177' }), 422, /a document with words/],
  'more than 20 MB': [
    '/documents',
    form(['file', file('а'.repeat(11_000_000), 'a.txt')]),
    413,
    /at most 20 MB/,
  ],
  'a form without a document': [
    '/documents',
    form(['text', ' ']),
    400,
    /either "file" or "text", or an "address" to fetch; found neither/,
  ],
  'a file and a text': ['/documents', form(['text', TIE], ['file', file(TIE, 'a.txt')]), 400, /found both/],
  'two files': [
    '/documents',
    form(['file', file(TIE, 'a.txt')], ['file', file(TIE, 'b.txt')]),
    400,
    /"file" once/,
  ],
  'a file as a title': [
    '/documents',
    form(['text', TIE], ['title', file('x', 'a.txt')]),
    400,
    /"title" as text/,
  ],
  'a misspelt field': ['/documents', form(['text', TIE], ['publishd', '2031']), 400, /"publishd"/],
  'a wrong day': ['/documents', json({ text: TIE, published: '2024-13-40' }), 400, /2024-13-40/],
  'an unknown language': ['/documents', json({ text: TIE, language: 'de' }), 400, /ru, kk or en/],
  'JSON that is cut off': ['/documents', post('{"text": "', 'application/json'), 400, /expected JSON/],
  'JSON null': ['/documents', json(null), 400, /a JSON object/],
  'a JSON list': ['/documents', json([TIE]), 400, /a JSON object/],
  'JSON with a number for a text': ['/documents', json({ text: 5 }), 400, /"text" as text; found 5/],
  'an empty body': ['/documents', post('', 'application/json'), 400, /expected JSON/],
  'a broken form': [
    '/documents',
    post('x', 'multipart/form-data; boundary=y'),
    400,
    /a form that can be read/,
  ],
  'a form without a boundary': [
    '/documents',
    post('x', 'multipart/form-data'),
    400,
    /a form that can be read/,
  ],
  'a plain text body': ['/documents', post(TIE, 'text/plain'), 415, /found text\/plain/],
  'no body': ['/documents', post(undefined), 415, /found none/],
  'an origin that is no address': [
    '/documents',
    { ...form(['text', TIE]), headers: { origin: 'null' } },
    400,
    /from this site/,
  ],
  'an unknown document': ['/documents/none', undefined, 404, /nothing is held/],
  'an unknown claim': ['/claims/none', undefined, 404, /nothing is held/],
  'how an unknown document is read': ['/documents/none/explanation', undefined, 404, /nothing is held/],
  'figures left for no reason': ['/documents/none/explanation?why=x', undefined, 400, /no-measure/],
  'an unknown fact': ['/facts/none', undefined, 404, /nothing is held/],
  'an unknown workbench': ['/domains/constructor', undefined, 404, /nothing is held/],
  'an unknown place': ['/dossier/nowhere', undefined, 404, /nothing is held/],
  'an address that does not decode': ['/dossier/%E0%A4%A', undefined, 400, /URI malformed/],
  'an unknown path': ['/none', undefined, 404, /there is no \/api\/none/],
  'a method that a path does not answer': [
    '/documents',
    { method: 'DELETE' },
    405,
    /answers GET, HEAD, POST/,
  ],
  'a cursor of no list': ['/facts?after=none', undefined, 400, /the `next` of a page/],
  'a cursor of another list': ['/documents?after=none', undefined, 400, /the `next` of a page/],
  'a page of none': ['/facts?limit=0', undefined, 400, /1 to 500/],
  'a page of too many': ['/facts?limit=501', undefined, 400, /1 to 500/],
  'a page of words': ['/facts?limit=many', undefined, 400, /1 to 500/],
  'an unknown filter': ['/facts?plcae=RU', undefined, 400, /plcae/],
  'a filter given twice': ['/facts?place=RU&place=KZ', undefined, 400, /place once/],
  'an unknown measure': ['/facts?measure=trade.exprot', undefined, 400, /trade\.exprot/],
  'an unknown kind': ['/facts?kind=toString', undefined, 400, /toString/],
  'an unknown state': ['/facts?state=x', undefined, 400, /single, agreed, disputed/],
  'an unknown certainty': ['/facts?certainty=sure', undefined, 400, /certain, likely, doubtful/],
  'an unknown domain': ['/facts?domain=x', undefined, 400, /water/],
  'an unknown name of a place': ['/facts?place=nowhere', undefined, 400, /nowhere/],
  'an unknown code of a place': ['/facts?counterpart=XX-1', undefined, 400, /XX-1/],
  'an impossible period': ['/facts?period=2024-13', undefined, 400, /EDTF/],
  'an unknown format': ['/facts?format=xml', undefined, 400, /format=csv/],
  'an unknown language of documents': ['/documents?language=de', undefined, 400, /ru, kk or en/],
  'a search of a kind of hit that there is not': [
    '/search?q=a&of=x',
    undefined,
    400,
    /place, fact, document/,
  ],
  'a search by what nothing is filtered by': ['/search?q=a&text=b', undefined, 400, /text/],
  'a search for nothing': ['/search?q=%20', undefined, 400, /words/],
};

for (const [name, [path, init, status, words]] of Object.entries(REFUSED))
  test(`${name} is refused with ${status} and a problem that says why`, async () => {
    const response = await app.request(`/api${path}`, init);
    assert.equal(response.status, status);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    const problem = (await response.json()) as Readonly<Record<string, unknown>>;
    assert.equal(problem.status, status);
    assert.match(String(problem.detail), words);
    assert.ok(problem.type && problem.title && problem.instance);
    assert.equal(response.headers.has('allow'), status === 405);
  });

test('a problem is told in the language asked for, its type and parts for programs in none', async () => {
  const asked = async (path: string, language?: string) =>
    (await (
      await app.request(`/api${path}`, language ? { headers: { 'accept-language': language } } : undefined)
    ).json()) as Readonly<Record<string, string>>;
  const [en, ru, kk, own] = await Promise.all([
    asked('/facts?domain=x'),
    asked('/facts?domain=x', 'de, ru;q=0.8'),
    asked('/facts?domain=x', 'kk-KZ,kk;q=0.9'),
    asked('/search?q=%20&lang=ru', 'kk'),
  ]);
  assert.equal(en!.title, 'The request cannot be answered');
  assert.match(ru!.detail!, /Нужно: domain: .*water.*исправьте domain/);
  assert.match(kk!.detail!, /Керегі: domain: .*түзетіңіз/);
  assert.equal(own!.title, 'На запрос нельзя ответить');
  for (const part of ['type', 'status', 'expected', 'found', 'remedy'])
    assert.deepEqual([ru![part], kk![part]], [en![part], en![part]], part);
});

test('no mixture of odd parameters is a defect of ours', async () => {
  const paths = [
    'facts',
    'documents',
    'search',
    'dossier/RU-AST',
    'facts/x',
    'domains/water',
    'places',
    'openapi.json',
  ];
  const names = [
    'place',
    'counterpart',
    'kind',
    'period',
    'text',
    'q',
    'after',
    'limit',
    'format',
    'language',
    '',
    '__proto__',
  ];
  const values = [
    '',
    '0',
    '-1',
    'RU-AST',
    'Астрахань',
    '../2020',
    '..',
    '%00',
    '%25',
    '%F0%9F%98%80',
    '%E0%A4',
    "' or 1=1 --",
    'a'.repeat(3000),
    '[]',
    '2024',
  ];
  for (const path of paths)
    for (const [at, name] of names.entries())
      for (const [index, value] of values.entries()) {
        const other = `${names[(at + index) % names.length]}=${values[(at * 7 + index) % values.length]}`;
        const address = `/api/${path}?${name}=${value}&${other}`;
        const { status } = await app.request(address);
        assert.ok(status < 500, `${address} is ${status}`);
      }
});

test('a list of a class holds the facts of it and of surer ones, and the document of each is explained', async () => {
  const listed = async (query: string) =>
    (await (await app.request(`/api/facts${query}`)).json()) as {
      total: number;
      items: readonly { certainty: Certainty; voices: readonly { document: string }[] }[];
    };
  const [fact] = (await listed('')).items;
  for (const least of CERTAINTIES)
    assert.equal((await listed(`?certainty=${least}`)).total, isAsSureAs(fact!, least) ? 1 : 0, least);
  const { document } = fact!.voices[0]!;
  const { explanation } = (await (await app.request(`/api/documents/${document}/explanation`)).json()) as {
    explanation: Explanation<Claim>;
  };
  assert.equal(explanation.claims[0]!.rule, 'twinning');
  assert.equal((await app.request(`/api/claims/${explanation.claims[0]!.claim.id}`)).status, 200);
});

test('an empty filter is none, as a form sends it', async () => {
  const page = (await (await app.request('/api/facts?place=&kind=')).json()) as { total: number };
  assert.equal(page.total, 1);
});

test('a disk that is full is 503, not a defect, and what is held can still be asked for', async () => {
  const full = await signedIn({
    ...application,
    add: async () => {
      throw new Failure('storage', {
        expected: 'room on the disk',
        found: 'a full disk',
        remedy: 'free space',
      });
    },
  });
  const response = await full.request('/api/documents', json({ text: 'Омск и Павлодар.' }));
  assert.equal(response.status, 503);
  assert.match(((await response.json()) as { detail: string }).detail, /a full disk/);
  assert.equal((await full.request('/api/facts')).status, 200);
});

test('over the network: an upload without end is cut off with 413, and pages that are not built yet are 503', async () => {
  const server = await listen(app, () => undefined, { host: '127.0.0.1', port: 0 });
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1;
      if (sent > 200) controller.close();
      else controller.enqueue(new Uint8Array(1024 * 1024).fill(97));
    },
  });
  const response = await fetch(`${home}/api/documents`, {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${app.token}` },
  } as RequestInit);
  assert.equal(response.status, 413);
  assert.ok(sent < 100, `${sent} MB were taken`);
  const page = await fetch(home);
  assert.equal(page.status, 503);
  assert.equal(page.headers.get('retry-after'), '2');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

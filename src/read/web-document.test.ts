import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Failure } from '#model/failure.ts';
import { fetchDocument, INTERNET, isPublic, LARGEST_FETCH, type Network } from './web-document.ts';

const TEXT = 'Семей и Барнаул стали побратимами в 2031 году.';
const ends: (() => void)[] = [];
after(() => {
  for (const end of ends) end();
});

async function serving(answer: RequestListener): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, asked };
}

/** A network in which 127.0.0.1 is the public internet and every other address is what it is. */
const here = (names: Readonly<Record<string, readonly string[]>> = {}): Network => ({
  resolve: async (name) => names[name] ?? ['127.0.0.1'],
  isAllowed: (address) => address === '127.0.0.1' || isPublic(address),
  patienceMs: 1000,
});
const refused = (words: RegExp) => (error: unknown) =>
  error instanceof Failure && error.reason === 'input' && words.test(error.message);

test('a document comes with the address it was found at, its name and type', async () => {
  const { port } = await serving((request, response) => {
    if (request.url === '/old')
      response.writeHead(302, { location: '/%D0%BD%D0%BE%D0%B2%D0%BE%D0%B5.txt' }).end();
    else
      response
        .writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'content-encoding': 'gzip' })
        .end(gzipSync(TEXT));
  });
  const document = await fetchDocument(`http://news.example:${port}/old#top`, here());
  assert.equal(new TextDecoder().decode(document.bytes), TEXT);
  assert.deepEqual(
    [document.how, document.name, document.mediaType, document.address],
    ['fetch', 'новое.txt', 'text/plain', `http://news.example:${port}/%D0%BD%D0%BE%D0%B2%D0%BE%D0%B5.txt`],
  );
});

test('nothing but the public internet is asked, however it is written', async () => {
  const { port, asked } = await serving((_, response) => response.end(TEXT));
  for (const address of [
    `http://127.0.0.1:${port}/`,
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::127.0.0.1]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://8.8.8.8:22/',
    'https://8.8.8.8:8443/',
  ])
    await assert.rejects(fetchDocument(address), refused(/public internet/), address);
  for (const address of [
    'file:///etc/passwd',
    'ftp://8.8.8.8/',
    'javascript:1',
    'data:text/plain,x',
    '',
    '//8.8.8.8',
    'http://a:b@8.8.8.8/',
  ])
    await assert.rejects(fetchDocument(address), refused(/an address/), address);
  assert.deepEqual(asked, []);
});

test('a name of which one address is private is refused, and so is a redirect there', async () => {
  const { port, asked } = await serving((_, response) => {
    response.writeHead(301, { location: `http://inside.example:${port}/secret` }).end();
  });
  const network = here({ 'inside.example': ['127.0.0.1', '10.0.0.7'] });
  await assert.rejects(fetchDocument(`http://inside.example:${port}/`, network), refused(/10\.0\.0\.7/));
  await assert.rejects(fetchDocument(`http://news.example:${port}/`, network), refused(/10\.0\.0\.7/));
  assert.deepEqual(asked, ['/']);
  const literal = await serving((_, response) => {
    response.writeHead(302, { location: 'http://[::ffff:169.254.169.254]/' }).end();
  });
  await assert.rejects(fetchDocument(`http://news.example:${literal.port}/`, here()), refused(/a9fe:a9fe/));
});

test('a name that resolves otherwise a moment later leads to where it was checked', async () => {
  const { port, asked } = await serving((_, response) => response.end(TEXT));
  const answers = [['127.0.0.1'], ['169.254.169.254']];
  let lookups = 0;
  const network: Network = { ...here(), resolve: async () => answers[lookups++]! };
  await fetchDocument(`http://rebinding.example:${port}/`, network);
  assert.deepEqual([lookups, asked.length], [1, 1]);
});

test('redirects without end, silence, size without end and errors are refusals', async () => {
  const round = await serving((_, response) => response.writeHead(302, { location: '/again' }).end());
  await assert.rejects(fetchDocument(`http://a.example:${round.port}/`, here()), refused(/5 redirects/));
  assert.equal(round.asked.length, 6);
  const silent = await serving(() => undefined);
  await assert.rejects(fetchDocument(`http://a.example:${silent.port}/`, here()), refused(/in time/));
  const slow = await serving((_, response) => response.write('x'));
  await assert.rejects(fetchDocument(`http://a.example:${slow.port}/`, here()), refused(/in time/));
  const bomb = gzipSync(Buffer.alloc(LARGEST_FETCH + 1));
  const swelling = await serving((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  );
  await assert.rejects(
    fetchDocument(`http://a.example:${swelling.port}/`, { ...here(), patienceMs: 20_000 }),
    refused(/at most 20 MB/),
  );
  const broken = await serving((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip'),
  );
  await assert.rejects(fetchDocument(`http://a.example:${broken.port}/`, here()), refused(/header check/));
  const missing = await serving((_, response) => response.writeHead(404).end());
  await assert.rejects(fetchDocument(`http://a.example:${missing.port}/`, here()), refused(/status 404/));
  await assert.rejects(
    fetchDocument('http://a.example:9/', {
      ...here(),
      resolve: () => Promise.reject(new Error('ENOTFOUND')),
    }),
    refused(/ENOTFOUND/),
  );
});

test('the internet is what IANA does not keep for something else', () => {
  assert.ok(INTERNET.isAllowed('93.184.216.34', 443) && isPublic('2a00:1450:4010:c05::8b'));
  assert.ok(!INTERNET.isAllowed('93.184.216.34', 25) && !isPublic('nonsense'));
});

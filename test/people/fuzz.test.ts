import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { desksOf } from '../../src/cli/desks.ts';
import { openApplication } from '../../src/pipeline.ts';
import { fetchDocument } from '../../src/read/web-document.ts';
import { createApp } from '../../src/serve/app.ts';
import { openShelf } from '../../src/shelf.ts';
import { newFolder } from '../folders.ts';
import { newPeople, newPerson, ORIGIN } from '../signed-in.ts';
import { OPERATIONS, type Operation } from './routes.ts';

/** Fixed, so that what fails today fails tomorrow; another is tried by hand: FUZZ_SEED=… FUZZ_RUNS=… */
const seed = Number(process.env.FUZZ_SEED ?? 20261125);
const numRuns = Number(process.env.FUZZ_RUNS ?? 40);
const TIE = 'Семей и Барнаул стали побратимами в 2031 году. Товарооборот составил 214,6 млн долларов.';

const application = await openApplication({
  data: newFolder(),
  side: 'KZ',
  author: 'test',
  clock: () => new Date('2032-02-16T00:00:00Z'),
  shelf: await openShelf(),
});
after(async () => {
  await Promise.all(desks.map(({ close }) => close()));
  await application.close();
});
const { document, claims } = await application.add({ bytes: new TextEncoder().encode(TIE), how: 'paste' });
const facts = await application.facts({}, {});
const people = await newPeople();
// Addresses are checked as ever; names lead nowhere, so that no test asks the internet.
const nowhere = { resolve: () => Promise.reject(new Error('no such name')), isAllowed: () => false };
const desks = await desksOf(application);
const app = createApp({ ...application, fetch: (address) => fetchDocument(address, nowhere) }, people, desks);

/** What may stand anywhere: ids that are held, values that mean something, and anything at all. */
const value = fc.oneof(
  fc.constantFrom(
    document.id,
    claims[0]!.id,
    facts.items[0]!.id,
    'RU-AST~astrakhan',
    'KZ',
    'water',
    'trade.turnover',
    'same',
    'open',
    'keeper',
    'members',
    'public',
    '2024-13-45',
    '2024-01/2024-06',
    '-1',
    '0',
    '1',
    '500',
    '9007199254740993',
    '1e308',
    'NaN',
    'true',
    'csv',
    '__proto__',
    'constructor',
    'a@example.kz',
    'http://127.0.0.1/',
    'http://[::1]/',
    '{"id":"x","response":{}}',
    '{"id":"x","rawId":"x","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":"AA","signature":"AA","attestationObject":"oA"}}',
    '\ud800',
    '\u0000',
    "' or 1=1 --",
    '../../etc/passwd',
    '%',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
);

const bodyOf = (fields: readonly string[]) => {
  const filled = fc.dictionary(fc.constantFrom(...fields, 'odd'), value, { maxKeys: fields.length + 1 });
  return fc.oneof(
    {
      weight: 3,
      arbitrary: filled.map((body) => ({ body: JSON.stringify(body), type: 'application/json' })),
    },
    {
      weight: 2,
      arbitrary: filled.map((body) => ({
        body: new URLSearchParams(body).toString(),
        type: 'application/x-www-form-urlencoded',
      })),
    },
    { weight: 1, arbitrary: fc.json().map((body) => ({ body, type: 'application/json' })) },
    {
      weight: 1,
      arbitrary: fc.record({
        body: fc.string({ unit: 'binary', maxLength: 200 }),
        type: fc.constantFrom('application/json', 'multipart/form-data; boundary=x', 'text/plain', ''),
      }),
    },
  );
};

const requestOf = ({ path, parameters, fields = ['a'] }: Operation) =>
  fc.record({
    path: fc
      .array(value, { minLength: 4, maxLength: 4 })
      .map((values) =>
        path.replaceAll(/\{\w+\}/g, () => encodeURIComponent((values.pop() || 'x').toWellFormed())),
      ),
    query: fc.dictionary(
      fc.constantFrom(...parameters.filter((each) => each.in === 'query').map(({ name }) => name), 'odd'),
      value,
      { maxKeys: 4 },
    ),
    sent: bodyOf(fields),
    accept: fc.constantFrom('application/json', 'text/csv', '*/*', ''),
  });

for (const operation of OPERATIONS)
  test(`nothing that ${operation.method} ${operation.path} is sent breaks it`, async () => {
    const { cookie } = await newPerson(people, 'keeper');
    let requests = 0;
    await fc.assert(
      fc.asyncProperty(requestOf(operation), async ({ path, query, sent, accept }) => {
        requests += 1;
        const search = new URLSearchParams(query);
        const response = await app.request(`${ORIGIN}${path}${search.size > 0 ? `?${search}` : ''}`, {
          method: operation.method,
          headers: {
            cookie,
            origin: ORIGIN,
            host: 'localhost',
            'x-pobratim-address': `192.0.2.${requests % 250}`,
            ...(accept ? { accept } : {}),
            ...(operation.method === 'POST' && sent.type ? { 'content-type': sent.type } : {}),
          },
          ...(operation.method === 'POST' ? { body: sent.body } : {}),
        });
        assert.ok(response.status < 500, `${response.status}: ${await response.text()}`);
        if (response.status >= 400)
          assert.equal(response.headers.get('content-type'), 'application/problem+json');
      }),
      { seed, numRuns },
    );
  });

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Application } from '#model/application.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';
import { assertTold, run } from '../edges/program.ts';
import { newFolder } from '../folders.ts';
import { signedIn } from '../signed-in.ts';

const data = newFolder();
const HEAD = 'TIME_PERIOD,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,COMMODITY,OBS_VALUE';
const TABLE = [
  HEAD,
  ...['2030', '2031'].flatMap((year) =>
    Array.from(
      { length: 12 },
      (_, month) => `${year}-${String(month + 1).padStart(2, '0')},KZ-23,RU-AST,export,030559,${100 + month}`,
    ),
  ),
  '2031-01,KZ-23,RU-AST,export,=77,5',
].join('\n');
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
});
after(() => application.close());

const sent = (name: string, content: string, more: Readonly<Record<string, string>> = {}): RequestInit => {
  const body = new FormData();
  body.set('file', new File([content], name));
  for (const [field, value] of Object.entries(more)) body.set(field, value);
  return { method: 'POST', body };
};

test('a table that is sent in answers questions, and its report can be fetched', async () => {
  assert.equal((await app.request('/api/trade/holdings')).status, 422, 'no tables yet');
  const added = await app.request('/api/trade/tables', sent('exports.csv', TABLE));
  assert.equal(added.status, 201);
  const { table } = (await added.json()) as { table: { id: string; flows: number; problems: object } };
  assert.deepEqual([table.id, table.flows, table.problems], ['sdmx/1', 24, { 'wrong-product': 1 }]);
  assert.equal((await app.request('/api/trade/tables', sent('again.csv', TABLE))).status, 200);
  const answer = await app.request('/api/trade/totals?reporter=KZ-23&partner=RU-AST&period=2031');
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /1266/, 'twelve months of 100 to 111');
  const report = await app.request('/api/trade/tables/sdmx/1/problems?format=csv');
  assert.match(
    await report.text(),
    /^kind,effect,row,column,expected,found\r\nwrong-product,left-out,25,COMMODITY,.*,'=77\r\n$/,
  );
  const { items } = (await (await app.request('/api/trade/tables')).json()) as { items: { shown: number }[] };
  assert.equal(items[0]!.shown, 24);
});

test('what cannot be a table is refused, and no file of the machine is opened as a layout', async () => {
  assert.equal((await app.request('/api/trade/tables', sent('x.csv', 'a,b\n1,2'))).status, 422);
  assert.equal(
    (await app.request('/api/trade/tables', sent('x.csv', TABLE, { layout: '/etc/passwd' }))).status,
    400,
  );
  assert.equal((await app.request('/api/trade/tables', sent('x.csv', TABLE, { colour: 'red' }))).status, 400);
  assert.equal(
    (await app.request('/api/trade/tables', { method: 'POST', body: new FormData() })).status,
    400,
  );
  assert.equal((await app.request('/api/trade/tables/sdmx/9/problems')).status, 404);
  assert.equal((await app.request('/api/trade/tables/sdmx/1/problems?kind=odd')).status, 400);
});

test('the command line loads beside a node that serves, lists and reports', async () => {
  const file = join(newFolder(), 'exports.csv');
  writeFileSync(file, TABLE.replaceAll('030559', '030617'));
  const loaded = await run(['trade', 'import', file, '--data', data]);
  assert.equal(loaded.code, 0, loaded.err);
  assert.match(
    loaded.out,
    /^added {2}sdmx\/2 {2}sdmx {2}24 flows of 25 rows {2}2030-01\/2031-12 {2}exports\.csv\n$/,
  );
  assert.match(loaded.err, /1 wrong-product/);
  const listed = await run(['trade', 'tables', '--data', data]);
  assert.match(listed.out, /^sdmx\/2 .*24 shown/m);
  assert.match(listed.out, /^sdmx\/1 .* 0 shown/m);
  const report = await run(['trade', 'problems', 'sdmx/2', '--data', data]);
  assert.equal(
    report.out,
    'row 25  wrong-product  left-out  COMMODITY: expected 2, 4, 6 or 10 digits of the Harmonized System; found =77\n',
  );
  const holdings = await (await app.request('/api/trade/products?reporter=KZ-23&period=2031&level=6')).text();
  assert.match(holdings, /030617/);
  assert.doesNotMatch(holdings, /030559/, 'the node shows the later revision');
  assertTold(await run(['trade', 'problems', 'sdmx/9', '--data', data]), 2, /sdmx\/9/);
  assertTold(await run(['trade', 'import', 'nothing.csv', '--data', data]), 1, /nothing at/);
  assertTold(
    await run(['trade', 'import', file, '--layout', 'nothing.json', '--data', data]),
    1,
    /nothing\.json/,
  );
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Application } from '#model/application.ts';
import type { Rates } from '#model/trade-table.ts';
import { openTables } from '../../src/cube/tables.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';
import { PROGRAM } from '../edges/program.ts';
import { newFolder } from '../folders.ts';
import { signedIn } from '../signed-in.ts';

const data = newFolder();
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

const sent = (content: string): RequestInit => {
  const body = new FormData();
  body.set('file', new File([content], 'table.csv'));
  return { method: 'POST', body };
};
const rates = async (): Promise<Rates> => (await (await app.request('/api/trade/rates')).json()) as Rates;
const HEAD = 'TIME_PERIOD,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,COMMODITY,OBS_VALUE,CURRENCY,VALUATION';

test('a rate that loaded tables lack is named, and one of your own takes its place at once', async () => {
  assert.deepEqual((await rates()).missing, [], 'nothing lacks without tables');
  const table = [
    HEAD,
    '2031-01,KZ-23,RU-AST,export,1001,5000,KZT,FOB',
    '2031-02,KZ-23,RU-AST,export,1001,7000,KZT,FOB',
  ];
  assert.equal((await app.request('/api/trade/tables', sent(table.join('\n')))).status, 201);
  const { items, missing } = await rates();
  assert.ok(
    items.every(({ source, isOwn }) => source !== '' && !isOwn),
    'each of ours has its source',
  );
  assert.deepEqual(
    missing.find(({ currency }) => currency === 'KZT'),
    { currency: 'KZT', years: ['2031'], isReported: true },
  );
  assert.equal(missing.find(({ currency }) => currency === 'RUB')?.isReported, false);
  const totals = async () =>
    (await (await app.request('/api/trade/totals?reporter=KZ-23')).json()) as {
      summary: { export: number };
      notes: { en: string }[];
    };
  const before = await totals();
  assert.equal(before.summary.export, 0);
  assert.match(before.notes[0]!.en, /Rates of KZT are missing for 2031: rows that the sums leave out: 2/);
  for (const wrong of [
    'currency,period\nKZT,2031\n',
    'currency,period,per_usd\nKZT,2031-13,500\n',
    'currency,period,per_usd\nKZT,2031,nothing\n',
  ])
    assert.equal((await app.request('/api/trade/rates', sent(wrong))).status, 422, wrong);
  const own = 'period;currency;per_usd;source\n2031;KZT;500;the Bank\n2031-02;KZT;350,0;the Bank\n';
  const answer = await app.request('/api/trade/rates', sent(own));
  assert.equal(answer.status, 200);
  const after = (await answer.json()) as Rates;
  assert.ok(!after.missing.some(({ currency }) => currency === 'KZT'));
  assert.equal(after.items.filter(({ isOwn }) => isOwn).length, 2);
  assert.equal(
    (await totals()).summary.export,
    30,
    '5,000 at the rate of the year, 7,000 at that of the month',
  );
  const csv = await (await app.request('/api/trade/rates?format=csv')).text();
  assert.match(csv, /^currency,period,per_usd,source\r\n[\s\S]*KZT,2031-02,350,the Bank\r\n/);
  const listed = spawnSync(process.execPath, [PROGRAM, 'trade', 'rates', '--data', data], {
    encoding: 'utf8',
  });
  assert.match(listed.stdout, /KZT {2}2031-02 {2}350 {2}yours {2}the Bank/);
  assert.match(listed.stderr, /missing RUB of 2031: amounts cannot be shown in RUB/);
});

test('the rows that are left out can be had as the file has them', async () => {
  const table = [
    HEAD,
    '2031-03,KZ-23,RU-AST,export,1001,1,KZT,FOB',
    '2031-03,KZ-99,RU-AST,export,77,many,KZT,FOB',
  ];
  await app.request('/api/trade/tables', sent(table.join('\n')));
  const csv = await (await app.request('/api/trade/tables/sdmx-currency/2/rejected')).text();
  assert.match(
    csv,
    /^row,problems,[^\r]*OBS_VALUE[^\r]*\r\n2,no-value wrong-area wrong-product,[^\r]*many[^\r]*\r\n$/,
  );
  assert.equal((await app.request('/api/trade/tables/sdmx-currency/1/rejected')).status, 200);
  assert.equal((await app.request('/api/trade/tables/none/1/rejected')).status, 404);
  const printed = spawnSync(
    process.execPath,
    [PROGRAM, 'trade', 'rejected', 'sdmx-currency/2', '--data', data],
    { encoding: 'utf8' },
  );
  assert.equal(printed.stdout, csv);
});

test('a described layout can be sent with the table', async () => {
  const body = new FormData();
  body.set('file', new File(['Месяц;Сумма\n2031-05;12\n'], 'own.csv'));
  const described = {
    id: 'own-office',
    publisher: 'An office',
    licence: 'CC0',
    concepts: {
      TIME_PERIOD: 'Месяц',
      REF_AREA: { value: 'KZ-27' },
      COUNTERPART_AREA: { value: 'RU' },
      TRADE_FLOW: { value: 'import' },
      COMMODITY: { value: '27' },
      OBS_VALUE: { column: 'Сумма', times: 1000 },
      CURRENCY: { value: 'USD' },
    },
  };
  body.set('description', new File([JSON.stringify(described)], 'layout.json'));
  const answer = await app.request('/api/trade/tables', { method: 'POST', body });
  assert.equal(answer.status, 201, await answer.clone().text());
  assert.equal(((await answer.json()) as { table: { id: string } }).table.id, 'own-office/1');
});

test('products go by the names that a table gives them, beside those of their chapters', async () => {
  const comtrade =
    'typeCode,period,reporterCode,flowCode,partnerCode,partner2Code,cmdCode,cmdDesc,customsCode,motCode,netWgt,primaryValue\nC,2029,398,X,643,0,1001,Wheat and meslin,C00,0,5,100\n';
  assert.equal((await app.request('/api/trade/tables', sent(comtrade))).status, 201);
  const path = '/api/trade/products?reporter=KZ&period=2029&level=4';
  const { rows } = (await (await app.request(path)).json()) as { rows: object[] };
  assert.deepEqual(
    rows.map((row) => ({
      label: (row as { label?: object }).label,
      name: (row as { name: { en: string } }).name.en,
    })),
    [{ label: { en: 'Wheat and meslin' }, name: 'Cereals' }],
  );
  assert.match(
    await (await app.request(`${path}&format=csv`)).text(),
    /name-en,label-en,[\s\S]*Cereals,Wheat and meslin,/,
  );
});

test('findings are weighed anew when another process loads a table', async () => {
  const text = new TextEncoder().encode(
    'По данным статистики, в 2030 году экспорт Атырауской области в Астраханскую область составил 2 млн долларов США.',
  );
  await application.add({ bytes: text, name: 'text.txt', how: 'upload', language: 'ru' });
  const found = async (): Promise<number> =>
    (await application.findings({ check: 'texts-and-tables' }, { limit: 50 })).total;
  assert.equal(await found(), 0);
  const other = openTables(join(data, 'trade'), () => new Date('2032-02-17T00:00:00Z'));
  const file = join(newFolder(), 'later.csv');
  writeFileSync(file, `${HEAD}\n2030,KZ-23,RU-AST,export,1001,9000000,USD,FOB\n`);
  await other.load({ file });
  await other.close();
  assert.equal(await found(), 1);
});

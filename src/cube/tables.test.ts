import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { newFolder } from '../../test/folders.ts';
import { openTables } from './tables.ts';

/** Empty tables in a folder that goes when the tests end, with a clock that moves on a second at each look. */
function empty() {
  const folder = newFolder();
  let second = 0;
  const tables = openTables(join(folder, 'trade'), () => new Date(Date.UTC(2031, 0, 1, 0, 0, second++)));
  return {
    folder,
    tables,
    write: (name: string, content: string | Uint8Array): string => {
      const file = join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    rows: async <Row>(sql: string): Promise<readonly Row[]> => (await tables.cube()).rows<Row>(sql),
    report: async (id: string): Promise<readonly string[]> =>
      (await tables.problems(id, { from: 0, limit: 500 }))!.items.map(
        ({ kind, effect, row, found }) => `${kind} ${effect} ${row}: ${found}`,
      ),
  };
}

const HEAD =
  'TIME_PERIOD,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,COMMODITY,OBS_VALUE,NET_WEIGHT,QUANTITY,UNIT_MEASURE';

test('what is wrong in a row is listed by row, and the rest loads', async () => {
  const { tables, write, rows, report } = empty();
  const file = write(
    'bad.csv',
    [
      HEAD,
      '2031-01,KZ-23,RU-AST,export,030559,1000,250,,',
      '2031-13,KZ-23,RU-AST,export,030617,1,1,,',
      '2031-01,KZ-00,RU-AST,export,030617,2,1,,',
      '2031-01,KZ-23,RU-AST,sideways,030617,3,1,,',
      '2031-01,KZ-23,RU-AST,export,77,4,1,,',
      '2031-01,KZ-23,RU-AST,export,030617,many,1,,',
      '2031-01,KZ-23,RU-AST,export,030617,-5,1,,',
      '2031-01,KZ-23,RU-AST,export,030618,60,-1,,',
      '2031-01,KZ-23,RU-AST,export,030559,1000,250,,',
      '2031-01,KZ-23,RU-AST,import,440710,70,1,5,m3',
      '2031-02,KZ-23,RU-AST,import,440710,70,1,5,m3',
      '2031-03,KZ-23,RU-AST,import,440710,80,1,900,u',
      '2031-03,KZ-23,RU-AST,import,440711,80,1,900,armful',
      '2031-03,KZ-23,RU-AST,import,440712,,1,,',
    ].join('\n'),
  );
  const { table } = await tables.load({ file, name: 'bad.csv' });
  assert.deepEqual(await report(table.id), [
    'wrong-period left-out 2: 2031-13',
    'wrong-area left-out 3: KZ-00',
    'wrong-flow left-out 4: sideways',
    'wrong-product left-out 5: 77',
    'no-value left-out 6: many',
    'negative-value left-out 7: -5',
    'negative-weight loaded-without 8: -1',
    'repeated-row left-out 9: tells of the same flow as row 1: 1000.0',
    'wrong-unit loaded-without 13: armful',
    'no-value left-out 14: nothing',
    'two-units noted null: 1 flows in 1; their quantities are not added to the others',
  ]);
  assert.equal(table.rows, 14);
  assert.equal(table.leftOut, 8);
  assert.equal(table.flows, 6);
  assert.deepEqual(
    await rows(
      'SELECT hs, value, net_weight_kg AS kg, quantity_unit AS unit FROM flows ORDER BY period, flow, hs',
    ),
    [
      { hs: '030559', value: 1000, kg: 250, unit: null },
      { hs: '030618', value: 60, kg: null, unit: null },
      { hs: '440710', value: 70, kg: 1, unit: 'm3' },
      { hs: '440710', value: 70, kg: 1, unit: 'm3' },
      { hs: '440710', value: 80, kg: 1, unit: '1' },
      { hs: '440711', value: 80, kg: 1, unit: null },
    ],
  );
  await tables.close();
});

test('totals by product and by partner are taken apart: every amount counts once, and what parts leave is a remainder', async () => {
  const { tables, write, rows, report } = empty();
  const file = write(
    'totals.csv',
    [
      'TIME_PERIOD,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,COMMODITY,OBS_VALUE',
      // Over all partners 1,000, of which chapter 03 is 600 and 10 is 300.
      '2031,KZ,_T,export,TOTAL,1000',
      '2031,KZ,_T,export,03,600',
      '2031,KZ,_T,export,10,300',
      // To Russia 500: of 03 400, and of it two products that make 390.
      '2031,KZ,RU,export,TOTAL,500',
      '2031,KZ,RU,export,03,400',
      '2031,KZ,RU,export,030559,250',
      '2031,KZ,RU,export,030617,140',
      // Parts that are more than their total.
      '2031,KZ,CN,export,10,100',
      '2031,KZ,CN,export,1001,150',
    ].join('\n'),
  );
  const { table } = await tables.load({ file });
  assert.deepEqual(await rows('SELECT partner, hs, value, derivation FROM flows ORDER BY partner, hs'), [
    { partner: 'CN', hs: '1001', value: 150, derivation: null },
    { partner: 'RU', hs: '', value: 100, derivation: 'remainder' },
    { partner: 'RU', hs: '03', value: 10, derivation: 'remainder' },
    { partner: 'RU', hs: '030559', value: 250, derivation: null },
    { partner: 'RU', hs: '030617', value: 140, derivation: null },
    { partner: '_X', hs: '', value: 350, derivation: 'remainder' },
  ]);
  assert.deepEqual(await rows('SELECT sum(value) AS value FROM flows'), [{ value: 1000 }]);
  assert.deepEqual(await rows('SELECT sum(value_usd) AS value FROM flows_partners'), [{ value: 1000 }]);
  assert.deepEqual(
    await rows('SELECT count(*) AS rows FROM flows_all WHERE aggregate'),
    [{ rows: 6 }],
    'published totals are kept',
  );
  const kinds = (await report(table.id)).map((line) => line.split(' ')[0]);
  assert.equal(kinds.filter((kind) => kind === 'parts-exceed-total').length, 1);
  assert.ok(kinds.includes('parts-fall-short'));
  await tables.close();
});

test('a later revision takes the place of the periods it tells of, a preferred source that of others, and all can be asked', async () => {
  const { tables, write, rows } = empty();
  const head = 'TIME_PERIOD,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,COMMODITY,OBS_VALUE';
  const line = (period: string, value: number) => `${period},KZ-23,RU-AST,export,030559,${value}`;
  const first = write('first.csv', [head, line('2031-01', 100), line('2031-02', 200)].join('\n'));
  const second = write('second.csv', [head, line('2031-02', 222), line('2031-03', 300)].join('\n'));
  await tables.load({ file: first });
  const values = () => rows<object>('SELECT period, value, revision FROM flows ORDER BY period');
  assert.deepEqual(await values(), [
    { period: '2031-01', value: 100, revision: 1 },
    { period: '2031-02', value: 200, revision: 1 },
  ]);
  assert.equal((await tables.load({ file: second })).table.id, 'sdmx/2');
  assert.deepEqual(await values(), [
    { period: '2031-01', value: 100, revision: 1 },
    { period: '2031-02', value: 222, revision: 2 },
    { period: '2031-03', value: 300, revision: 2 },
  ]);
  assert.deepEqual(
    await rows("SELECT revision, value, shown FROM flows_all WHERE period = '2031-02' ORDER BY revision"),
    [
      { revision: 1, value: 200, shown: false },
      { revision: 2, value: 222, shown: true },
    ],
  );
  assert.deepEqual((await tables.load({ file: second })).added, false, 'the same bytes add nothing');
  const office = write(
    'office.json',
    JSON.stringify({
      id: 'office',
      publisher: 'Office',
      licence: 'CC0-1.0',
      precedence: 1,
      concepts: {
        TIME_PERIOD: 'month',
        REF_AREA: { value: 'KZ-23' },
        COUNTERPART_AREA: { column: 'whom', codes: 'name' },
        TRADE_FLOW: { value: 'export' },
        COMMODITY: 'code',
        OBS_VALUE: { column: 'thousand', times: 1000 },
        CURRENCY: { value: 'KZT' },
      },
    }),
  );
  const rowsOfOffice = write(
    'rows.json',
    JSON.stringify([{ month: 'қаңтар 2023', whom: 'Астрахань облысы', code: '030559', thousand: 456.2 }]),
  );
  await tables.load({ file: rowsOfOffice, layout: office });
  const [flow] = await rows<{ value: number; value_usd: number }>(
    "SELECT value, value_usd FROM flows WHERE source = 'office'",
  );
  assert.equal(flow!.value, 456_200);
  assert.ok(Math.abs(flow!.value_usd - 1000) < 1e-9, 'at the rate of the year');
  assert.deepEqual(
    (await tables.tables()).map(({ id, flows, shown }) => [id, flows, shown]),
    [
      ['office/1', 1, 1],
      ['sdmx/2', 2, 2],
      ['sdmx/1', 2, 1],
    ],
  );
  await tables.close();
});

test('what was told of a region before it was divided is given to its parts by stated shares, and never silently', async () => {
  const { tables, write, rows, report } = empty();
  const file = write(
    'old.csv',
    [
      'TIME_PERIOD,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,COMMODITY,OBS_VALUE',
      '2021-05,KZ-63,RU-ALT,export,2603,1000',
      '2023-05,KZ-63,RU-ALT,export,2603,700',
    ].join('\n'),
  );
  const { table } = await tables.load({ file });
  assert.deepEqual(
    await rows(
      'SELECT period, reporter, round(value) AS value, derivation FROM flows ORDER BY period, reporter',
    ),
    [
      { period: '2021-05', reporter: 'KZ-10', value: 455, derivation: 'share' },
      { period: '2021-05', reporter: 'KZ-63', value: 545, derivation: 'share' },
      { period: '2023-05', reporter: 'KZ-63', value: 700, derivation: null },
    ],
  );
  assert.deepEqual(await rows('SELECT reporter, value FROM flows_all WHERE aggregate'), [
    { reporter: 'KZ-VOS', value: 1000 },
  ]);
  const [line] = await report(table.id);
  assert.match(
    line!,
    /divided-region.*1 flows of KZ-63 in 2021-05: given to KZ-10 45\.5 %, KZ-63 54\.5 % by their people/,
  );
  await tables.close();
});

test('each of the three regions divided in 2022 is given whole to today’s, under either of its codes, as partner too', async () => {
  const { tables, write, rows } = empty();
  const told = ['KZ-19', 'KZ-35', 'KZ-63', 'KZ-ALM', 'KZ-KAR', 'KZ-VOS'];
  const file = write(
    'old.csv',
    [
      'TIME_PERIOD,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,COMMODITY,OBS_VALUE',
      ...told.map((region, at) => `2021-0${at + 1},${region},RU,export,2603,1000`),
      ...told.map((region, at) => `2021-0${at + 1},RU,${region},import,2603,1000`),
      '2022-06,KZ-19,RU,export,2603,1000',
    ].join('\n'),
  );
  const { table } = await tables.load({ file });
  assert.equal(table.problems['divided-region'], 12);
  const parts = await rows<{ period: string; side: string; areas: number; value: number }>(
    `SELECT period, flow, count(*) AS areas, round(sum(value), 6) AS value FROM flows WHERE derivation = 'share' GROUP BY ALL`,
  );
  assert.equal(parts.length, 12);
  assert.ok(parts.every(({ areas, value }) => areas === 2 && value === 1000));
  assert.deepEqual(await rows("SELECT reporter, value FROM flows WHERE period = '2022-06'"), [
    { reporter: 'KZ-19', value: 1000 },
  ]);
  assert.deepEqual(
    await rows(
      "SELECT DISTINCT reporter FROM flows_all WHERE aggregate AND flow = 'export' ORDER BY reporter",
    ),
    ['KZ-ALM', 'KZ-KAR', 'KZ-VOS'].map((reporter) => ({ reporter })),
  );
  await tables.close();
});

test('the layouts of UN Comtrade, BACI and the customs of Russia are told by their columns, whatever the delimiter and code page', async () => {
  const { tables, write, rows } = empty();
  const comtrade = {
    elapsedTime: '0.1 secs',
    count: 3,
    data: [
      {
        typeCode: 'C',
        freqCode: 'A',
        period: '2024',
        reporterCode: 398,
        flowCode: 'X',
        partnerCode: 643,
        partner2Code: 0,
        cmdCode: '1001',
        customsCode: 'C00',
        motCode: 0,
        qtyUnitCode: 8,
        qty: 5000,
        netWgt: 5000,
        primaryValue: 1200.5,
      },
      {
        typeCode: 'C',
        freqCode: 'A',
        period: '2024',
        reporterCode: 398,
        flowCode: 'X',
        partnerCode: 643,
        partner2Code: 0,
        cmdCode: '1001',
        customsCode: 'C00',
        motCode: 3200,
        qtyUnitCode: 8,
        qty: 5000,
        netWgt: 5000,
        primaryValue: 1200.5,
      },
      {
        typeCode: 'C',
        freqCode: 'A',
        period: '2024',
        reporterCode: 398,
        flowCode: 'X',
        partnerCode: 0,
        partner2Code: 0,
        cmdCode: '1001',
        customsCode: 'C00',
        motCode: 0,
        qtyUnitCode: 8,
        qty: 9000,
        netWgt: 9000,
        primaryValue: 2000.5,
      },
    ],
  };
  const un = await tables.load({ file: write('comtrade.json', JSON.stringify(comtrade)) });
  assert.deepEqual([un.table.layout, un.table.rows, un.table.kept], ['un-comtrade', 3, 2]);
  assert.deepEqual(
    await rows(
      "SELECT reporter, partner, price_basis AS basis, value, net_weight_kg AS kg, quantity_unit AS unit FROM flows WHERE source = 'un-comtrade' ORDER BY partner",
    ),
    [
      { reporter: 'KZ', partner: 'RU', basis: 'FOB', value: 1200.5, kg: 5000, unit: 'kg' },
      { reporter: 'KZ', partner: '_X', basis: 'FOB', value: 800, kg: 4000, unit: null },
    ],
  );
  const baci = await tables.load({
    file: write('baci.csv', 't,i,j,k,v,q\n2023,398,643,100199,12.5,40\n2023,156,842,010121,1,\n'),
  });
  assert.equal(baci.table.layout, 'baci');
  assert.deepEqual(
    await rows(
      "SELECT reporter, partner, flow, hs, value, net_weight_kg AS kg FROM flows WHERE source = 'baci' AND hs = '100199' ORDER BY reporter",
    ),
    [
      { reporter: 'KZ', partner: 'RU', flow: 'export', hs: '100199', value: 12_500, kg: 40_000 },
      { reporter: 'RU', partner: 'KZ', flow: 'import', hs: '100199', value: 12_500, kg: 40_000 },
    ],
  );
  const cyrillic =
    'NAPR\tPERIOD\tSTRANA\tTNVED\tEDIZM\tSTOIM\tNETTO\tKOL\tREGION\tREGION_S\nЭК\t01/2021\tKZ\t1001990000\t\t1517,5\t9,5\t0\t12000 - АСТРАХАНСКАЯ ОБЛАСТЬ\t03 - ЮЖНЫЙ\nЭК\t01/2021\tKZ\t1001990000\t\t82,5\t0,5\t0\t12000 - АСТРАХАНСКАЯ ОБЛАСТЬ\t03 - ЮЖНЫЙ\n';
  const iconv = await import('iconv-lite');
  const fcs = await tables.load({ file: write('fcs.csv', iconv.default.encode(cyrillic, 'windows-1251')) });
  assert.equal(fcs.table.layout, 'ru-fcs-regions');
  assert.deepEqual(
    await rows(
      "SELECT period, reporter, partner, flow, hs, value, price_basis AS basis FROM flows WHERE source = 'ru-fcs-regions'",
    ),
    [
      {
        period: '2021-01',
        reporter: 'RU-AST',
        partner: 'KZ',
        flow: 'export',
        hs: '1001990000',
        value: 1600,
        basis: 'FOB',
      },
    ],
  );
  await tables.close();
});

test('a sheet with lines above its heading and exports beside imports makes two flows of a row', async () => {
  const { tables, write, rows } = empty();
  const XLSX = await import('@e965/xlsx');
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['О таблице']]), 'Титул');
  XLSX.utils.book_append_sheet(
    book,
    XLSX.utils.aoa_to_sheet([
      ['Внешняя торговля области'],
      [],
      [
        'Период',
        'Регион',
        'Страна',
        'Код ТН ВЭД',
        'Экспорт, тыс. долларов США',
        'Экспорт, тонн',
        'Импорт, тыс. долларов США',
        'Импорт, тонн',
      ],
      ['январь 2024', 'Атырауская область', 'Россия', '2709', 1234.567, 2000, '', ''],
      ['январь 2024', 'Атырауская область', 'Россия', '8481', 1.5, 0.2, 88, 3],
    ]),
    'Таблица',
  );
  const told = (flow: string, price: string, word: string) => ({
    TRADE_FLOW: { value: flow },
    VALUATION: { value: price },
    OBS_VALUE: { column: `${word}, тыс. долларов США`, times: 1000 },
    NET_WEIGHT: { column: `${word}, тонн`, times: 1000 },
  });
  const layout = {
    id: 'oblast',
    publisher: 'The office of a region',
    licence: 'CC BY 4.0',
    concepts: {
      TIME_PERIOD: 'Период',
      REF_AREA: { column: 'Регион', codes: 'name' },
      COUNTERPART_AREA: { column: 'Страна', codes: 'name' },
      COMMODITY: 'Код ТН ВЭД',
      CURRENCY: { value: 'USD' },
    },
    observations: [told('export', 'FOB', 'Экспорт'), told('import', 'CIF', 'Импорт')],
  };
  const { table } = await tables.load({
    file: write('kz.xlsx', new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }))),
    layout: write('oblast.json', JSON.stringify(layout)),
  });
  assert.deepEqual([table.layout, table.rows, table.flows, table.leftOut], ['oblast', 2, 3, 0]);
  assert.deepEqual(
    await rows(
      'SELECT reporter, partner, flow, hs, round(value) AS value, net_weight_kg AS kg FROM flows ORDER BY hs, flow',
    ),
    [
      { reporter: 'KZ-23', partner: 'RU', flow: 'export', hs: '2709', value: 1_234_567, kg: 2_000_000 },
      { reporter: 'KZ-23', partner: 'RU', flow: 'export', hs: '8481', value: 1500, kg: 200 },
      { reporter: 'KZ-23', partner: 'RU', flow: 'import', hs: '8481', value: 88_000, kg: 3000 },
    ],
  );
  await tables.close();
});

test('a file that is no table is refused and leaves nothing; so does a loading that is stopped', async () => {
  const { folder, tables, write } = empty();
  for (const [name, content] of [
    ['empty.csv', ''],
    ['other.csv', 'a,b\n1,2\n'],
    ['broken.parquet', 'PAR1 is not enough'],
    ['broken.json', '[{"period": '],
    ['head.csv', `${HEAD}\n`],
    ['picture.png', new Uint8Array([137, 80, 78, 71, 0, 0, 0])],
  ] as const)
    await assert.rejects(
      tables.load({ file: write(name, content) }),
      { name: 'Failure', reason: 'input' },
      name,
    );
  await assert.rejects(tables.load({ file: join(folder, 'nothing.csv') }), {
    name: 'Failure',
    reason: 'input',
  });
  const rows = Array.from(
    { length: 20_000 },
    (_, at) => `2031-01,KZ-23,RU-AST,export,${100_110 + (at % 900)},${at},,,`,
  );
  const stop = new AbortController();
  await assert.rejects(
    tables.load(
      { file: write('long.csv', [HEAD, ...rows].join('\n')) },
      (step) => {
        if (step === 'sort') stop.abort(new Error('enough'));
      },
      stop.signal,
    ),
    /enough/,
  );
  assert.equal(existsSync(join(folder, 'trade', 'tables')), false);
  assert.deepEqual(readdirSync(join(folder, 'trade', 'staging')), []);
  assert.deepEqual(await tables.tables(), []);
});

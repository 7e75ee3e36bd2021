import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as XLSX from '@e965/xlsx';
import { newFolder } from '../../test/folders.ts';
import { areaIn } from './areas.ts';
import { monthIn } from './codes.ts';
import { openTables } from './tables.ts';

function empty() {
  const folder = newFolder();
  let second = 0;
  const tables = openTables(join(folder, 'trade'), () => new Date(Date.UTC(2031, 0, 1, 0, 0, second++)));
  return {
    tables,
    write: (name: string, content: string | Uint8Array): string => {
      const file = join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    rows: async <Row>(sql: string): Promise<readonly Row[]> => (await tables.cube()).rows<Row>(sql),
    report: async (id: string): Promise<readonly string[]> =>
      (await tables.problems(id, { from: 0, limit: 500 }))!.items.map(
        ({ kind, row, column, found }) => `${kind} ${row} ${column}: ${found}`,
      ),
  };
}

function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const archive = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(files))
    XLSX.CFB.utils.cfb_add(archive, `/${name}`, Buffer.from(content));
  return new Uint8Array(XLSX.CFB.write(archive, { fileType: 'zip', type: 'buffer' }) as Buffer);
}

/** A sheet as the Kazakh offices publish them: title, flows beside each other, each product followed by its partners. */
function kazakh(
  title: readonly string[],
  [first, second]: readonly [string, string],
  rows: readonly unknown[][],
  name: string,
): Uint8Array {
  const book = XLSX.utils.book_new();
  const units = ['тонн', 'доп. ед. изм.', 'тыс. долл. США'];
  const sheet = [
    ...title.map((line) => [line]),
    ['Код ТН ВЭД', 'Страна', 'Доп. ед. изм.', first, '', '', second, '', ''],
    ['', '', '', ...units, ...units],
    ...rows,
  ];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(sheet), 'Лист1');
  return new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: name.endsWith('.xls') ? 'biff8' : 'xlsx' }),
  );
}

test('the archive that the Russian customs give out is read as it is: tabs, commas, suppressed codes, lists of codes beside the table', async () => {
  const { tables, write, rows, report } = empty();
  const table = [
    'napr\tperiod\tnastranapr\ttnved\tedizm\tStoim\tNetto\tKol\tRegion\tRegion_s',
    'ЭК\t01/2021\tKZ\t1001990000\t\t1517,5\t9,5\t0\t12000 - АСТРАХАНСКАЯ ОБЛАСТЬ\t03 - ЮЖНЫЙ ФЕДЕРАЛЬНЫЙ ОКРУГ',
    'ЭК\t01/2021\tKZ\t1001990000\t\t82,5\t0,5\t0\t12000 - АСТРАХАНСКАЯ ОБЛАСТЬ\t03 - ЮЖНЫЙ ФЕДЕРАЛЬНЫЙ ОКРУГ',
    'ИМ\t01/2021\tKZ\t8481801100\tШТ\t2500\t110\t40\t12000 - АСТРАХАНСКАЯ ОБЛАСТЬ\t03 - ЮЖНЫЙ ФЕДЕРАЛЬНЫЙ ОКРУГ',
    'ЭК\t01/2021\tKZ\tXXXXXXXXXX\t\t700\t3\t0\t53000 - ОРЕНБУРГСКАЯ ОБЛАСТЬ\t04 - ПРИВОЛЖСКИЙ ФЕДЕРАЛЬНЫЙ ОКРУГ',
    'ИМ\t01/2021\tNNN\t0101210000\tШТ\t10\t1\t1\t53000 - ОРЕНБУРГСКАЯ ОБЛАСТЬ\t04 - ПРИВОЛЖСКИЙ ФЕДЕРАЛЬНЫЙ ОКРУГ',
  ].join('\r\n');
  const { table: loaded } = await tables.load({
    file: write(
      'customs.zip',
      zipOf({
        'DATTSVT.csv': table,
        'EDIZM.csv': 'KOD\tNAME\r\nШТ\tШТУКА\r\n',
        'STRANA.csv': 'KOD\tNAME\r\nKZ\tКАЗАХСТАН\r\n',
      }),
    ),
  });
  assert.deepEqual([loaded.layout, loaded.rows, loaded.flows, loaded.leftOut], ['ru-fcs-regions', 5, 4, 0]);
  assert.deepEqual(
    await rows(
      'SELECT reporter, partner, flow, hs, value, net_weight_kg AS kg, quantity, quantity_unit AS unit FROM flows ORDER BY reporter, flow, hs',
    ),
    [
      {
        reporter: 'RU-AST',
        partner: 'KZ',
        flow: 'export',
        hs: '1001990000',
        value: 1600,
        kg: 10,
        quantity: null,
        unit: null,
      },
      {
        reporter: 'RU-AST',
        partner: 'KZ',
        flow: 'import',
        hs: '8481801100',
        value: 2500,
        kg: 110,
        quantity: 40,
        unit: '1',
      },
      {
        reporter: 'RU-ORE',
        partner: 'KZ',
        flow: 'export',
        hs: '99',
        value: 700,
        kg: 3,
        quantity: null,
        unit: null,
      },
      {
        reporter: 'RU-ORE',
        partner: '_X',
        flow: 'import',
        hs: '0101210000',
        value: 10,
        kg: 1,
        quantity: 1,
        unit: '1',
      },
    ],
  );
  assert.deepEqual(
    (await report(loaded.id)).map((line) => line.split(' ')[0]),
    ['repeated-row'],
  );
  await assert.rejects(
    tables.load({ file: write('two.zip', zipOf({ 'a.csv': table, 'b.csv': table })) }),
    /expected one table in two\.zip; found (?:a|b)\.csv/,
  );
  await assert.rejects(
    tables.load({ file: write('none.zip', zipOf({ 'readme.md': 'nothing' })) }),
    /one table in none\.zip/,
  );
  await tables.close();
});

test('the two Kazakh offices tell each of its partners, and stand beside each other; what others say of both gives way', async () => {
  const { tables, write, rows } = empty();
  const comtrade = [
    'typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,cmdCode,customsCode,motCode,qtyUnitCode,qty,netWgt,primaryValue',
    ...['643', '156'].map((partner) => `C,M,202401,398,X,${partner},0,1001,C00,0,8,1,1,99999`),
    'C,M,202402,398,X,643,0,1001,C00,0,8,1,1,500',
  ].join('\n');
  await tables.load({ file: write('comtrade.csv', comtrade) });
  const kgd = kazakh(
    [
      'Экспорт и импорт Республики Казахстан в разрезе товар-страна',
      'за период 01.01.2024 – 31.01.2024',
      '(по данным КГД МФ РК)',
    ],
    ['Импорт', 'Экспорт'],
    [
      ['ВСЕГО', '', '', '', '', 130, '', '', 1010],
      ['1001', 'Пшеница и меслин', '', '', '', '', 5000, '', 1000],
      ['', 'КИТАЙ', '', '', '', '', 4000, '', 900],
      ['', 'ИРАН, ИСЛАМСКАЯ РЕСПУБЛИКА', '', '', '', '', 1000, '', 100],
      ['8481', 'Краны, клапаны', 'шт', 2, 40, 130, 0.1, 1, 10],
      ['', 'КОРЕЯ, РЕСПУБЛИКА', '', 2, 40, 130, 0.1, 1, 10],
    ],
    'kgd.xlsx',
  );
  const first = await tables.load({ file: write('kgd.xlsx', kgd) });
  assert.deepEqual([first.table.layout, first.table.from], ['kz-kgd', '2024-01']);
  const bns = kazakh(
    ['Взаимная торговля Республики Казахстан с государствами ЕАЭС', 'январь 2024 года'],
    ['Экспорт', 'Импорт'],
    [
      ['1001', 'Пшеница и меслин', '', 300, '', 60, '', '', ''],
      ['', 'РОССИЯ', '', 200, '', 40, '', '', ''],
      ['', 'АРМЕHИЯ', '', 100, '', 20, '', '', ''],
    ],
    'таб_1_00.xls',
  );
  const second = await tables.load({ file: write('таб_1_00.xls', bns) });
  assert.equal(second.table.layout, 'kz-bns-eaeu');
  assert.deepEqual(
    await rows(
      'SELECT period, reporter, partner, flow, hs, value, net_weight_kg AS kg, price_basis AS basis, source FROM flows ORDER BY period, source, partner, flow',
    ),
    [
      {
        period: '2024-01',
        reporter: 'KZ',
        partner: 'AM',
        flow: 'export',
        hs: '1001',
        value: 20_000,
        kg: 100_000,
        basis: 'FOB',
        source: 'kz-bns-eaeu',
      },
      {
        period: '2024-01',
        reporter: 'KZ',
        partner: 'RU',
        flow: 'export',
        hs: '1001',
        value: 40_000,
        kg: 200_000,
        basis: 'FOB',
        source: 'kz-bns-eaeu',
      },
      {
        period: '2024-01',
        reporter: 'KZ',
        partner: 'CN',
        flow: 'export',
        hs: '1001',
        value: 900_000,
        kg: 4_000_000,
        basis: 'FOB',
        source: 'kz-kgd',
      },
      {
        period: '2024-01',
        reporter: 'KZ',
        partner: 'IR',
        flow: 'export',
        hs: '1001',
        value: 100_000,
        kg: 1_000_000,
        basis: 'FOB',
        source: 'kz-kgd',
      },
      {
        period: '2024-01',
        reporter: 'KZ',
        partner: 'KR',
        flow: 'export',
        hs: '8481',
        value: 10_000,
        kg: 100,
        basis: 'FOB',
        source: 'kz-kgd',
      },
      {
        period: '2024-01',
        reporter: 'KZ',
        partner: 'KR',
        flow: 'import',
        hs: '8481',
        value: 130_000,
        kg: 2000,
        basis: 'CIF',
        source: 'kz-kgd',
      },
      {
        period: '2024-02',
        reporter: 'KZ',
        partner: 'RU',
        flow: 'export',
        hs: '1001',
        value: 500,
        kg: 1,
        basis: 'FOB',
        source: 'un-comtrade',
      },
    ],
  );
  assert.deepEqual(
    await rows(
      "SELECT hs2, value_usd AS value FROM flows_chapters WHERE period = '2024-01' AND flow = 'export' ORDER BY value, hs2",
    ),
    [
      { hs2: '84', value: 10_000 },
      { hs2: '10', value: 60_000 },
      { hs2: '10', value: 1_000_000 },
    ],
  );
  assert.deepEqual(
    (await tables.tables()).map(({ source, flows, shown }) => [source, flows, shown]),
    [
      ['kz-bns-eaeu', 2, 2],
      ['kz-kgd', 4, 4],
      ['un-comtrade', 3, 1],
    ],
  );
  assert.deepEqual(await rows("SELECT hs, name FROM goods WHERE language = 'ru' ORDER BY hs"), [
    { hs: '1001', name: 'Пшеница и меслин' },
    { hs: '8481', name: 'Краны, клапаны' },
  ]);
  await tables.close();
});

test('where one Kazakh office is missing, UN Comtrade stands for its partners alone', async () => {
  const { tables, write, rows } = empty();
  await tables.load({
    file: write(
      'bns.xlsx',
      kazakh(
        ['Атырауская область', 'январь 2024'],
        ['Экспорт', 'Импорт'],
        [
          ['2709', 'Нефть', '', 1, '', 5, '', '', ''],
          ['', 'Россия', '', 1, '', 5, '', '', ''],
        ],
        'bns.xlsx',
      ),
    ),
  });
  await tables.load({
    file: write(
      'sdmx.csv',
      'TIME_PERIOD,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,COMMODITY,OBS_VALUE\n2024-01,KZ-23,RU,export,2709,7\n2024-01,KZ-23,CN,export,2709,8\n',
    ),
  });
  assert.deepEqual(await rows('SELECT partner, value, source FROM flows ORDER BY partner'), [
    { partner: 'CN', value: 8, source: 'sdmx' },
    { partner: 'RU', value: 5000, source: 'kz-bns-eaeu' },
  ]);
  assert.deepEqual(await rows('SELECT sum(value_usd) AS value FROM flows_chapters'), [{ value: 5008 }]);
  assert.deepEqual(await rows('SELECT sum(value_usd) AS value FROM flows_partners'), [{ value: 5008 }]);
  assert.deepEqual(
    (
      await rows<{ shown: boolean }>(
        "SELECT shown FROM flows_all WHERE NOT aggregate AND source = 'sdmx' ORDER BY partner",
      )
    ).map(({ shown }) => shown),
    [true, false],
  );
  await tables.close();
});

test('a Kazakh sheet of several months, or with other units, is refused with what was found', async () => {
  const { tables, write } = empty();
  const rows = [
    ['1001', 'Пшеница', '', 1, '', 1, '', '', ''],
    ['', 'КИТАЙ', '', 1, '', 1, '', '', ''],
  ];
  await assert.rejects(
    tables.load({
      file: write(
        'sum.xlsx',
        kazakh(['Республика Казахстан', 'январь-март 2024 года'], ['Экспорт', 'Импорт'], rows, 'sum.xlsx'),
      ),
    }),
    /one month or one year in the lines above the heading; found "Республика Казахстан январь-март 2024 года"/,
  );
  const book = XLSX.read(
    kazakh(['Республика Казахстан', 'январь 2024 года'], ['Экспорт', 'Импорт'], rows, 'other.xlsx'),
    { dense: false },
  );
  book.Sheets.Лист1!.F4 = { t: 's', v: 'млн тенге' };
  await assert.rejects(
    tables.load({
      file: write('other.xlsx', new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }))),
    }),
    /"долл\|usd\|\$" in column F, under экспорт; found "млн тенге"/,
  );
  await tables.close();
});

test('a code that a sheet holds as a number gets its leading zero back, and a sheet without a reporter is refused', async () => {
  const { tables, write, rows } = empty();
  const sheet = [
    [305, 'Рыба сушёная', '', 2, '', 9, '', '', ''],
    ['', 'КИТАЙ', '', 2, '', 9, '', '', ''],
  ];
  const flows: [string, string] = ['Экспорт', 'Импорт'];
  await tables.load({
    file: write('kgd.xlsx', kazakh(['Мангистауская область', 'май 2024 года'], flows, sheet, 'kgd.xlsx')),
  });
  const book = XLSX.utils.book_new();
  const plain = [
    ['TIME_PERIOD', 'REF_AREA', 'COUNTERPART_AREA', 'TRADE_FLOW', 'COMMODITY', 'OBS_VALUE'],
    ['2024-05', 'KZ-15', 'RU', 'export', 30559, 5],
  ];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(plain), 'Sheet1');
  await tables.load({
    file: write('plain.xlsx', new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }))),
  });
  assert.deepEqual(await rows('SELECT reporter, hs FROM flows ORDER BY reporter'), [
    { reporter: 'KZ-15', hs: '030559' },
    { reporter: 'KZ-47', hs: '0305' },
  ]);
  await assert.rejects(
    tables.load({
      file: write('whose.xlsx', kazakh(['Внешняя торговля', 'май 2024 года'], flows, sheet, 'whose.xlsx')),
    }),
    /one region or country in the lines above the heading; found "Внешняя торговля май 2024 года"/,
  );
  await tables.close();
});

test('UN Comtrade is read as its pages give it out: rows with one delimiter more than the heading, and the columns of before 2022', async () => {
  const { tables, write, rows } = empty();
  const open =
    'typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,cmdCode,cmdDesc,customsCode,motCode,qtyUnitCode,qty,netWgt,primaryValue\nC,A,2023,398,X,643,0,1001,"Wheat, meslin",C00,0,8,5,5,100,\nC,A,2023,398,M,643,0,1001,"Wheat, meslin",C00,0,8,5,5,50,\n';
  const { table } = await tables.load({ file: write('TradeData.csv', open) });
  assert.deepEqual([table.layout, table.rows, table.flows, table.leftOut], ['un-comtrade', 2, 2, 0]);
  const before = [
    'Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,2nd Partner Code,2nd Partner,2nd Partner ISO,Customs Proc. Code,Customs,Mode of Transport Code,Mode of Transport,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),Trade Value (US$),CIF Trade Value (US$),FOB Trade Value (US$),Flag',
    'H5,2019,2019,2019,4,0,2,Export,398,Kazakhstan,KAZ,643,Russian Federation,RUS,,,,,,,,1001,Wheat and meslin,8,Weight in kilograms,7000,,,,7000,,1500,,,0',
  ].join('\n');
  const old = await tables.load({ file: write('comtrade.csv', before) });
  assert.equal(old.table.layout, 'un-comtrade-2021');
  assert.deepEqual(
    await rows(
      'SELECT period, flow, value, net_weight_kg AS kg, quantity_unit AS unit FROM flows ORDER BY period, flow',
    ),
    [
      { period: '2019', flow: 'export', value: 1500, kg: 7000, unit: 'kg' },
      { period: '2023', flow: 'export', value: 100, kg: 5, unit: 'kg' },
      { period: '2023', flow: 'import', value: 50, kg: 5, unit: 'kg' },
    ],
  );
  await tables.close();
});

test('amounts that are no numbers, or carry a unit of their own, are listed and not lost silently', async () => {
  const { tables, write, rows, report } = empty();
  const { table } = await tables.load({
    file: write(
      'units.csv',
      [
        'TIME_PERIOD,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,COMMODITY,OBS_VALUE,NET_WEIGHT,QUANTITY,UNIT_MEASURE',
        '2031-01,KZ-23,RU-AST,export,1001,10,500,3,u',
        '2031-01,KZ-23,RU-AST,export,1002,20,0.5 т,3 pairs,u',
        '2031-01,KZ-23,RU-AST,export,1003,30,-,,',
      ].join('\n'),
    ),
  });
  assert.deepEqual(await report(table.id), [
    'wrong-quantity 2 QUANTITY: 3 pairs',
    'wrong-weight 2 NET_WEIGHT: 0.5 т',
  ]);
  assert.deepEqual(await rows('SELECT hs, value, net_weight_kg AS kg FROM flows ORDER BY hs'), [
    { hs: '1001', value: 10, kg: 500 },
    { hs: '1002', value: 20, kg: null },
    { hs: '1003', value: 30, kg: null },
  ]);
  await tables.close();
});

test('the month and the reporter are found in what stands above a table', () => {
  for (const [text, month] of [
    ['за январь 2024 года', '2024-01'],
    ['в мае 2023 г.', '2023-05'],
    ['01.03.2024 – 31.03.2024', '2024-03'],
    ['2024 жылғы қаңтар', '2024-01'],
    ['за 2023 год', '2023'],
    ['январь-март 2024', undefined],
    ['I квартал 2024 года', undefined],
    ['январь 2024 к январю 2023', undefined],
  ] as const)
    assert.equal(monthIn(text), month, text);
  for (const [text, area] of [
    ['Экспорт и импорт Республики Казахстан', 'KZ'],
    ['по Атырауской области', 'KZ-23'],
    ['Северо-Казахстанская область, Республика Казахстан', 'KZ-59'],
    ['Алматинская область', 'KZ-19'],
    ['г. Алматы', 'KZ-75'],
    ['область Абай', 'KZ-10'],
    ['внешняя торговля Астраханской области', 'RU-AST'],
    ['Атырауская и Мангистауская области', undefined],
    ['внешняя торговля', undefined],
  ] as const)
    assert.equal(areaIn(text), area, text);
});

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { generate, type Truth } from '../../bench/trade/generate.ts';
import { type OpenTables, openTables } from '../../src/cube/tables.ts';
import { newFolder } from '../folders.ts';

const folder = newFolder();
const csv = join(folder, 'made.csv');
let truth: Truth;
let tables: OpenTables;

before(async () => {
  truth = await generate({ rows: 20_000, file: csv, from: 2024, years: 2 });
  tables = openTables(join(folder, 'trade'), () => new Date('2032-01-01T00:00:00Z'));
});
after(() => tables.close());

const byYear = async (): Promise<Truth['totals']> =>
  (await tables.cube()).rows(
    'SELECT left(period, 4) AS year, flow, sum(value) AS value FROM flows GROUP BY ALL ORDER BY ALL',
  );
const agree = (found: Truth['totals'], expected: Truth['totals']): void => {
  assert.deepEqual(
    found.map(({ year, flow, value }) => [year, flow, Math.round(value * 100)]),
    expected.map(({ year, flow, value }) => [year, flow, Math.round(value * 100)]),
  );
};

test('a generated table comes out as its maker knows it, whether from CSV or from Parquet', async () => {
  const { table } = await tables.load({ file: csv });
  assert.deepEqual([table.rows, table.flows, table.leftOut], [truth.rows, truth.rows, 0]);
  agree(await byYear(), truth.totals);
  const parquet = join(folder, 'made.parquet');
  const same = await generate({ rows: 20_000, file: parquet, from: 2024, years: 2 });
  assert.deepEqual(same.rows, truth.rows);
  assert.equal((await tables.load({ file: parquet })).table.revision, 2);
  agree(await byYear(), truth.totals);
});

test('what a table is spoilt with is counted to the row, and all of the rest loads', async () => {
  const [head, ...lines] = readFileSync(csv, 'utf8').trimEnd().split(/\r?\n/u);
  const columns = head!.split(',');
  const at = (name: string): number => columns.indexOf(name);
  /** Each way to spoil a row: what it does, and whether the row's amount is lost by it. */
  const WAYS = [
    ['wrong-period', 'TIME_PERIOD', () => '2024-13', true],
    ['wrong-area', 'REF_AREA', () => 'KZ-00', true],
    ['wrong-flow', 'TRADE_FLOW', () => 'sideways', true],
    ['wrong-product', 'COMMODITY', () => '770000', true],
    ['no-value', 'OBS_VALUE', () => 'much', true],
    ['negative-value', 'OBS_VALUE', (cell: string) => `-${cell}`, true],
    ['negative-weight', 'NET_WEIGHT', (cell: string) => `-${Number(cell) + 1}`, false],
    ['wrong-weight', 'NET_WEIGHT', (cell: string) => `${cell} t`, false],
    ['wrong-price-basis', 'VALUATION', () => 'EXW', false],
  ] as const;
  const lost = new Map<string, number>();
  const counts: Record<string, number> = {};
  const spoilt = lines.map((line, nth) => {
    if (nth % 50 !== 0) return line;
    const [kind, column, change, isLost] = WAYS[(nth / 50) % WAYS.length]!;
    const cells = line.split(',');
    const key = `${cells[at('TIME_PERIOD')]!.slice(0, 4)} ${cells[at('TRADE_FLOW')]}`;
    if (isLost) lost.set(key, (lost.get(key) ?? 0) + Number(cells[at('OBS_VALUE')]));
    cells[at(column)] = change(cells[at(column)]!);
    counts[kind] = (counts[kind] ?? 0) + 1;
    return cells.join(',');
  });
  const repeated = lines.slice(1, 8);
  const file = join(folder, 'spoilt.csv');
  writeFileSync(file, [head, ...spoilt, ...repeated].join('\n'));
  const { table } = await tables.load({ file, source: 'spoilt' });
  assert.deepEqual(table.problems, { ...counts, 'repeated-row': repeated.length });
  const left = WAYS.reduce((all, [kind, , , isLost]) => all + (isLost ? counts[kind]! : 0), repeated.length);
  assert.deepEqual(
    [table.rows, table.leftOut, table.flows],
    [lines.length + repeated.length, left, lines.length - left + repeated.length],
  );
  assert.equal((await tables.rejected('spoilt/1', { from: 0, limit: 1 }))!.total, left);
  const found = await (await tables.cube()).rows<Truth['totals'][number]>(
    "SELECT left(period, 4) AS year, flow, sum(value) AS value FROM flows_all WHERE source = 'spoilt' GROUP BY ALL ORDER BY ALL",
  );
  agree(
    found,
    truth.totals.map(({ year, flow, value }) => ({
      year,
      flow,
      value: value - (lost.get(`${year} ${flow}`) ?? 0),
    })),
  );
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cube } from '#model/cube.ts';
import { openEngine } from '../../src/cube/engine.ts';
import { openTables } from '../../src/cube/tables.ts';
import { inPostgres } from './postgres.ts';
import { QUESTIONS } from './questions.ts';

type Row = Readonly<Record<string, number | string>>;

/**
 * Loads generated tables and asks the six questions of a dashboard. `POBRATIM_BENCH_ROWS` says how many rows, 10 million unless told; `POBRATIM_BENCH_FOLDER`
 * where the tables are kept from one run to the next; `DATABASE_URL_TEST` a PostgreSQL to ask the same.
 */
export async function run(): Promise<Readonly<Record<string, Row>>> {
  const rows = Number(process.env.POBRATIM_BENCH_ROWS ?? 10_000_000);
  const kept = process.env.POBRATIM_BENCH_FOLDER;
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'pobratim-trade-'));
  mkdirSync(folder, { recursive: true });
  const table: Record<string, Row> = {};
  try {
    const parquet = join(folder, `${rows}.parquet`);
    const csv = join(folder, `${rows}.csv`);
    if (!existsSync(parquet)) made(rows, parquet);
    if (rows <= 10_000_000 && !existsSync(csv)) await copied(parquet, csv);
    for (const file of [csv, parquet]) {
      if (!existsSync(file)) continue;
      rmSync(join(folder, 'trade'), { recursive: true, force: true });
      table[`load ${file === csv ? 'CSV' : 'Parquet'}`] = await loaded(join(folder, 'trade'), file);
    }
    const tables = openTables(join(folder, 'trade'), () => new Date());
    const bare = await openEngine({ memory: '1GB', scratch: join(folder, 'scratch') });
    const [held] = await tables.tables();
    const files = join(folder, 'trade', 'tables', held!.id);
    const cube = await tables.cube();
    for (const { name, ours, theirs } of QUESTIONS) {
      const mine = await median(cube, ours);
      const own = await median(
        bare,
        theirs((view) => `read_parquet('${join(files, view)}.parquet')`),
      );
      table[name] = {
        'ours, ms': mine.ms,
        'ours, CPU ms': mine.cpu,
        'DuckDB bare, ms': own.ms,
        'DuckDB bare, CPU ms': own.cpu,
        rows: mine.rows,
      };
    }
    bare.close();
    await tables.close();
    table.memory = { 'greatest resident set, MB': Math.round(process.resourceUsage().maxRSS / 1024) };
    const postgres = process.env.DATABASE_URL_TEST;
    if (postgres && existsSync(csv))
      for (const [name, row] of Object.entries(await inPostgres(postgres, csv)))
        table[name] = { ...table[name], ...row };
    return table;
  } finally {
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes the table in a process of its own, so that the memory measured is that of loading and asking. */
function made(rows: number, file: string): void {
  const maker = new URL('generate.ts', import.meta.url).href;
  const code = `import { generate } from ${JSON.stringify(maker)}; await generate(${JSON.stringify({ rows, file })});`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`expected a table at ${file}; its maker ended with ${status}`);
}

async function loaded(folder: string, file: string): Promise<Row> {
  const tables = openTables(folder, () => new Date());
  const [start, before] = [performance.now(), process.cpuUsage()];
  const { table } = await tables.load({ file });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  await tables.close();
  return {
    rows: table.rows,
    'rows a second': Math.round(table.rows / seconds),
    'rows a second of one core': Math.round(table.rows / ((user + system) / 1e6)),
  };
}

async function copied(from: string, to: string): Promise<void> {
  const engine = await openEngine();
  await engine.run(`COPY (FROM read_parquet('${from}')) TO '${to}' (FORMAT csv, HEADER)`);
  engine.close();
}

const TIMES = 9;

/** Wall and CPU milliseconds of a question, medians after one that warms up. */
async function median(cube: Cube, sql: string): Promise<{ ms: number; cpu: number; rows: number }> {
  const walls: number[] = [];
  const cpus: number[] = [];
  let rows = 0;
  for (let turn = 0; turn <= TIMES; turn += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    rows = (await cube.rows(sql)).length;
    const { user, system } = process.cpuUsage(before);
    if (turn === 0) continue;
    walls.push(performance.now() - start);
    cpus.push((user + system) / 1000);
  }
  const middle = (values: number[]): number =>
    Math.round(values.sort((a, b) => a - b)[TIMES >> 1]! * 10) / 10;
  return { ms: middle(walls), cpu: middle(cpus), rows };
}

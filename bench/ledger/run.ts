import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Assertion } from '#model/entry.ts';
import { pullFrom } from '../../src/ledger/exchange.ts';
import { httpSource } from '../../src/ledger/http-source.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { keepPeer } from '../../src/ledger/peers.ts';
import { verify } from '../../src/ledger/verify.ts';

const ENTRIES = Number(process.env.ENTRIES ?? 100_000);
const SINGLE = 2000;
const clock = (): Date => new Date();

type Row = Readonly<Record<'entries/s' | 'seconds' | 'CPU seconds', number>>;

async function timed(entries: number, work: () => Promise<unknown> | unknown): Promise<Row> {
  const [before, began] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - began) / 1000;
  return {
    'entries/s': Math.round(entries / seconds),
    seconds: Number(seconds.toFixed(2)),
    'CPU seconds': Number(((user + system) / 1e6).toFixed(2)),
  };
}

const said = (n: number): Assertion => ({
  kind: 'ruling',
  ruling: {
    finding: `finding ${n}`,
    status: 'explained',
    note: `The source of ${n} gives the sum of both parts.`,
  },
});

/** Answers what a node's API answers of its logs, over loopback. */
async function served({ logs }: Ledger): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer(async ({ url = '' }, response) => {
    const asked = new URL(url, 'http://localhost');
    const count = (name: string): number => Number(asked.searchParams.get(name));
    if (asked.pathname === '/api/logs') response.end(JSON.stringify(await logs.book()));
    else response.end((await logs.lines('KZ', count('after'), count('limit'))).join('\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** Writes, verifies and exchanges a log of many entries. */
export async function run(): Promise<Readonly<Record<string, Row>>> {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-'));
  const open = (side: string) => openLedger({ data: join(folder, side), side, author: 'bench', clock });
  const table: Record<string, Row> = {};
  const own = await open('KZ');
  table['append in bulk'] = await timed(ENTRIES, async () => {
    for (let at = 0; at < ENTRIES; at += 5000)
      await own.append(
        Array.from({ length: Math.min(5000, ENTRIES - at) }, (_, index) => said(at + index)),
        [],
      );
  });
  table['append, one commit each'] = await timed(SINGLE, async () => {
    for (let n = 0; n < SINGLE; n += 1) await own.append([said(n)], []);
  });
  table['floor: one row written and synced each'] = await timed(SINGLE, () => {
    const file = openSync(join(folder, 'floor'), 'w');
    const row = JSON.stringify(said(1)).repeat(3);
    for (let n = 0; n < SINGLE; n += 1) {
      writeSync(file, row);
      fdatasyncSync(file);
    }
    closeSync(file);
  });
  const { data } = { data: join(folder, 'KZ') };
  table['verify every signature'] = await timed(ENTRIES + SINGLE, () => verify({ data }));
  const other = await open('RU');
  await keepPeer(other.store, { side: 'KZ', key: own.signer().key, by: 'bench', at: clock().toISOString() });
  const server = await served(own);
  table['pull and verify over loopback'] = await timed(ENTRIES + SINGLE, () =>
    pullFrom(other, httpSource(server.url)),
  );
  server.close();
  const floor = new DatabaseSync(join(folder, 'floor.sqlite'));
  floor.exec(
    'pragma journal_mode = wal; create table entry (side text, sequence integer, assertion text, primary key (side, sequence))',
  );
  const insert = floor.prepare('insert into entry values (?, ?, ?)');
  table['floor: unsigned rows, one transaction'] = await timed(ENTRIES, () => {
    floor.exec('begin');
    for (let n = 0; n < ENTRIES; n += 1) insert.run('KZ', n, JSON.stringify(said(n)));
    floor.exec('commit');
  });
  floor.close();
  await own.close();
  await other.close();
  rmSync(folder, { recursive: true });
  return table;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

type Table = Readonly<Record<string, Readonly<Record<string, number | string>>>>;
const PARTS = ['fill', 'limit', 'floor', 'node', 'grow', 'serve', 'score'];

/** A node on a ledger of generated claims of known truth, beside the naive floor and the limit; `--claims N`, 20,000 unless told. */
export async function run(): Promise<Table> {
  const at = process.argv.indexOf('--claims');
  const claims = at > 0 ? process.argv[at + 1]! : '20000';
  const data = mkdtempSync(join(tmpdir(), 'pobratim-'));
  const script = fileURLToPath(new URL('part.ts', import.meta.url));
  let table: Table = {};
  try {
    for (const part of PARTS) {
      console.error(`${new Date().toTimeString().slice(0, 8)} ${part}, load ${loadavg()[0]!.toFixed(1)}`);
      const child = spawn(process.execPath, [script, part, claims, data], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [told, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
      if (code !== 0) throw new Error(`expected part ${part} to end well; found exit code ${code}`);
      const rows = JSON.parse(told.trim().split('\n').at(-1)!) as Table;
      table = { ...table, ...rows };
      // What was measured is not lost with a part that breaks off.
      console.error(JSON.stringify(rows, null, 2));
    }
  } finally {
    rmSync(data, { recursive: true });
  }
  return table;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../bin/pobratim.js', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../samples/ru-09-torgovlya.txt', import.meta.url));
/** A tick of the processor's clock in `/proc`. */
const TICK_MS = 10;

/**
 * From the start of `pobratim read` to the first claim on its output, best of ten: the clock, the CPU of all threads, and memory then, of Linux. It waits
 * for a second document, on standard input, so that it can be looked at. With a snapshot, as every start but the first, and without.
 */
export async function coldStart(): Promise<Readonly<Record<string, number>>> {
  await started({});
  const least = async (env: NodeJS.ProcessEnv) => {
    const runs = [];
    for (let turn = 0; turn < 10; turn += 1) runs.push(await started(env));
    return {
      clock: Math.min(...runs.map(({ ms }) => ms)),
      cpu: Math.min(...runs.map(({ cpuMs }) => cpuMs)),
      resident: Math.min(...runs.map(({ residentMb }) => residentMb)),
    };
  };
  const [kept, bare] = [await least({}), await least({ NODE_OPTIONS: '--no-warnings' })];
  return {
    'ms by the clock': Math.round(kept.clock),
    'ms of CPU': kept.cpu,
    'MB resident': Math.round(kept.resident),
    'without a snapshot, ms': Math.round(bare.clock),
    'ms of its CPU': bare.cpu,
    'its MB': Math.round(bare.resident),
  };
}

async function started(more: NodeJS.ProcessEnv) {
  const begun = performance.now();
  const program = spawn(process.execPath, [PROGRAM, 'read', SAMPLE, '-'], {
    env: { ...process.env, ...more },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(program, 'exit');
  const [first] = (await once(program.stdout, 'data')) as [Buffer];
  const ms = performance.now() - begun;
  if (!first.includes('observation'))
    throw new Error(`expected claims of the sample; found ${String(first)}`);
  const proc = (name: string): string => readFileSync(`/proc/${program.pid}/${name}`, 'utf8');
  const [user, system] = proc('stat')
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 13)
    .map(Number);
  const residentMb = (Number(/^VmRSS:\s+(\d+)/m.exec(proc('status'))?.[1]) * 1024) / 1e6;
  program.stdout.resume();
  program.stdin.end('End.');
  await ended;
  return { ms, cpuMs: (user! + system!) * TICK_MS, residentMb };
}

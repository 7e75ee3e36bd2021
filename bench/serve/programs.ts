import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** Clock ticks a second of /proc (Linux). */
const TICKS = 100;

/** The first addresses that a program prints. */
export async function told(program: ChildProcess, count: number): Promise<readonly string[]> {
  let said = '';
  for await (const chunk of program.stdout!) {
    said += String(chunk);
    const addresses = said.match(/http:\/\/\S+(?=\n)/g) ?? [];
    if (addresses.length >= count) {
      program.stdout!.resume();
      return addresses;
    }
  }
  throw new Error(`expected ${count} addresses; found ${said}`);
}

/** Asks a program to end, and waits until it has. */
export async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  program.kill('SIGTERM');
  await once(program, 'exit');
}

/** CPU time that a process has used, user and system (proc(5), fields 14 and 15 of stat). */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000;
}

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROBE = fileURLToPath(new URL('cold-probe.js', import.meta.url));

/** From the start of a process to the first claim of a sample, best of five: the clock, the CPU, and memory then. */
export function coldStart(): Readonly<Record<string, number>> {
  const runs = Array.from(
    { length: 5 },
    () =>
      JSON.parse(execFileSync(process.execPath, [PROBE], { encoding: 'utf8' })) as {
        readonly ms: number;
        readonly cpuMs: number;
        readonly residentMb: number;
      },
  );
  const least = (name: keyof (typeof runs)[number]): number =>
    Math.round(Math.min(...runs.map((run) => run[name])));
  return {
    'ms by the clock': least('ms'),
    'ms of CPU': least('cpuMs'),
    'MB resident': least('residentMb'),
  };
}

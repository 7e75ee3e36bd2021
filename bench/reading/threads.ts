import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../bin/pobratim.js', import.meta.url));

/** `pobratim read --jsonl` on one thread and on two, by the clock, without what starting costs; the outputs must be the same bytes. */
export async function onThreads(
  texts: readonly { readonly text: string; readonly language: string }[],
): Promise<Readonly<Record<string, Readonly<Record<string, number | string>>>>> {
  const linesOf = (times: number): string =>
    Array.from({ length: times }, () =>
      texts.map(({ text, language }, id) => JSON.stringify({ id, text, lang: language })).join('\n'),
    ).join('\n');
  const run = (threads: number, input: string): { readonly seconds: number; readonly output: string } => {
    let seconds = Number.POSITIVE_INFINITY;
    let output = '';
    for (let turn = 0; turn < 2; turn += 1) {
      const before = performance.now();
      output = execFileSync(process.execPath, [PROGRAM, 'read', '--jsonl', '--threads', String(threads)], {
        input,
        encoding: 'utf8',
        maxBuffer: 1 << 30,
      });
      seconds = Math.min(seconds, (performance.now() - before) / 1000);
    }
    return { seconds, output };
  };
  const [few, many] = [linesOf(10), linesOf(50)];
  const rates = [1, 2].map((threads) => {
    const [start, whole] = [run(threads, few), run(threads, many)];
    return {
      output: whole.output,
      rate: (Buffer.byteLength(many) - Buffer.byteLength(few)) / 1e6 / (whole.seconds - start.seconds),
    };
  });
  if (rates[0]!.output !== rates[1]!.output)
    throw new Error('expected the same bytes on one thread and on two; found others');
  return {
    '--jsonl, 1 thread': { 'MB/s by the clock': Number(rates[0]!.rate.toFixed(2)) },
    '--jsonl, 2 threads': {
      'MB/s by the clock': Number(rates[1]!.rate.toFixed(2)),
      'times one thread': Number((rates[1]!.rate / rates[0]!.rate).toFixed(2)),
    },
  };
}

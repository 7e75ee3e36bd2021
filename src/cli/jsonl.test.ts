import assert from 'node:assert/strict';
import { Readable, Writable } from 'node:stream';
import { test } from 'node:test';
import { createReader } from '../read/reader.ts';
import { openShelf } from '../shelf.ts';
import { answered } from './jsonl.ts';
import { readLines } from './jsonl-threads.ts';

const reader = createReader((await openShelf()).vocabulary);

/** What is written of lines on so many threads, and the exit code. */
async function on(threads: number, lines: readonly string[]): Promise<readonly [string, number]> {
  let written = '';
  const output = new Writable({
    highWaterMark: 64,
    write: (chunk: Buffer, _, done) => {
      written += chunk.toString();
      setImmediate(done);
    },
  });
  const code = await readLines(
    Readable.from(lines.map((line) => `${line}\n`)),
    output,
    threads,
    { withMentions: false, least: 'unreliable' },
    (batch) => answered(batch, reader, undefined, 'unreliable'),
  );
  return [written, code];
}

test('lines come out in order and the same on any number of threads, each broken one told by its number', async (context) => {
  const told: string[] = [];
  context.mock.method(console, 'error', (line: string) => told.push(line));
  const lines = Array.from({ length: 300 }, (_, n) =>
    n % 97 === 5
      ? '{broken'
      : n % 50 === 9
        ? ''
        : JSON.stringify({
            id: n,
            text: `В 2031 году экспорт Омской области в Казахстан вырос на ${n} процентов.`,
            lang: 'ru',
          }),
  );
  const [one, code] = await on(1, lines);
  assert.equal(code, 1);
  const rows = one
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id?: number; line?: number; claims?: unknown[] });
  assert.deepEqual(
    rows.map(({ id, line }) => (line === undefined ? id : line - 1)),
    [...lines.keys()].filter((n) => lines[n] !== ''),
  );
  assert.ok(rows.every(({ line, claims }) => line !== undefined || claims?.length === 1));
  for (const threads of [2, 3]) assert.deepEqual(await on(threads, lines), [one, code]);
  assert.match(told[0]!, /4 of another kind: 6, 103, 200, 297/);
  assert.equal(new Set(told).size, 1);
});

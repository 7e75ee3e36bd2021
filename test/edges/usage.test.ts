import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { assertTold, run } from './program.ts';

/** Command lines that cannot be understood, and what the answer must speak of. */
const MISTAKES: readonly (readonly [args: readonly string[], words: RegExp])[] = [
  [['raed', 'a.txt'], /a command: add, .*\n.*"raed"/],
  [['facts', '--plcae', 'Астрахань'], /--place.*\n.*Unknown option '--plcae'/],
  [['read', '--published'], /argument missing/],
  [['facts', '--place='], /--place without a value/],
  [['facts', '--place', 'A', '--place', 'B'], /--place given twice/],
  [['facts', 'Астрахань'], /pobratim facts\n.*"Астрахань"/],
  [['add'], /FILE\|DIR\|URL\|- …\n.*no operands/],
  [['dossier'], /PLACE \[PLACE\]\n.*no operands/],
  [['dossier', 'a', 'b', 'c'], /PLACE \[PLACE\]\n.*"a b c"/],
  [['read', '-', '--published', '2024-13-40'], /a day, month or year.*\n.*"2024-13-40"/],
  [['add', '-', '--published', 'yesterday'], /a day, month or year.*\n.*"yesterday"/],
  [['read', '-', '--published', '2024/2025'], /a day, month or year/],
  [['read', '-', '--lang', 'de'], /ru, kk or en\n.*"de"/],
  [['read', '-', '--certainty', 'sure'], /certain, likely, doubtful, unreliable\n.*"sure"\n.*--certainty/],
  [['read', '--jsonl', 'a.jsonl'], /standard input\n.*a\.jsonl/],
  [['export', '--format', 'xml'], /jsonl or csv\n.*"xml"/],
  [['serve', '--port', '99999'], /a port of 0 to 65535.*\n.*"99999"\n.*--port/],
  [['peer', 'add', 'ftp://x'], /address of a node.*\n.*"ftp:\/\/x"/],
  [['serve', '--port', '80a'], /a port of 0 to 65535.*\n.*"80a"/],
];

for (const [args, words] of MISTAKES)
  test(`pobratim ${args.join(' ')} is a mistake of usage`, async () => assertTold(await run(args), 2, words));

test('no command at all shows the commands and is a mistake; asking for help is none', async () => {
  const [nothing, help, more] = await Promise.all([run([]), run(['--help']), run(['help', 'add'])]);
  assert.equal(nothing.code, 2);
  assert.match(nothing.err, /^usage: pobratim/);
  assert.equal(help.code, 0);
  assert.match(help.out, /^ {2}add FILE/m);
  assert.equal(more.code, 0);
  assert.match(more.out, /examples\n {2}pobratim add/);
});

test('a filter that no fact can match is a mistake, not an empty answer', async () => {
  assertTold(await run(['facts', '--measure', 'trade.exprot']), 2, /trade\.export.*\n.*"trade\.exprot"/);
});

test('a port in use is told before anything is read', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const ended = await run(['serve', '--samples', '--port', String(port)]);
  assertTold(ended, 1, new RegExp(`127\\.0\\.0\\.1:${port}\n.*another program.*\n.*--port`));
  assert.doesNotMatch(ended.err, /samples|pages/);
  other.close();
});

test('a port that comes from the environment is checked like one from the command line', async () => {
  assertTold(await run(['serve'], { env: { PORT: 'http' } }), 2, /"http"\n.*correct PORT/);
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../bin/pobratim.js', import.meta.url));

/** Runs `pobratim mission schedule` on a mission given by standard input. */
function run(input: string, ...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, 'mission', 'schedule', '-', ...options],
    { input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const mission = (meetings: readonly unknown[], tables = 1): string =>
  JSON.stringify({ slots: 3, tables, participants: ['A', 'B', 'C'].map((id) => ({ id })), meetings });

test('the command prints the proven schedule as JSON and in words', () => {
  const text = mission([
    { between: ['A', 'B'], slot: 1 },
    { between: ['A', 'C'], slot: 3 },
  ]);
  const { status, stdout } = run(text, '--json');
  const { seconds, ...rest } = JSON.parse(stdout);
  assert.equal(status, 0);
  assert.deepEqual(rest, { slots: [1, 3], breaks: 1, bound: 1, optimal: true });
  assert.ok(seconds > 0);
  assert.match(run(text).stdout, /slot 3\n {2}meeting 2: A – C\n\n1 breaks \(proven fewest\)/);
});

test('an impossible mission ends with 3 and names what can not hold together', () => {
  const { status, stdout } = run(
    mission(
      [
        { between: ['A', 'B'], slot: 1 },
        { between: ['A', 'C'], slot: 1 },
      ],
      2,
    ),
    '--json',
  );
  assert.equal(status, 3);
  const { slots, conflict } = JSON.parse(stdout);
  assert.deepEqual([slots, conflict.meetings, conflict.irreducible], [null, ['1', '2'], true]);
});

test('a malformed mission or option ends with 2 and says where', () => {
  for (const [text, options, said] of [
    ['nBusiness = 2;', [], /nMeetings/],
    [mission([{ between: ['A', 'D'] }]), [], /meetings\[0\]\.between/],
    [mission([]), ['--limit', 'soon'], /--limit/],
    [mission([]), ['--fairness', '-1'], /--fairness/],
  ] as const) {
    const { status, stderr } = run(text, ...options);
    assert.equal(status, 2, stderr);
    assert.match(stderr, said);
  }
});

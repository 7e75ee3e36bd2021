import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { newFolder } from '../folders.ts';

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

test('a mission goes from wishes to a proven schedule, is checked, and mended after a late bus', () => {
  const folder = newFolder();
  const call = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'mission', ...args], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const kept = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const sample = fileURLToPath(
    new URL('../../samples/business/mission/astrakhan-2027.json', import.meta.url),
  );
  const matched = JSON.parse(call('match', sample, '--json'));
  assert.equal(matched.optimal, true);
  const placed = call('schedule', kept('matched.json', JSON.stringify(matched)), '--json');
  const { slots, optimal, breaks, bound, mission: plan } = JSON.parse(placed);
  assert.deepEqual([optimal, breaks, bound, plan.left], [true, 0, 0, []]);
  assert.ok(slots.every((slot: number) => slot > 0));
  const file = kept('placed.json', placed);
  assert.match(call('check', file), /0 rules broken/);
  const mended = JSON.parse(
    call(
      'replan',
      file,
      'aktau-logistik',
      '--from',
      '2027-03-16T09:00',
      '--to',
      '2027-03-16T10:30',
      '--json',
    ),
  );
  assert.ok(mended.fewest && mended.cancelled.length === 0);
  assert.match(call('check', kept('mended.json', JSON.stringify(mended))), /0 rules broken/);
});

test('firms and requests come from tables with Russian headings', () => {
  const folder = newFolder();
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const event = file(
    'event.json',
    JSON.stringify({
      name: 'x',
      zone: 'Asia/Aqtau',
      venues: [{ id: 'v', tables: 1 }],
      blocks: [{ date: '2027-03-16', from: '09:00', to: '10:00' }],
      firms: [],
    }),
  );
  const firms = file('firms.csv', 'Название;Страна\nБухта;Казахстан\nВолга;Россия\n');
  const requests = file('requests.csv', 'Кто;С кем;Пожелание;Вес\nБухта;Волга;обязательно;5\n');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, 'mission', 'match', event, '--firms', firms, '--requests', requests, '--json'],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  const { mission: plan } = JSON.parse(stdout);
  assert.deepEqual(
    plan.meetings.map(({ between, wish, weight }: { between: string[]; wish: string; weight: number }) => [
      ...between,
      wish,
      weight,
    ]),
    [['Бухта', 'Волга', 'must', 5]],
  );
});

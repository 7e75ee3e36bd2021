import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { before, test } from 'node:test';
import { openLedger } from '../../src/ledger/ledger.ts';
import { newFolder } from '../folders.ts';
import { assertTold, COMMON, documentsIn, type Ended, newPipe, run, start } from './program.ts';

const COUNT = 30;
/** Every text is new and long enough that a few of them fill a small disk. */
const FILLING = 'Делегации обсудили работу и поблагодарили друг друга за приём. '.repeat(200);
let papers = '';
/** A data folder with one document, closed. */
let held = '';

before(async () => {
  papers = newFolder();
  chmodSync(papers, 0o755);
  for (let index = 0; index < COUNT; index += 1)
    writeFileSync(
      join(papers, `${index}.txt`),
      `Семей и Барнаул стали побратимами в ${1990 + index} году.\n${FILLING}`,
    );
  held = newFolder();
  assert.equal((await run(['add', join(papers, '0.txt'), '--data', held])).code, 0);
});

const copyOfHeld = (): string => {
  const folder = newFolder();
  cpSync(held, folder, { recursive: true });
  return folder;
};
const fileIn = (data: string): string => join(data, 'pobratim.sqlite');
const added = ({ out }: Ended): number => out.match(/^added /gm)?.length ?? 0;

test('a data folder that another process has open is left alone, and free when that one ends', async () => {
  const data = copyOfHeld();
  const other = await openLedger({ data, side: 'KZ', author: 'test', clock: () => new Date() });
  assertTold(
    await run(['facts', '--data', data]),
    1,
    /nobody else uses\n.*another process has it open.*\n.*--data/,
  );
  await other.close();
  assert.equal(await documentsIn(data), 1);
});

test('a data folder of a newer version is refused and not changed', async () => {
  const data = copyOfHeld();
  const database = new DatabaseSync(fileIn(data));
  database.exec('update schema_version set version = 99');
  database.close();
  const bytes = readFileSync(fileIn(data));
  assertTold(
    await run(['add', papers, '--data', data]),
    1,
    /version \d+ or older\n.*version 99\n.*newer program/,
  );
  assert.deepEqual(readFileSync(fileIn(data)), bytes);
});

test(
  'a data folder that may not be written is refused',
  { skip: COMMON === undefined && 'root may write every file' },
  async () => {
    const data = copyOfHeld();
    chmodSync(fileIn(data), 0o444);
    chmodSync(data, 0o555);
    assertTold(await run(['add', papers, '--data', data], COMMON), 1, /can be written\n.*no right to write/);
    const none = newFolder();
    chmodSync(none, 0o555);
    assertTold(
      await run(['add', papers, '--data', join(none, 'data')], COMMON),
      1,
      /can be written\n.*no right to write/,
    );
    chmodSync(data, 0o755);
    assert.equal(await documentsIn(data), 1);
  },
);

test('a file in place of the data folder is told', async () => {
  const file = join(newFolder(), 'data');
  writeFileSync(file, '');
  assertTold(await run(['facts', '--data', file]), 1, /a data folder\n.*a file of that name/);
});

for (const [damage, harm] of Object.entries({
  'a database of other bytes': (file: string) => writeFileSync(file, 'nothing of a database '.repeat(999)),
  'a database with pages overwritten': (file: string) => {
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096);
    writeFileSync(file, bytes);
  },
  'a database that is cut off': (file: string) => truncateSync(file, 9000),
}))
  test(`${damage} is refused with what to do, and not changed`, async () => {
    const data = copyOfHeld();
    harm(fileIn(data));
    const bytes = readFileSync(fileIn(data));
    assertTold(
      await run(['add', papers, '--data', data]),
      1,
      /to do: {4}.*restore the data folder from a backup/,
    );
    assert.deepEqual(readFileSync(fileIn(data)), bytes);
  });

/** Adds the papers where the disk is too small for them, then where it is not. */
async function fillsUp(data: string, full: Ended): Promise<void> {
  assertTold(
    full,
    1,
    /(?:room on the disk|a disk that reads and writes)\n.*\n.*free.* space.*what was stored before is whole/,
  );
  assert.match(
    full.err,
    new RegExp(`^stopped at .*: ${added(full)} of ${COUNT} documents added or known$`, 'm'),
  );
  assert.ok(added(full) > 0 && added(full) < COUNT, `${added(full)} were added`);
  // The log may hold one more than was reported, of which nothing could be derived.
  const held = await documentsIn(data);
  assert.ok(
    held === added(full) || held === added(full) + 1,
    `${added(full)} were reported, ${held} are there`,
  );
}

test('when no more can be written, what was added is whole and the same command goes on later', async () => {
  const data = newFolder();
  const limited = ['bash', '-c', 'ulimit -f 400; exec "$0" "$@"'];
  await fillsUp(data, await run(['add', papers, '--data', data], { through: limited }));
  const again = await run(['add', papers, '--data', data]);
  assert.equal(again.code, 0);
  assert.equal(await documentsIn(data), COUNT);
});

test('a disk that is full is told, and what was added is whole', async (context) => {
  const disk = newFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=768k', 'tmpfs', disk]).status !== 0) {
    context.skip('a small disk cannot be mounted here');
    return;
  }
  try {
    const data = join(disk, 'data');
    mkdirSync(data);
    await fillsUp(data, await run(['add', papers, '--data', data]));
  } finally {
    spawnSync('umount', [disk]);
  }
});

test('killed at any moment, the program leaves every document that it reported, whole', async () => {
  const data = newFolder();
  let known = 0;
  for (const after of [2, 9]) {
    const program = start(['add', papers, newPipe(join(newFolder(), 'late.txt')), '--data', data]);
    await program.says(new RegExp(`(?:^(?:added|known).*\\n){${known + after}}`, 'm'));
    program.process.kill('SIGKILL');
    const { signal, out } = await program.ended;
    assert.equal(signal, 'SIGKILL');
    const reported = out.match(/^(?:added|known) .*\n/gm)!.length;
    known = await documentsIn(data);
    assert.ok(known === reported || known === reported + 1, `${reported} were reported, ${known} are there`);
  }
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { newFolder } from '../folders.ts';
import { documentsIn, newPipe, PROGRAM, readerOf, run, start } from './program.ts';

const textOf = (year: number): string => `Семей и Барнаул стали побратимами в ${year} году.\n`;
/** Long enough for a signal to arrive. */
const ARRIVAL_MS = 300;

/** Four documents, of which the second does not come until it is written. */
function papersWithPipe(): { readonly papers: string; readonly pipe: string } {
  const papers = newFolder();
  for (const name of [1, 3, 4]) writeFileSync(join(papers, `${name}.txt`), textOf(2000 + name));
  return { papers, pipe: newPipe(join(papers, '2.txt')) };
}

/** Interrupts an add while it waits for its second document, which then comes. */
async function interrupted(data: string, by: string): Promise<void> {
  const { papers, pipe } = papersWithPipe();
  const program = start(['add', papers, '--data', data], { by });
  await program.says(/^added .*2001/m);
  const second = await readerOf(pipe);
  program.process.kill('SIGINT');
  await wait(ARRIVAL_MS);
  await second.writeFile(textOf(2002));
  await second.close();
  const { code, out, err } = await program.ended;
  assert.match(out, /^added .*2001 году\.\nadded .*2002 году\.\n$/);
  assert.equal(err, 'interrupted: 2 of 4 documents added or known, 2 left\n');
  assert.equal(code, 130);
  assert.equal(await documentsIn(data), 2);
}

test('Ctrl-C ends an add after the document at hand, and says how far it came', () =>
  interrupted(newFolder(), process.execPath));

/** A Node that cannot run the program itself, as Debian 12 has it. */
const OLDER = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find(
    (node) =>
      existsSync(node) && /^v(?:1\d|2[0-3])\./.test(spawnSync(node, ['--version']).stdout?.toString() ?? ''),
  );

test(
  'an older Node hands signals on to the program that it started, and ends as that one does',
  {
    skip: !OLDER && 'there is no older Node on the PATH',
  },
  async () => {
    await interrupted(newFolder(), OLDER!);
    const data = newFolder();
    const killed = start(['add', papersWithPipe().papers, '--data', data], { by: OLDER! });
    await killed.says(/^added /m);
    killed.process.kill('SIGTERM');
    assert.equal((await killed.ended).signal, 'SIGTERM');
    assert.equal(await documentsIn(data), 1, 'the data folder is free again');
  },
);

test('what an ended add has left, the same command adds later', async () => {
  const data = newFolder();
  const { papers, pipe } = papersWithPipe();
  const program = start(['add', papers, '--data', data]);
  await program.says(/^added /m);
  program.process.kill('SIGKILL');
  await program.ended;
  const again = run(['add', papers, '--data', data]);
  const second = await readerOf(pipe);
  await second.writeFile(textOf(2002));
  await second.close();
  const { code, out } = await again;
  assert.equal(code, 0);
  assert.deepEqual(out.match(/^\w+/gm), ['known', 'added', 'added', 'added']);
  assert.equal(await documentsIn(data), 4);
});

test(
  'long work shows on a terminal how far it has come',
  {
    skip: !existsSync('/usr/bin/script') && 'there is no script(1) to give a terminal',
  },
  () => {
    const papers = newFolder();
    for (const name of [1, 2, 3]) writeFileSync(join(papers, `${name}.txt`), textOf(2000 + name));
    const line = `'${process.execPath}' '${PROGRAM}' add '${papers}' --data '${newFolder()}'`;
    const { stdout } = spawnSync('/usr/bin/script', ['-qec', line, '/dev/null'], {
      encoding: 'utf8',
      input: '',
    });
    assert.match(stdout.replaceAll('\u001b[K', ''), /\r1 of 3 {2}.*\/2\.txt\radded /);
  },
);

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { documentsIn, type Ended, newFolder, PROGRAM, run, start } from './program.ts';

const COUNT = 40;
/** Long enough that the signal finds the program at work. */
const LONG =
  'Делегации обсудили работу 12 комиссий и поблагодарили Ивана Ивановича Петрова за приём. '.repeat(60);

function papersOf(count: number): string {
  const folder = newFolder();
  for (let index = 0; index < count; index += 1)
    writeFileSync(
      join(folder, `${index}.txt`),
      `Семей и Барнаул стали побратимами в ${1980 + index} году.\n${LONG}`,
    );
  return folder;
}

/** What an interrupted run must say and leave; returns how many documents it added. */
async function assertInterrupted({ code, out, err }: Ended, data: string): Promise<number> {
  const added = out.match(/^added /gm)?.length ?? 0;
  assert.ok(added > 0 && added < COUNT, `${added} were added`);
  assert.match(
    err,
    new RegExp(`^interrupted: ${added} of ${COUNT} documents added or known, ${COUNT - added} left\n`, 'm'),
  );
  assert.equal(code, 130);
  assert.equal(await documentsIn(data), added);
  return added;
}

test('Ctrl-C during a long add ends it after the document at hand, says how far it came, and can be gone on from', async () => {
  const [papers, data] = [papersOf(COUNT), newFolder()];
  const program = start(['add', papers, '--data', data]);
  await program.says(/^added /m);
  program.process.kill('SIGINT');
  const added = await assertInterrupted(await program.ended, data);
  const again = await run(['add', papers, '--data', data]);
  assert.equal(again.out.match(/^known /gm)?.length, added);
  assert.equal(await documentsIn(data), COUNT);
});

/** A Node that cannot run the program itself, as Debian 12 has it. */
const OLDER = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find(
    (node) =>
      existsSync(node) && /^v(?:1\d|2[0-3])\./.test(spawnSync(node, ['--version']).stdout?.toString() ?? ''),
  );

test(
  'an older Node hands a signal on to the program that it started, and ends as that one does',
  {
    skip: !OLDER && 'there is no older Node on the PATH',
  },
  async () => {
    const [papers, data] = [papersOf(COUNT), newFolder()];
    const program = start(['add', papers, '--data', data], { by: OLDER! });
    await program.says(/^added /m);
    program.process.kill('SIGINT');
    const added = await assertInterrupted(await program.ended, data);
    const killed = start(['add', papers, '--data', data], { by: OLDER! });
    await killed.says(/^added /m);
    killed.process.kill('SIGTERM');
    assert.equal((await killed.ended).signal, 'SIGTERM');
    assert.ok((await documentsIn(data)) > added, 'the data folder is free again');
  },
);

test(
  'long work shows on a terminal how far it has come',
  {
    skip: !existsSync('/usr/bin/script') && 'there is no script(1) to give a terminal',
  },
  async () => {
    const papers = papersOf(3);
    const line = `'${process.execPath}' '${PROGRAM}' add '${papers}' --data '${newFolder()}'`;
    const { stdout } = spawnSync('/usr/bin/script', ['-qec', line, '/dev/null'], {
      encoding: 'utf8',
      input: '',
    });
    assert.match(stdout.replaceAll('\u001b[K', ''), /\r1 of 3 {2}.*\/1\.txt\radded /);
  },
);

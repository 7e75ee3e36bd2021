import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { newFolder } from '../../test/folders.ts';
import { arity, type Command, helpOf } from './command.ts';
import { commandOf, helpOfAll, openCommand, openCommands } from './commands.ts';

const folderOf = (files: Readonly<Record<string, string>>): URL => {
  const folder = newFolder();
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source);
  return pathToFileURL(`${folder}/`);
};
const source = (name: string): string =>
  `export const command = { name: '${name}', operands: '', summary: 's', options: {}, examples: [], run: async () => 0 };`;

test('a command of two words goes before the command of the first of them', async () => {
  const commands = await openCommands(
    folderOf({ 'mission.ts': source('mission'), 'mission-schedule.ts': source('mission schedule') }),
  );
  assert.equal(commandOf(commands, ['mission', 'schedule', 'x'])?.name, 'mission schedule');
  assert.equal(commandOf(commands, ['mission', 'x'])?.name, 'mission');
  assert.equal(commandOf(commands, ['schedule']), undefined);
  assert.match(helpOfAll(commands), /^ {2}mission schedule +s$/m);
});

test('a command is opened by its words, without the others', async () => {
  const folder = folderOf({
    'mission.ts': source('mission'),
    'mission-schedule.ts': source('mission schedule'),
    'broken.ts': 'throw new Error();',
  });
  assert.equal((await openCommand(['mission', 'schedule', 'x'], folder))?.name, 'mission schedule');
  assert.equal((await openCommand(['mission', 'x'], folder))?.name, 'mission');
  assert.equal(await openCommand(['mission-schedule'], folder), undefined);
  assert.equal(await openCommand(['miss'], folder), undefined);
  assert.equal(await openCommand([], folder), undefined);
});

test('a file that exports no command, or one of another name, is refused', async () => {
  await assert.rejects(openCommands(folderOf({ 'a.ts': 'export {};' })), /a\.ts .* found none/);
  await assert.rejects(openCommands(folderOf({ 'a.ts': source('b') })), /a\.ts .* found "b"/);
});

test('how many operands a command takes follows from the line that shows them', () => {
  const of = (operands: string) => Object.values(arity({ operands }));
  assert.deepEqual(of(''), [0, 0]);
  assert.deepEqual(of('PLACE [PLACE]'), [1, 2]);
  assert.deepEqual(of('FILE|DIR|- …'), [1, Number.POSITIVE_INFINITY]);
  assert.deepEqual(of('[FILE] …'), [0, Number.POSITIVE_INFINITY]);
});

test('the help of every command shows its options, at least one example of it and its exit codes', async () => {
  for (const command of await openCommands()) {
    const help = helpOf(command satisfies Command);
    for (const option of Object.keys(command.options)) assert.ok(help.includes(`--${option}`), command.name);
    assert.ok(
      command.examples.some((example) => example.includes(`pobratim ${command.name}`)),
      command.name,
    );
    assert.match(help, /^exit codes\n {2}0 .*\n {2}1 .*\n {2}2 /m);
  }
});

import { readdirSync } from 'node:fs';
import { type Command, lineOf } from './command.ts';

/** Every command: the files of `commands/`, in the order of their names. Throws when a file does not keep the contract. */
export async function openCommands(
  folder: URL = new URL('commands/', import.meta.url),
): Promise<readonly Command[]> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort();
  return Promise.all(
    files.map(async (file) =>
      checked(file, ((await import(new URL(file, folder).href)) as { command?: Command }).command),
    ),
  );
}

/** The command that the words begin with, the one of most words first: `mission schedule` goes before `mission`. */
export const commandOf = (commands: readonly Command[], words: readonly string[]): Command | undefined =>
  commands
    .filter(({ name }) => name.split(' ').every((word, index) => word === words[index]))
    .sort((a, b) => b.name.length - a.name.length)[0];

/** What `pobratim --help` prints. */
export const helpOfAll = (commands: readonly Command[]): string =>
  [
    'usage: pobratim COMMAND …',
    '',
    ...commands.map((command) => `  ${lineOf(command).padEnd(30)}${command.summary}`),
    '',
    'pobratim COMMAND --help says more; --version prints the version.',
  ].join('\n');

function checked(file: string, command: Command | undefined): Command {
  const expected = `${command?.name.replaceAll(' ', '-')}.ts`;
  if (!command || expected !== file)
    throw new Error(
      `expected cli/commands/${file} to export the command of that name; found ${command ? `"${command.name}"` : 'none'}`,
    );
  return command;
}

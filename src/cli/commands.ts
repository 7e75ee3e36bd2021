import { readdirSync } from 'node:fs';
import { type Command, lineOf } from './command.ts';

/** Every command: the files of `commands/`, in the order of their names. Throws when a file does not keep the contract. */
export async function openCommands(
  folder: URL = new URL('commands/', import.meta.url),
): Promise<readonly Command[]> {
  return Promise.all(filesIn(folder).map((file) => open(file, folder)));
}

/** The command that the words begin with, without loading any other; undefined when there is none. Throws when its file does not keep the contract. */
export async function openCommand(
  words: readonly string[],
  folder: URL = new URL('commands/', import.meta.url),
): Promise<Command | undefined> {
  const named = filesIn(folder)
    .filter((file) => `${words.join('-')}-`.startsWith(`${file.slice(0, -'.ts'.length)}-`))
    .sort((a, b) => b.length - a.length);
  for (const file of named) {
    const command = commandOf([await open(file, folder)], words);
    if (command) return command;
  }
  return undefined;
}

const filesIn = (folder: URL): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort();

const open = async (file: string, folder: URL): Promise<Command> =>
  checked(file, ((await import(new URL(file, folder).href)) as { command?: Command }).command);

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

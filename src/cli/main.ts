import { parseArgs } from 'node:util';
import { Failure } from '#model/failure.ts';
import { arity, type Command, helpOf, lineOf, type Options, usage } from './command.ts';
import { commandOf, helpOfAll, openCommands } from './commands.ts';

/** Runs one command; returns the exit code: 0, 1 for failure, 2 for usage. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (error instanceof Failure) {
      console.error(`expected: ${error.expected}\nfound:    ${error.found}\nto do:    ${error.remedy}`);
      return error.exitCode;
    }
    console.error(error);
    return 1;
  }
}

async function run(args: readonly string[]): Promise<number> {
  if (args[0] === '--version') {
    console.log('0.1.0');
    return 0;
  }
  const commands = await openCommands();
  const asked = args[0] === 'help' ? args.slice(1) : args;
  const command = commandOf(commands, asked);
  if (command && args !== asked) {
    console.log(helpOf(command));
    return 0;
  }
  if (asked.length === 0 || asked[0] === '--help') {
    console.log(helpOfAll(commands));
    return args.length > 0 ? 0 : 2;
  }
  if (!command) throw unknown(commands, asked);
  const { values, positionals } = parsed(command, asked.slice(command.name.split(' ').length));
  if (values.help) {
    console.log(helpOf(command));
    return 0;
  }
  const { least, most } = arity(command);
  if (positionals.length < least || positionals.length > most)
    throw usage(
      `pobratim ${lineOf(command)}`,
      positionals.length === 0 ? 'no operands' : positionals.join(' '),
      `see pobratim ${command.name} --help`,
    );
  return command.run(values, positionals);
}

/** The first words may be the beginning of longer commands: then these are what was expected. */
function unknown(commands: readonly Command[], [first = '', ...rest]: readonly string[]): Failure {
  const longer = commands.filter(({ name }) => name.startsWith(`${first} `));
  return usage(
    `a command: ${(longer.length > 0 ? longer : commands).map(({ name }) => name).join(', ')}`,
    `"${longer.length > 0 ? [first, ...rest].join(' ') : first}"`,
  );
}

function parsed(
  command: Command,
  args: readonly string[],
): { values: Options; positionals: readonly string[] } {
  try {
    const options = {
      help: { type: 'boolean' as const },
      ...Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }])),
    };
    return parseArgs({ args: [...args], options, allowPositionals: true }) as {
      values: Options;
      positionals: string[];
    };
  } catch (error) {
    throw usage(
      `options of pobratim ${command.name}`,
      error instanceof Error ? error.message : String(error),
      `see pobratim ${command.name} --help`,
    );
  }
}

import { parseArgs } from 'node:util';
import { Failure } from '#model/failure.ts';
import { arity, type Command, helpOf, lineOf, type Options, usage } from './command.ts';
import { helpOfAll, openCommand, openCommands } from './commands.ts';

/** 128 and the number of SIGPIPE, as shells have it. */
const CLOSED_OUTPUT = 141;

/** Runs one command; returns the exit code (`EXITS`). `opened` finds the command that the words begin with. */
export async function main(
  args: readonly string[],
  opened: typeof openCommand = openCommand,
): Promise<number> {
  process.stdout.on('error', endWithOutput);
  process.stderr.on('error', () => undefined);
  try {
    return await run(args, opened);
  } catch (error) {
    if (error instanceof Failure) return told(error);
    console.error('This is a defect of the program. Please report it with what follows.');
    console.error(error);
    return 1;
  }
}

function told({ expected, found, remedy, exitCode }: Failure): number {
  console.error(`expected: ${expected}\nfound:    ${found}\nto do:    ${remedy}`);
  return exitCode;
}

/** Nobody reads on (`| head`), or the output's disk is full. What the store has acknowledged is on its disk. */
function endWithOutput({ code, message }: NodeJS.ErrnoException): never {
  process.exit(
    code === 'EPIPE'
      ? CLOSED_OUTPUT
      : told(
          new Failure('set-up', {
            expected: 'standard output that can be written',
            found: message,
            remedy: 'free space where it goes, or send it elsewhere',
          }),
        ),
  );
}

async function run(args: readonly string[], opened: typeof openCommand): Promise<number> {
  if (args[0] === '--version') {
    console.log('0.1.0');
    return 0;
  }
  const isHelp = args[0] === 'help';
  const asked = isHelp ? args.slice(1) : args;
  const command = await opened(asked);
  if (command && isHelp) {
    console.log(helpOf(command));
    return 0;
  }
  if (asked.length === 0 || asked[0] === '--help') {
    if (args.length === 0) {
      console.error(helpOfAll(await openCommands()));
      return 2;
    }
    console.log(helpOfAll(await openCommands()));
    return 0;
  }
  if (!command) throw unknown(await openCommands(), asked);
  const words = command.name.split(' ').length;
  const { values, positionals } = parsed(command, asked.slice(words));
  if (values.help) {
    console.log(helpOf(command));
    return 0;
  }
  const { least, most } = arity(command);
  if (positionals.length < least || positionals.length > most)
    throw usage(
      `pobratim ${lineOf(command)}`,
      positionals.length === 0 ? 'no operands' : `"${positionals.join(' ')}"`,
      `see pobratim ${command.name} --help`,
    );
  return command.run(values, positionals);
}

/** The first word may begin longer commands: then these are what was expected. */
function unknown(commands: readonly Command[], words: readonly string[]): Failure {
  const [first = ''] = words;
  const longer = commands.filter(({ name }) => name.startsWith(`${first} `));
  return usage(
    `a command: ${(longer.length > 0 ? longer : commands).map(({ name }) => name).join(', ')}`,
    `"${longer.length > 0 ? words.slice(0, 2).join(' ') : first}"`,
  );
}

function parsed(
  command: Command,
  args: readonly string[],
): { values: Options; positionals: readonly string[] } {
  const wrong = (found: string): Failure =>
    usage(
      `options of pobratim ${command.name}: ${Object.keys(command.options)
        .map((name) => `--${name}`)
        .join(', ')}`,
      found,
      `see pobratim ${command.name} --help`,
    );
  const options = {
    help: { type: 'boolean' as const },
    ...Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }])),
  };
  let found: ReturnType<typeof parseArgs<{ options: typeof options; tokens: true; allowPositionals: true }>>;
  try {
    found = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  } catch (error) {
    throw wrong(
      error instanceof Error ? error.message.replace(/(?:\. To specify |\n).*/s, '') : String(error),
    );
  }
  const given = found.tokens.filter((token) => token.kind === 'option');
  const empty = given.find(({ value }) => value === '');
  if (empty) throw wrong(`--${empty.name} without a value`);
  const twice = given.find(({ name }, index) => given.findIndex((other) => other.name === name) !== index);
  if (twice) throw wrong(`--${twice.name} given twice`);
  return { values: found.values as Options, positionals: found.positionals };
}

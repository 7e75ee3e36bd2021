import { Failure } from '#model/failure.ts';

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly about: string;
}

/** The options that were given; one that was not is undefined. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** One command of the command line: a file of `commands/` that exports it. Help, parsing and the manual follow from it. */
export interface Command {
  /** One word, or several: `mission schedule` stands in `mission-schedule.ts`. */
  readonly name: string;
  /** What follows the name: `PLACE [PLACE]`; brackets for what may be left out, `…` for what may be repeated. */
  readonly operands: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Whole command lines, the commonest first. */
  readonly examples: readonly string[];
  /** When it ends with which code, where that differs from `EXITS`. */
  readonly exits?: Readonly<Record<number, string>>;
  /** Returns the exit code. Throws a Failure when it cannot do what was asked. */
  readonly run: (options: Options, operands: readonly string[]) => Promise<number>;
}

/** The exit codes of every command. */
export const EXITS: Readonly<Record<number, string>> = {
  0: 'done',
  1: 'failed: what was asked for could not be done',
  2: 'usage: the command line is not one that is understood',
  141: 'whoever read the output wanted no more of it',
};

/** The exit codes of commands that work through many documents. */
export const MANY: Readonly<Record<number, string>> = {
  1: 'failed, or some of several documents were refused; the others are done',
  130: 'interrupted (SIGINT); what was done before stays done',
};

/** The options of commands that open the data folder. */
export const STORE = {
  data: { type: 'string', about: 'data folder (POBRATIM_DATA); ./data unless told' },
} as const satisfies Command['options'];

/** The options by which a person says what a document does not. */
export const ABOUT = {
  published: { type: 'string', about: 'day, month or year of publication' },
  lang: { type: 'string', about: 'ru, kk or en; else it is detected' },
} as const satisfies Command['options'];

/** The failure of a command line: exit code 2. */
export const usage = (expected: string, found: string, remedy = 'see pobratim --help'): Failure =>
  new Failure('usage', { expected, found, remedy });

/** How many operands a command takes, as its `operands` say. */
export function arity({ operands }: Pick<Command, 'operands'>): { least: number; most: number } {
  const words = operands.split(' ').filter(Boolean);
  const places = words.filter((word) => word !== '…');
  return {
    least: places.filter((word) => !word.startsWith('[')).length,
    most: words.includes('…') ? Number.POSITIVE_INFINITY : places.length,
  };
}

export const lineOf = ({ name, operands }: Command): string => `${name} ${operands}`.trim();

/** What `pobratim COMMAND --help` prints. */
export function helpOf(command: Command): string {
  const { summary, options, examples, exits } = command;
  const listed = Object.entries(options).map(
    ([name, { type, about }]) => `  ${`--${name}${type === 'string' ? ' VALUE' : ''}`.padEnd(22)}${about}`,
  );
  return [
    `usage: pobratim ${lineOf(command)}${listed.length > 0 ? ' [OPTION …]' : ''}`,
    summary,
    ...(listed.length > 0 ? ['', 'options', ...listed] : []),
    '',
    'examples',
    ...examples.map((example) => `  ${example}`),
    '',
    'exit codes',
    ...Object.entries({ ...EXITS, ...exits }).map(([code, about]) => `  ${code.padEnd(5)}${about}`),
  ].join('\n');
}

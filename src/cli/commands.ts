import { command as missionSchedule } from './commands/mission-schedule.ts';

/** Every command with its options: help, parsing and the manual follow from this table. */
export interface Command {
  readonly name: string;
  readonly operands: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly about: string }>>;
}

const ABOUT = {
  published: { type: 'string', about: 'day, month or year of publication' },
  lang: { type: 'string', about: 'ru, kk or en; else it is detected' },
} as const;
const STORE = { data: { type: 'string', about: 'data folder (POBRATIM_DATA); ./data unless told' } } as const;

export const COMMANDS: readonly Command[] = [
  {
    name: 'read',
    operands: 'FILE|DIR|-',
    summary: 'prints the claims of documents without storing anything',
    options: {
      ...ABOUT,
      json: { type: 'boolean', about: 'prints {"document", "claims"}' },
      jsonl: { type: 'boolean', about: 'reads {"id", "text"} lines from standard input' },
    },
  },
  {
    name: 'add',
    operands: 'FILE|DIR|-',
    summary: 'reads documents and appends them to the ledger',
    options: {
      ...ABOUT,
      ...STORE,
      title: { type: 'string', about: 'title' },
      address: { type: 'string', about: 'where it was published' },
      publisher: { type: 'string', about: 'who published it' },
    },
  },
  {
    name: 'facts',
    operands: '',
    summary: 'lists facts',
    options: {
      ...STORE,
      place: { type: 'string', about: 'code or name' },
      counterpart: { type: 'string', about: 'code or name' },
      measure: { type: 'string', about: 'such as trade.export' },
      kind: { type: 'string', about: 'such as signing' },
      domain: { type: 'string', about: 'such as water' },
      state: { type: 'string', about: 'single, agreed or disputed' },
      period: { type: 'string', about: 'EDTF' },
      text: { type: 'string', about: 'words, in any form' },
      json: { type: 'boolean', about: 'prints JSON lines' },
    },
  },
  {
    name: 'dossier',
    operands: 'PLACE [PLACE]',
    summary: 'prints all about a place or between two',
    options: { ...STORE, json: { type: 'boolean', about: 'prints JSON' } },
  },
  {
    name: 'rebuild',
    operands: '',
    summary: 'derives the register anew and prints its digest',
    options: STORE,
  },
  {
    name: 'serve',
    operands: '',
    summary: 'serves the pages and the API',
    options: {
      ...STORE,
      port: { type: 'string', about: 'port (PORT); 8080 unless told' },
      host: { type: 'string', about: 'address to listen on (HOST); 127.0.0.1 unless told' },
      samples: { type: 'boolean', about: 'reads the sample documents first' },
    },
  },
  {
    name: 'export',
    operands: '',
    summary: 'prints every fact',
    options: { ...STORE, format: { type: 'string', about: 'jsonl or csv' } },
  },
  missionSchedule,
];

export function helpOf(command?: Command): string {
  if (!command)
    return `usage: pobratim COMMAND …\n\n${COMMANDS.map(({ name, operands, summary }) => `  ${`${name} ${operands}`.padEnd(26)}${summary}`).join('\n')}\n\npobratim COMMAND --help says more; --version prints the version.`;
  const options = Object.entries(command.options).map(
    ([name, { type, about }]) => `  ${`--${name}${type === 'string' ? ' VALUE' : ''}`.padEnd(22)}${about}`,
  );
  return `usage: pobratim ${command.name} ${command.operands}\n${command.summary}\n\n${options.join('\n')}`;
}

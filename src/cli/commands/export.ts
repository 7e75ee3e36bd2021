import { once } from 'node:events';
import type { Fact } from '#model/fact.ts';
import { fileOf } from '../../ledger/log-file.ts';
import { csvOf } from '../../serve/csv.ts';
import { type Command, type Options, STORE, usage } from '../command.ts';
import { countIn, LOG, logOf } from '../log.ts';
import { withLedger, withNode } from '../node.ts';

export const command: Command = {
  name: 'export',
  operands: '',
  summary: 'prints every fact, or a log for the other side',
  options: {
    ...STORE,
    ...LOG,
    format: { type: 'string', about: 'jsonl or csv; jsonl unless told' },
    log: { type: 'boolean', about: 'prints a log as a file for pobratim import' },
    after: { type: 'string', about: 'with --log: the entry after which it begins; 0 unless told' },
  },
  examples: [
    'pobratim export > facts.jsonl',
    'pobratim export --format csv > facts.csv',
    'pobratim export --log > kz.jsonl',
  ],
  run: async (options) => {
    if (options.log) return exportLog(options);
    const { format = 'jsonl' } = options;
    for (const name of ['side', 'after'])
      if (options[name] !== undefined) throw usage(`--log with --${name}`, 'none');
    if (format !== 'jsonl' && format !== 'csv')
      throw usage('jsonl or csv', `"${format}"`, 'correct --format');
    return withNode(options, async (application) => {
      const facts: Fact[] = [];
      for await (const fact of application.exportFacts()) facts.push(fact);
      process.stdout.write(
        format === 'csv' ? csvOf(facts) : facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''),
      );
      return 0;
    });
  },
};

const exportLog = ({ format, after = '0', ...options }: Options): Promise<number> => {
  if (format !== undefined) throw usage('--log without --format', `--format ${format}`);
  return withLedger(options, async (ledger) => {
    for await (const line of fileOf(ledger, logOf(options, ledger), countIn(String(after))))
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
    return 0;
  });
};

import type { Fact } from '#model/fact.ts';
import { csvOf } from '../../serve/csv.ts';
import { type Command, STORE, usage } from '../command.ts';
import { withNode } from '../node.ts';

export const command: Command = {
  name: 'export',
  operands: '',
  summary: 'prints every fact',
  options: { ...STORE, format: { type: 'string', about: 'jsonl or csv; jsonl unless told' } },
  examples: ['pobratim export > facts.jsonl', 'pobratim export --format csv > facts.csv'],
  run: async (options) => {
    const { format = 'jsonl' } = options;
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

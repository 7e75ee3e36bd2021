import { type Command, STORE, usage } from '../command.ts';
import { withNode } from '../node.ts';
import { personBehind } from '../signed-by.ts';

export const command: Command = {
  name: 'prefer',
  operands: 'FACT [CLAIM]',
  summary: 'says which value of a fact to quote; without CLAIM the rules choose again',
  options: {
    ...STORE,
    reason: { type: 'string', about: 'why; required with CLAIM' },
  },
  examples: [
    'pobratim prefer 3f2a… 91bc… --reason "the operator’s act of acceptance"',
    'pobratim prefer 3f2a…',
  ],
  run: (options, [fact = '', claim]) => {
    const { reason } = options as Readonly<Record<string, string | undefined>>;
    if (claim && !reason) throw usage('a reason for the choice', 'none', 'give one with --reason');
    return withNode(options, async (application) => {
      const preference = { fact, ...(claim ? { claim } : {}), ...(reason ? { reason } : {}) };
      await application.prefer(preference, await personBehind(options, 'edit'));
      const { fact: settled } = (await application.fact(fact))!;
      console.log(`${settled.id}  ${settled.state}  ${settled.preference}`);
      return 0;
    });
  },
};

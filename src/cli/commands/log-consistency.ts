import { type Command, STORE } from '../command.ts';
import { countIn, LOG, logOf, printed } from '../log.ts';
import { withLedger } from '../node.ts';

export const command: Command = {
  name: 'log consistency',
  operands: 'FROM [TO]',
  summary: 'proves that a log only grew from one size to another',
  options: { ...STORE, ...LOG },
  examples: ['pobratim log consistency 40', 'pobratim log consistency 40 68 --side RU > proof.json'],
  run: (options, [from, to]) =>
    withLedger(options, async (ledger) => {
      const side = logOf(options, ledger);
      const proof = await ledger.logs.consistency(side, countIn(from!), to ? countIn(to) : undefined);
      return printed(proof, `sizes ${from} and ${to ?? 'now'} of the log of ${side}`);
    }),
};

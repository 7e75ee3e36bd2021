import { type Command, STORE } from '../command.ts';
import { countIn, LOG, logOf, printed } from '../log.ts';
import { withLedger } from '../node.ts';

export const command: Command = {
  name: 'log inclusion',
  operands: 'SEQUENCE [SIZE]',
  summary: 'proves that an entry is in a log',
  options: { ...STORE, ...LOG },
  examples: ['pobratim log inclusion 12', 'pobratim log inclusion 12 40 --side RU > proof.json'],
  run: (options, [sequence, size]) =>
    withLedger(options, async (ledger) => {
      const side = logOf(options, ledger);
      const proof = await ledger.logs.inclusion(side, countIn(sequence!), size ? countIn(size) : undefined);
      return printed(proof, `entry ${sequence} in ${size ?? 'all'} entries of the log of ${side}`);
    }),
};

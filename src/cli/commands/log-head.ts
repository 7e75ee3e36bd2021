import { type Command, STORE } from '../command.ts';
import { LOG, logOf, printed } from '../log.ts';
import { withLedger } from '../node.ts';

export const command: Command = {
  name: 'log head',
  operands: '',
  summary: 'prints the signed head of a log: its size and the root of its Merkle tree',
  options: { ...STORE, ...LOG },
  examples: ['pobratim log head', 'pobratim log head --side RU'],
  run: (options) =>
    withLedger(options, async (ledger) => {
      const side = logOf(options, ledger);
      return printed(await ledger.logs.head(side), `a signed head of the log of ${side}`);
    }),
};

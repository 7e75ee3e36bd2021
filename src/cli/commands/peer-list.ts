import { peersIn } from '../../ledger/peers.ts';
import { type Command, STORE } from '../command.ts';
import { peerLine } from '../log.ts';
import { withLedger } from '../node.ts';

export const command: Command = {
  name: 'peer list',
  operands: '',
  summary: 'lists the peers, their keys, and what came of the last pull',
  options: { ...STORE, json: { type: 'boolean', about: 'prints JSON lines' } },
  examples: ['pobratim peer list'],
  run: ({ json, ...options }) =>
    withLedger(options, async (ledger) => {
      for (const peer of await peersIn(ledger.store))
        console.log(json ? JSON.stringify(peer) : peerLine(peer));
      return 0;
    }),
};

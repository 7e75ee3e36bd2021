import { dropPeerToken } from '../../ledger/peer-token.ts';
import { dropPeer } from '../../ledger/peers.ts';
import { type Command, STORE, usage } from '../command.ts';
import { whereOf, withLedger } from '../node.ts';

export const command: Command = {
  name: 'peer remove',
  operands: 'SIDE',
  summary: 'forgets a peer’s address and key; what its log brought stays',
  options: STORE,
  examples: ['pobratim peer remove RU'],
  run: (options, [side]) =>
    withLedger(options, async (ledger) => {
      if (!(await dropPeer(ledger.store, side!)))
        throw usage('the side of a peer', `"${side}"`, 'see pobratim peer list');
      dropPeerToken(whereOf(options).data, side!);
      console.log(`removed ${side}`);
      return 0;
    }),
};

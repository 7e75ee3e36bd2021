import { Failure } from '#model/failure.ts';
import { pullNoted } from '../../ledger/exchange.ts';
import { httpSource } from '../../ledger/http-source.ts';
import { peerToken } from '../../ledger/peer-token.ts';
import { peersIn } from '../../ledger/peers.ts';
import { type Command, STORE } from '../command.ts';
import { takenLine } from '../log.ts';
import { whereOf, withLedger } from '../node.ts';
import { progressOn } from '../progress.ts';

export const command: Command = {
  name: 'pull',
  operands: '[SIDE]',
  summary: 'takes in what the peers’ logs have that is not held yet',
  options: STORE,
  examples: ['pobratim pull', 'pobratim pull RU'],
  exits: {
    1: 'failed, or a peer could not be reached, or showed what its side did not sign; what was verified before is stored',
  },
  run: (options, [side]) =>
    withLedger(options, async (ledger) => {
      const peers = (await peersIn(ledger.store)).filter(
        (peer) => peer.url !== undefined && (side === undefined || peer.side === side),
      );
      if (peers.length === 0)
        throw new Failure('input', {
          expected: side === undefined ? 'a peer with an address' : `the address of ${side}`,
          found: 'none',
          remedy: 'pobratim peer add URL',
        });
      const progress = progressOn(process.stderr);
      let exitCode = 0;
      for (const peer of peers)
        try {
          const source = httpSource(peer.url!, { token: peerToken(whereOf(options).data, peer.side) });
          const taken = await pullNoted(ledger, peer.side, source, (done, total, log) =>
            progress.show(done, total, `entries of ${log}`),
          );
          progress.clear();
          for (const one of taken) console.log(takenLine(one));
        } catch (error) {
          progress.clear();
          if (!(error instanceof Failure) || error.reason !== 'input' || peers.length === 1) throw error;
          console.error(`${peer.side}: ${error.message}`);
          exitCode = 1;
        }
      return exitCode;
    }),
};

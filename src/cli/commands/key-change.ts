import { fingerprintOf } from '../../ledger/fingerprint.ts';
import { type Command, STORE } from '../command.ts';
import { inWords } from '../log.ts';
import { withLedger } from '../node.ts';

export const command: Command = {
  name: 'key change',
  operands: '',
  summary: 'gives the side a new key, named by an entry that the key in use signs',
  options: STORE,
  examples: ['pobratim key change'],
  run: (options) =>
    withLedger(options, async (ledger) => {
      const key = await ledger.changeKey();
      console.log(`${ledger.side}  ${inWords(fingerprintOf(key))}`);
      return 0;
    }),
};

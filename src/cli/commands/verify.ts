import { verify } from '../../ledger/verify.ts';
import { type Command, STORE } from '../command.ts';
import { whereOf } from '../node.ts';
import { progressOn } from '../progress.ts';
import { counted } from '../words.ts';

export const command: Command = {
  name: 'verify',
  operands: '',
  summary: 'checks every hash, signature, text and head, and names what was changed',
  options: { ...STORE, json: { type: 'boolean', about: 'prints JSON' } },
  examples: ['pobratim verify'],
  exits: { 1: 'failed, or something was changed; each fault is named' },
  run: async (options) => {
    const progress = progressOn(process.stderr);
    const found = await verify(whereOf(options), (done, total) =>
      progress.show(done, total, 'entries verified'),
    );
    progress.clear();
    const { logs, texts, withheld, heads, forks, faults } = found;
    if (options.json) console.log(JSON.stringify(found));
    else {
      for (const { side, size, root } of logs)
        console.log(`log of ${side}  ${counted(size, 'entry', 'entries')}  root ${root}`);
      console.log(
        `${texts} texts, ${withheld} withheld, ${heads} signed heads, ${forks} forks: ${
          faults.length === 0 ? 'whole' : `${faults.length} at fault`
        }`,
      );
      for (const { where, what } of faults) console.log(`${where}: ${what}`);
    }
    return faults.length === 0 ? 0 : 1;
  },
};

import { type Command, usage } from '../command.ts';
import { SAYING, say } from '../confirming.ts';

export const command: Command = {
  name: 'dispute',
  operands: 'FACT',
  summary: 'says in the side’s name that a fact is not so',
  options: { ...SAYING, reason: { type: 'string', about: 'why; required' } },
  examples: ['POBRATIM_TOKEN=… pobratim dispute 3f2a… --reason "the crossing was never opened"'],
  run: (options, [fact = '']) => {
    if (!options.reason) throw usage('a reason', 'none', 'give one with --reason');
    return say(options, fact, 'disputed');
  },
};

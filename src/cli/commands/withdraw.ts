import { type Command, STORE, usage } from '../command.ts';
import { say } from '../confirming.ts';

export const command: Command = {
  name: 'withdraw',
  operands: 'FACT',
  summary: 'takes the side’s last word on a fact back; what it said before counts again',
  options: {
    ...STORE,
    reason: { type: 'string', about: 'why' },
    entry: {
      type: 'string',
      about: 'the place in the log of the word to be taken back; the last unless told',
    },
  },
  examples: ['POBRATIM_TOKEN=… pobratim withdraw 3f2a…'],
  run: (options, [fact = '']) => {
    const { entry } = options;
    if (entry !== undefined && !/^\d{1,9}$/.test(String(entry)))
      throw usage('a place in the log in --entry', `"${entry}"`, 'take it from pobratim confirmations');
    return say(options, fact, 'withdrawn', () => (entry === undefined ? {} : { sequence: Number(entry) }));
  },
};

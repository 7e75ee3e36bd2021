import { type Command, STORE } from '../command.ts';
import { withNode } from '../node.ts';

export const command: Command = {
  name: 'rebuild',
  operands: '',
  summary: 'derives the register anew and prints its digest',
  options: STORE,
  examples: ['pobratim rebuild'],
  run: (options) =>
    withNode(options, async (application) => {
      console.log(await application.rebuild());
      return 0;
    }),
};

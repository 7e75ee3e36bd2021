import type { Command } from '../command.ts';
import { SAYING, say } from '../confirming.ts';

export const command: Command = {
  name: 'confirm',
  operands: 'FACT',
  summary: 'says in the side’s name that a fact is as it is quoted',
  options: { ...SAYING, reason: { type: 'string', about: 'on what ground' } },
  examples: ['POBRATIM_TOKEN=… pobratim confirm 3f2a… --reason "act of acceptance of 12 May"'],
  run: (options, [fact = '']) => say(options, fact, 'confirmed'),
};

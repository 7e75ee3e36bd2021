import { type Command, STORE, usage } from '../command.ts';
import { withPeople } from '../people.ts';

export const command: Command = {
  name: 'people reading',
  operands: 'public|members',
  summary: 'says who may read: everybody, or those who have a role on either side',
  options: STORE,
  examples: ['pobratim people reading members'],
  run: (options, [reading = '']) => {
    if (reading !== 'public' && reading !== 'members') throw usage('public or members', `"${reading}"`);
    return withPeople(options, async (people) => {
      await people.setReading(reading);
      console.log(`reading: ${reading}`);
      return 0;
    });
  },
};

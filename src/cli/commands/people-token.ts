import { type Command, STORE, usage } from '../command.ts';
import { personNamed, withPeople } from '../people.ts';

export const command: Command = {
  name: 'people token',
  operands: 'PERSON',
  summary: 'prints a token with which a program acts as a person',
  options: {
    ...STORE,
    name: { type: 'string', about: 'what it is for; "command line" unless told' },
    days: { type: 'string', about: 'how long it lasts, 1 to 366 days; 90 unless told' },
  },
  examples: ['pobratim people token aliya@example.kz --name "nightly upload" --days 30'],
  run: (options, [person = '']) => {
    const days = String(options.days ?? 90);
    if (!/^\d{1,3}$/.test(days) || Number(days) < 1 || Number(days) > 366)
      throw usage('1 to 366 days', `"${days}"`, 'correct --days');
    return withPeople(options, async (people) => {
      const { id } = await personNamed(people, person);
      console.log(await people.newToken(id, String(options.name ?? 'command line'), Number(days)));
      return 0;
    });
  },
};

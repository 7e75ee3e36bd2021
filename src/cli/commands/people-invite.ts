import { addressOf } from '#model/people.ts';
import { type Command, STORE, usage } from '../command.ts';
import { roleNamed, withPeople } from '../people.ts';

export const command: Command = {
  name: 'people invite',
  operands: 'ROLE',
  summary: 'prints a link that lets somebody in once: as reader, editor, confirmer or keeper',
  options: {
    ...STORE,
    name: { type: 'string', about: 'whom it is for' },
    side: { type: 'string', about: 'their side; that of the node unless told' },
  },
  examples: [
    'pobratim people invite editor --name "Алия Серикова"',
    'pobratim people invite reader --side RU',
  ],
  run: (options, [role]) => {
    const asked = roleNamed(role);
    if (options.side !== undefined && !/^[A-Z]{2}$/.test(String(options.side)))
      throw usage('a side such as KZ', `"${options.side}"`, 'correct --side');
    return withPeople(options, async (people) => {
      const link = await people.invite({
        role: asked,
        ...(options.name ? { name: String(options.name) } : {}),
        ...(options.side ? { side: String(options.side) } : {}),
      });
      console.log(addressOf(people.origin, link));
      return 0;
    });
  },
};

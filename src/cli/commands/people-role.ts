import { type Command, STORE } from '../command.ts';
import { personNamed, roleNamed, withPeople } from '../people.ts';

export const command: Command = {
  name: 'people role',
  operands: 'PERSON ROLE',
  summary: 'gives a person another role on the side of the node',
  options: STORE,
  examples: ['pobratim people role aliya@example.kz confirmer'],
  run: (options, [person = '', role]) => {
    const asked = roleNamed(role);
    return withPeople(options, async (people) => {
      const { id, name } = await personNamed(people, person);
      await people.setRole(id, asked);
      console.log(`${asked}  ${id}  ${name}`);
      return 0;
    });
  },
};

import { type Command, STORE } from '../command.ts';
import { personNamed, withPeople } from '../people.ts';

export const command: Command = {
  name: 'people remove',
  operands: 'PERSON',
  summary: 'takes all that a person has here, or withdraws a link; names stay with their entries',
  options: STORE,
  examples: ['pobratim people remove aliya@example.kz'],
  run: (options, [person = '']) =>
    withPeople(options, async (people) => {
      if (await people.withdraw(person)) console.log(`withdrawn  ${person}`);
      else {
        const { id, name } = await personNamed(people, person);
        await people.remove(id);
        console.log(`removed  ${id}  ${name}`);
      }
      return 0;
    }),
};

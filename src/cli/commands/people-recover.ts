import { addressOf } from '#model/people.ts';
import { type Command, STORE } from '../command.ts';
import { personNamed, withPeople } from '../people.ts';

export const command: Command = {
  name: 'people recover',
  operands: 'PERSON',
  summary: 'voids what a person signs in with and prints a link that gives their account back',
  options: STORE,
  examples: ['pobratim people recover aliya@example.kz'],
  run: (options, [person = '']) =>
    withPeople(options, async (people) => {
      const { id } = await personNamed(people, person);
      console.log(addressOf(people.origin, await people.recover(id)));
      return 0;
    }),
};

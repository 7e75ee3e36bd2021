import { type Command, STORE } from '../command.ts';
import { withPeople } from '../people.ts';

export const command: Command = {
  name: 'people list',
  operands: '',
  summary: 'lists the people of the node and the links that were not used yet',
  options: { ...STORE, json: { type: 'boolean', about: 'prints JSON lines' } },
  examples: ['pobratim people list', 'pobratim people list --json'],
  run: (options) =>
    withPeople(options, async (people) => {
      const [members, invitations] = [await people.members(), await people.invitations()];
      if (options.json) {
        for (const item of [...members, ...invitations]) console.log(JSON.stringify(item));
        return 0;
      }
      console.log(`side ${people.side}; reading: ${await people.reading()}`);
      for (const { id, name, email, roles, passkeys, password, seen } of members)
        console.log(
          [
            id,
            Object.entries(roles)
              .map(([side, role]) => `${side} ${role}`)
              .join(', ') || 'no role',
            name,
            ...(email ? [email] : []),
            `${passkeys} passkeys`,
            password ? 'password' : 'no password',
            ...(seen ? [`seen ${seen.slice(0, 10)}`] : []),
          ].join('  '),
        );
      for (const { id, side, role, name, person, expiresAt } of invitations)
        console.log(
          `${id}  ${side} ${role}  ${person ? 'link to recover' : 'invitation'}${name ? ` for ${name}` : ''}, until ${expiresAt.slice(0, 10)}`,
        );
      return 0;
    }),
};

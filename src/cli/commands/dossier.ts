import { type Command, STORE } from '../command.ts';
import { placed, withNode } from '../node.ts';
import { inWords } from '../words.ts';

export const command: Command = {
  name: 'dossier',
  operands: 'PLACE [PLACE]',
  summary: 'prints all about a place or between two',
  options: { ...STORE, json: { type: 'boolean', about: 'prints JSON' } },
  examples: ['pobratim dossier Астрахань Актау', 'pobratim dossier RU-NVS KZ-55 --json'],
  run: (options, operands) =>
    withNode(options, async (application) => {
      const [first, second] = await Promise.all(operands.map((name) => placed(application, name)));
      const dossier = (await application.dossier(first!, second))!;
      if (options.json) console.log(JSON.stringify(dossier, null, 2));
      else {
        console.log(dossier.places.map(({ name }) => name.en).join(' – '));
        for (const { domain, facts, total } of dossier.sections) {
          const lines = facts.map((fact) => `  ${fact.state.padEnd(9)}${inWords(fact)}`);
          if (total > facts.length) lines.push(`  the latest ${facts.length} of ${total}: pobratim facts`);
          console.log(`\n${domain}\n${lines.join('\n')}`);
        }
      }
      return 0;
    }),
};

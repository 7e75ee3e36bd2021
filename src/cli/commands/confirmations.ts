import { everyItem } from '#model/every-item.ts';
import { type Command, STORE } from '../command.ts';
import { filterIn, withNode } from '../node.ts';
import { inWords } from '../words.ts';

export const command: Command = {
  name: 'confirmations',
  operands: '',
  summary: 'lists what the sides said of facts, the last first',
  options: {
    ...STORE,
    side: { type: 'string', about: 'KZ or RU' },
    verdict: { type: 'string', about: 'confirmed, corrected, disputed or withdrawn' },
    fact: { type: 'string', about: 'the id of a fact' },
    author: { type: 'string', about: 'the id of whoever said it' },
    json: { type: 'boolean', about: 'prints JSON lines' },
  },
  examples: ['pobratim confirmations --side RU --verdict disputed'],
  run: (options) =>
    withNode(options, async (application) => {
      const { data: _, json, ...asked } = options;
      const filter = await filterIn(application, asked, Object.keys(asked));
      for await (const word of everyItem((cursor) => application.confirmations(filter, cursor))) {
        const { id, time, verdict, reason, kind, modality, slots, values } = word;
        const said = inWords({ kind, modality, slots: { ...slots, ...values } } as Parameters<
          typeof inWords
        >[0]);
        console.log(
          json
            ? JSON.stringify(word)
            : `${id.padEnd(9)}${time.slice(0, 10)}  ${verdict.padEnd(10)}${said}${reason ? `  (${reason})` : ''}`,
        );
      }
      return 0;
    }),
};

import { everyItem } from '#model/every-item.ts';
import { type Command, STORE } from '../command.ts';
import { standingsOf } from '../confirming.ts';
import { filterIn, withNode } from '../node.ts';
import { inWords } from '../words.ts';

export const command: Command = {
  name: 'inbox',
  operands: '',
  summary:
    'lists the facts that ask for a word of the side: what parts the sides first, then what weighs most',
  options: {
    ...STORE,
    cause: { type: 'string', about: 'objection, changed, awaited, rivals or unheard' },
    place: { type: 'string', about: 'code or name' },
    counterpart: { type: 'string', about: 'code or name' },
    measure: { type: 'string', about: 'such as trade.export' },
    kind: { type: 'string', about: 'such as signing' },
    domain: { type: 'string', about: 'such as water' },
    json: { type: 'boolean', about: 'prints JSON lines' },
  },
  examples: ['pobratim inbox --cause objection', 'pobratim inbox --domain water --json'],
  run: (options) =>
    withNode(options, async (application) => {
      const { data: _, json, ...asked } = options;
      const filter = await filterIn(application, asked, Object.keys(asked));
      for await (const due of everyItem((cursor) => application.inbox(filter, cursor, [])))
        console.log(
          json
            ? JSON.stringify(due)
            : `${due.id}  ${due.due.cause.padEnd(9)} ${String(due.due.weight).padStart(3)}  ${inWords(due.fact)}  [${standingsOf(due.fact)}]`,
        );
      return 0;
    }),
};

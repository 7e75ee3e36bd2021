import { type Command, STORE } from '../command.ts';
import { placed, withNode } from '../node.ts';
import { inWords } from '../words.ts';

export const command: Command = {
  name: 'facts',
  operands: '',
  summary: 'lists facts',
  options: {
    ...STORE,
    place: { type: 'string', about: 'code or name' },
    counterpart: { type: 'string', about: 'code or name' },
    measure: { type: 'string', about: 'such as trade.export' },
    kind: { type: 'string', about: 'such as signing' },
    domain: { type: 'string', about: 'such as water' },
    state: { type: 'string', about: 'single, agreed or disputed' },
    period: { type: 'string', about: 'EDTF' },
    text: { type: 'string', about: 'words, in any form' },
    json: { type: 'boolean', about: 'prints JSON lines' },
  },
  examples: [
    'pobratim facts --measure trade.turnover --state disputed',
    'pobratim facts --place Астрахань --counterpart Атырау --period 2024',
  ],
  run: (options) =>
    withNode(options, async (application) => {
      const { data: _, json, ...asked } = options as Readonly<Record<string, string>>;
      const filter: Record<string, string> = {};
      for (const [name, value] of Object.entries(asked))
        filter[name] = PLACES.includes(name) ? await placed(application, value) : value;
      for (let after: string | undefined; ; ) {
        const page = await application.facts(filter, { limit: 500, ...(after ? { after } : {}) });
        for (const fact of page.items)
          console.log(json ? JSON.stringify(fact) : `${fact.state.padEnd(9)}${inWords(fact)}`);
        if (!page.next) return 0;
        after = page.next;
      }
    }),
};

/** The options that name places. */
const PLACES = ['place', 'counterpart'];

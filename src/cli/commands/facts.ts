import { everyItem } from '#model/every-item.ts';
import { type Command, STORE } from '../command.ts';
import { filterIn, withNode } from '../node.ts';
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
    state: { type: 'string', about: 'single, agreed, disputed or superseded: what the sources make of it' },
    accord: { type: 'string', about: 'both, one, contested, outdated or silent: where the sides stand' },
    certainty: { type: 'string', about: 'at least so certain: certain, likely, doubtful or unreliable' },
    period: { type: 'string', about: 'EDTF' },
    text: { type: 'string', about: 'words, in any form' },
    json: { type: 'boolean', about: 'prints JSON lines' },
  },
  examples: [
    'pobratim facts --measure trade.turnover --state disputed',
    'pobratim facts --accord both --place Астрахань',
    'pobratim facts --place Астрахань --counterpart Атырау --period 2024',
    'pobratim facts --kind signing --certainty certain',
  ],
  run: (options) =>
    withNode(options, async (application) => {
      const { data: _, json, ...asked } = options;
      const filter = await filterIn(application, asked, Object.keys(asked));
      for await (const fact of everyItem((cursor) => application.facts(filter, cursor)))
        console.log(
          json ? JSON.stringify(fact) : `${fact.state.padEnd(11)}${fact.accord.padEnd(10)}${inWords(fact)}`,
        );
      return 0;
    }),
};

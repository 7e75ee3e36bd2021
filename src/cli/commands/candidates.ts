import { everyItem } from '#model/every-item.ts';
import { type Command, STORE } from '../command.ts';
import { withNode } from '../node.ts';

export const command: Command = {
  name: 'candidates',
  operands: '',
  summary: 'lists things that may be one, and what speaks for it',
  options: {
    ...STORE,
    kind: { type: 'string', about: 'asset, instrument, person, event or signing' },
    open: { type: 'boolean', about: 'only those that are neither merged nor judged' },
    json: { type: 'boolean', about: 'prints JSON lines' },
  },
  examples: ['pobratim candidates --open', 'pobratim candidates --kind asset --json'],
  run: (options) =>
    withNode(options, async (application) => {
      const filter = {
        ...(options.kind ? { kind: String(options.kind) } : {}),
        ...(options.open ? { open: true } : {}),
      };
      for await (const candidate of everyItem((cursor) => application.candidates(filter, cursor))) {
        if (options.json) {
          console.log(JSON.stringify(candidate));
          continue;
        }
        const { kind, merged, verdict, evidence } = candidate;
        console.log(
          `${kind}  ${verdict ?? (merged ? 'merged by rule' : 'to be judged')}  ${evidence.map(({ en }) => en).join('; ')}`,
        );
        for (const { id, names, claims } of [candidate.a, candidate.b])
          console.log(
            `    ${id}  ${names.join(' / ')}\n        ${claims[0]!.sentence.replace(/\s+/gu, ' ')}`,
          );
      }
      return 0;
    }),
};

import type { LogBook } from '#model/log.ts';
import { type Command, STORE } from '../command.ts';
import { inWords, peerLine } from '../log.ts';
import { withLedger } from '../node.ts';
import { counted } from '../words.ts';

export const command: Command = {
  name: 'log show',
  operands: '',
  summary: 'lists the logs held, with their keys and heads, the peers and the forks',
  options: { ...STORE, json: { type: 'boolean', about: 'prints JSON, the evidence of forks included' } },
  examples: ['pobratim log show'],
  run: ({ json, ...options }) =>
    withLedger(options, async (ledger) => {
      const book = await ledger.logs.book();
      if (json) console.log(JSON.stringify(book));
      else for (const line of linesOf(book)) console.log(line);
      return 0;
    }),
};

function linesOf({ logs, peers, forks }: LogBook): readonly string[] {
  return [
    ...logs.flatMap(({ side, isOwn, size, key, fingerprint, head, documents, withheld }) => [
      `log of ${side}${isOwn ? ' (own)' : ''}  ${counted(size, 'entry', 'entries')}  ${counted(documents, 'document')}, ${withheld} withheld`,
      ...(fingerprint ? [`  key ${key}`, `  ${inWords(fingerprint)}`] : []),
      ...(head ? [`  head ${head.size}  ${head.root}  ${head.time}`] : []),
    ]),
    ...peers.map(peerLine),
    ...forks.map(
      ({ side, sequence, source, found }) =>
        `fork of ${side} at entry ${sequence}, shown by ${source}, found ${found}`,
    ),
  ];
}

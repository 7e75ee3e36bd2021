import type { Fingerprint, LogBook } from '#model/log.ts';
import { type Command, STORE } from '../command.ts';
import { withLedger } from '../node.ts';

export const command: Command = {
  name: 'log show',
  operands: '',
  summary: 'lists the logs held, with their keys and heads, the peers and the forks',
  options: { ...STORE, json: { type: 'boolean', about: 'prints JSON, the evidence of forks included' } },
  examples: ['pobratim log show'],
  run: ({ json, ...options }) =>
    withLedger(options, async (ledger) => {
      const own = ledger.signer();
      const book = await ledger.logs.book();
      if (json) console.log(JSON.stringify(book));
      else for (const line of linesOf(book, own.key)) console.log(line);
      return 0;
    }),
};

function linesOf({ logs, peers, forks }: LogBook, ownKey: string): readonly string[] {
  return [
    ...logs.flatMap(({ side, isOwn, size, key, fingerprint, head, documents, withheld }) => [
      `log of ${side}${isOwn ? ' (own)' : ''}  ${size} entries  ${documents} documents, ${withheld} withheld`,
      ...(fingerprint ? [`  key ${key}`, `  ${inWords(fingerprint)}`] : isOwn ? [`  key ${ownKey}`] : []),
      ...(head ? [`  head ${head.size}  ${head.root}  ${head.time}`] : []),
    ]),
    ...peers.map(({ side, url, fingerprint, pulledAt, outcome }) =>
      [`peer ${side}`, url ?? 'by file', fingerprint.short, pulledAt, outcome].filter(Boolean).join('  '),
    ),
    ...forks.map(
      ({ side, sequence, source, found }) =>
        `fork of ${side} at entry ${sequence}, shown by ${source}, found ${found}`,
    ),
  ];
}

export const inWords = ({ short, words }: Fingerprint): string =>
  `${short}  ${words.latin}  ${words.cyrillic}`;

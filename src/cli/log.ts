import { Failure } from '#model/failure.ts';
import type { Fingerprint, Peer, Taken } from '#model/log.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Command, type Options, usage } from './command.ts';

/** The option that says which log. */
export const LOG = {
  side: { type: 'string', about: 'whose log; this node’s own unless told' },
} as const satisfies Command['options'];

export const logOf = ({ side }: Options, ledger: Ledger): string => String(side ?? ledger.side);

/** A count of entries on a command line. */
export function countIn(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw usage('a number of entries', `"${text}"`);
  return Number(text);
}

/** Prints a value as JSON; throws a Failure when there is none. */
export function printed(value: unknown, expected: string): number {
  if (value === undefined)
    throw new Failure('input', {
      expected,
      found: 'none here',
      remedy: 'see what is held with pobratim log show',
    });
  console.log(JSON.stringify(value));
  return 0;
}

/** A key as people compare it. */
export const inWords = ({ short, words }: Fingerprint): string =>
  `${short}  ${words.latin}  ${words.cyrillic}`;

export const peerLine = ({ side, url, fingerprint, pulledAt, outcome }: Peer): string =>
  [`peer ${side}`, url ?? 'by file', fingerprint.short, pulledAt, outcome].filter(Boolean).join('  ');

export const takenLine = ({ side, stored, known }: Taken): string =>
  `log of ${side}  ${stored} entries taken in, ${known} known before`;

import { createInterface } from 'node:readline/promises';
import { Failure } from '#model/failure.ts';
import { fingerprintOf, isFingerprint } from '../../ledger/fingerprint.ts';
import { httpSource } from '../../ledger/http-source.ts';
import { verifierOf } from '../../ledger/key.ts';
import { keysOf } from '../../ledger/key-chain.ts';
import { headerOf } from '../../ledger/log-file.ts';
import { keepPeerToken } from '../../ledger/peer-token.ts';
import { keepPeer, peersIn } from '../../ledger/peers.ts';
import { type Command, STORE, usage } from '../command.ts';
import { textAt } from '../file.ts';
import { inWords } from '../log.ts';
import { whereOf, withLedger } from '../node.ts';

export const command: Command = {
  name: 'peer add',
  operands: 'URL|FILE',
  summary: 'makes the other side’s node known, its key checked by a person',
  options: {
    ...STORE,
    fingerprint: {
      type: 'string',
      about: 'the key’s fingerprint, as the other side told it: digits or words; asked for on a terminal',
    },
    token: {
      type: 'string',
      about:
        'a file (-: standard input) with the token by which that node, where members read only, lets this one read',
    },
  },
  examples: [
    'pobratim peer add https://register.example.org',
    'pobratim peer add https://register.example.org --token token.txt',
    'pobratim peer add ru.jsonl --fingerprint rogaz-kufab-godir-zigod-limoh',
  ],
  run: (options, [where]) =>
    withLedger(options, async (ledger) => {
      const token = options.token === undefined ? undefined : textAt(String(options.token)).trim();
      const { side, key, url } = await shownAt(where!, token);
      if (side === ledger.side)
        throw usage('the node of another side', `one of ${side}, this node’s own`, 'see POBRATIM_SIDE');
      if (!verifierOf(key)) throw usage('a key of Ed25519', `"${key.slice(0, 60)}"`, 'ask the other side');
      const fingerprint = fingerprintOf(key);
      const before = (await peersIn(ledger.store)).find((peer) => peer.side === side);
      const named = (await keysOf(ledger.store, side)).map((its) => its.key);
      const isFollowed = before && named.indexOf(key) > named.indexOf(before.key);
      if (before && before.key !== key && !isFollowed)
        throw new Failure('input', {
          expected: `the key of ${side} that was confirmed: ${before.fingerprint.short}`,
          found: fingerprint.short,
          remedy: `ask the other side; if its key is new, pobratim peer remove ${side} first`,
        });
      console.error(`${where} speaks for ${side}. Its key: ${inWords(fingerprint)}`);
      const typed = options.fingerprint === undefined ? await asked(side) : String(options.fingerprint);
      if (!isFingerprint(typed, fingerprint))
        throw new Failure('input', {
          expected: `the fingerprint of ${side} as its people tell it`,
          found: `"${typed}", which is not that of this key`,
          remedy: 'nothing was stored; compare again, by telephone or face to face',
        });
      const at = ledger.clock().toISOString();
      await keepPeer(ledger.store, {
        side,
        key,
        by: process.env.USER ?? 'pobratim',
        at,
        ...(url ? { url } : {}),
      });
      if (token) keepPeerToken(whereOf(options).data, side, token);
      console.log(`peer ${side}  ${url ?? 'by file'}  ${fingerprint.short}`);
      return 0;
    }),
};

/** Whose node or file it is and which key it names. */
async function shownAt(
  where: string,
  token: string | undefined,
): Promise<{ readonly side: string; readonly key: string; readonly url?: string }> {
  // What looks like an address is one, so that a wrong kind of address is told as such and not as a file that is not there.
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(where)) return headerOf(where);
  const source = httpSource(where, { token });
  const { side, logs } = await source.offers();
  const key = logs.find((log) => log.side === side)?.key;
  if (typeof key !== 'string')
    throw new Failure('input', {
      expected: `the key of ${side} at ${where}`,
      found: 'none',
      remedy: 'ask the other side to start its node, which makes one',
    });
  return { side, key, url: source.name };
}

/** What a person at the terminal types. */
async function asked(side: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw usage(
      '--fingerprint, where nobody can be asked',
      'none',
      `ask ${side} what pobratim log show prints there`,
    );
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(
      `Ask ${side}, by telephone or face to face, what "pobratim log show" prints there, and type what you hear (digits or words): `,
    );
  } finally {
    lines.close();
  }
}

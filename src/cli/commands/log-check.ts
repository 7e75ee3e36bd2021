import { readFileSync } from 'node:fs';
import { Failure } from '#model/failure.ts';
import { faultOfProof } from '../../ledger/check-proof.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'log check',
  operands: 'FILE|-',
  summary: 'checks a proof of inclusion or consistency, without a data folder',
  options: {
    key: { type: 'string', about: 'the side’s key in base64: its signature on the head is checked too' },
  },
  examples: [
    'pobratim log check proof.json --key 7h0c…=',
    'curl -s "https://example.org/api/logs/RU/consistency?from=40" | pobratim log check -',
  ],
  exits: { 1: 'failed, or the proof proves nothing' },
  run: async ({ key }, [file]) => {
    const fault = faultOfProof(proofIn(file!), key === undefined ? undefined : String(key));
    console.log(fault === undefined ? 'proven' : `not proven: ${fault}`);
    return fault === undefined ? 0 : 1;
  },
};

function proofIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  } catch (cause) {
    throw new Failure(
      'input',
      {
        expected: 'a proof as JSON',
        found: (cause as Error).message,
        remedy: 'give what pobratim log inclusion or consistency printed',
      },
      { cause },
    );
  }
}

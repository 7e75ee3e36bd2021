import { setTimeout as pause } from 'node:timers/promises';
import { peopleAt } from '../../src/cli/people.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { verify } from '../../src/ledger/verify.ts';
import type { Place } from '../store/place.ts';
import { start } from './program.ts';

/** What rounds of killing came to. */
export interface Outcome {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Documents that were acknowledged and are not there, or without their claims or text. */
  readonly lost: number;
  /** Documents without their claims, whether acknowledged or not. */
  readonly halves: number;
  readonly faults: readonly string[];
  readonly slowestStartMs: number;
}

const WRITERS = 3;
const SIDE = 'KZ';

/**
 * Starts the server, lets writers send documents, kills it with SIGKILL at a random moment, and starts it again, as often as told; then
 * looks at everything that was acknowledged. Nobody mends anything in between. `told` hears of each round how many documents were acknowledged by then.
 */
export async function killedRounds(
  place: Place,
  rounds: number,
  random: () => number,
  told: (round: number, acknowledged: number) => void = () => undefined,
): Promise<Outcome> {
  const acknowledged: string[] = [];
  const env = { POBRATIM_SIDE: SIDE, ...(place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}) };
  const token = await editorsToken(place);
  let slowestStartMs = 0;
  let count = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const server = start(['serve', '--data', place.data, '--port', '0'], { env });
    const home = (await server.says(/http:\/\/\S+:\d+/)).replace('localhost', '127.0.0.1');
    slowestStartMs = Math.max(slowestStartMs, performance.now() - began);
    let isOver = false;
    const writers = Array.from({ length: WRITERS }, async () => {
      while (!isOver) {
        count += 1;
        const text = `Семей и Барнаул подписали меморандум № ${count} в 2031 году. ${'Делегации обсудили работу. '.repeat(count % 40)}`;
        const response = await fetch(`${home}/api/documents`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ text }),
        }).catch(() => undefined);
        if (!response) return;
        const answer = await response.text().catch(() => '');
        if (response.status !== 201) {
          if (response.status !== 429) throw new Error(`${response.status}: ${answer.slice(0, 200)}`);
          await pause(20);
          continue;
        }
        // An answer that did not arrive whole acknowledges nothing.
        const id = /"document":\{"id":"([0-9a-f]{24})"/.exec(answer)?.[1];
        if (id) acknowledged.push(id);
      }
    });
    const running = Promise.all(writers);
    const known = acknowledged.length;
    while (acknowledged.length === known && !server.process.exitCode) await Promise.race([pause(5), running]);
    await pause(random() * 700);
    server.process.kill('SIGKILL');
    isOver = true;
    await Promise.all([running, server.ended]);
    told(round + 1, acknowledged.length);
  }
  return { rounds, ...(await lookedAt(place, acknowledged)), slowestStartMs: Math.round(slowestStartMs) };
}

async function lookedAt(
  place: Place,
  acknowledged: readonly string[],
): Promise<Omit<Outcome, 'rounds' | 'slowestStartMs'>> {
  const { faults } = await verify(place);
  const ledger = await openLedger({ ...place, side: SIDE, author: 'test', clock: () => new Date() });
  try {
    const entries = await ledger.entries();
    const documents = entries.flatMap(({ assertion }) =>
      assertion.kind === 'document' ? [assertion.document.id] : [],
    );
    const texts = await ledger.textsOf(documents);
    const read = new Set(
      entries.flatMap(({ assertion }) => (assertion.kind === 'claims' ? [assertion.document] : [])),
    );
    const whole = new Set(documents.filter((id) => read.has(id) && texts.has(id)));
    return {
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((id) => !whole.has(id)).length,
      halves: documents.length - whole.size,
      faults: faults.map(({ where, what }) => `${where}: ${what}`),
    };
  } finally {
    await ledger.close();
  }
}

/** A token of a person who may add documents. */
async function editorsToken(place: Place): Promise<string> {
  const { DATABASE_URL, POBRATIM_SIDE } = process.env;
  if (place.databaseUrl) process.env.DATABASE_URL = place.databaseUrl;
  else delete process.env.DATABASE_URL;
  process.env.POBRATIM_SIDE = SIDE;
  const people = await peopleAt({ data: place.data }, () => 'http://localhost:1');
  try {
    const { secret } = await people.invite({ role: 'editor' });
    const { person } = await people.accept(secret, { name: 'Writer' }, new Headers());
    return await people.newToken(person, 'load', 30);
  } finally {
    await people.close();
    for (const [name, value] of Object.entries({ DATABASE_URL, POBRATIM_SIDE }))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
}

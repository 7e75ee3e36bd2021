import { readdirSync, readFileSync } from 'node:fs';
import type { Application, Submission } from '#model/application.ts';
import type { LogSource } from '#model/log.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { keepPeer } from '../../src/ledger/peers.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';
import { type Backend, type Place, placeFor } from '../store/place.ts';

const shelf = await openShelf();
const FOLDER = new URL('../../samples/', import.meta.url);

/** The shorter samples, to be added by either side. */
export const SAMPLES: readonly Submission[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({
    name,
    bytes: readFileSync(new URL(name, FOLDER)),
    how: 'file',
    published: '2026-01-01',
  }));

/** A node that can be stopped and started: its place, and what opens it. */
export interface Node {
  readonly side: string;
  readonly place: Place;
  readonly open: () => Promise<Application>;
  readonly openLedger: () => Promise<Ledger>;
}

/** Two nodes, of the sides KZ and RU, each of which has confirmed the other's key. */
export async function twoNodes(backend: Backend = 'sqlite'): Promise<readonly [Node, Node]> {
  let tick = 0;
  const clock = (): Date => new Date(Date.UTC(2026, 0, 1) + (tick += 1000));
  const made = async (side: string): Promise<Node> => {
    const place = await placeFor(backend);
    const options = { ...place, side, author: 'test', clock };
    return {
      side,
      place,
      open: () => openApplication({ ...options, shelf }),
      openLedger: () => openLedger(options),
    };
  };
  const nodes = [await made('KZ'), await made('RU')] as const;
  await acquainted(...nodes);
  return nodes;
}

/** Lets each node confirm the other's key. */
async function acquainted(one: Node, other: Node): Promise<void> {
  const [a, b] = [await one.openLedger(), await other.openLedger()];
  for (const [own, peer] of [
    [a, b],
    [b, a],
  ] as const) {
    const { key } = peer.signer();
    await keepPeer(own.store, { side: peer.side, key, by: 'test', at: own.clock().toISOString() });
  }
  await a.close();
  await b.close();
}

/** What another node offers, without a network between. */
export function sourceOf({ logs }: Pick<Application, 'logs'>, name = 'a node'): LogSource {
  return { name, offers: () => logs.book(), lines: logs.lines };
}

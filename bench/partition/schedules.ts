import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../../src/ledger/ledger.ts';
import { keepPeer } from '../../src/ledger/peers.ts';
import { numbersFrom } from '../../test/numbers.ts';
import { type Networks, openNetworks, type Remote } from './networks.ts';

/** What a schedule came to. */
export interface ScheduleOutcome {
  readonly seed: number;
  readonly isAlike: boolean;
  readonly facts: number;
  /** Words of both sides on facts. */
  readonly said: number;
  readonly 'pulls broken off': number;
  readonly restarts: number;
  readonly partitions: number;
}

/** How often a node pulls once the network is well again: what is not there by then never comes. */
const LAST_PULLS = 6;

/** Lets two nodes in two networks, in so many steps, add, speak, pull, be cut off and be killed as the numbers say; then both pull until nothing is new. */
export async function schedule(seed: number, steps = 20): Promise<ScheduleOutcome> {
  const below = numbersFrom(seed);
  const place = mkdtempSync(join(tmpdir(), 'pobratim-partition-'));
  const folders = [join(place, 'KZ'), join(place, 'RU')] as const;
  await acquainted(folders);
  const networks = await openNetworks(seed);
  const count = { broken: 0, restarts: 0, partitions: 0 };
  try {
    const nodes = [await networks.node(0, folders[0]), await networks.node(1, folders[1])];
    for (let step = 0; step < steps; step += 1) await oneStep(step, nodes, networks);
    networks.steady(true);
    for (const which of [0, 1] as const) await networks.link(which, true);
    let fresh = 0;
    for (let round = 0; round < LAST_PULLS; round += 1) {
      fresh = 0;
      for (const node of nodes) {
        const { result, failed } = await node.does('pull');
        fresh += failed === undefined ? Number(result) : 1;
      }
      if (fresh === 0) break;
    }
    const [one, other] = (await Promise.all(nodes.map((node) => node.does('bytes')))).map(
      ({ result }) => result as { readonly digest: string; readonly facts: number; readonly said: number },
    );
    return {
      seed,
      isAlike: fresh === 0 && one !== undefined && one.digest === other?.digest,
      facts: one?.facts ?? 0,
      said: one?.said ?? 0,
      'pulls broken off': count.broken,
      restarts: count.restarts,
      partitions: count.partitions,
    };
  } finally {
    await networks.close();
    rmSync(place, { recursive: true, force: true });
  }

  async function oneStep(step: number, nodes: Remote[], { link, node }: Networks): Promise<void> {
    const which = below(2) as 0 | 1;
    const what = below(12);
    if (what < 4 || step < 2) await nodes[which]!.does('add', below(1000));
    else if (what < 6) await nodes[which]!.does('say', below(1000));
    else if (what < 9) {
      // While one pulls, the other may be cut off, killed, or write.
      const pulled = nodes[which]!.does('pull');
      const meanwhile = below(3);
      if (meanwhile === 0) await link(which, false);
      else if (meanwhile === 1) await nodes[1 - which]!.does('add', below(1000));
      if ((await pulled).failed !== undefined) count.broken += 1;
      if (meanwhile === 0) count.partitions += 1;
      if (meanwhile === 0 && below(2) === 0) await link(which, true);
    } else if (what < 10) {
      await link(which, below(2) === 0);
      count.partitions += 1;
    } else {
      await nodes[which]!.kill();
      nodes[which] = await node(which, folders[which]);
      count.restarts += 1;
    }
  }
}

/** Lets each node confirm the other's key, before there is a network. */
async function acquainted(folders: readonly [string, string]): Promise<void> {
  const clock = (): Date => new Date();
  const [a, b] = [
    await openLedger({ data: folders[0], side: 'KZ', author: 'trial', clock }),
    await openLedger({ data: folders[1], side: 'RU', author: 'trial', clock }),
  ];
  for (const [own, peer] of [
    [a, b],
    [b, a],
  ] as const)
    await keepPeer(own.store, {
      side: peer.side,
      key: peer.signer().key,
      by: 'trial',
      at: clock().toISOString(),
    });
  await a.close();
  await b.close();
}

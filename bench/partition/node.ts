import { createHash } from 'node:crypto';
import { httpSource } from '../../src/ledger/http-source.ts';
import { openApplication } from '../../src/pipeline.ts';
import { createApp } from '../../src/serve/app.ts';
import { listen } from '../../src/serve/server.ts';
import { openShelf } from '../../src/shelf.ts';
import { SAMPLES } from '../../test/exchange/nodes.ts';
import { newPeople } from '../../test/signed-in.ts';

/**
 * A node of the trial, in a network of its own: serves its API, and does what it is told over IPC. Arguments: data folder, side, address to listen on,
 * address at which the other node is reached, seconds by which its clock is off.
 */
const [data = '', side = '', host = '', peer = '', off = '0'] = process.argv.slice(2);
const other = side === 'KZ' ? 'RU' : 'KZ';
/** A pull in a partition must not wait for ever. */
const PATIENCE_MS = 1500;
const clock = (): Date => new Date(Date.now() + Number(off) * 1000);
const application = await openApplication({ data, side, author: 'trial', clock, shelf: await openShelf() });
const app = createApp(application, await newPeople());
const server = await listen(app, () => undefined, { host, port: 8080 });

const fetcher: typeof fetch = (address, { signal, ...rest } = {}) =>
  fetch(address, {
    ...rest,
    signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), ...(signal ? [signal] : [])]),
  });

/** What the trial asks of a node; the numbers choose. */
const DEEDS: Readonly<Record<string, (n: number) => Promise<unknown>>> = {
  add: async (n) => {
    await application.add(SAMPLES[n % SAMPLES.length]!);
  },
  say: async (n) => {
    const { items } = await application.inbox({}, { limit: 50 }, []);
    const due = items[n % Math.max(1, items.length)];
    if (due)
      await application.confirm(
        n % 3 === 0
          ? { fact: due.id, verdict: 'disputed', reason: 'trial' }
          : { fact: due.id, verdict: 'confirmed' },
        'somebody',
      );
  },
  pull: async () => {
    const taken = await application.pull(httpSource(peer, { fetcher }), other);
    return taken.reduce((sum, { stored }) => sum + stored, 0);
  },
  /** A name for all that both nodes must have alike. */
  bytes: async () => {
    const hash = createHash('sha256');
    let facts = 0;
    for await (const fact of application.exportFacts()) {
      hash.update(JSON.stringify(fact));
      facts += 1;
    }
    hash.update(
      JSON.stringify([await application.overview(), await application.documents({}, { limit: 500 })]),
    );
    const said = (await application.confirmations({}, {})).total;
    return { digest: hash.digest('hex'), facts, said };
  },
  end: async () => {
    server.close();
    await application.close();
    setImmediate(() => process.exit(0));
  },
};

process.on('message', async ({ deed, n }: { readonly deed: string; readonly n: number }) => {
  try {
    process.send!({ result: await DEEDS[deed]!(n) });
  } catch (error) {
    process.send!({ failed: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
process.send!({ ready: true });

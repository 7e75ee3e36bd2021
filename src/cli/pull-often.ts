import type { Application } from '#model/application.ts';
import { Failure } from '#model/failure.ts';
import { httpSource } from '../ledger/http-source.ts';
import { peerToken } from '../ledger/peer-token.ts';
import { usage } from './command.ts';

/** How many minutes a serving node waits between pulls; 0 for never. */
export function pullMinutes(): number {
  const told = process.env.POBRATIM_PULL_MINUTES || '5';
  if (!/^\d{1,5}(?:\.\d+)?$/.test(told))
    throw usage('minutes between pulls, 0 for never', `"${told}"`, 'correct POBRATIM_PULL_MINUTES');
  return Number(told);
}

/** Pulls from every peer with an address, at once and then often; what fails is told once and tried again. `data` is the folder of their tokens. Returns how to stop. */
export function pullOften(application: Application, minutes: number, data: string): () => Promise<void> {
  if (minutes === 0) return async () => undefined;
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const told = new Map<string, string>();
  const stoppable: typeof fetch = (address, { signal, ...rest } = {}) =>
    fetch(address, { ...rest, signal: AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]) });
  const round = async (): Promise<void> => {
    for (const { side, url } of await application.logs.peers()) {
      if (stop.signal.aborted || url === undefined) continue;
      const source = () => httpSource(url, { fetcher: stoppable, token: peerToken(data, side) });
      const failed = await Promise.resolve()
        .then(() => application.pull(source(), side))
        .then(
          () => '',
          (error: unknown) => {
            if (error instanceof Failure) return error.message;
            throw error;
          },
        );
      if (failed !== '' && !stop.signal.aborted && told.get(side) !== failed)
        console.error(`pull from ${side}: ${failed}`);
      told.set(side, failed);
    }
  };
  const again = (): void => {
    running = round()
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        if (!stop.signal.aborted) timer = setTimeout(again, minutes * 60_000);
      });
  };
  again();
  return async () => {
    stop.abort();
    clearTimeout(timer);
    await running;
  };
}

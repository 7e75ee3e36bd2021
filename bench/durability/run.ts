import { killedRounds } from '../../test/edges/killed.ts';
import { numbersFrom } from '../../test/numbers.ts';
import { BACKENDS, placeFor, skipOf } from '../../test/store/place.ts';
import { powerCuts } from './power.ts';
import { powerSkip } from './power-disk.ts';

const KILLS = Number(process.env.KILLS ?? 200);
const CUTS = Number(process.env.CUTS ?? 200);
const SEED = Number(process.env.SEED ?? 1);

/** Kills the server and cuts the power of its disk at random moments, as often as told, on both engines. Each row is told as it is done. */
export async function run(): Promise<Readonly<Record<string, unknown>>> {
  const table: Record<string, unknown> = {};
  const row = async (name: string, trial: () => Promise<Outcome>): Promise<void> => {
    table[name] = shown(await trial());
    console.error(`${new Date().toISOString()} ${name}: ${JSON.stringify(table[name])}`);
  };
  const skip = powerSkip();
  if (skip) console.error(`no power is cut: ${skip}`);
  const cuts = skip ? 0 : CUTS;
  for (const backend of BACKENDS) {
    if (cuts > 0) await row(`${backend}: power cut`, () => powerCuts(backend, cuts, randomOf(SEED)));
    if (KILLS > 0 && !skipOf(backend))
      await row(`${backend}: kill -9`, async () =>
        killedRounds(await placeFor(backend), KILLS, randomOf(SEED), (round, acknowledged) => {
          if (round % 10 === 0)
            console.error(`${backend}: killed ${round} times, ${acknowledged} acknowledged`);
        }),
      );
  }
  if (cuts > 0)
    await row('floor: SQLite told not to sync, power cut', () =>
      powerCuts('careless', Math.min(cuts, 20), randomOf(SEED)),
    );
  return table;
}

type Outcome = { readonly faults: readonly string[] };

const randomOf = (seed: number): (() => number) => {
  const below = numbersFrom(seed);
  return () => below(2 ** 30) / 2 ** 30;
};

const shown = ({ faults, ...outcome }: Outcome) => {
  for (const fault of faults.slice(0, 20)) console.error(fault);
  return { ...outcome, faults: faults.length };
};

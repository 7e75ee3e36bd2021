import { killedRounds } from '../../test/edges/killed.ts';
import { numbersFrom } from '../../test/numbers.ts';
import { BACKENDS, placeFor, skipOf } from '../../test/store/place.ts';
import { powerCuts } from './power.ts';
import { powerSkip } from './power-disk.ts';

const KILLS = Number(process.env.KILLS ?? 200);
const CUTS = Number(process.env.CUTS ?? 200);
const SEED = Number(process.env.SEED ?? 1);

/** Kills the server and cuts the power of its disk at random moments, as often as told, on both engines. */
export async function run(): Promise<Readonly<Record<string, unknown>>> {
  const table: Record<string, unknown> = {};
  const skip = powerSkip();
  if (skip) console.error(`no power is cut: ${skip}`);
  for (const backend of BACKENDS) {
    if (!skip && CUTS > 0)
      table[`${backend}: power cut`] = shown(await powerCuts(backend, CUTS, randomOf(SEED)));
    if (KILLS > 0 && !skipOf(backend))
      table[`${backend}: kill -9`] = shown(
        await killedRounds(await placeFor(backend), KILLS, randomOf(SEED)),
      );
  }
  if (!skip && CUTS > 0)
    table['floor: SQLite told not to sync, power cut'] = shown(
      await powerCuts('careless', Math.min(CUTS, 20), randomOf(SEED)),
    );
  return table;
}

const randomOf = (seed: number): (() => number) => {
  const below = numbersFrom(seed);
  return () => below(2 ** 30) / 2 ** 30;
};

const shown = ({ faults, ...outcome }: { readonly faults: readonly string[] }) => {
  for (const fault of faults.slice(0, 20)) console.error(fault);
  return { ...outcome, faults: faults.length };
};

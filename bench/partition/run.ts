import { networksSkip } from './networks.ts';
import { type ScheduleOutcome, schedule } from './schedules.ts';

const SCHEDULES = Number(process.env.SCHEDULES ?? 100);
const SEED = Number(process.env.SEED ?? 1);

/** Runs random schedules of two nodes in two networks; tells of each that ended with different registers. */
export async function run(): Promise<Readonly<Record<string, unknown>>> {
  const skip = networksSkip();
  if (skip) {
    console.error(`no networks: ${skip}`);
    return {};
  }
  const outcomes: ScheduleOutcome[] = [];
  for (let seed = SEED; seed < SEED + SCHEDULES; seed += 1) {
    const outcome = await schedule(seed);
    console.error(`${outcome.isAlike ? 'alike' : 'DIFFERENT REGISTERS'}: ${JSON.stringify(outcome)}`);
    outcomes.push(outcome);
  }
  const sum = (name: keyof ScheduleOutcome): number =>
    outcomes.reduce((total, outcome) => total + Number(outcome[name]), 0);
  return {
    schedules: {
      run: outcomes.length,
      'same register on both': sum('isAlike'),
      'facts, mean': Math.round(sum('facts') / outcomes.length),
      'words of sides, mean': Math.round(sum('said') / outcomes.length),
      'pulls broken off': sum('pulls broken off'),
      restarts: sum('restarts'),
      partitions: sum('partitions'),
    },
  };
}

import { readFileSync } from 'node:fs';
import { rivalOf } from '../../src/cli/mission-rival.ts';
import { check } from '../../src/domains/business/mission/check.ts';
import { missionOfDzn } from '../../src/domains/business/mission/dzn.ts';
import type { Mission } from '../../src/domains/business/mission/mission.ts';
import { replan } from '../../src/domains/business/mission/replan.ts';
import { rounds } from '../../src/domains/business/mission/rounds.ts';
import { type Outcome, schedule } from '../../src/domains/business/mission/schedule.ts';
import { matchBest, weightBound } from '../../src/methods/b-matching.ts';
import { branchAndBound } from './peer.ts';
import { breaksOfWitness, KINDS, variantOf } from './variants.ts';

const FAIRNESS = 2;
const LIMIT_S = 24;
const PEER_LIMIT_S = 5;
const OPTIMA = {
  'tic-12': 0,
  'tic-13': 0,
  'tic-13crafc': 4,
  'tic-14crafa': 0,
  'ticf-13crafa': 0,
  'ticf-13crafb': 3,
  'forumt-14': 5,
  'forumt-14crafd': 4,
  'forum-13': 0,
  'forum-14': 2,
};

/** A clock of this process's CPU seconds, from zero. */
function cpuClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
}

let state = 1;
const below = (limit: number): number => {
  state = (state * 48271) % 2147483647;
  return state % limit;
};

/** Two delegations of 500 firms and 6,000 meetings by lot, in as few slots and tables as any schedule needs. */
function largeMission(): Mission {
  const pairs = new Set<number>();
  while (pairs.size < 6000) pairs.add(500 * below(500) + below(500));
  const meetings = [...pairs].map((pair, index) => ({
    name: String(index + 1),
    between: [Math.floor(pair / 500), 500 + (pair % 500)] as const,
    session: 'either' as const,
    after: [],
  }));
  const degree = new Int32Array(1000);
  for (const { between } of meetings) for (const one of between) degree[one]! += 1;
  const slots = Math.max(...degree);
  return {
    slots,
    morningSlots: slots,
    tables: Math.ceil(6000 / slots),
    participants: Array.from(degree, (_, index) => ({ name: String(index + 1), absent: [] })),
    meetings,
  };
}

/** The same with 50 firms that miss the first three slots, and three slots and twenty tables to spare. */
function largeWithAbsences(): Mission {
  const mission = largeMission();
  const slots = mission.slots + 3;
  return {
    ...mission,
    slots,
    morningSlots: slots,
    tables: Math.ceil(6000 / slots) + 20,
    participants: mission.participants.map((one, index) =>
      index % 20 === 0 ? { ...one, absent: [1, 2, 3] } : one,
    ),
  };
}

type Row = Readonly<Record<string, string | number | boolean>>;

/** The ten public instances beside their published optima and the peer, then large missions, who meets whom, and replanning. */
export async function run(): Promise<Readonly<Record<string, Row>>> {
  const rows: Record<string, Row> = {};
  const witnesses = new Map<string, readonly [Mission, readonly number[]]>();
  for (const [name, published] of Object.entries(OPTIMA)) {
    const file = new URL(`instances/${name}.dzn`, import.meta.url);
    const mission = missionOfDzn(readFileSync(file, 'utf8'));
    const { outcome, seconds, cpu } = await decided(mission);
    const peerClock = cpuClock();
    const peer = branchAndBound(mission, FAIRNESS, () => peerClock() > PEER_LIMIT_S);
    const isScheduled = outcome.kind === 'scheduled';
    const isValid = isScheduled && check(mission, outcome.slots, FAIRNESS).faults.length === 0;
    if (isScheduled) witnesses.set(name, [mission, outcome.slots]);
    rows[name] = {
      published,
      ours: isValid ? outcome.breaks : 'none',
      bound: isScheduled ? outcome.bound : 'none',
      proven: isScheduled && outcome.optimal,
      s: Number(seconds.toFixed(1)),
      'CPU s': Number(cpu.toFixed(1)),
      'peer in 5 s': peer.breaks ?? 'none',
    };
  }
  for (const [name, [mission, witness]] of witnesses)
    rows[`${name}, variants`] = await variants(mission, witness);
  return { ...rows, ...large(), ...matching(), ...replanning() };
}

/** As the command schedules: two threads, so many seconds by the clock. */
async function decided(
  mission: Mission,
): Promise<{ readonly outcome: Outcome; readonly seconds: number; readonly cpu: number }> {
  const begun = performance.now();
  const cpu = cpuClock();
  const clock = (): number => (performance.now() - begun) / 1000;
  const rival = rivalOf(mission, FAIRNESS, LIMIT_S);
  const own = schedule(mission, {
    fairness: FAIRNESS,
    isOver: () => clock() > LIMIT_S || rival.isDecided(),
  });
  const outcome = await rival.joined(own);
  return { outcome, seconds: clock(), cpu: cpu() };
}

/** One variant of each kind: how many are decided in time, and the longest. Throws when a claim is refuted by the schedule that a variant was made around. */
async function variants(mission: Mission, witness: readonly number[]): Promise<Row> {
  let [proven, longest, gap] = [0, 0, 0];
  for (const kind of KINDS) {
    const variant = variantOf(mission, witness, kind, 1);
    const { outcome, seconds } = await decided(variant);
    longest = Math.max(longest, seconds);
    const known = breaksOfWitness(variant, witness, FAIRNESS);
    if (outcome.kind === 'impossible' ? Number.isFinite(known) : outcome.bound > known)
      throw new Error(`a schedule with ${known} breaks refutes what was proven of a variant by ${kind}`);
    if (outcome.kind === 'impossible' || (outcome.kind === 'scheduled' && outcome.optimal)) proven += 1;
    else if (outcome.kind === 'scheduled') gap = Math.max(gap, outcome.breaks - outcome.bound);
    if (outcome.kind === 'scheduled' && check(variant, outcome.slots, FAIRNESS).faults.length > 0)
      throw new Error(`the checker refuses the schedule of a variant by ${kind}`);
  }
  return {
    proven: `${proven} of ${KINDS.length}`,
    bound: `largest gap ${gap}`,
    s: Number(longest.toFixed(1)),
  };
}

function large(): Record<string, Row> {
  const mission = largeMission();
  const clock = cpuClock();
  const slots = rounds(mission)!;
  const seconds = clock();
  const before = check(mission, slots);
  const improved = schedule(mission, { fairness: mission.slots, isOver: () => clock() > seconds + 5 });
  const absent = largeWithAbsences();
  const absentClock = cpuClock();
  const placed = rounds(absent);
  const absentSeconds = absentClock();
  return {
    '… 50 firms miss three slots': {
      ours: placed && check(absent, placed).faults.length === 0 ? 'placed' : 'none',
      'CPU s': Number(absentSeconds.toFixed(3)),
    },
    '1,000 firms, 6,000 meetings: rounds': {
      ours: before.faults.length === 0 ? before.breaks : 'none',
      'CPU s': Number(seconds.toFixed(3)),
    },
    '… breaks improved for 5 s': {
      ours: improved.kind === 'scheduled' ? improved.breaks : 'none',
      'CPU s': 5,
    },
  };
}

function matching(): Record<string, Row> {
  const [firms, wishes] = [1500, 60_000];
  const edges = {
    left: Int32Array.from({ length: wishes }, () => below(firms)),
    right: Int32Array.from({ length: wishes }, () => below(firms)),
    weight: Float64Array.from({ length: wishes }, () => 1 + below(1000) / 100),
  };
  const [left, right] = [0, 1].map(() => Int32Array.from({ length: firms }, () => 4 + below(8))) as [
    Int32Array,
    Int32Array,
  ];
  const clock = cpuClock();
  const matching = matchBest(edges, left, right);
  const seconds = clock();
  const bound = weightBound(edges, left, right, matching);
  return {
    'who meets whom: 3,000 firms, 60,000 wishes': {
      ours: Number(matching.weight.toFixed(2)),
      bound: Number(bound.toFixed(2)),
      proven: Math.abs(bound - matching.weight) < 1e-6 * bound,
      'CPU s': Number(seconds.toFixed(2)),
    },
  };
}

function replanning(): Record<string, Row> {
  const mission = missionOfDzn(readFileSync(new URL('instances/forum-14.dzn', import.meta.url), 'utf8'));
  const outcome = schedule(mission, { fairness: FAIRNESS, isOver: () => false });
  if (outcome.kind !== 'scheduled') throw new Error('expected forum-14 scheduled');
  const large = largeWithAbsences();
  const placed = rounds(large);
  if (!placed) throw new Error('expected the large mission placed');
  return {
    'forum-14: one firm three slots late': late(mission, outcome.slots, FAIRNESS),
    '6,000 meetings: one firm three slots late': late(large, placed, large.slots),
  };
}

/** Every so many firms comes three slots late, one at a time. */
function late(mission: Mission, slots: readonly number[], fairness: number): Row {
  let [worst, moved, tried, fewest] = [0, 0, 0, 0];
  const step = Math.ceil(mission.participants.length / 10);
  for (let participant = 0; participant < mission.participants.length; participant += step) {
    const clock = cpuClock();
    const plan = replan(mission, slots, [{ participant, away: [1, 2, 3] }], {
      fairness,
      isOver: () => clock() > 1,
    });
    worst = Math.max(worst, clock());
    tried += 1;
    moved += plan?.moved.length ?? 0;
    if (plan?.fewest) fewest += 1;
  }
  return {
    ours: `${(moved / tried).toFixed(1)} moved on average`,
    proven: `${fewest} of ${tried}`,
    'CPU s': Number(worst.toFixed(2)),
  };
}

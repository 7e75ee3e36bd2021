import { check } from '../../domains/business/mission/check.ts';
import { conflictInWords } from '../../domains/business/mission/conflict.ts';
import { missionOfDzn } from '../../domains/business/mission/dzn.ts';
import type { Mission } from '../../domains/business/mission/mission.ts';
import { missionOfJson } from '../../domains/business/mission/mission-json.ts';
import { type Outcome, schedule } from '../../domains/business/mission/schedule.ts';
import { arrange } from '../../domains/business/plan/arrange.ts';
import { choose } from '../../domains/business/plan/choose.ts';
import { inTime } from '../../domains/business/plan/in-time.ts';
import type { MissionPlan } from '../../domains/business/plan/plan.ts';
import { isPlan } from '../../domains/business/plan/plan-json.ts';
import { passed } from '../../domains/business/works.ts';
import type { Command } from '../command.ts';
import { textAt } from '../file.ts';
import { leftInWords, namesIn, numberIn, planIn, TABLES } from '../mission.ts';
import { rivalOf } from '../mission-rival.ts';

const IMPOSSIBLE = 3;
const UNDECIDED = 4;

export const command: Command = {
  name: 'mission schedule',
  operands: 'FILE',
  summary: 'places the meetings of a mission with the fewest breaks, and proves it',
  options: {
    ...TABLES,
    fairness: {
      type: 'string',
      about: 'by how much the numbers of breaks of two participants may differ; 2 unless told',
    },
    limit: { type: 'string', about: 'seconds after which the best schedule found is given; 60 unless told' },
    json: { type: 'boolean', about: 'prints {"slots", "breaks", "bound", "optimal", "seconds"}' },
  },
  examples: [
    'pobratim mission schedule mission.json',
    'pobratim mission schedule tic-12.dzn --limit 24 --json',
  ],
  exits: {
    [IMPOSSIBLE]: 'no schedule can exist; a conflicting set of requirements is named',
    [UNDECIDED]: 'no schedule was found within the limit, nor proven impossible',
  },
  run: async (options, [path]) => {
    const { fairness: givenFairness, limit: givenLimit, json } = options;
    const fairness = numberIn('fairness', givenFairness, 2, (value) => Number.isInteger(value));
    const limit = numberIn('limit', givenLimit, 60, (value) => value > 0);
    // The clock of `performance` starts with the process, so that loading the program counts too.
    const secondsNow = (): number => performance.now() / 1000;
    const text = textAt(path!);
    if (isPlan(text)) {
      const given = await planIn(text, options);
      const plan = givenFairness === undefined ? given : { ...given, fairness };
      const matched = plan.meetings.length > 0 ? plan : choose(plan);
      const placed = passed(arrange(matched, { clock: secondsNow, limit: limit - RESERVE_S - secondsNow() }));
      console.log(
        json ? JSON.stringify(planAsJson(placed, secondsNow())) : planInWords(placed, secondsNow()),
      );
      return placed.meetings.length === 0 || placed.meetings.some((meeting) => meeting.placed)
        ? 0
        : UNDECIDED;
    }
    const mission = /^\s*\{/u.test(text) ? missionOfJson(text) : missionOfDzn(text);
    const left = limit - RESERVE_S - secondsNow();
    const rival = left > RIVAL_S ? rivalOf(mission, fairness, left) : undefined;
    const own = schedule(mission, {
      fairness,
      isOver: () => secondsNow() > limit - RESERVE_S || (rival?.isDecided() ?? false),
    });
    const outcome = rival ? await rival.joined(own) : own;
    if (outcome.kind === 'scheduled') {
      const { breaks, faults } = check(mission, outcome.slots, fairness);
      if (faults.length > 0 || breaks !== outcome.breaks)
        throw new Error(
          `the checker refuses the schedule: ${breaks} breaks, not ${outcome.breaks}; ${faults.join('; ')}`,
        );
    }
    const seconds = Number(secondsNow().toFixed(3));
    console.log(
      json
        ? JSON.stringify(asJson(mission, fairness, outcome, seconds))
        : inWords(mission, fairness, outcome, seconds),
    );
    return outcome.kind === 'scheduled' ? 0 : outcome.kind === 'impossible' ? IMPOSSIBLE : UNDECIDED;
  },
};

/** From how many seconds on a second thread searches too. */
const RIVAL_S = 5;
/** What checking and printing may take. */
const RESERVE_S = 0.25;

function asJson(mission: Mission, fairness: number, outcome: Outcome, seconds: number) {
  switch (outcome.kind) {
    case 'scheduled': {
      const { slots, breaks, bound, optimal } = outcome;
      return { slots, breaks, bound, optimal, seconds };
    }
    case 'impossible': {
      const { requirements, irreducible, smallest } = outcome.conflict;
      return {
        slots: null,
        breaks: null,
        bound: null,
        optimal: false,
        seconds,
        conflict: {
          meetings: requirements
            .filter(({ kind }) => kind === 'meeting')
            .map(({ of }) => mission.meetings[of!]!.name),
          reasons: conflictInWords(mission, outcome.conflict, fairness),
          irreducible,
          smallest,
        },
      };
    }
    default:
      return { slots: null, breaks: null, bound: outcome.bound, optimal: false, seconds };
  }
}

function inWords(mission: Mission, fairness: number, outcome: Outcome, seconds: number): string {
  if (outcome.kind === 'impossible')
    return [
      'No schedule can exist. These can not all hold:',
      ...conflictInWords(mission, outcome.conflict, fairness).map((reason) => `  ${reason}`),
      outcome.conflict.smallest
        ? 'No fewer conflict.'
        : outcome.conflict.irreducible
          ? 'Without any one of them the others can.'
          : 'The time did not suffice to leave out all that does not matter.',
    ].join('\n');
  if (outcome.kind === 'undecided') return `No schedule was found in ${seconds} s, nor proven impossible.`;
  const { slots, breaks, bound, optimal } = outcome;
  const lines = Array.from({ length: mission.slots }, (_, index) => {
    const held = mission.meetings.filter((_, meeting) => slots[meeting] === index + 1);
    return [
      `slot ${index + 1}`,
      ...held.map(
        ({ name, between: [one, other] }) =>
          `  meeting ${name}: ${mission.participants[one]!.name} – ${mission.participants[other]!.name}`,
      ),
    ].join('\n');
  });
  const claim = optimal ? 'proven fewest' : `no schedule has fewer than ${bound}`;
  return `${lines.join('\n')}\n\n${breaks} breaks (${claim}), ${seconds} s`;
}

/** The slots of a plan's meetings count all its times from 1, in order; 0 is none. */
function planAsJson(plan: MissionPlan, seconds: number) {
  const times = [...new Set(inTime(plan).map(({ placed }) => placed!.start))].sort();
  const { breaks, bound, optimal } = plan.proof!;
  return {
    slots: plan.meetings.map(({ placed }) => (placed ? times.indexOf(placed.start) + 1 : 0)),
    breaks,
    bound,
    optimal,
    seconds: Number(seconds.toFixed(3)),
    mission: plan,
  };
}

function planInWords(plan: MissionPlan, seconds: number): string {
  const { pair, clock } = namesIn(plan);
  const { breaks, bound, optimal, parts } = plan.proof!;
  const lines = [...Map.groupBy(inTime(plan), ({ placed }) => placed!.start)].map(([start, its]) =>
    [clock(start), ...its.map((meeting) => `  table ${meeting.placed!.table}: ${pair(meeting)}`)].join('\n'),
  );
  const claim = optimal
    ? 'proven fewest'
    : parts.length > 1 && parts.every((part) => part.optimal)
      ? 'proven fewest for each day’s meetings'
      : `no schedule has fewer than ${bound}`;
  return [
    ...lines,
    '',
    `${breaks} breaks (${claim}), ${seconds.toFixed(3)} s`,
    ...(plan.left.length > 0 ? [`${plan.left.length} can not be held:`, ...leftInWords(plan)] : []),
  ].join('\n');
}

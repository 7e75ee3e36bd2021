import { verify } from '../../domains/business/plan/verify.ts';
import type { Command } from '../command.ts';
import { namesIn, planAt } from '../mission.ts';
import { counted } from '../words.ts';

const FAULTY = 3;

export const command: Command = {
  name: 'mission check',
  operands: 'FILE',
  summary: 'checks a mission as it is placed, from the definition alone, and says what can not be held',
  options: { json: { type: 'boolean', about: 'prints {"placed", "breaks", "faults", "left"}' } },
  examples: ['pobratim mission check scheduled.json', 'pobratim mission check scheduled.json --json'],
  exits: { [FAULTY]: 'a rule is broken; each is named with its meetings' },
  run: async ({ json }, [path]) => {
    const plan = await planAt(path!);
    const { placed, breaks, faults } = verify(plan);
    if (json) console.log(JSON.stringify({ placed, breaks, faults, left: plan.left }));
    else {
      const { pair } = namesIn(plan);
      const named = (id: string): string => {
        const meeting = plan.meetings.find((one) => one.id === id);
        return meeting ? pair(meeting) : id;
      };
      for (const { rule, meetings, found } of faults)
        console.log(`${rule.padEnd(12)}${meetings.map(named).join('; ')}: ${found}`);
      console.log(
        `${placed} of ${counted(plan.meetings.length, 'meeting')} placed, ${counted(breaks, 'break')}, ${counted(faults.length, 'rule')} broken, ${plan.left.length} left out`,
      );
    }
    return faults.length > 0 ? FAULTY : 0;
  },
};

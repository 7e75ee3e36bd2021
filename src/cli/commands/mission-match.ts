import { choose } from '../../domains/business/plan/choose.ts';
import type { Command } from '../command.ts';
import { leftInWords, namesIn, planAt, TABLES } from '../mission.ts';
import { counted } from '../words.ts';

export const command: Command = {
  name: 'mission match',
  operands: 'FILE',
  summary: 'chooses who meets whom from what firms wish of each other, and proves it',
  options: {
    ...TABLES,
    json: { type: 'boolean', about: 'prints {"mission", "weight", "bound", "optimal", "seconds"}' },
  },
  examples: [
    'pobratim mission match mission.json',
    'pobratim mission match event.json --firms firms.xlsx --requests requests.csv --json > matched.json',
  ],
  run: async (options, [path]) => {
    const plan = await planAt(path!, options);
    const begun = performance.now();
    const matched = choose(plan);
    const seconds = Number(((performance.now() - begun) / 1000).toFixed(3));
    const { weight, bound, optimal } = matched.choice!;
    if (options.json) console.log(JSON.stringify({ mission: matched, weight, bound, optimal, seconds }));
    else {
      const { pair } = namesIn(matched);
      const claim = optimal ? 'proven most' : `no choice has more than ${Number(bound.toFixed(2))}`;
      console.log(
        [
          ...matched.meetings.map(
            (meeting) => `${meeting.wish.padEnd(5)} ${meeting.weight}  ${pair(meeting)}`,
          ),
          '',
          `${counted(matched.meetings.length, 'meeting')} of weight ${weight} (${claim}), ${seconds} s`,
          ...(matched.left.length > 0
            ? [`${matched.left.length} can not be held:`, ...leftInWords(matched)]
            : []),
        ].join('\n'),
      );
    }
    return 0;
  },
};

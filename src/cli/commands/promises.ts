import { everyItem } from '#model/every-item.ts';
import { boundsOf } from '#model/period.ts';
import { promiseSlips } from '#model/promise-line.ts';
import { quantity } from '#model/wording.ts';
import { type Command, STORE, usage } from '../command.ts';
import { filterIn, withNode } from '../node.ts';

export const command: Command = {
  name: 'promises',
  operands: '',
  summary: 'lists what was announced, the slip, and whether it is done',
  options: {
    ...STORE,
    state: { type: 'string', about: 'overdue, slipped, due, late, kept, done, ended or open' },
    kind: { type: 'string', about: 'works, legal-step, signing, event, order, observation or capacity' },
    place: { type: 'string', about: 'code or name' },
    on: { type: 'string', about: 'the day that looks at them, such as 2026-01-31; today unless told' },
    json: { type: 'boolean', about: 'prints JSON lines' },
  },
  examples: ['pobratim promises --state overdue', 'pobratim promises --on 2023-01-01 --json'],
  run: (options) =>
    withNode(options, async (application) => {
      const { on } = options as Readonly<Record<string, string>>;
      if (on && boundsOf(on)?.from !== on)
        throw usage('a day such as 2026-01-31', `"${on}"`, 'see pobratim promises --help');
      const filter = await filterIn(application, options, ['state', 'kind', 'on', 'place']);
      for await (const undertaking of everyItem((cursor) => application.promises(filter, cursor))) {
        if (options.json) {
          console.log(JSON.stringify(undertaking));
          continue;
        }
        const { slipDays, announcements, done, what, name, places } = undertaking;
        const slip = slipDays === undefined ? '' : `  ${slipDays > 0 ? '+' : ''}${slipDays} days`;
        console.log(
          `${undertaking.state.padEnd(8)}${[what, name || places.join(', ')].filter(Boolean).join('  ')}${slip}`,
        );
        for (const [name, line] of promiseSlips(undertaking, { language: 'en', places: {} }))
          console.log(`    ${name}  ${line}`);
        for (const { published, speaker, deadline, cost, extent, amount } of announcements)
          console.log(
            `    ${published ?? '?'}  ${[deadline && `by ${deadline}`, cost && quantity(cost, 'en'), extent && quantity(extent, 'en'), amount && quantity(amount, 'en'), speaker && `— ${speaker}`].filter(Boolean).join('  ')}`,
          );
        if (done) console.log(`    ${done.published ?? '?'}  done${done.day ? ` ${done.day}` : ''}`);
      }
      return 0;
    }),
};

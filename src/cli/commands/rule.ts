import { RULINGS } from '#model/judgement.ts';
import { type Command, STORE, usage } from '../command.ts';
import { withNode } from '../node.ts';
import { personBehind } from '../signed-by.ts';

export const command: Command = {
  name: 'rule',
  operands: 'FINDING STATUS',
  summary: 'says of a finding that it is explained, the source’s error or ours, or open again',
  options: { ...STORE, note: { type: 'string', about: 'why' } },
  examples: [
    'pobratim rule 5e1c… source-error --note "the report means thousands"',
    'pobratim rule 5e1c… open',
  ],
  run: (options, [finding = '', asked]) => {
    const status = RULINGS.find((candidate) => candidate === asked);
    if (!status) throw usage(`a status of ${RULINGS.join(', ')}`, `"${asked}"`, 'see pobratim rule --help');
    return withNode(options, async (application) => {
      const ruling = { finding, status, ...(options.note ? { note: String(options.note) } : {}) };
      await application.rule(ruling, await personBehind(options, 'edit'));
      console.log(`${finding}  ${status}`);
      return 0;
    });
  },
};

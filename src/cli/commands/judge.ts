import { VERDICTS } from '#model/judgement.ts';
import { type Command, STORE, usage } from '../command.ts';
import { withNode } from '../node.ts';
import { personBehind } from '../signed-by.ts';

export const command: Command = {
  name: 'judge',
  operands: 'A B VERDICT',
  summary: 'says whether two things that may be one are one; the last verdict on a pair counts',
  options: STORE,
  examples: ['pobratim judge 7d20… 88f1… same', 'pobratim judge 7d20… 88f1… not-same'],
  run: (options, [a = '', b = '', asked]) => {
    const verdict = VERDICTS.find((candidate) => candidate === asked);
    if (!verdict)
      throw usage(`a verdict of ${VERDICTS.join(', ')}`, `"${asked}"`, 'see pobratim judge --help');
    if (a === b) throw usage('two things', 'one twice', 'take the two ids from pobratim candidates');
    return withNode(options, async (application) => {
      await application.judge({ a, b, verdict }, await personBehind(options, 'edit'));
      console.log(`${a}  ${b}  ${verdict}`);
      return 0;
    });
  },
};

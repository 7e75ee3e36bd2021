import { headerOf, importFrom } from '../../ledger/log-file.ts';
import { type Command, STORE } from '../command.ts';
import { takenLine } from '../log.ts';
import { withLedger } from '../node.ts';
import { progressOn } from '../progress.ts';

export const command: Command = {
  name: 'import',
  operands: 'FILE …',
  summary: 'takes in logs from files of pobratim export --log',
  options: STORE,
  examples: ['pobratim import ru.jsonl', 'pobratim import /media/stick/*.jsonl'],
  run: (options, files) =>
    withLedger(options, async (ledger) => {
      const headed = await Promise.all(
        files.map(async (file) => ({ file, after: (await headerOf(file)).after })),
      );
      const progress = progressOn(process.stderr);
      try {
        // Files that go on where others end may be named in any order.
        for (const { file } of headed.sort((a, b) => a.after - b.after)) {
          const taken = await importFrom(ledger, file, (done, total) => progress.show(done, total, file));
          progress.clear();
          console.log(takenLine(taken));
        }
      } finally {
        progress.clear();
      }
      return 0;
    }),
};

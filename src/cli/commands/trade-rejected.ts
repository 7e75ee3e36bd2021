import { csvOf } from '../../serve/csv.ts';
import { type Command, STORE, usage } from '../command.ts';
import { withTables } from '../tables.ts';

/** Rows that are read at once. */
const BATCH = 10_000;

export const command: Command = {
  name: 'trade rejected',
  operands: 'TABLE',
  summary: 'prints the rows of a table that no flow was made of, as CSV',
  options: { ...STORE },
  examples: ['pobratim trade rejected un-comtrade/1', 'pobratim trade rejected kz-kgd/3 > to-correct.csv'],
  run: (options, [id]) =>
    withTables(options, async (tables) => {
      for (let from = 0; ; from += BATCH) {
        const page = await tables.rejected(id!, { from, limit: BATCH });
        if (!page)
          throw usage('a table that is held, such as un-comtrade/1', `"${id}"`, 'see pobratim trade tables');
        const csv = page.items.length > 0 ? csvOf(page.items) : 'row,problems\r\n';
        process.stdout.write(from === 0 ? csv : csv.slice(csv.indexOf('\n') + 1));
        if (from + BATCH >= page.total) return 0;
      }
    }),
};

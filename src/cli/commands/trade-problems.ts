import { TABLE_PROBLEMS } from '#model/trade-table.ts';
import { type Command, STORE, usage } from '../command.ts';
import { withTables } from '../tables.ts';

/** Lines of a report that are read at once. */
const BATCH = 10_000;

export const command: Command = {
  name: 'trade problems',
  operands: 'TABLE',
  summary: 'prints the report on a table, by row',
  options: {
    ...STORE,
    kind: { type: 'string', about: 'one kind of problem, such as wrong-product' },
    json: { type: 'boolean', about: 'prints JSON lines' },
  },
  examples: ['pobratim trade problems un-comtrade/1', 'pobratim trade problems kz-kgd/3 --kind wrong-area'],
  run: async ({ kind, json, ...options }, [id]) => {
    if (kind !== undefined && !(TABLE_PROBLEMS as readonly unknown[]).includes(kind))
      throw usage(`a kind of ${TABLE_PROBLEMS.join(', ')}`, `"${kind}"`, 'correct --kind');
    return withTables(options, async (tables) => {
      for (let from = 0; ; from += BATCH) {
        const page = await tables.problems(id!, {
          ...(kind ? { kind: String(kind) } : {}),
          from,
          limit: BATCH,
        });
        if (!page)
          throw usage('a table that is held, such as un-comtrade/1', `"${id}"`, 'see pobratim trade tables');
        for (const line of page.items)
          console.log(
            json
              ? JSON.stringify(line)
              : `${line.row === null ? '-' : `row ${line.row}`}  ${line.kind}  ${line.effect}  ${line.column}: expected ${line.expected}; found ${line.found}`,
          );
        if (from + BATCH >= page.total) return 0;
      }
    });
  },
};

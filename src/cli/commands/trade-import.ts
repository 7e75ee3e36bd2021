import { type Command, MANY, STORE } from '../command.ts';
import { progressOn } from '../progress.ts';
import { withTables } from '../tables.ts';
import { counted } from '../words.ts';
import { INTERRUPTED } from '../work.ts';

/** What a loading does, in the order it does it. */
const STEPS: Readonly<Record<string, string>> = {
  read: 'reading',
  codes: 'reading the codes',
  sort: 'sorting',
  check: 'checking',
  sums: 'summing',
  report: 'writing the report',
};

export const command: Command = {
  name: 'trade import',
  operands: 'FILE',
  summary: 'loads a table of trade: CSV, JSON, Parquet or XLSX',
  options: {
    ...STORE,
    layout: {
      type: 'string',
      about: 'a known layout, or a file that describes one; else told by the columns',
    },
    source: { type: 'string', about: 'whose revision it is; the layout’s name unless told' },
    published: { type: 'string', about: 'day, month or year in which the publisher gave it out' },
    json: { type: 'boolean', about: 'prints the table as JSON' },
  },
  examples: [
    'pobratim trade import comtrade-2024.csv',
    'pobratim trade import oblast.xlsx --layout my-layout.json --source kz-atyrau --published 2026-02-15',
  ],
  exits: { 130: MANY[130]! },
  run: async ({ layout, source, published, json, ...options }, [file]) => {
    const progress = progressOn(process.stderr);
    const stop = new AbortController();
    const interrupt = (): void => stop.abort(new Error('interrupted'));
    process.on('SIGINT', interrupt);
    try {
      const { added, table } = await withTables(options, (tables) =>
        tables.load(
          {
            file: file!,
            ...(layout ? { layout: String(layout) } : {}),
            ...(source ? { source: String(source) } : {}),
            ...(published ? { published: String(published) } : {}),
          },
          (step, done) => progress.show(Math.round(done * 100), 100, STEPS[step] ?? step),
          stop.signal,
        ),
      );
      progress.clear();
      if (json) console.log(JSON.stringify({ added, table }));
      else {
        console.log(
          `${added ? 'added' : 'known'}  ${table.id}  ${table.layout}  ${counted(table.flows, 'flow')} of ${counted(table.rows, 'row')}  ${table.from}/${table.to}  ${table.file}`,
        );
        for (const [kind, count] of Object.entries(table.problems)) console.error(`  ${count} ${kind}`);
        if (Object.keys(table.problems).length > 0)
          console.error(
            `  ${table.leftOut} rows are left out; pobratim trade problems ${table.id} lists them`,
          );
      }
      return 0;
    } catch (error) {
      progress.clear();
      if (!stop.signal.aborted) throw error;
      console.error('interrupted: nothing was loaded');
      return INTERRUPTED;
    } finally {
      if (!stop.signal.aborted) process.off('SIGINT', interrupt);
    }
  },
};

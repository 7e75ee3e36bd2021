import { type Command, STORE } from '../command.ts';
import { withTables } from '../tables.ts';
import { counted } from '../words.ts';

export const command: Command = {
  name: 'trade tables',
  operands: '',
  summary: 'lists the tables of trade that are held',
  options: { ...STORE, json: { type: 'boolean', about: 'prints JSON lines' } },
  examples: ['pobratim trade tables'],
  run: async ({ json, ...options }) => {
    for (const table of await withTables(options, (tables) => tables.tables()))
      console.log(
        json
          ? JSON.stringify(table)
          : [
              table.id,
              `${table.from}/${table.to}`,
              counted(table.flows, 'flow'),
              `${table.shown} shown`,
              counted(
                Object.values(table.problems).reduce((sum, count) => sum + count, 0),
                'problem',
              ),
              table.publisher,
              table.licence,
              table.file,
            ].join('  '),
      );
    return 0;
  },
};

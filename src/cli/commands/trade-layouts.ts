import { type Command, STORE } from '../command.ts';
import { withTables } from '../tables.ts';

export const command: Command = {
  name: 'trade layouts',
  operands: '',
  summary: 'lists the layouts of tables that are known, with their columns',
  options: { ...STORE, json: { type: 'boolean', about: 'prints JSON lines' } },
  examples: ['pobratim trade layouts'],
  run: async ({ json, ...options }) => {
    for (const layout of await withTables(options, (tables) => tables.layouts()))
      console.log(
        json
          ? JSON.stringify(layout)
          : `${layout.id}  ${layout.title.en}\n  ${layout.columns.join(', ')}\n  ${layout.publisher}; ${layout.licence}\n  ${layout.documentation.join('\n  ')}`,
      );
    return 0;
  },
};

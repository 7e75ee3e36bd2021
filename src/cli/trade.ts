import type { Answer, Question } from '#model/question.ts';
import { csvOf, flat } from '../serve/csv.ts';
import { type Command, STORE, usage } from './command.ts';
import { withNode } from './node.ts';

/** The command that puts a question of the trade workbench to the tables: its parameters are the options. */
export const tradeCommand = (
  { id, summary, parameters }: Pick<Question, 'id' | 'summary' | 'parameters'>,
  examples: readonly string[],
): Command => ({
  name: `trade ${id}`,
  operands: '',
  summary,
  options: {
    ...STORE,
    ...Object.fromEntries(
      Object.entries(parameters).map(([name, about]) => [
        name,
        { type: 'string' as const, about: about.replaceAll('`', '') },
      ]),
    ),
    csv: { type: 'boolean', about: 'prints the rows as CSV' },
    json: { type: 'boolean', about: 'prints the whole answer as JSON' },
  },
  examples,
  run: (options) =>
    withNode(options, async (application) => {
      if (options.csv && options.json) throw usage('--csv or --json', 'both');
      const asked = Object.keys(parameters).flatMap((name) =>
        options[name] === undefined ? [] : [[name, String(options[name])]],
      );
      const answer = (await application.ask('trade', id, Object.fromEntries(asked)))!;
      if (options.json) console.log(JSON.stringify(answer));
      else if (options.csv) process.stdout.write(csvOf(answer.rows.map(flat)));
      else console.log(tableOf(answer));
      for (const note of options.json ? [] : answer.notes) console.error(note.en);
      return 0;
    }),
});

/** An answer as lines: what was asked, the figures of the whole, and the rows under each other. */
function tableOf({ asked, basis, summary, rows }: Answer): string {
  const told = (values: Readonly<Record<string, unknown>>): string =>
    Object.entries(values)
      .map(([name, value]) => `${name} ${shown(value)}`)
      .join('  ');
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => shown(row[column])))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]!.length)));
  const isNumeric = columns.map((column) =>
    rows.every((row) => ['number', 'undefined'].includes(typeof row[column])),
  );
  const lines = cells.map((line) =>
    line
      .map((cell, at) => (isNumeric[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
  return [
    told(asked),
    told({ ...summary, currency: basis.currency, tables: basis.sources.join(', ') }),
    ...(rows.length > 0 ? lines : []),
  ]
    .filter(Boolean)
    .join('\n');
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number')
    return value.toLocaleString('en', { maximumFractionDigits: 6 }).replaceAll(',', ' ');
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value === 'object') return 'en' in value ? String(value.en) : JSON.stringify(value);
  return String(value);
}

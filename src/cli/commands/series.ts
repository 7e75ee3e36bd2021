import { everyItem } from '#model/every-item.ts';
import { quantity } from '#model/wording.ts';
import { type Command, STORE } from '../command.ts';
import { filterIn, withNode } from '../node.ts';

export const command: Command = {
  name: 'series',
  operands: '',
  summary: 'lists measures over time with their sources, revisions and gaps',
  options: {
    ...STORE,
    measure: { type: 'string', about: 'such as trade.turnover' },
    aspect: { type: 'string', about: 'level, growth, change, share or multiple' },
    place: { type: 'string', about: 'code or name' },
    counterpart: { type: 'string', about: 'code or name' },
    json: { type: 'boolean', about: 'prints JSON lines' },
  },
  examples: ['pobratim series --measure trade.turnover --place Омск', 'pobratim series --json'],
  run: (options) =>
    withNode(options, async (application) => {
      const filter = await filterIn(application, options, ['measure', 'aspect', 'place', 'counterpart']);
      for await (const series of everyItem((cursor) => application.series(filter, cursor))) {
        if (options.json) {
          console.log(JSON.stringify(series));
          continue;
        }
        const { area, counterpart: other, product, label, points, gaps } = series;
        const sides = [area, other].map((side) => side.join(', ')).filter(Boolean);
        console.log(
          [label ?? series.measure, series.aspect, product, sides.join(' – ')].filter(Boolean).join('  '),
        );
        for (const { period, value, state, others } of points)
          console.log(
            `    ${(period ?? '?').padEnd(18)}${quantity(value, 'en')}  ${state}${others.map((rival) => `  (${rival.role}: ${quantity(rival.value, 'en')})`).join('')}`,
          );
        if (gaps.length > 0) console.log(`    no figure: ${gaps.join(', ')}`);
      }
      return 0;
    }),
};

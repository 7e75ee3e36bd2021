import type { Question } from '#model/question.ts';
import { concentration as concentrationOf } from '../engine/concentration.ts';
import { levelOf, productIn, viewOf, which } from './amounts.ts';
import { answered } from './answer.ts';
import { rounded } from './growth.ts';
import { parameters } from './parameters.ts';
import { heldOf, type Span, spanOf, usage, wholeYears } from './scope.ts';

interface Row {
  readonly year: string;
  readonly frequency: Span['frequency'];
  readonly flow: 'export' | 'import';
  readonly key: string;
  readonly value: number | null;
}

export const concentration: Question = {
  id: 'concentration',
  summary:
    'how concentrated exports and imports are on products or partners, year by year (Herfindahl–Hirschman)',
  parameters: parameters('reporter', 'partner', 'by', 'level'),
  answer: async (known, { reporter, partner, by = 'product', level }) => {
    if (by !== 'product' && by !== 'partner') throw usage('by: product or partner', `"${by}"`);
    const held = await heldOf(known, reporter);
    const years = wholeYears(held);
    const digits = levelOf(level, 2);
    const view = viewOf({
      ...(by === 'product' ? { level: digits } : {}),
      partners: by === 'partner' || partner !== undefined,
    });
    const { sql, values } = which({ reporter, partner }, view);
    const found = await known.cube.rows<Row>(
      `SELECT left(period, 4) AS year, frequency, flow, ${by === 'product' ? productIn(view, digits) : 'partner'} AS key, sum(value_usd) AS value
      FROM ${view} WHERE ${sql} GROUP BY ALL`,
      values,
    );
    const rows = years.flatMap((year) => {
      const { frequency } = spanOf(held, year);
      return (['export', 'import'] as const).flatMap((flow) => {
        const own = found.filter(
          (row) => row.year === year && row.flow === flow && row.frequency === frequency,
        );
        const index = concentrationOf(own.map(({ value }) => value ?? 0));
        if (!index) return [];
        const largest = own.reduce((best, row) => ((row.value ?? 0) > (best.value ?? 0) ? row : best));
        const total = own.reduce((all, { value }) => all + Math.max(0, value ?? 0), 0);
        return [
          {
            period: year,
            flow,
            index: rounded(index.index, 4),
            ...(index.normalised === undefined ? {} : { normalised: rounded(index.normalised, 4) }),
            equivalent: rounded(index.equivalent),
            parts: index.parts,
            largest: largest.key,
            largestPercent: rounded(((largest.value ?? 0) / total) * 100),
          },
        ];
      });
    });
    return answered(
      known,
      {
        question: 'concentration',
        asked: { reporter, partner, by, ...(by === 'product' ? { level: String(digits) } : {}) },
        rows,
        summary: { years: years.length },
      },
      { flows: { reporter, partner } },
    );
  },
};

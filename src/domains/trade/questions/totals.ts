import type { Question } from '#model/question.ts';
import { inCurrency, productOf, viewOf, which } from './amounts.ts';
import { answered, whole } from './answer.ts';
import { parameters } from './parameters.ts';
import { type Held, heldOf, periodOf, type Span, spanOf, usage } from './scope.ts';

interface Row {
  readonly period: string;
  readonly months: number;
  readonly exported: number | null;
  readonly imported: number | null;
}

export const totals: Question = {
  id: 'totals',
  summary:
    'turnover, exports, imports and balance by month or year; all that is held unless a period is told',
  parameters: parameters('reporter', 'partner', 'period', 'hs', 'grain', 'currency'),
  answer: async (known, { reporter, partner, period, hs, grain, currency }) => {
    if (grain !== undefined && grain !== 'month' && grain !== 'year')
      throw usage('grain: month or year', `"${grain}"`);
    const held = await heldOf(known, reporter);
    const span = period === undefined ? allOf(held) : spanOf(held, period);
    const isYearly = span.frequency === 'A' || grain === 'year';
    const asked = { reporter, partner, span, hs: productOf(hs), currency };
    const view = viewOf({ hs, partners: partner !== undefined });
    const { sql, values } = which(asked, view);
    const found = await known.cube.rows<Row>(
      `SELECT ${isYearly ? 'left(period, 4)' : 'period'} AS period, count(DISTINCT period) AS months,
        sum(value_usd) FILTER (flow = 'export') AS exported, sum(value_usd) FILTER (flow = 'import') AS imported
      FROM ${inCurrency(view, currency)} WHERE ${sql} GROUP BY 1 ORDER BY 1`,
      values,
    );
    const rows = found.map((row) => ({
      period: row.period,
      ...flows(row.exported, row.imported),
      ...(isYearly && span.frequency === 'M' ? { months: row.months } : {}),
    }));
    const sum = (name: 'export' | 'import') => rows.reduce((total, row) => total + row[name], 0);
    return answered(
      known,
      {
        question: 'totals',
        asked: {
          reporter,
          partner,
          period: periodOf(span),
          hs,
          grain: isYearly ? 'year' : 'month',
          currency,
        },
        rows,
        summary: flows(sum('export'), sum('import')),
      },
      { flows: asked, held },
    );
  },
};

/** All months that are held, or all years where there are no months. */
function allOf({ months, years }: Held): Span {
  const [frequency, all] = months.length > 0 ? (['M', months] as const) : (['A', years] as const);
  return { frequency, from: all[0]!, to: all.at(-1)! };
}

/** The four figures of foreign trade, in whole units that add up. */
export function flows(exported: number | null, imported: number | null) {
  const [out, back] = [whole(exported), whole(imported)];
  return { export: out, import: back, turnover: out + back, balance: out - back };
}

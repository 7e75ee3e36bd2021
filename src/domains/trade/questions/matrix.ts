import type { Question } from '#model/question.ts';
import { flowOf, inCurrency, productOf, viewOf, which } from './amounts.ts';
import { answered } from './answer.ts';
import { parameters } from './parameters.ts';
import { heldBy, heldOf, periodOf, spanOf, wholeYears } from './scope.ts';

export const matrix: Question = {
  id: 'matrix',
  summary: 'who trades with whom: amounts by reporter and partner',
  parameters: parameters('period', 'flow', 'hs', 'currency'),
  answer: async (known, { period, flow, hs, currency }) => {
    const held = await heldBy(known);
    const [latest] = [...held].sort(([, a], [, b]) =>
      (wholeYears(a)[0] ?? '') < (wholeYears(b)[0] ?? '') ? 1 : -1,
    );
    const span = spanOf(await heldOf(known, latest?.[0]), period);
    const asked = { span, flow: flowOf(flow), hs: productOf(hs), currency };
    const view = viewOf({ hs, partners: true });
    const { sql, values } = which(asked, view);
    const found = await known.cube.rows<{ reporter: string; partner: string; value: number | null }>(
      `SELECT reporter, partner, sum(value_usd) AS value FROM ${inCurrency(view, currency)} WHERE ${sql} GROUP BY ALL ORDER BY ALL`,
      values,
    );
    const rows = found
      .map(({ value, ...row }) => ({ ...row, value: Math.round(value ?? 0) }))
      .sort((a, b) => b.value - a.value);
    return answered(
      known,
      {
        question: 'matrix',
        asked: { period: periodOf(span), flow: flow ?? 'turnover', hs, currency },
        rows,
        summary: { pairs: rows.length },
      },
      { flows: asked },
    );
  },
};

import type { Question } from '#model/question.ts';
import { unitValues as unitValuesOf } from '../engine/unit-values.ts';
import { flowOf, inCurrency, productOf, which } from './amounts.ts';
import { answered } from './answer.ts';
import { rounded } from './growth.ts';
import { parameters } from './parameters.ts';
import { heldOf, periodOf, spanOf, usage } from './scope.ts';

interface Row {
  readonly flow: string;
  readonly partner: string;
  readonly hs: string;
  readonly period: string;
  readonly value: number;
  readonly weight: number;
}

export const unitValues: Question = {
  id: 'unit-values',
  summary: 'money for a kilogram of a product by period and partner, those that stand out first',
  parameters: parameters('reporter', 'partner', 'period', 'flow', 'hs', 'currency'),
  answer: async (known, { reporter, partner, period, flow, hs, currency }) => {
    const product = productOf(hs);
    if (product === undefined) throw usage('hs: the product', 'none');
    const held = await heldOf(known, reporter);
    const span = spanOf(held, period);
    const asked = { reporter, partner, span, flow: flowOf(flow), hs: product, currency };
    const { sql, values } = which(asked);
    const found = await known.cube.rows<Row>(
      `SELECT flow, partner, hs, period, sum(value_usd) AS value, sum(net_weight_kg) AS weight FROM ${inCurrency('flows', currency)}
      WHERE ${sql} AND net_weight_kg > 0 AND value_usd > 0 GROUP BY ALL ORDER BY ALL`,
      values,
    );
    // A price is compared with those of the same code and direction only.
    const rows = [...Map.groupBy(found, (row) => `${row.flow} ${row.hs}`).values()]
      .flatMap((group) => unitValuesOf(group.map((key) => ({ key, value: key.value, weightKg: key.weight }))))
      .map(({ key, value, score, isOutlier }) => ({
        flow: key.flow,
        hs: key.hs,
        partner: key.partner,
        period: key.period,
        value: Math.round(key.value),
        weightKg: Math.round(key.weight),
        unitValue: rounded(value, 4),
        ...(score === undefined ? {} : { score: rounded(score) }),
        isOutlier,
      }))
      .sort((a, b) => Math.abs(b.score ?? 0) - Math.abs(a.score ?? 0));
    const [value, weight] = [found.map((row) => row.value), found.map((row) => row.weight)].map((list) =>
      list.reduce((all, one) => all + one, 0),
    );
    return answered(
      known,
      {
        question: 'unit-values',
        asked: { reporter, partner, period: periodOf(span), flow: flow ?? 'turnover', hs, currency },
        rows,
        summary: {
          outliers: rows.filter(({ isOutlier }) => isOutlier).length,
          ...(weight! > 0 ? { unitValue: rounded(value! / weight!, 4) } : {}),
        },
      },
      { flows: asked, held },
    );
  },
};

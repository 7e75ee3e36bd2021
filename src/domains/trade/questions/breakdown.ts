import { apportioned, apportionedOf } from '#methods/apportion.ts';
import type { Question } from '#model/question.ts';
import { flowOf, inCurrency, levelOf, productIn, productOf, viewOf, which } from './amounts.ts';
import { answered } from './answer.ts';
import { parameters } from './parameters.ts';
import { heldOf, periodOf, spanOf } from './scope.ts';

interface Row {
  readonly key: string;
  readonly exported: number | null;
  readonly imported: number | null;
  readonly weight: number | null;
}

/** What the trade of a period consists of, by product or by partner; shares in per cent that add up to 100. */
const breakdown = (by: 'product' | 'partner', question: Pick<Question, 'id' | 'summary'>): Question => ({
  ...question,
  parameters: parameters(
    'reporter',
    ...(by === 'product' ? (['partner'] as const) : []),
    'period',
    'flow',
    'hs',
    ...(by === 'product' ? (['level'] as const) : []),
    'currency',
  ),
  answer: async (known, { reporter, partner, period, flow, hs, level, currency }) => {
    const held = await heldOf(known, reporter);
    const span = spanOf(held, period);
    const digits = levelOf(level, 2);
    const asked = { reporter, partner, span, flow: flowOf(flow), hs: productOf(hs), currency };
    const view = viewOf({
      ...(by === 'product' ? { level: digits } : {}),
      hs,
      partners: by === 'partner' || partner !== undefined,
    });
    const { sql, values } = which(asked, view);
    const found = await known.cube.rows<Row>(
      `SELECT ${by === 'product' ? productIn(view, digits) : 'partner'} AS key, sum(value_usd) FILTER (flow = 'export') AS exported,
        sum(value_usd) FILTER (flow = 'import') AS imported, sum(net_weight_kg) AS weight
      FROM ${inCurrency(view, currency)} WHERE ${sql} GROUP BY 1 ORDER BY 1`,
      values,
    );
    const exported = apportioned(found.map((row) => row.exported ?? 0));
    const imported = apportioned(found.map((row) => row.imported ?? 0));
    const amounts = found.map((_, at) => exported[at]! + imported[at]!);
    const total = amounts.reduce((all, amount) => all + amount, 0);
    const shares = total > 0 ? apportionedOf(amounts, total, 10_000).parts : [];
    const rows = found
      .map(({ key, weight }, at) => ({
        [by === 'product' ? 'hs' : 'partner']: key,
        value: amounts[at]!,
        export: exported[at]!,
        import: imported[at]!,
        sharePercent: (shares[at] ?? 0) / 100,
        ...(weight ? { weightKg: Math.round(weight) } : {}),
      }))
      .sort((a, b) => b.value - a.value);
    return answered(
      known,
      {
        question: question.id,
        asked: {
          reporter,
          partner,
          period: periodOf(span),
          flow: flow ?? 'turnover',
          hs,
          currency,
          ...(by === 'product' ? { level: String(digits) } : {}),
        },
        rows,
        summary: { value: total, parts: rows.length },
      },
      { flows: asked, held },
    );
  },
});

export const products = breakdown('product', {
  id: 'products',
  summary: 'what is traded: amounts and shares by product, largest first',
});

export const partners = breakdown('partner', {
  id: 'partners',
  summary: 'with whom is traded: amounts and shares by partner, largest first',
});

import type { Question } from '#model/question.ts';
import { growthOf, priceAndQuantity } from '../engine/growth.ts';
import { flowOf, inCurrency, levelOf, productIn, productOf, viewOf, which } from './amounts.ts';
import { answered, incomplete } from './answer.ts';
import { parameters } from './parameters.ts';
import { heldOf, lengthOf, periodOf, spanOf, usage, yearBefore } from './scope.ts';

interface Row {
  readonly key: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly weight_before: number | null;
  readonly weight_after: number | null;
}

const KEYS = { product: 'hs', partner: 'partner', flow: 'flow' } as const;

export const growth: Question = {
  id: 'growth',
  summary: 'growth and what each flow, product or partner adds to it, to the last unit; largest change first',
  parameters: parameters('reporter', 'partner', 'period', 'base', 'flow', 'hs', 'level', 'by', 'currency'),
  answer: async (known, { reporter, partner, period, base, flow, hs, level, by = 'product', currency }) => {
    if (by !== 'product' && by !== 'partner' && by !== 'flow')
      throw usage('by: product, partner or flow', `"${by}"`);
    const held = await heldOf(known, reporter);
    const span = spanOf(held, period);
    const before = base === undefined ? yearBefore(span) : spanOf(held, base);
    if (before.frequency !== span.frequency || lengthOf(before) !== lengthOf(span))
      throw usage(
        'base: a period as long as the other one',
        `"${periodOf(before)}" beside "${periodOf(span)}"`,
      );
    const digits = levelOf(level, 2);
    const direction = flowOf(flow);
    const asked = { reporter, partner, flow: direction, hs: productOf(hs), currency };
    const view = viewOf({
      ...(by === 'product' ? { level: digits } : {}),
      hs,
      partners: by === 'partner' || partner !== undefined,
    });
    const both = {
      frequency: span.frequency,
      from: before.from < span.from ? before.from : span.from,
      to: before.to > span.to ? before.to : span.to,
    };
    const { sql, values } = which({ ...asked, span: both }, view);
    const parameter = (n: number): string => `$${values.length + n}`;
    const isAfter = `period BETWEEN ${parameter(1)} AND ${parameter(2)}`;
    const isBefore = `period BETWEEN ${parameter(3)} AND ${parameter(4)}`;
    const key = by === 'product' ? productIn(view, digits) : by;
    const found = await known.cube.rows<Row>(
      `SELECT ${key} AS key, sum(value_usd) FILTER (${isBefore}) AS before, sum(value_usd) FILTER (${isAfter}) AS after,
        sum(net_weight_kg) FILTER (${isBefore}) AS weight_before, sum(net_weight_kg) FILTER (${isAfter}) AS weight_after
      FROM ${inCurrency(view, currency)} WHERE ${sql} AND (${isAfter} OR ${isBefore}) GROUP BY 1 ORDER BY 1`,
      [...values, span.from, span.to, before.from, before.to],
    );
    const weights = new Map(found.map((row) => [row.key, row]));
    const whole = growthOf(
      found.map((row) => ({ key: row.key, before: row.before ?? 0, after: row.after ?? 0 })),
    );
    const rows = whole.parts.map(({ key: own, points, ...part }) => {
      const { weight_before, weight_after } = weights.get(own)!;
      const effects = priceAndQuantity(
        { value: part.before, quantity: weight_before ?? 0 },
        { value: part.after, quantity: weight_after ?? 0 },
      );
      return {
        [KEYS[by]]: own,
        ...part,
        ...(part.before > 0 ? { growthPercent: rounded((part.change / part.before) * 100) } : {}),
        ...(points === undefined ? {} : { pointsOfGrowth: points / 100 }),
        ...(by !== 'flow' && direction && effects
          ? { ofPrice: effects.price, ofQuantity: effects.quantity }
          : {}),
      };
    });
    return answered(
      known,
      {
        question: 'growth',
        asked: {
          reporter,
          partner,
          period: periodOf(span),
          base: periodOf(before),
          flow: flow ?? 'turnover',
          hs,
          by,
          currency,
          ...(by === 'product' ? { level: String(digits) } : {}),
        },
        rows,
        summary: {
          before: whole.before,
          after: whole.after,
          change: whole.change,
          ...(whole.points === undefined ? {} : { growthPercent: whole.points / 100 }),
        },
        notes: incomplete(held, before),
      },
      { flows: { ...asked, span }, held },
    );
  },
};

export const rounded = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;

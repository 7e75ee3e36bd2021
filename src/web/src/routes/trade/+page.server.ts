import { ask, askedIn } from '#lib/trade/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { reporters } = await event.parent();
  if (reporters.length === 0) return {};
  const {
    reporter = reporters[0]!,
    partner,
    period,
    flow = 'turnover',
    level = '2',
    by = 'product',
    currency,
  } = askedIn(event.url, 'reporter', 'partner', 'period', 'flow', 'level', 'by', 'currency');
  const [months, products, growth, partners] = await Promise.all([
    ask(event, 'totals', { reporter, partner, currency }),
    ask(event, 'products', { reporter, partner, period, flow, level, currency }),
    ask(event, 'growth', {
      reporter,
      partner,
      period,
      flow,
      by,
      level: by === 'product' ? level : undefined,
      currency,
    }),
    ask(event, 'partners', { reporter, period, flow, currency }),
  ]);
  const totals = await ask(event, 'totals', { reporter, partner, period: products.asked.period, currency });
  return { found: { months, products, growth, partners, totals }, asked: products.asked };
};

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
  } = askedIn(event.url, 'reporter', 'partner', 'period', 'flow', 'level');
  const [months, products, growth, partners] = await Promise.all([
    ask(event, 'totals', { reporter, partner }),
    ask(event, 'products', { reporter, partner, period, flow, level }),
    ask(event, 'growth', { reporter, partner, period, flow, level }),
    ask(event, 'partners', { reporter, period, flow }),
  ]);
  const totals = await ask(event, 'totals', { reporter, partner, period: products.asked.period });
  return { found: { months, products, growth, partners, totals }, asked: products.asked };
};

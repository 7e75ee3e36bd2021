import { ask, askedIn } from '#lib/trade/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { reporters, monthly } = await event.parent();
  if (reporters.length === 0) return {};
  const { hs } = event.params;
  const { reporter = reporters[0]!, partner, period } = askedIn(event.url, 'reporter', 'partner', 'period');
  const isMonthly = monthly.includes(reporter);
  const finer = ({ 2: '4', 4: '6' } as Readonly<Record<number, string>>)[hs.length];
  const [months, partners, products, prices, seasonality] = await Promise.all([
    ask(event, 'totals', { reporter, partner, hs }),
    ask(event, 'partners', { reporter, period, hs }),
    ask(event, 'products', { reporter, partner, period, hs, level: finer ?? '6' }),
    ask(event, 'unit-values', { reporter, partner, period, hs }),
    isMonthly ? ask(event, 'seasonality', { reporter, partner, hs }) : undefined,
  ]);
  return { hs, found: { months, partners, products, prices, seasonality } };
};

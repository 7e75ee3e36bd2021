import { ask, askedIn } from '#lib/trade/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { reporters, monthly } = await event.parent();
  if (reporters.length === 0) return {};
  const { hs } = event.params;
  const {
    reporter = reporters[0]!,
    partner,
    period,
    currency,
  } = askedIn(event.url, 'reporter', 'partner', 'period', 'currency');
  const isMonthly = monthly.includes(reporter);
  const finer = ({ 2: '4', 4: '6' } as Readonly<Record<number, string>>)[hs.length];
  const [own, months, partners, products, prices, seasonality] = await Promise.all([
    ask(event, 'products', { reporter, period, hs, level: hs.length < 6 ? String(hs.length) : '6' }),
    ask(event, 'totals', { reporter, partner, hs, currency }),
    ask(event, 'partners', { reporter, period, hs, currency }),
    ask(event, 'products', { reporter, partner, period, hs, level: finer ?? '6', currency }),
    ask(event, 'unit-values', { reporter, partner, period, hs, currency }),
    isMonthly ? ask(event, 'seasonality', { reporter, partner, hs, currency }) : undefined,
  ]);
  return { hs, named: own.rows[0], found: { months, partners, products, prices, seasonality } };
};

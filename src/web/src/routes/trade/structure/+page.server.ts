import { ask, askedIn } from '#lib/trade/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { reporters, monthly } = await event.parent();
  if (reporters.length === 0) return {};
  const { reporter = reporters[0]!, level } = askedIn(event.url, 'reporter', 'level');
  const isMonthly = monthly.includes(reporter);
  const [byProduct, byPartner, advantage, complexity, seasonality] = await Promise.all([
    ask(event, 'concentration', { reporter, by: 'product', level }),
    ask(event, 'concentration', { reporter, by: 'partner' }),
    ask(event, 'advantage', { reporter, level }),
    ask(event, 'complexity', { reporter, level: level ?? '4' }),
    isMonthly ? ask(event, 'seasonality', { reporter }) : undefined,
  ]);
  return { reporter, found: { byProduct, byPartner, advantage, complexity, seasonality } };
};

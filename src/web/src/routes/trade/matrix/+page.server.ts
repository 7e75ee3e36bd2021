import { ask, askedIn } from '#lib/trade/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { reporters } = await event.parent();
  if (reporters.length === 0) return {};
  return { answer: await ask(event, 'matrix', askedIn(event.url, 'period', 'flow', 'hs', 'currency')) };
};

import { ask, askedIn } from '#lib/trade/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { reporters } = await event.parent();
  const { state } = askedIn(event.url, 'state');
  return reporters.length === 0 ? {} : { answer: await ask(event, 'texts'), state };
};

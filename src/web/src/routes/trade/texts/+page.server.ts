import { ask } from '#lib/trade/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { reporters } = await event.parent();
  return reporters.length === 0 ? {} : { answer: await ask(event, 'texts') };
};

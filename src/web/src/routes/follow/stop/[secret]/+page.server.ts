import { posted } from '#lib/api.ts';
import type { Actions } from './$types';

/** Programs that look at links before people do must not end a digest: the button does. */
export const actions: Actions = {
  default: async (event) => {
    const answer = await posted(event, '/subscriptions/stop');
    return 'status' in answer ? answer : { isStopped: true };
  },
};

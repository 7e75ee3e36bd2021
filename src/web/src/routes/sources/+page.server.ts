import { setTimeout as delay } from 'node:timers/promises';
import { api, posted } from '#lib/api.ts';
import type { GatheredSource } from '#model/gathering.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  sources: event.locals.session.rights.includes('edit')
    ? await api<readonly GatheredSource[]>(event, '/sources')
    : [],
});

/** How long a page waits for a look at a source, in milliseconds. */
const PATIENCE_MS = 1000;
type Event = Parameters<Actions[string]>[0];
const idOf = ({ url }: Event): string => encodeURIComponent(url.searchParams.get('id') ?? '');

export const actions: Actions = {
  add: (event) => posted(event, '/sources'),
  // A look takes long: the page shows how far it is.
  look: async (event) => {
    const looked = posted(event, `/sources/${idOf(event)}/look`);
    return await Promise.race([looked, delay(PATIENCE_MS, {})]);
  },
  stop: (event) => posted(event, `/sources/${idOf(event)}/stop`),
  remove: (event) => posted(event, `/sources/${idOf(event)}/remove`),
};

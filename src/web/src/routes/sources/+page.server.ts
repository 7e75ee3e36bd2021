import { api, posted } from '#lib/api.ts';
import type { GatheredSource } from '#model/gathering.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  sources: event.locals.session.rights.includes('edit')
    ? await api<readonly GatheredSource[]>(event, '/sources')
    : [],
});

type Event = Parameters<Actions[string]>[0];
const idOf = ({ url }: Event): string => encodeURIComponent(url.searchParams.get('id') ?? '');

export const actions: Actions = {
  add: (event) => posted(event, '/sources'),
  look: (event) => posted(event, `/sources/${idOf(event)}/look`),
  remove: (event) => posted(event, `/sources/${idOf(event)}/remove`),
};

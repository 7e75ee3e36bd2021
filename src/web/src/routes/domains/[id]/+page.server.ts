import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  id: event.params.id,
  view: await api<unknown>(event, `/domains/${encodeURIComponent(event.params.id)}`),
});

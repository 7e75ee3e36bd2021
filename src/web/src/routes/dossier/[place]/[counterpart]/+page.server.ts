import { api } from '#lib/api.ts';
import type { Dossier } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  dossier: await api<Dossier>(
    event,
    `/dossier/${encodeURIComponent(event.params.place)}/${encodeURIComponent(event.params.counterpart)}`,
  ),
});

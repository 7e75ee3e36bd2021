import { api } from '#lib/api.ts';
import { withClaims } from '#lib/rivals.ts';
import type { Dossier } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const [place, counterpart] = [event.params.place, event.params.counterpart].map(encodeURIComponent);
  const dossier = await api<Dossier>(event, `/dossier/${place}/${counterpart}`);
  return { dossier, rivals: await withClaims(event, dossier.disputed) };
};

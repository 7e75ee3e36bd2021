import { api } from '#lib/api.ts';
import { withClaims } from '#lib/rivals.ts';
import type { Dossier } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const dossier = await api<Dossier>(event, `/dossier/${encodeURIComponent(event.params.place)}`);
  return { dossier, rivals: await withClaims(event, dossier.disputed) };
};

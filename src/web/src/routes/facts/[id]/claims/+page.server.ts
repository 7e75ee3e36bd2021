import { api, listed } from '#lib/api.ts';
import type { ClaimInContext, FactInContext } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const id = encodeURIComponent(event.params.id);
  const { fact } = await api<FactInContext>(event, `/facts/${id}`);
  return { fact, ...(await listed<ClaimInContext>(event, `/facts/${id}/claims`)) };
};

import { redirect } from '@sveltejs/kit';
import { inAddress } from '#lib/address.ts';
import { api } from '#lib/api.ts';
import type { Overview } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const [place, counterpart] = ['place', 'counterpart'].map((name) =>
    event.url.searchParams.get(name)?.trim(),
  );
  if (place) redirect(303, `/dossier/${inAddress(place)}${counterpart ? `/${inAddress(counterpart)}` : ''}`);
  return { overview: await api<Overview>(event, '/overview') };
};

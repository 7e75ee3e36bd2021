import { api } from '#lib/api.ts';
import type { Fact } from '#model/fact.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  id: event.params.id,
  sections: await api<readonly { id: string; facts: readonly Fact[] }[]>(
    event,
    `/domains/${encodeURIComponent(event.params.id)}`,
  ),
});

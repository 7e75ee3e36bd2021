import { api } from '#lib/api.ts';
import type { Page, SearchHit } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const q = event.url.searchParams.get('q')?.trim() ?? '';
  return {
    q,
    page: q
      ? await api<Page<SearchHit>>(event, `/search?q=${encodeURIComponent(q)}&limit=60`)
      : { items: [], total: 0 },
  };
};

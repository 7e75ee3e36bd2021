import { api } from '#lib/api.ts';
import { queryOf } from '#lib/list.ts';
import type { SearchPage } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const q = event.url.searchParams.get('q')?.trim() ?? '';
  const asked = queryOf(event.url);
  const none: SearchPage = { items: [], total: 0 };
  const filter = Object.fromEntries(event.url.searchParams);
  return { q, asked, filter, page: q ? await api<SearchPage>(event, `/search${asked}&limit=60`) : none };
};

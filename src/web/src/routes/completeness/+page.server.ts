import { api } from '#lib/api.ts';
import { queryOf } from '#lib/list.ts';
import type { Coverage } from '#model/completeness.ts';
import type { Page } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = queryOf(event.url);
  const page = await api<Page<Coverage>>(event, `/completeness${asked ? `${asked}&` : '?'}limit=500`);
  return { page, asked, filter: Object.fromEntries(event.url.searchParams) };
};

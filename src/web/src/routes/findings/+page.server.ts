import { api, posted } from '#lib/api.ts';
import { queryOf } from '#lib/list.ts';
import type { CheckSummary, FindingInContext, Page } from '#model/register.ts';
import type { Actions, PageServerLoad } from './$types';

/** Those of one check stand on one page, so that each is two clicks from the home page. */
const OF_ONE_CHECK = 500;

export const load: PageServerLoad = async (event) => {
  const asked = queryOf(event.url);
  const limit = event.url.searchParams.get('check') ? `&limit=${OF_ONE_CHECK}` : '';
  const [page, checks] = await Promise.all([
    api<Page<FindingInContext>>(event, `/findings${asked}${limit}`),
    api<readonly CheckSummary[]>(event, '/checks'),
  ]);
  return { page, checks, asked, filter: Object.fromEntries(event.url.searchParams) };
};

export const actions: Actions = { default: (event) => posted(event, '/rulings') };

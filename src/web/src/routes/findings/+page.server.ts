import { fail } from '@sveltejs/kit';
import { api, send } from '#lib/api.ts';
import { queryOf } from '#lib/list.ts';
import type { FindingInContext, Page } from '#model/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = queryOf(event.url);
  return {
    page: await api<Page<FindingInContext>>(event, `/findings${asked}`),
    asked,
    filter: Object.fromEntries(event.url.searchParams),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const body = await event.request.formData();
    const response = await send(
      event,
      new Request(new URL('/api/rulings', event.url), { method: 'POST', body }),
    );
    if (!response.ok) return fail(response.status, (await response.json()) as { detail: string });
    return {};
  },
};

import { fail } from '@sveltejs/kit';
import { api, send } from '#lib/api.ts';
import { queryOf } from '#lib/list.ts';
import type { CandidateInContext, Page } from '#model/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = queryOf(event.url);
  return {
    page: await api<Page<CandidateInContext>>(event, `/candidates${asked}`),
    asked,
    filter: Object.fromEntries(event.url.searchParams),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const body = await event.request.formData();
    const response = await send(
      event,
      new Request(new URL('/api/judgements', event.url), { method: 'POST', body }),
    );
    if (!response.ok) return fail(response.status, (await response.json()) as { detail: string });
    return {};
  },
};

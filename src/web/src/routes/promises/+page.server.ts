import { api } from '#lib/api.ts';
import { queryOf } from '#lib/list.ts';
import type { Undertaking } from '#model/promise.ts';
import type { Page } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = queryOf(event.url);
  return {
    page: await api<Page<Undertaking>>(event, `/promises${asked}`),
    asked,
    filter: Object.fromEntries(event.url.searchParams),
  };
};

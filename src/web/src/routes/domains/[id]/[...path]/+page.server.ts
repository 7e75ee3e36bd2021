import { error, fail, redirect } from '@sveltejs/kit';
import { api, send } from '#lib/api.ts';
import { deskPage, pagesOf } from '#lib/desk-pages.ts';
import { queryOf } from '#lib/list.ts';
import type { Actions, PageServerLoad } from './$types';

const FILES = Object.keys(import.meta.glob('../../../../../../domains/*/pages/**/*.svelte'));

/** Asks the API below the workbench for the page's path: a page stands where its route stands. */
export const load: PageServerLoad = async (event) => {
  const { id, path } = event.params;
  const pages = pagesOf(FILES, id);
  const page = deskPage([...pages.keys()], path);
  if (!page) error(404, `there is no /domains/${id}/${path}`);
  return {
    id,
    file: pages.get(page)!,
    answer: await api<unknown>(event, `/${id}/${path}${queryOf(event.url)}`),
    asked: queryOf(event.url),
    query: Object.fromEntries(event.url.searchParams),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { id, path } = event.params;
    const body = await event.request.formData();
    const request = new Request(new URL(`/api/${id}/${path}`, event.url), { method: 'POST', body });
    const response = await send(event, request);
    if (!response.ok)
      return fail(response.status, {
        problem: ((await response.json()) as { detail: string }).detail,
        filled: Object.fromEntries([...body].filter(([, value]) => typeof value === 'string')) as Readonly<
          Record<string, string>
        >,
      });
    const made = response.headers.get('location')?.replace(/^\/api/, '/domains');
    redirect(303, made ?? `${event.url.pathname}${queryOf(event.url)}`);
  },
};

import { api, posted } from '#lib/api.ts';
import type { FactInContext, FindingInContext, Page } from '#model/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const id = encodeURIComponent(event.params.id);
  const [known, findings] = await Promise.all([
    api<FactInContext>(event, `/facts/${id}`),
    api<Page<FindingInContext>>(event, `/findings?fact=${id}`),
  ]);
  return { ...known, findings };
};

export const actions: Actions = { default: (event) => posted(event, '/preferences') };

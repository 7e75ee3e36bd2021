import { api, posted } from '#lib/api.ts';
import { nameOf } from '#lib/authors.ts';
import type { FactInContext, FindingInContext, Page } from '#model/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const id = encodeURIComponent(event.params.id);
  const [known, findings] = await Promise.all([
    api<FactInContext>(event, `/facts/${id}`),
    api<Page<FindingInContext>>(event, `/findings?fact=${id}`),
  ]);
  const chooser = known.choice && (await nameOf(event, known.choice.author));
  return { ...known, findings, chooser };
};

export const actions: Actions = { default: (event) => posted(event, '/preferences') };

import { api, posted } from '#lib/api.ts';
import { nameOf } from '#lib/authors.ts';
import { SAYING } from '#lib/saying.ts';
import type { FactInContext, FindingInContext, Page } from '#model/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const id = encodeURIComponent(event.params.id);
  const [known, findings] = await Promise.all([
    api<FactInContext>(event, `/facts/${id}`),
    api<Page<FindingInContext>>(event, `/findings?fact=${id}`),
  ]);
  const chooser = known.choice && (await nameOf(event, known.choice.author));
  const own = known.fact.stances?.find(({ side }) => side === event.locals.session.side);
  const people = own ? { [own.author]: await nameOf(event, own.author) } : {};
  return { ...known, findings, chooser, own, people };
};

export const actions: Actions = {
  prefer: (event) => posted(event, '/preferences'),
  say: SAYING.say,
};

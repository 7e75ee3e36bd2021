import { api, posted } from '#lib/api.ts';
import { nameOf } from '#lib/authors.ts';
import { SAYING } from '#lib/saying.ts';
import { citationOf } from '#model/citation.ts';
import { perLanguage } from '#model/language.ts';
import { lineNames } from '#model/line.ts';
import type { Place } from '#model/place.ts';
import type { FactInContext, FindingInContext, Page } from '#model/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const id = encodeURIComponent(event.params.id);
  const [known, findings, places, { domains }] = await Promise.all([
    api<FactInContext>(event, `/facts/${id}`),
    api<Page<FindingInContext>>(event, `/findings?fact=${id}`),
    api<readonly Place[]>(event, '/places'),
    event.parent(),
  ]);
  const chooser = known.choice && (await nameOf(event, known.choice.author));
  const own = known.fact.stances?.find(({ side }) => side === event.locals.session.side);
  const people = own ? { [own.author]: await nameOf(event, own.author) } : {};
  const measures = domains.flatMap((domain) => domain.measures);
  const { text: citation } = citationOf(known, {
    origin: event.url.origin,
    on: new Date().toISOString().slice(0, 10),
    names: perLanguage((language) => lineNames(language, places, measures)),
    language: event.locals.language,
  });
  return { ...known, findings, chooser, own, people, citation };
};

export const actions: Actions = {
  prefer: (event) => posted(event, '/preferences'),
  say: SAYING.say,
};
